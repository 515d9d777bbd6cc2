//! What `settings.c` says.
unsafe extern "C" {
    static stack_words: u32;
    static code_pages: u32;
    static fuel: u32;
    static paged: u32;
}

/// Nesting of blocks in one function, and operands that are there at the same time: SpaceWasm's
/// own tests use the same. They cost native stack while a module is read.
pub const CONTROL_FRAMES: usize = 128;
pub const OPERANDS: usize = 256;

pub fn stack() -> usize {
    // SAFETY: a constant of settings.c, as all below.
    unsafe { stack_words as usize }
}

pub fn pages_of_code() -> usize {
    unsafe { code_pages as usize }
}

pub fn instructions_per_call() -> usize {
    unsafe { fuel as usize }
}

pub fn is_paged() -> bool {
    unsafe { paged != 0 }
}
