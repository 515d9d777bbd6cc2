//! What a call fills in.
use crate::abi::{MAX_ARGUMENTS, MAX_RESULTS, Value, ValueType};

/// The results of a call, in order.
pub struct Results<'a> {
    place: &'a mut [core::mem::MaybeUninit<Value>],
    count: &'a mut u32,
}

impl<'a> Results<'a> {
    /// # Safety
    /// `place` has room for `MAX_RESULTS` values.
    pub(crate) unsafe fn at(place: *mut Value, count: &'a mut u32) -> Results<'a> {
        *count = 0;
        let place = unsafe { core::slice::from_raw_parts_mut(place.cast(), MAX_RESULTS) };
        Results { place, count }
    }

    /// Adds a result; those beyond `MAX_RESULTS` are dropped.
    pub fn push(&mut self, kind: ValueType, bits: u64) {
        if let Some(slot) = self.place.get_mut(*self.count as usize) {
            slot.write(Value { kind, bits });
            *self.count += 1;
        }
    }
}

const LETTERS: usize = MAX_ARGUMENTS + MAX_RESULTS + 3;

/// A declared signature, `(ii)f`.
pub struct Signature {
    text: [u8; LETTERS],
    length: usize,
}

impl Signature {
    pub(crate) const fn new() -> Signature {
        Signature { text: [0; LETTERS], length: 0 }
    }

    pub(crate) fn pointer(&self) -> *const core::ffi::c_char {
        self.text.as_ptr().cast()
    }

    /// Writes it; stays empty, which means that it cannot be told, if it is longer than any that
    /// the harness calls.
    pub fn set(
        &mut self,
        params: impl Iterator<Item = ValueType>,
        results: impl Iterator<Item = ValueType>,
    ) {
        self.length = 0;
        let mut fits = self.push(b'(');
        params.for_each(|kind| fits &= self.push(kind.letter()));
        fits &= self.push(b')');
        results.for_each(|kind| fits &= self.push(kind.letter()));
        let end = if fits { self.length } else { 0 };
        self.text[end] = 0;
    }

    fn push(&mut self, letter: u8) -> bool {
        if self.length + 1 == LETTERS {
            return false;
        }
        self.text[self.length] = letter;
        self.length += 1;
        true
    }
}
