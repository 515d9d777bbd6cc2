//! The types of `firmware/engine.h`, as C lays them out.
use core::ffi::{CStr, c_char};

/// Most results of a function that is called.
pub const MAX_RESULTS: usize = 4;
/// Most arguments of a function that is called.
pub const MAX_ARGUMENTS: usize = 16;

/// WebAssembly's own encodings of the value types.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u32)]
pub enum ValueType {
    I32 = 0x7f,
    I64 = 0x7e,
    F32 = 0x7d,
    F64 = 0x7c,
}

impl ValueType {
    /// The letter of a signature.
    pub fn letter(self) -> u8 {
        match self {
            ValueType::I32 => b'i',
            ValueType::I64 => b'I',
            ValueType::F32 => b'f',
            ValueType::F64 => b'F',
        }
    }

    fn of_letter(letter: u8) -> Option<ValueType> {
        match letter {
            b'i' => Some(ValueType::I32),
            b'I' => Some(ValueType::I64),
            b'f' => Some(ValueType::F32),
            b'F' => Some(ValueType::F64),
            _ => None,
        }
    }
}

/// A value; 32-bit types use the low half of the bits, the high half is zero.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Value {
    pub kind: ValueType,
    pub bits: u64,
}

/// A host function that the deck declares.
#[repr(C)]
pub struct HostFunction {
    module: *const c_char,
    field: *const c_char,
    signature: *const c_char,
    invoke: extern "C" fn(*const HostFunction, *const u64, *mut u64),
    state: u32,
}

// SAFETY: the harness has one thread.
unsafe impl Send for HostFunction {}
unsafe impl Sync for HostFunction {}

impl HostFunction {
    /// The module that a WebAssembly module imports it from.
    pub fn module(&self) -> &str {
        text(self.module)
    }

    /// Its name there.
    pub fn field(&self) -> &str {
        text(self.field)
    }

    /// Types of its parameters, in order.
    pub fn params(&self) -> impl Iterator<Item = ValueType> + '_ {
        self.letters().skip(1).map_while(|letter| ValueType::of_letter(*letter))
    }

    /// Type of its result.
    pub fn result(&self) -> Option<ValueType> {
        self.letters().last().and_then(|letter| ValueType::of_letter(*letter))
    }

    fn letters(&self) -> impl Iterator<Item = &u8> {
        // SAFETY: the harness gives terminated strings that stay as long as the deck.
        unsafe { CStr::from_ptr(self.signature) }.to_bytes().iter()
    }

    /// Calls it. `args` holds the bits of each argument; the bits of the result come back, and mean
    /// nothing if it has none.
    pub fn invoke(&self, args: &[u64]) -> u64 {
        let mut result = 0;
        (self.invoke)(self, args.as_ptr(), &mut result);
        result
    }
}

/// `struct host_functions`.
#[repr(C)]
pub struct HostFunctions {
    first: *const HostFunction,
    count: u32,
}

impl HostFunctions {
    /// # Safety
    /// The harness keeps the functions until the module is unloaded.
    pub(crate) unsafe fn all(&self) -> &'static [HostFunction] {
        if self.count == 0 {
            return &[];
        }
        unsafe { core::slice::from_raw_parts(self.first, self.count as usize) }
    }
}

/// `struct report`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Report {
    pub(crate) kind: *const c_char,
    pub(crate) text: *const c_char,
}

pub(crate) fn text<'a>(c: *const c_char) -> &'a str {
    // SAFETY: the harness gives terminated strings that stay as long as the deck.
    unsafe { CStr::from_ptr(c) }.to_str().unwrap_or("")
}
