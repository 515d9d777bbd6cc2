//! Values between the harness and SpaceWasm.
use spacewasm::{RawValue, ValType, Value};
use thumbprint_engine::ValueType;

pub fn kind(of: ValType) -> ValueType {
    match of {
        ValType::I32 => ValueType::I32,
        ValType::I64 => ValueType::I64,
        ValType::F32 => ValueType::F32,
        ValType::F64 => ValueType::F64,
    }
}

/// SpaceWasm's letter in signatures of host functions.
pub fn letter(of: ValueType) -> char {
    match of {
        ValueType::I32 => 'i',
        ValueType::I64 => 'I',
        ValueType::F32 => 'f',
        ValueType::F64 => 'd',
    }
}

pub fn value(kind: ValueType, bits: u64) -> Value {
    match kind {
        ValueType::I32 => Value::I32(bits as i32),
        ValueType::I64 => Value::I64(bits as i64),
        ValueType::F32 => Value::F32(f32::from_bits(bits as u32)),
        ValueType::F64 => Value::F64(f64::from_bits(bits)),
    }
}

pub fn bits(of: &Value) -> u64 {
    match of {
        Value::I32(value) => u64::from(*value as u32),
        Value::I64(value) => *value as u64,
        Value::F32(value) => u64::from(value.to_bits()),
        Value::F64(value) => value.to_bits(),
    }
}

pub fn raw_bits(kind: ValType, raw: RawValue) -> u64 {
    bits(&raw.to_value(kind))
}
