//! SpaceWasm behind `firmware/engine.h`.
//!
//! SpaceWasm has no module apart from its instance: reading one makes memory, fills it and
//! translates all functions. So `load` does all but the start function, and an instance after the
//! first reads the module again.
#![no_std]

extern crate alloc;

mod errors;
mod host;
mod settings;
mod storage;
mod stream;
mod values;

use core::cell::Cell;

use spacewasm::{
    CodeBuilder, CompilerOptions, ExportDesc, Func, FuncType, Interpreter, InterpreterResult,
    InterpreterRunner, Module, ModuleRef, Rc, Ref, WasmRef,
};
use storage::{Heap, Storage};
use stream::Stream;
use thumbprint_engine::{
    Engine, Failure, HostFunction, MAX_ARGUMENTS, Results, Signature, TrapKind, Value,
    export_engine,
};

spacewasm::global_allocator!(Storage, Storage::NEW);

struct SpaceWasm;

struct Loaded {
    bytes: &'static [u8],
    /// Until the first instance takes it.
    read: Cell<Option<Instance>>,
}

struct Instance {
    engine: spacewasm::Engine,
    code: CodeBuilder,
    module: ModuleRef,
}

fn read(bytes: &'static [u8], host: &'static [HostFunction]) -> Result<Instance, Failure> {
    let hosts = host::modules(host)?;
    let mut engine =
        spacewasm::Engine::new(settings::stack(), 1, hosts).map_err(errors::no_memory)?;
    let mut code = CodeBuilder::new(CompilerOptions {
        allow_memory_grow: true,
        max_backpatch_iterations: None,
        max_code_pages: settings::pages_of_code(),
    })
    .map_err(errors::no_memory)?;
    let memory = Rc::new(Heap).map_err(errors::no_memory)?.into_wasm_memory_allocator();
    let module = Module::new::<{ settings::CONTROL_FRAMES }, { settings::OPERANDS }>(
        "",
        &mut Stream::of(bytes),
        &mut engine.store,
        &mut code,
        memory,
    )
    .map_err(|error| errors::refused(&error))?;
    let module = engine.push_module(module).map_err(errors::no_memory)?;
    Ok(Instance { engine, code, module })
}

impl Instance {
    fn module(&self) -> &Module {
        &self.engine.store.modules()[usize::from(self.module.0)]
    }

    fn function(&self, function: &WasmRef) -> &Func {
        &self.module().functions[usize::from(function.index)]
    }

    fn types(&self, function: &WasmRef) -> &FuncType {
        &self.module().types[self.function(function).ty.0 as usize]
    }

    fn run(&mut self, function: WasmRef, args: &[spacewasm::Value]) -> Result<(), Failure> {
        self.engine.invoke(function, args).map_err(errors::not_entered)?;
        let ended = Interpreter.run(
            self.code.pages(),
            &mut self.engine,
            settings::instructions_per_call(),
        );
        match ended {
            InterpreterResult::Finished => Ok(()),
            InterpreterResult::Trap(reason) => {
                self.engine.reset();
                Err(errors::trapped(reason))
            }
            InterpreterResult::OutOfFuel => {
                self.engine.reset();
                Err(errors::stopped(TrapKind::Exhausted, "OutOfFuel"))
            }
            // No host function of the harness pauses.
            InterpreterResult::Pause => {
                self.engine.reset();
                Err(errors::stopped(TrapKind::Other, "Pause"))
            }
        }
    }
}

impl Engine for SpaceWasm {
    type Module = Loaded;
    type Instance = Instance;
    type Function = WasmRef;

    fn load(bytes: &'static [u8], host: &'static [HostFunction]) -> Result<Loaded, Failure> {
        let read = read(bytes, host)?;
        Ok(Loaded { bytes, read: Cell::new(Some(read)) })
    }

    fn instantiate(
        module: &'static Loaded,
        host: &'static [HostFunction],
    ) -> Result<Instance, Failure> {
        let mut instance = match module.read.take() {
            Some(instance) => instance,
            None => read(module.bytes, host)?,
        };
        if let Some(start) = instance.engine.module_start(instance.module) {
            instance.run(start, &[])?;
        }
        Ok(instance)
    }

    fn find(instance: &mut Instance, export: &str) -> Option<WasmRef> {
        let module = instance.module();
        let found = module.exports.iter().find(|found| &*found.name == export)?;
        let ExportDesc::Func(function) = found.desc.clone() else {
            return None;
        };
        match module.get_func_ref(function)? {
            Ref::Module(index) => Some(WasmRef { module: instance.module, index }),
            // A host function that is exported again.
            Ref::Host { .. } | Ref::Extern { .. } => None,
        }
    }

    fn signature(instance: &Instance, function: &WasmRef, signature: &mut Signature) {
        let types = instance.types(function);
        signature.set(
            types.params.iter().map(|kind| values::kind(*kind)),
            types.returns.iter().map(|kind| values::kind(*kind)),
        );
    }

    fn call(
        instance: &mut Instance,
        function: &WasmRef,
        args: &[Value],
        results: &mut Results,
    ) -> Result<(), Failure> {
        let mut given = [const { spacewasm::Value::I32(0) }; MAX_ARGUMENTS];
        for (place, value) in given.iter_mut().zip(args) {
            *place = values::value(value.kind, value.bits);
        }
        instance.run(*function, &given[..args.len().min(MAX_ARGUMENTS)])?;
        if let (Some(kind), Some(raw)) =
            (instance.function(function).return_ty, instance.engine.result)
        {
            results.push(values::kind(kind), values::raw_bits(kind, raw));
        }
        Ok(())
    }

    fn memory(instance: &mut Instance, address: u32, bytes: u32) -> Option<*mut u8> {
        let memory = instance.engine.store.get_memory(instance.module);
        let found = memory.load(address as usize, bytes as usize).ok()?;
        Some(found.as_ptr().cast_mut())
    }
}

export_engine!(SpaceWasm, id: "spacewasm", merged: "compile,instantiate");
