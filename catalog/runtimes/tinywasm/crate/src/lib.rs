//! tinywasm behind `firmware/engine.h`.
#![no_std]

extern crate alloc;

mod errors;
mod region;
mod settings;
mod values;

use alloc::vec::Vec;
use thumbprint_engine::{
    Engine, Failure, HostFunction, MAX_ARGUMENTS, MAX_RESULTS, RefusalKind, Results, Signature,
    Value, ValueType, export_engine,
};
use tinywasm::parser::{Parser, ParserOptions};
use tinywasm::types::{ExportType, FuncType, WasmValue};
use tinywasm::{Error, ExecProgress, FuncContext, Imports, Module, ModuleInstance, Store};

struct TinyWasm;

struct Instance {
    module: &'static Module,
    store: Store,
    instance: ModuleInstance,
}

struct Function {
    function: tinywasm::Function,
    /// None where there are more than the harness passes.
    kinds: Option<Kinds>,
}

/// Types of parameters and results.
struct Kinds {
    params: Vec<ValueType>,
    results: Vec<ValueType>,
}

impl Kinds {
    fn of(of: &FuncType) -> Option<Kinds> {
        let params: Option<Vec<_>> = of.params().iter().map(|kind| values::kind(*kind)).collect();
        let results: Option<Vec<_>> = of.results().iter().map(|kind| values::kind(*kind)).collect();
        let kinds = Kinds { params: params?, results: results? };
        let fits = kinds.params.len() <= MAX_ARGUMENTS && kinds.results.len() <= MAX_RESULTS;
        fits.then_some(kinds)
    }
}

fn invoke(host: &HostFunction, args: &[WasmValue]) -> Vec<WasmValue> {
    let mut bits = [0; MAX_ARGUMENTS];
    for (bits, value) in bits.iter_mut().zip(args) {
        *bits = values::bits(value);
    }
    let result = host.invoke(&bits[..args.len().min(MAX_ARGUMENTS)]);
    host.result().map(|kind| values::value(kind, result)).into_iter().collect()
}

fn imports(store: &mut Store, host: &'static [HostFunction]) -> Imports {
    let mut imports = Imports::new();
    for function in host {
        let params: Vec<_> = function.params().map(values::wasm_kind).collect();
        let results: Vec<_> = function.result().map(values::wasm_kind).into_iter().collect();
        let kinds = FuncType::new(&params, &results);
        let call = |_: FuncContext<'_>, args: &[WasmValue]| Ok(invoke(function, args));
        let made = tinywasm::HostFunction::from_untyped(store, &kinds, call);
        imports.define(function.module(), function.field(), made);
    }
    imports
}

fn run(
    function: &tinywasm::Function,
    store: &mut Store,
    args: &[WasmValue],
) -> Result<Vec<WasmValue>, Failure> {
    let failed = |error: Error| errors::failed(&error);
    let Some(fuel) = settings::fuel_per_call() else {
        return function.call(store, args).map_err(failed);
    };
    let mut execution = function.call_resumable(store, args).map_err(failed)?;
    match execution.resume_with_fuel(fuel).map_err(failed)? {
        ExecProgress::Completed(results) => Ok(results),
        ExecProgress::Suspended => Err(errors::out_of_fuel()),
    }
}

impl Engine for TinyWasm {
    type Module = Module;
    type Instance = Instance;
    type Function = Function;

    fn load(bytes: &'static [u8], _: &'static [HostFunction]) -> Result<Module, Failure> {
        // Otherwise a memory may be made when it is first touched, in a call.
        let options = ParserOptions::default().with_local_memory_allocation_optimization(false);
        Parser::with_options(options).parse_module_bytes(bytes).map_err(errors::not_parsed)
    }

    fn instantiate(
        module: &'static Module,
        host: &'static [HostFunction],
    ) -> Result<Instance, Failure> {
        let mut store = Store::new(settings::engine());
        let imports = imports(&mut store, host);
        let instance = ModuleInstance::instantiate_no_start(&mut store, module, Some(imports))
            .map_err(|error| errors::failed(&error))?;
        let start = instance.start_func(&store).map_err(|error| errors::failed(&error))?;
        if let Some(start) = start {
            run(&start, &mut store, &[])?;
        }
        Ok(Instance { module, store, instance })
    }

    fn find(instance: &mut Instance, export: &str) -> Option<Function> {
        let found = instance.module.exports().find(|found| found.name == export)?;
        let ExportType::Func(types) = found.ty else {
            return None;
        };
        let kinds = Kinds::of(types);
        let function = instance.instance.func_untyped(&instance.store, export).ok()?;
        Some(Function { function, kinds })
    }

    fn signature(_: &Instance, function: &Function, signature: &mut Signature) {
        if let Some(kinds) = &function.kinds {
            signature.set(kinds.params.iter().copied(), kinds.results.iter().copied());
        }
    }

    fn call(
        instance: &mut Instance,
        function: &Function,
        args: &[Value],
        results: &mut Results,
    ) -> Result<(), Failure> {
        let Some(kinds) = &function.kinds else {
            return Err(Failure::refused(RefusalKind::Unsupported, &"types of the function"));
        };
        let mut given = [const { WasmValue::I32(0) }; MAX_ARGUMENTS];
        for (place, value) in given.iter_mut().zip(args) {
            *place = values::value(value.kind, value.bits);
        }
        let given = &given[..args.len().min(MAX_ARGUMENTS)];
        let taken = run(&function.function, &mut instance.store, given)?;
        for (kind, value) in kinds.results.iter().zip(&taken) {
            results.push(*kind, values::bits(value));
        }
        Ok(())
    }

    fn memory(_: &mut Instance, address: u32, bytes: u32) -> Option<*mut u8> {
        region::address(address, bytes)
    }
}

export_engine!(TinyWasm, id: "tinywasm", merged: "compile");
