//! What the interpreter's errors are called in `docs/driver.md`. They have names and no sentences.
use core::fmt::{Display, Formatter};

use thumbprint_engine::{Failure, RefusalKind, TrapKind};
use wasefire_interpreter::Error;

struct Named(Error);

impl Display for Named {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> core::fmt::Result {
        formatter.write_str(match self.0 {
            Error::Invalid => "Invalid",
            Error::NotFound => "NotFound",
            Error::Unsupported(()) => "Unsupported",
            Error::Trap => "Trap",
        })
    }
}

/// A trap says no more than that it is one.
pub fn failed(error: Error) -> Failure {
    let kind = match error {
        Error::Trap => return Failure::trapped(TrapKind::Other, &Named(error)),
        Error::Invalid => RefusalKind::Invalid,
        Error::NotFound => RefusalKind::Link,
        Error::Unsupported(()) => RefusalKind::Unsupported,
    };
    Failure::refused(kind, &Named(error))
}
