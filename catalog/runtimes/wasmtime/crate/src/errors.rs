//! What Wasmtime's errors are called in `docs/driver.md`.
use thumbprint_engine::{Failure, RefusalKind, TrapKind};
use wasmtime::{Error, OutOfMemory, Trap};

pub fn refused(error: &Error) -> Failure {
    if error.is::<OutOfMemory>() {
        return Failure::out_of_memory(error);
    }
    Failure::refused(RefusalKind::Invalid, error)
}

fn trap_kind(trap: Trap) -> TrapKind {
    match trap {
        Trap::UnreachableCodeReached => TrapKind::Unreachable,
        Trap::MemoryOutOfBounds => TrapKind::OutOfBounds,
        Trap::IndirectCallToNull | Trap::BadSignature => TrapKind::IndirectCall,
        // Of call_indirect, and of table.get and its like, which 1.0 does not have.
        Trap::TableOutOfBounds => TrapKind::IndirectCall,
        Trap::IntegerDivisionByZero => TrapKind::DivideByZero,
        Trap::IntegerOverflow => TrapKind::IntegerOverflow,
        Trap::BadConversionToInteger => TrapKind::InvalidConversion,
        Trap::StackOverflow => TrapKind::StackOverflow,
        Trap::OutOfFuel => TrapKind::Exhausted,
        _ => TrapKind::Other,
    }
}

pub fn trapped(error: &Error) -> Failure {
    match error.downcast_ref::<Trap>() {
        Some(trap) => Failure::trapped(trap_kind(*trap), trap),
        None if error.is::<OutOfMemory>() => Failure::out_of_memory(error),
        None => Failure::trapped(TrapKind::Other, error),
    }
}

/// The start function, or a segment out of bounds, traps; everything else is a refusal.
pub fn not_instantiated(error: &Error) -> Failure {
    if error.is::<Trap>() { trapped(error) } else { refused_link(error) }
}

fn refused_link(error: &Error) -> Failure {
    if error.is::<OutOfMemory>() {
        return Failure::out_of_memory(error);
    }
    Failure::refused(RefusalKind::Link, error)
}
