//! What wasmi's errors are called in `docs/driver.md`.
use thumbprint_engine::{Failure, RefusalKind, TrapKind};
use wasmi::errors::{ErrorKind, InstantiationError, MemoryError};
use wasmi::{Error, TrapCode};

fn is_out_of_memory(error: &Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::Memory(MemoryError::OutOfSystemMemory)
            | ErrorKind::Instantiation(InstantiationError::FailedToInstantiateMemory(
                MemoryError::OutOfSystemMemory
            ))
            | ErrorKind::TrapCode(TrapCode::GrowthOperationLimited)
    )
}

/// wasmi's validator says "not enabled" of what a module may be, and this build does not take.
fn refusal_kind(error: &Error) -> RefusalKind {
    match error.kind() {
        ErrorKind::Linker(_) => RefusalKind::Link,
        ErrorKind::UserLimits(_) | ErrorKind::ImplementationLimits(_) | ErrorKind::Translation(_) => RefusalKind::Unsupported,
        _ => RefusalKind::Invalid,
    }
}

pub fn refused(error: &Error) -> Failure {
    if is_out_of_memory(error) {
        return Failure::out_of_memory(error);
    }
    Failure::refused(refusal_kind(error), error)
}

fn trap_kind(code: TrapCode) -> TrapKind {
    match code {
        TrapCode::UnreachableCodeReached => TrapKind::Unreachable,
        TrapCode::MemoryOutOfBounds => TrapKind::OutOfBounds,
        TrapCode::IndirectCallToNull | TrapCode::BadSignature => TrapKind::IndirectCall,
        // Of call_indirect, and of table.get and its like, which 1.0 does not have.
        TrapCode::TableOutOfBounds => TrapKind::IndirectCall,
        TrapCode::IntegerDivisionByZero => TrapKind::DivideByZero,
        TrapCode::IntegerOverflow => TrapKind::IntegerOverflow,
        TrapCode::BadConversionToInteger => TrapKind::InvalidConversion,
        TrapCode::StackOverflow => TrapKind::StackOverflow,
        TrapCode::OutOfFuel => TrapKind::Exhausted,
        _ => TrapKind::Other,
    }
}

pub fn trapped(error: &Error) -> Failure {
    if is_out_of_memory(error) {
        return Failure::out_of_memory(error);
    }
    let kind = match error.kind() {
        // A segment that is copied into a table.
        ErrorKind::Table(_) => TrapKind::OutOfBounds,
        _ => error.as_trap_code().map_or(TrapKind::Other, trap_kind),
    };
    Failure::trapped(kind, error)
}

/// The start function, or a segment out of bounds, traps; everything else is a refusal.
pub fn not_instantiated(error: &Error) -> Failure {
    match error.as_trap_code() {
        Some(_) => trapped(error),
        None => refused(error),
    }
}
