//! Why an operation did not succeed: a kind of `docs/driver.md` and the engine's own words.
use core::cell::UnsafeCell;
use core::ffi::{CStr, c_char};
#[cfg(feature = "messages")]
use core::fmt::{Display, Write};
#[cfg(not(feature = "messages"))]
use core::fmt::Display;
use core::panic::PanicInfo;

use crate::abi::Report;

/// `enum engine_status`.
pub(crate) const OK: u32 = 0;
const REFUSED: u32 = 1;
const TRAPPED: u32 = 2;
const OUT_OF_MEMORY: u32 = 3;

/// Kinds of traps.
#[derive(Clone, Copy)]
pub enum TrapKind {
    Unreachable,
    OutOfBounds,
    DivideByZero,
    IntegerOverflow,
    InvalidConversion,
    StackOverflow,
    IndirectCall,
    Exhausted,
    Host,
    Other,
}

impl TrapKind {
    fn name(self) -> &'static CStr {
        match self {
            TrapKind::Unreachable => c"unreachable",
            TrapKind::OutOfBounds => c"out-of-bounds",
            TrapKind::DivideByZero => c"divide-by-zero",
            TrapKind::IntegerOverflow => c"integer-overflow",
            TrapKind::InvalidConversion => c"invalid-conversion",
            TrapKind::StackOverflow => c"stack-overflow",
            TrapKind::IndirectCall => c"indirect-call",
            TrapKind::Exhausted => c"exhausted",
            TrapKind::Host => c"host",
            TrapKind::Other => c"other",
        }
    }
}

/// Kinds of refusals.
#[derive(Clone, Copy)]
pub enum RefusalKind {
    Invalid,
    Unsupported,
    Link,
    Memory,
}

impl RefusalKind {
    fn name(self) -> &'static CStr {
        match self {
            RefusalKind::Invalid => c"invalid",
            RefusalKind::Unsupported => c"unsupported",
            RefusalKind::Link => c"link",
            RefusalKind::Memory => c"memory",
        }
    }
}

/// An operation that did not succeed; its report is kept until the next one.
pub struct Failure {
    pub(crate) status: u32,
}

impl Failure {
    /// The engine will never run this module.
    pub fn refused(kind: RefusalKind, words: &dyn Display) -> Failure {
        keep(REFUSED, kind.name(), words)
    }

    /// The instance stays usable.
    pub fn trapped(kind: TrapKind, words: &dyn Display) -> Failure {
        keep(TRAPPED, kind.name(), words)
    }

    /// The heap said no and the engine noticed by itself.
    pub fn out_of_memory(words: &dyn Display) -> Failure {
        keep(OUT_OF_MEMORY, c"memory", words)
    }
}

const TEXT_BYTES: usize = 160;

struct Kept {
    text: [u8; TEXT_BYTES],
    length: usize,
    kind: &'static CStr,
}

/// The last report. Words that do not fit are cut.
struct Last(UnsafeCell<Kept>);

// SAFETY: the harness has one thread, and never enters an engine that has not returned.
unsafe impl Sync for Last {}

static LAST: Last = Last(UnsafeCell::new(Kept { text: [0; TEXT_BYTES], length: 0, kind: c"other" }));

impl Kept {
    fn begin(&mut self, kind: &'static CStr) {
        self.kind = kind;
        self.length = 0;
        self.text[0] = 0;
    }

    fn append(&mut self, words: &str) {
        for byte in words.bytes() {
            if self.length + 1 < TEXT_BYTES {
                self.text[self.length] = byte;
                self.length += 1;
            }
        }
        self.text[self.length] = 0;
    }

    fn append_number(&mut self, number: u32) {
        if number >= 10 {
            self.append_number(number / 10);
        }
        let digit = [b'0' + (number % 10) as u8];
        self.append(core::str::from_utf8(&digit).unwrap_or(""));
    }
}

#[cfg(feature = "messages")]
impl Write for Kept {
    fn write_str(&mut self, words: &str) -> core::fmt::Result {
        self.append(words);
        Ok(())
    }
}

fn last() -> &'static mut Kept {
    // SAFETY: see `Last`; nobody keeps the reference.
    unsafe { &mut *LAST.0.get() }
}

fn keep(status: u32, kind: &'static CStr, words: &dyn Display) -> Failure {
    let kept = last();
    kept.begin(kind);
    #[cfg(feature = "messages")]
    let _ = write!(kept, "{words}");
    #[cfg(not(feature = "messages"))]
    let _ = words;
    Failure { status }
}

pub(crate) fn out_of_memory() -> u32 {
    let kept = last();
    kept.begin(c"memory");
    kept.append("memory allocation failed");
    OUT_OF_MEMORY
}

/// The message, where it needs no formatting, and the place.
pub(crate) fn panic_text(info: &PanicInfo) -> *const c_char {
    let kept = last();
    kept.begin(c"other");
    kept.append(info.message().as_str().unwrap_or("panicked"));
    if let Some(place) = info.location() {
        kept.append(" at ");
        kept.append(place.file());
        kept.append(":");
        kept.append_number(place.line());
    }
    kept.text.as_ptr().cast()
}

pub(crate) fn report() -> Report {
    let kept = last();
    Report { kind: kept.kind.as_ptr(), text: kept.text.as_ptr().cast() }
}
