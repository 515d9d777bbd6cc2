//! What an engine's crate writes.
use crate::abi::{HostFunction, Value};
use crate::report::Failure;
use crate::results::{Results, Signature};

/// One engine. Its functions are called as `firmware/engine.h` says, between markers: they print
/// nothing, and allocate only through Rust's global allocator, which is the counted heap.
pub trait Engine {
    /// What `load` and `compile` make.
    type Module: 'static;
    /// What `instantiate` makes.
    type Instance: 'static;
    /// An export that was found.
    type Function: 'static;

    /// `bytes` lie in read-only memory and are 16-byte aligned. They and `host` stay until the
    /// module is dropped.
    fn load(
        bytes: &'static [u8],
        host: &'static [HostFunction],
    ) -> Result<Self::Module, Failure>;

    /// Does nothing in engines that merge it into `load`.
    fn compile(_module: &mut Self::Module) -> Result<(), Failure> {
        Ok(())
    }

    /// Runs the start function as well. The module outlives every instance, and no two instances
    /// are there at the same time.
    fn instantiate(
        module: &'static Self::Module,
        host: &'static [HostFunction],
    ) -> Result<Self::Instance, Failure>;

    /// Outside of counted windows.
    fn find(instance: &mut Self::Instance, export: &str) -> Option<Self::Function>;

    /// Outside of counted windows. A signature that is not set cannot be told.
    fn signature(
        instance: &Self::Instance,
        function: &Self::Function,
        signature: &mut Signature,
    );

    /// The harness has checked `args` against the signature.
    fn call(
        instance: &mut Self::Instance,
        function: &Self::Function,
        args: &[Value],
        results: &mut Results,
    ) -> Result<(), Failure>;

    /// Host address of `bytes` bytes of linear memory 0 at `address`; none when out of its range.
    fn memory(instance: &mut Self::Instance, address: u32, bytes: u32) -> Option<*mut u8>;
}
