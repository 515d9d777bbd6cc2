//! The C functions of `firmware/engine.h`, for any engine.
use alloc::boxed::Box;
use core::cell::UnsafeCell;
use core::ffi::{c_char, c_void};

use crate::abi::{HostFunction, HostFunctions, Report, Value, text};
use crate::engine::Engine;
use crate::report::{self, Failure, RefusalKind};
use crate::results::{Results, Signature};

/// A function that was found, and the one before it: the harness keeps pointers to them until the
/// instance is dropped.
struct Found<F> {
    function: F,
    before: Option<Box<Found<F>>>,
}

struct State<E: Engine> {
    host: &'static [HostFunction],
    module: Option<E::Module>,
    instance: Option<E::Instance>,
    found: Option<Box<Found<E::Function>>>,
    signature: Signature,
}

/// The one engine of an image, and what it holds.
pub struct Slot<E: Engine>(UnsafeCell<State<E>>);

// SAFETY: the harness has one thread, and never enters an engine that has not returned; host
// functions do not call back.
unsafe impl<E: Engine> Sync for Slot<E> {}

impl<E: Engine> Slot<E> {
    #[allow(clippy::new_without_default)]
    pub const fn new() -> Slot<E> {
        Slot(UnsafeCell::new(State::EMPTY))
    }

    #[allow(clippy::mut_from_ref)]
    fn state(&self) -> &mut State<E> {
        // SAFETY: see `Sync` above.
        unsafe { &mut *self.0.get() }
    }

    /// # Safety
    /// `module` points to `bytes` bytes that, like `host`, stay until `unload`.
    pub unsafe fn load(&self, module: *const u8, bytes: u32, host: &HostFunctions) -> u32 {
        let state = self.state();
        let bytes = unsafe { core::slice::from_raw_parts(module, bytes as usize) };
        state.host = unsafe { host.all() };
        status(E::load(bytes, state.host).map(|module| state.module = Some(module)))
    }

    pub fn compile(&self) -> u32 {
        match &mut self.state().module {
            Some(module) => status(E::compile(module)),
            None => status(Err(nothing_loaded())),
        }
    }

    pub fn instantiate(&self) -> u32 {
        let state = self.state();
        let host = state.host;
        let Some(module) = &state.module else {
            return status(Err(nothing_loaded()));
        };
        // SAFETY: the slot is static, and `unload` drops the instance before the module.
        let module: &'static E::Module = unsafe { &*core::ptr::from_ref(module) };
        let made = E::instantiate(module, host);
        status(made.map(|instance| state.instance = Some(instance)))
    }

    /// # Safety
    /// `export` is a terminated string.
    pub unsafe fn find(&self, export: *const c_char) -> *const c_void {
        let state = self.state();
        let found = state.instance.as_mut().and_then(|instance| E::find(instance, text(export)));
        match found {
            None => core::ptr::null(),
            Some(function) => {
                let before = state.found.take();
                let kept = state.found.insert(Box::new(Found { function, before }));
                core::ptr::from_ref(&kept.function).cast()
            }
        }
    }

    /// # Safety
    /// `function` is of this instance.
    pub unsafe fn signature(&self, function: *const c_void) -> *const c_char {
        let state = self.state();
        if let Some(instance) = &state.instance {
            let function = unsafe { &*function.cast() };
            E::signature(instance, function, &mut state.signature);
        }
        state.signature.pointer()
    }

    /// # Safety
    /// `function` is of this instance; `args` are `argc` values, `results` has room for
    /// `MAX_RESULTS`.
    pub unsafe fn call(
        &self,
        function: *const c_void,
        args: (*const Value, u32),
        results: (*mut Value, &mut u32),
    ) -> u32 {
        let Some(instance) = &mut self.state().instance else {
            return status(Err(nothing_loaded()));
        };
        let function = unsafe { &*function.cast() };
        let args = unsafe { core::slice::from_raw_parts(args.0, args.1 as usize) };
        let mut results = unsafe { Results::at(results.0, results.1) };
        status(E::call(instance, function, args, &mut results))
    }

    pub fn memory(&self, address: u32, bytes: u32) -> *mut u8 {
        let instance = self.state().instance.as_mut();
        instance
            .and_then(|instance| E::memory(instance, address, bytes))
            .unwrap_or(core::ptr::null_mut())
    }

