//! What SpaceWasm's errors are called in `docs/driver.md`.
use core::fmt::{Debug, Display, Formatter};

use spacewasm::{
    AllocError, InvokeError, MemoryError, ParseError, TrapReason, ValidationError as Error,
};
use thumbprint_engine::{Failure, RefusalKind, TrapKind};

/// SpaceWasm's errors have names and no sentences.
struct Named<'a, E: Debug>(&'a E);

impl<E: Debug> Display for Named<'_, E> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> core::fmt::Result {
        self.0.fmt(formatter)
    }
}

fn is_out_of_memory(error: &Error) -> bool {
    match error {
        Error::GuestMemoryAllocationFailure => true,
        Error::AllocError(error) => is_heap(error),
        Error::MemoryError(error) => is_memory(error),
        _ => false,
    }
}

/// All but a block for which SpaceWasm's own bounds leave no room.
fn is_heap(error: &AllocError) -> bool {
    match error {
        AllocError::OutOfMemory | AllocError::AllocationFailed => true,
        AllocError::PageTooSmall => false,
    }
}

fn is_memory(error: &MemoryError) -> bool {
    !matches!(error, MemoryError::OutOfBounds)
}

/// Opcodes and encodings that WebAssembly 1.0 does not have may be of a later version.
fn refusal_kind(error: &Error) -> RefusalKind {
    match error {
        Error::FunctionImportNotFound
        | Error::GlobalImportNotFound
        | Error::MemoryImportNotFound
        | Error::TableImportNotFound
        | Error::FunctionImportTypeMismatch
        | Error::GlobalImportTypeMismatch
        | Error::MemoryImportTypeMismatch
        | Error::TableImportTypeMismatch
        | Error::TableImportIncompatibleSize
        | Error::MemoryImportTooLarge => RefusalKind::Link,
        Error::InvalidOpcode(_)
        | Error::MalformedValueType(_)
        | Error::MalformedLimit(_)
        | Error::MalformedSectionId(_)
        | Error::MultipleMemories
        | Error::MultipleTables
        | Error::ControlFlowTooDeep
        | Error::StackTooLarge
        | Error::LabelStackJumpTooDeep
        | Error::LabelJumpTooLarge
        | Error::FunctionParametersTooLarge
        | Error::FunctionReturnsTooLarge
        | Error::TooManyLocals
        | Error::InvalidHostStartFunction
        | Error::AllocError(_) => RefusalKind::Unsupported,
        _ => RefusalKind::Invalid,
    }
}

pub fn refused(error: &ParseError) -> Failure {
    let cause = &error.err.err;
    if is_out_of_memory(cause) {
        return Failure::out_of_memory(&Named(cause));
    }
    match cause {
        // A segment of data that does not fit: memory is filled while the module is read.
        Error::MemoryError(_) => Failure::trapped(TrapKind::OutOfBounds, &Named(cause)),
        _ => Failure::refused(refusal_kind(cause), &Named(error)),
    }
}

pub fn no_memory<E: Debug>(error: E) -> Failure {
    Failure::out_of_memory(&Named(&error))
}

pub fn trapped(reason: TrapReason) -> Failure {
    let kind = match reason {
        TrapReason::Unreachable => TrapKind::Unreachable,
        TrapReason::Host => TrapKind::Host,
        TrapReason::DivideByZero => TrapKind::DivideByZero,
        TrapReason::InvalidTableIndex
        | TrapReason::InvalidTableFunctionType
        | TrapReason::UninitializedTableElement => TrapKind::IndirectCall,
        TrapReason::MemoryOutOfBounds => TrapKind::OutOfBounds,
        TrapReason::StackOverflow => TrapKind::StackOverflow,
        // A float that is too large for the integer, and a quotient that is.
        TrapReason::UnrepresentableResult | TrapReason::IntegerOverflow => {
            TrapKind::IntegerOverflow
        }
        TrapReason::BadConversionToInteger => TrapKind::InvalidConversion,
        TrapReason::GlobalGetFailed
        | TrapReason::GlobalSetFailed
        | TrapReason::OutOfMemory
        | TrapReason::MemoryRefNotUnique
        | TrapReason::MalformedIr => TrapKind::Other,
    };
    Failure::trapped(kind, &Named(&reason))
}

pub fn not_entered(error: InvokeError) -> Failure {
    match error {
        InvokeError::StackOverflow => Failure::trapped(TrapKind::StackOverflow, &Named(&error)),
        InvokeError::Busy => Failure::trapped(TrapKind::Other, &Named(&error)),
        InvokeError::ParamLenMismatch | InvokeError::ParamTypeMismatch => {
            Failure::refused(RefusalKind::Invalid, &Named(&error))
        }
    }
}

pub fn stopped(kind: TrapKind, words: &'static str) -> Failure {
    Failure::trapped(kind, &words)
}
