//! The block that the interpreter takes as linear memory: it makes none itself.
use core::alloc::Layout;

use thumbprint_engine::Failure;
use wasefire_interpreter::MEMORY_ALIGN;

const PAGE_BYTES: usize = 65536;

pub struct Region {
    start: *mut u8,
    layout: Layout,
}

impl Region {
    /// All that the module may grow to, where it says that; else what it has at first.
    pub fn of(limits: Option<(u32, Option<u32>)>) -> Result<Region, Failure> {
        let pages = limits.map_or(0, |(minimum, maximum)| maximum.unwrap_or(minimum));
        let layout = (pages as usize)
            .checked_mul(PAGE_BYTES)
            .and_then(|bytes| Layout::from_size_align(bytes, MEMORY_ALIGN).ok())
            .ok_or_else(no_room)?;
        if layout.size() == 0 {
            return Ok(Region { start: core::ptr::without_provenance_mut(MEMORY_ALIGN), layout });
        }
        // SAFETY: the size is not zero. The interpreter clears it.
        let start = unsafe { alloc::alloc::alloc(layout) };
        if start.is_null() { Err(no_room()) } else { Ok(Region { start, layout }) }
    }

    /// # Safety
    /// The interpreter that takes it is dropped before the region, and is the only one.
    pub unsafe fn bytes(&self) -> &'static mut [u8] {
        unsafe { core::slice::from_raw_parts_mut(self.start, self.layout.size()) }
    }

    /// Host address, also of what the module has not grown to yet.
    pub fn address(&self, of: u32, bytes: u32) -> Option<*mut u8> {
        let end = (of as usize).checked_add(bytes as usize)?;
        // SAFETY: within the block.
        (end <= self.layout.size()).then(|| unsafe { self.start.add(of as usize) })
    }
}

fn no_room() -> Failure {
    Failure::out_of_memory(&"linear memory")
}

impl Drop for Region {
    fn drop(&mut self) {
        if self.layout.size() != 0 {
            // SAFETY: allocated with this layout.
            unsafe { alloc::alloc::dealloc(self.start, self.layout) }
        }
    }
}