    pub fn drop_instance(&self) {
        let state = self.state();
        while let Some(mut last) = state.found.take() {
            state.found = last.before.take();
        }
        state.instance = None;
    }

    pub fn unload(&self) {
        self.drop_instance();
        self.state().module = None;
    }

    /// Lets go of everything without freeing it: the harness has taken the heap back.
    pub fn forget(&self) {
        // SAFETY: writes over what is there without dropping it, as is wanted.
        unsafe { self.0.get().write(State::EMPTY) }
    }

    pub fn report(&self) -> Report {
        report::report()
    }
}

impl<E: Engine> State<E> {
    const EMPTY: State<E> = State {
        host: &[],
        module: None,
        instance: None,
        found: None,
        signature: Signature::new(),
    };
}

fn status(result: Result<(), Failure>) -> u32 {
    match result {
        Ok(()) => report::OK,
        Err(failure) => failure.status,
    }
}

fn nothing_loaded() -> Failure {
    Failure::refused(RefusalKind::Invalid, &"nothing is loaded")
}

/// The bytes of a string with its terminating zero; `N` is one more than its length.
pub const fn terminated<const N: usize>(text: &str) -> [u8; N] {
    let mut bytes = [0; N];
    let mut at = 0;
    while at < text.len() {
        bytes[at] = text.as_bytes()[at];
        at += 1;
    }
    bytes
}

/// Makes an [`Engine`](crate::Engine) the engine of the image.
///
/// `id` is the engine's id in the catalog, `merged` names the phases that it merges into their
/// predecessor, comma separated, or "-".
#[macro_export]
macro_rules! export_engine {
    ($engine:ty, id: $id:literal, merged: $merged:literal) => {
        static SLOT: $crate::Slot<$engine> = $crate::Slot::new();

        #[unsafe(no_mangle)]
        pub static engine_id: [u8; $id.len() + 1] = $crate::terminated($id);
        #[unsafe(no_mangle)]
        pub static engine_merged_phases: [u8; $merged.len() + 1] = $crate::terminated($merged);

        #[unsafe(no_mangle)]
        pub unsafe extern "C" fn engine_load(
            module: *const u8,
            bytes: u32,
            host: &$crate::c::HostFunctions,
        ) -> u32 {
            unsafe { SLOT.load(module, bytes, host) }
        }

        #[unsafe(no_mangle)]
        pub extern "C" fn engine_compile() -> u32 {
            SLOT.compile()
        }

        #[unsafe(no_mangle)]
        pub extern "C" fn engine_instantiate() -> u32 {
            SLOT.instantiate()
        }

        #[unsafe(no_mangle)]
        pub unsafe extern "C" fn engine_find(
            export: *const core::ffi::c_char,
        ) -> *const core::ffi::c_void {
            unsafe { SLOT.find(export) }
        }

        #[unsafe(no_mangle)]
        pub unsafe extern "C" fn engine_signature(
            function: *const core::ffi::c_void,
        ) -> *const core::ffi::c_char {
            unsafe { SLOT.signature(function) }
        }

        #[unsafe(no_mangle)]
        pub unsafe extern "C" fn engine_call(
            function: *const core::ffi::c_void,
            args: *const $crate::Value,
            argc: u32,
            results: *mut $crate::Value,
            result_count: &mut u32,
        ) -> u32 {
            unsafe { SLOT.call(function, (args, argc), (results, result_count)) }
        }

        #[unsafe(no_mangle)]
        pub extern "C" fn engine_memory(address: u32, bytes: u32) -> *mut u8 {
            SLOT.memory(address, bytes)
        }

        #[unsafe(no_mangle)]
        pub extern "C" fn engine_drop_instance() {
            SLOT.drop_instance()
        }

        #[unsafe(no_mangle)]
        pub extern "C" fn engine_unload() {
            SLOT.unload()
        }

        #[unsafe(no_mangle)]
        pub extern "C" fn engine_report() -> $crate::c::Report {
            SLOT.report()
        }

        #[unsafe(no_mangle)]
        fn thumbprint_forget() {
            SLOT.forget()
        }
    };
}
