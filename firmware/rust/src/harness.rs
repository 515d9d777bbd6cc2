//! What the harness offers: the counted heap, and the ways out of what Rust cannot go on after.
use core::alloc::{GlobalAlloc, Layout};
use core::ffi::c_char;
use core::panic::PanicInfo;

use crate::report;

unsafe extern "C" {
    fn malloc(bytes: usize) -> *mut u8;
    fn calloc(count: usize, bytes: usize) -> *mut u8;
    fn realloc(block: *mut u8, bytes: usize) -> *mut u8;
    fn memalign(alignment: usize, bytes: usize) -> *mut u8;
    fn free(block: *mut u8);
    fn harness_panic(text: *const c_char) -> !;
    fn harness_abandon(status: u32) -> !;
}

unsafe extern "Rust" {
    /// Of `export_engine!`: forgets module and instance without touching them.
    fn thumbprint_forget();
}

/// newlib aligns every block to 8; what wants more goes through memalign.
const USUAL_ALIGNMENT: usize = 8;

struct CountedHeap;

#[global_allocator]
static HEAP: CountedHeap = CountedHeap;

// SAFETY: these are the C library's functions, which keep the contract for alignments up to 8;
// larger ones are never given to realloc.
unsafe impl GlobalAlloc for CountedHeap {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        unsafe {
            if layout.align() <= USUAL_ALIGNMENT {
                malloc(layout.size())
            } else {
                memalign(layout.align(), layout.size())
            }
        }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        unsafe {
            if layout.align() <= USUAL_ALIGNMENT {
                return calloc(1, layout.size());
            }
            let block = self.alloc(layout);
            if !block.is_null() {
                block.write_bytes(0, layout.size());
            }
            block
        }
    }

    unsafe fn dealloc(&self, block: *mut u8, _: Layout) {
        unsafe { free(block) }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, bytes: usize) -> *mut u8 {
        unsafe {
            if layout.align() <= USUAL_ALIGNMENT {
                return realloc(block, bytes);
            }
            let moved = self.alloc(Layout::from_size_align_unchecked(bytes, layout.align()));
            if !moved.is_null() {
                core::ptr::copy_nonoverlapping(block, moved, layout.size().min(bytes));
                free(block);
            }
            moved
        }
    }
}

/// Rust has no way back from here. A product would reset; the harness gives back the whole heap
/// and leaves the window, so the trial goes on as if the engine had said no.
#[alloc_error_handler]
fn allocation_failed(_: Layout) -> ! {
    // SAFETY: the engine runs alone and is not entered again before its next load; what it held is
    // forgotten before the harness gives the memory back.
    unsafe {
        thumbprint_forget();
        let status = report::out_of_memory();
        harness_abandon(status)
    }
}

#[panic_handler]
fn panicked(info: &PanicInfo) -> ! {
    let text = report::panic_text(info);
    // SAFETY: never returns, so nothing sees what the panic left half done.
    unsafe { harness_panic(text) }
}
