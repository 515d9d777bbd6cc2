//! Where SpaceWasm's blocks come from: the counted heap, which may say no.
use core::alloc::Layout;
use core::ptr::NonNull;

use spacewasm::{AllocError, Allocator, PageAllocator, WasmMemoryAllocator};

use crate::settings;

/// Straight to Rust's global allocator.
pub struct Heap;

// SAFETY: the global allocator keeps the same contract; sizes are never zero.
unsafe impl Allocator for Heap {
    unsafe fn alloc(&self, layout: Layout) -> Result<*mut u8, AllocError> {
        let block = unsafe { alloc::alloc::alloc(layout) };
        if block.is_null() { Err(AllocError::OutOfMemory) } else { Ok(block) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        unsafe { alloc::alloc::dealloc(block, layout) }
    }
}

impl WasmMemoryAllocator for Heap {
    fn allocate(&self, layout: Layout) -> Result<NonNull<u8>, AllocError> {
        // SAFETY: SpaceWasm asks for no empty memory.
        let block = unsafe { self.alloc(layout)? };
        NonNull::new(block).ok_or(AllocError::OutOfMemory)
    }

    fn reallocate(
        &self,
        block: NonNull<u8>,
        old: Layout,
        new: Layout,
    ) -> Result<NonNull<u8>, AllocError> {
        // SAFETY: `block` came from `allocate` with `old`; both have the alignment of a page.
        let moved = unsafe { alloc::alloc::realloc(block.as_ptr(), old, new.size()) };
        NonNull::new(moved).ok_or(AllocError::OutOfMemory)
    }

    fn deallocate(&self, block: NonNull<u8>, layout: Layout) {
        // SAFETY: as above.
        unsafe { self.dealloc(block.as_ptr(), layout) }
    }
}

const PAGE_BYTES: usize = 4096;
const PAGES: usize = 64;

/// Packs small blocks in pages if the settings say so. What is larger than a page never fits one,
/// and comes from the heap in either case.
pub struct Storage(PageAllocator<Heap, PAGES>);

impl Storage {
    pub const NEW: Storage = Storage(PageAllocator::new(Heap, PAGE_BYTES));

    fn is_packed(layout: Layout) -> bool {
        settings::is_paged() && layout.size() < PAGE_BYTES
    }
}

// SAFETY: both keep the contract, and a block's size tells which of them it came from.
unsafe impl Allocator for Storage {
    unsafe fn alloc(&self, layout: Layout) -> Result<*mut u8, AllocError> {
        if Storage::is_packed(layout) {
            return unsafe { self.0.alloc(layout) };
        }
        if layout.size() == 0 {
            return Err(AllocError::AllocationFailed);
        }
        unsafe { Heap.alloc(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        if Storage::is_packed(layout) {
            return unsafe { self.0.dealloc(block, layout) };
        }
        unsafe { Heap.dealloc(block, layout) }
    }
}
