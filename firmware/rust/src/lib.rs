//! What an engine written in Rust needs to stand behind `firmware/engine.h`: the counted heap, the
//! way out of a panic and of a failed allocation, and the C functions, so that an engine's crate
//! implements [`Engine`] and names itself to [`export_engine!`].
#![no_std]
#![feature(alloc_error_handler)]

extern crate alloc;

mod abi;
mod engine;
mod export;
mod harness;
mod report;
mod results;

pub use abi::{HostFunction, MAX_ARGUMENTS, MAX_RESULTS, Value, ValueType};
pub use engine::Engine;
pub use export::{Slot, terminated};
pub use report::{Failure, RefusalKind, TrapKind};
pub use results::{Results, Signature};

#[doc(hidden)]
pub mod c {
    pub use crate::abi::{HostFunctions, Report};
}
