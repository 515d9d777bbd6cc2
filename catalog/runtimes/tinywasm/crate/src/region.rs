//! Linear memory in one block of the heap. tinywasm's own backend is the same, but does not tell
//! where it lies.
use alloc::vec::Vec;
use core::cell::UnsafeCell;

use tinywasm::types::MemoryType;
use tinywasm::{Error, LinearMemory, Trap};

struct Place(UnsafeCell<(*mut u8, usize)>);

// SAFETY: the harness has one thread.
unsafe impl Sync for Place {}

static PLACE: Place = Place(UnsafeCell::new((core::ptr::null_mut(), 0)));

fn set_place(start: *mut u8, bytes: usize) {
    // SAFETY: nobody keeps a reference to it.
    unsafe { *PLACE.0.get() = (start, bytes) }
}

/// Host address in the memory that was made last.
pub fn address(of: u32, bytes: u32) -> Option<*mut u8> {
    // SAFETY: as above.
    let (start, length) = unsafe { *PLACE.0.get() };
    let end = (of as usize).checked_add(bytes as usize)?;
    // SAFETY: within the block.
    (end <= length).then(|| unsafe { start.add(of as usize) })
}

/// One block, with nothing to spare.
pub struct Region(Vec<u8>);

impl Region {
    pub fn of(kind: &MemoryType) -> Result<Region, Error> {
        let mut region = Region(Vec::new());
        let bytes = usize::try_from(kind.initial_size()).map_err(|_| Trap::OutOfMemory)?;
        region.grow_to(bytes)?;
        Ok(region)
    }

    fn beyond(&self, address: usize, bytes: usize) -> Trap {
        Trap::MemoryOutOfBounds { offset: address, len: bytes, max: self.0.len() }
    }

    #[inline(always)]
    fn load<const N: usize>(&self, address: usize) -> Result<[u8; N], Trap> {
        match self.0.get(address..).and_then(|rest| rest.first_chunk::<N>()) {
            Some(bytes) => Ok(*bytes),
            None => Err(self.beyond(address, N)),
        }
    }

    #[inline(always)]
    fn store<const N: usize>(&mut self, address: usize, bytes: &[u8]) -> Result<(), Trap> {
        let place = self.0.get_mut(address..).and_then(|rest| rest.first_chunk_mut::<N>());
        match (place, bytes.first_chunk::<N>()) {
            (Some(place), Some(bytes)) => {
                *place = *bytes;
                Ok(())
            }
            _ => Err(self.beyond(address, N)),
        }
    }
}

impl Drop for Region {
    fn drop(&mut self) {
        set_place(core::ptr::null_mut(), 0);
    }
}

impl LinearMemory for Region {
    fn len(&self) -> usize {
        self.0.len()
    }

    fn grow_to(&mut self, bytes: usize) -> Result<(), Trap> {
        let more = bytes.checked_sub(self.0.len()).ok_or(Trap::OutOfMemory)?;
        self.0.try_reserve_exact(more).map_err(|_| Trap::OutOfMemory)?;
        self.0.resize(bytes, 0);
        set_place(self.0.as_mut_ptr(), bytes);
        Ok(())
    }

    fn read(&self, address: usize, into: &mut [u8]) -> usize {
        let rest = self.0.get(address..).unwrap_or_default();
        let count = rest.len().min(into.len());
        into[..count].copy_from_slice(&rest[..count]);
        count
    }

    fn write(&mut self, address: usize, from: &[u8]) -> usize {
        let rest = self.0.get_mut(address..).unwrap_or_default();
        let count = rest.len().min(from.len());
        rest[..count].copy_from_slice(&from[..count]);
        count
    }

    fn fill(&mut self, address: usize, bytes: usize, with: u8) -> Option<()> {
        self.0.get_mut(address..address.checked_add(bytes)?)?.fill(with);
        Some(())
    }

    fn copy_within(&mut self, to: usize, from: usize, bytes: usize) -> Option<()> {
        let end = from.checked_add(bytes)?;
        let fits = end <= self.0.len() && to.checked_add(bytes)? <= self.0.len();
        fits.then(|| self.0.copy_within(from..end, to))
    }

    #[inline(always)]
    fn read_8(&self, address: usize) -> Result<[u8; 1], Trap> {
        self.load(address)
    }

    #[inline(always)]
    fn read_16(&self, address: usize) -> Result<[u8; 2], Trap> {
        self.load(address)
    }

    #[inline(always)]
    fn read_32(&self, address: usize) -> Result<[u8; 4], Trap> {
        self.load(address)
    }

    #[inline(always)]
    fn read_64(&self, address: usize) -> Result<[u8; 8], Trap> {
        self.load(address)
    }

    #[inline(always)]
    fn write_8(&mut self, address: usize, bytes: &[u8]) -> Result<(), Trap> {
        self.store::<1>(address, bytes)
    }

    #[inline(always)]
    fn write_16(&mut self, address: usize, bytes: &[u8]) -> Result<(), Trap> {
        self.store::<2>(address, bytes)
    }

    #[inline(always)]
    fn write_32(&mut self, address: usize, bytes: &[u8]) -> Result<(), Trap> {
        self.store::<4>(address, bytes)
    }

    #[inline(always)]
    fn write_64(&mut self, address: usize, bytes: &[u8]) -> Result<(), Trap> {
        self.store::<8>(address, bytes)
    }
}
