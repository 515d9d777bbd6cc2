//! What tinywasm's errors are called in `docs/driver.md`.
use thumbprint_engine::{Failure, RefusalKind, TrapKind};
use tinywasm::parser::ParseError;
use tinywasm::{Error, Trap};

/// tinywasm's validator says "not enabled" of what a module may be, and this build does not take.
fn refusal_kind(error: &Error) -> RefusalKind {
    match error {
        Error::Linker(_) => RefusalKind::Link,
        Error::UnsupportedFeature(_)
        | Error::Parser(ParseError::UnsupportedSection(_) | ParseError::UnsupportedOperator(_)) => {
            RefusalKind::Unsupported
        }
        _ => RefusalKind::Invalid,
    }
}

pub fn refused(error: &Error) -> Failure {
    Failure::refused(refusal_kind(error), error)
}

pub fn not_parsed(error: ParseError) -> Failure {
    refused(&Error::Parser(error))
}

fn trap_kind(trap: &Trap) -> TrapKind {
    match trap {
        Trap::Unreachable => TrapKind::Unreachable,
        Trap::HostFunction(_) => TrapKind::Host,
        Trap::MemoryOutOfBounds { .. } | Trap::TableOutOfBounds { .. } => TrapKind::OutOfBounds,
        Trap::DivisionByZero => TrapKind::DivideByZero,
        Trap::InvalidConversionToInt => TrapKind::InvalidConversion,
        Trap::IntegerOverflow => TrapKind::IntegerOverflow,
        Trap::CallStackOverflow | Trap::ValueStackOverflow => TrapKind::StackOverflow,
        Trap::UndefinedElement { .. }
        | Trap::UninitializedElement { .. }
        | Trap::IndirectCallTypeMismatch { .. } => TrapKind::IndirectCall,
        _ => TrapKind::Other,
    }
}

/// The start function, or a segment out of bounds, traps; everything else is a refusal.
pub fn failed(error: &Error) -> Failure {
    match error {
        Error::Trap(Trap::OutOfMemory) => Failure::out_of_memory(error),
        Error::Trap(trap) => Failure::trapped(trap_kind(trap), error),
        _ => refused(error),
    }
}

pub fn out_of_fuel() -> Failure {
    Failure::trapped(TrapKind::Exhausted, &"suspended without fuel")
}
