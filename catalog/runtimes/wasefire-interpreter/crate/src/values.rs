//! Values between the harness and the interpreter.
use thumbprint_engine::ValueType;
use wasefire_interpreter::{Val, ValType};

pub fn wasm_kind(of: ValueType) -> ValType {
    match of {
        ValueType::I32 => ValType::I32,
        ValueType::I64 => ValType::I64,
        ValueType::F32 => ValType::F32,
        ValueType::F64 => ValType::F64,
    }
}

pub fn value(kind: ValueType, bits: u64) -> Val {
    match kind {
        ValueType::I32 => Val::I32(bits as u32),
        ValueType::I64 => Val::I64(bits),
        ValueType::F32 => Val::F32(bits as u32),
        ValueType::F64 => Val::F64(bits),
    }
}

/// References have none that mean anything to the harness.
pub fn bits(of: &Val) -> u64 {
    match of {
        Val::I32(bits) | Val::F32(bits) => u64::from(*bits),
        Val::I64(bits) | Val::F64(bits) => *bits,
        _ => 0,
    }
}
