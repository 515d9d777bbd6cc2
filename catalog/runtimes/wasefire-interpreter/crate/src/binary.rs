//! What the interpreter does not tell of a module: its exports, their types, and its memory's
//! limits. Reads modules that were validated; of any other it says nothing.
use alloc::vec::Vec;
use thumbprint_engine::ValueType;

const TYPES: u8 = 1;
const IMPORTS: u8 = 2;
const FUNCTIONS: u8 = 3;
const MEMORIES: u8 = 5;
const EXPORTS: u8 = 7;

const HEADER_BYTES: usize = 8;
const OF_FUNCTION: u8 = 0;
const HAS_MAXIMUM: u8 = 1;

/// Bytes that are left to read.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn number(&mut self) -> Option<u32> {
        let mut number = 0;
        for shift in (0..u32::BITS).step_by(7) {
            let byte = self.byte()?;
            number |= u32::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn counted(&mut self) -> Option<&'a [u8]> {
        let count = self.number()?;
        self.take(count as usize)
    }

    fn limits(&mut self) -> Option<(u32, Option<u32>)> {
        let flags = self.byte()?;
        let minimum = self.number()?;
        let maximum = if flags & HAS_MAXIMUM == 0 { None } else { Some(self.number()?) };
        Some((minimum, maximum))
    }
}

fn section(binary: &[u8], id: u8) -> Option<Bytes<'_>> {
    let mut rest = Bytes(binary.get(HEADER_BYTES..)?);
    loop {
        let found = rest.byte()?;
        let content = rest.counted()?;
        if found == id {
            return Some(Bytes(content));
        }
    }
}

/// Pages of 64 KiB of the module's own memory: at first, and at most if it says so.
pub fn memory(binary: &[u8]) -> Option<(u32, Option<u32>)> {
    let mut memories = section(binary, MEMORIES)?;
    if memories.number()? == 0 { None } else { memories.limits() }
}

/// Index of an exported function.
pub fn function(binary: &[u8], export: &str) -> Option<u32> {
    let mut exports = section(binary, EXPORTS)?;
    for _ in 0..exports.number()? {
        let name = exports.counted()?;
        let kind = exports.byte()?;
        let index = exports.number()?;
        if name == export.as_bytes() {
            return (kind == OF_FUNCTION).then_some(index);
        }
    }
    None
}

/// Types of the functions that are imported, in order.
fn imported(binary: &[u8]) -> Option<Vec<u32>> {
    let mut types = Vec::new();
    let Some(mut imports) = section(binary, IMPORTS) else {
        return Some(types);
    };
    for _ in 0..imports.number()? {
        imports.counted()?;
        imports.counted()?;
        match imports.byte()? {
            OF_FUNCTION => types.push(imports.number()?),
            1 => {
                imports.byte()?;
                imports.limits()?;
            }
            2 => {
                imports.limits()?;
            }
            _ => {
                imports.take(2)?;
            }
        }
    }
    Some(types)
}

fn type_of(binary: &[u8], function: u32) -> Option<u32> {
    let imported = imported(binary)?;
    let Some(own) = (function as usize).checked_sub(imported.len()) else {
        return imported.get(function as usize).copied();
    };
    let mut functions = section(binary, FUNCTIONS)?;
    functions.number()?;
    for _ in 0..own {
        functions.number()?;
    }
    functions.number()
}

fn kinds(encoded: &[u8]) -> Option<Vec<ValueType>> {
    let kind = |byte: &u8| match *byte {
        0x7f => Some(ValueType::I32),
        0x7e => Some(ValueType::I64),
        0x7d => Some(ValueType::F32),
        0x7c => Some(ValueType::F64),
        _ => None,
    };
    encoded.iter().map(kind).collect()
}

/// Types of a function's parameters and results; none with types that the harness does not pass.
pub fn signature(binary: &[u8], function: u32) -> Option<(Vec<ValueType>, Vec<ValueType>)> {
    let wanted = type_of(binary, function)?;
    let mut types = section(binary, TYPES)?;
    types.number()?;
    for _ in 0..wanted {
        types.byte()?;
        types.counted()?;
        types.counted()?;
    }
    types.byte()?;
    Some((kinds(types.counted()?)?, kinds(types.counted()?)?))
}
