//! Values between the harness and tinywasm.
use thumbprint_engine::ValueType;
use tinywasm::types::{WasmType, WasmValue};

/// None for references and vectors, which the harness does not pass.
pub fn kind(of: WasmType) -> Option<ValueType> {
    match of {
        WasmType::I32 => Some(ValueType::I32),
        WasmType::I64 => Some(ValueType::I64),
        WasmType::F32 => Some(ValueType::F32),
        WasmType::F64 => Some(ValueType::F64),
        _ => None,
    }
}

pub fn wasm_kind(of: ValueType) -> WasmType {
    match of {
        ValueType::I32 => WasmType::I32,
        ValueType::I64 => WasmType::I64,
        ValueType::F32 => WasmType::F32,
        ValueType::F64 => WasmType::F64,
    }
}

pub fn value(kind: ValueType, bits: u64) -> WasmValue {
    match kind {
        ValueType::I32 => WasmValue::I32(bits as i32),
        ValueType::I64 => WasmValue::I64(bits as i64),
        ValueType::F32 => WasmValue::F32(f32::from_bits(bits as u32)),
        ValueType::F64 => WasmValue::F64(f64::from_bits(bits)),
    }
}

/// References have none that mean anything to the harness.
pub fn bits(of: &WasmValue) -> u64 {
    match of {
        WasmValue::I32(value) => u64::from(*value as u32),
        WasmValue::I64(value) => *value as u64,
        WasmValue::F32(value) => u64::from(value.to_bits()),
        WasmValue::F64(value) => value.to_bits(),
        _ => 0,
    }
}
