//! What Wasmtime asks of a platform without an operating system.
use core::cell::UnsafeCell;

struct Slots(UnsafeCell<[*mut u8; 2]>);

// SAFETY: there is one thread.
unsafe impl Sync for Slots {}

static SLOTS: Slots = Slots(UnsafeCell::new([core::ptr::null_mut(); 2]));

#[unsafe(no_mangle)]
extern "C" fn wasmtime_tls_get(slot: usize) -> *mut u8 {
    // SAFETY: one thread, and no reference is kept.
    unsafe { (*SLOTS.0.get())[slot] }
}

#[unsafe(no_mangle)]
extern "C" fn wasmtime_tls_set(slot: usize, pointer: *mut u8) {
    // SAFETY: as above.
    unsafe { (*SLOTS.0.get())[slot] = pointer }
}
