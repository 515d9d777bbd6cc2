//! Values between the harness and wasmi.
use thumbprint_engine::ValueType;
use wasmi::{F32, F64, Val, ValType};

/// None for references and vectors, which the harness does not pass.
pub fn kind(of: ValType) -> Option<ValueType> {
    match of {
        ValType::I32 => Some(ValueType::I32),
        ValType::I64 => Some(ValueType::I64),
        ValType::F32 => Some(ValueType::F32),
        ValType::F64 => Some(ValueType::F64),
        ValType::V128 | ValType::FuncRef | ValType::ExternRef => None,
    }
}

pub fn wasmi_kind(of: ValueType) -> ValType {
    match of {
        ValueType::I32 => ValType::I32,
        ValueType::I64 => ValType::I64,
        ValueType::F32 => ValType::F32,
        ValueType::F64 => ValType::F64,
    }
}

pub fn value(kind: ValueType, bits: u64) -> Val {
    match kind {
        ValueType::I32 => Val::I32(bits as i32),
        ValueType::I64 => Val::I64(bits as i64),
        ValueType::F32 => Val::F32(F32::from_bits(bits as u32)),
        ValueType::F64 => Val::F64(F64::from_bits(bits)),
    }
}

/// References have none that mean anything to the harness.
pub fn bits(of: &Val) -> u64 {
    match of {
        Val::I32(value) => u64::from(*value as u32),
        Val::I64(value) => *value as u64,
        Val::F32(value) => u64::from(value.to_bits()),
        Val::F64(value) => value.to_bits(),
        _ => 0,
    }
}
