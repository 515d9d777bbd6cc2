//! wasmi 2 behind `firmware/engine.h`.
#![no_std]

extern crate alloc;

mod errors;
mod settings;
mod values;

use alloc::vec::Vec;
use thumbprint_engine::{
    Engine, Failure, HostFunction, MAX_ARGUMENTS, MAX_RESULTS, RefusalKind, Results, Signature,
    Value, ValueType, export_engine,
};
use wasmi::{Extern, Func, FuncType, Linker, Memory, Module, Store, Val};

struct Wasmi;

struct Instance {
    store: Store<()>,
    instance: wasmi::Instance,
    /// Exported, since wasmi shows no other.
    memory: Option<Memory>,
}

struct Function {
    func: Func,
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

fn define(linker: &mut Linker<()>, host: &'static HostFunction) -> Result<(), wasmi::Error> {
    let params: Vec<_> = host.params().map(values::wasmi_kind).collect();
    let kinds = FuncType::new(params, host.result().map(values::wasmi_kind));
    let call = move |_: wasmi::Caller<()>, args: &[Val], results: &mut [Val]| {
        let mut bits = [0; MAX_ARGUMENTS];
        for (bits, value) in bits.iter_mut().zip(args) {
            *bits = values::bits(value);
        }
        let result = host.invoke(&bits[..args.len().min(MAX_ARGUMENTS)]);
        if let (Some(place), Some(kind)) = (results.first_mut(), host.result()) {
            *place = values::value(kind, result);
        }
        Ok(())
    };
    linker.func_new(host.module(), host.field(), kinds, call)?;
    Ok(())
}

/// The host functions that the module imports: of the others wasmi's linker would be told in vain.
fn link(module: &Module, host: &'static [HostFunction]) -> Result<Linker<()>, wasmi::Error> {
    let mut linker = Linker::new(module.engine());
    for function in host {
        define(&mut linker, function)?;
    }
    Ok(linker)
}

impl Engine for Wasmi {
    type Module = Module;
    type Instance = Instance;
    type Function = Function;

    fn load(bytes: &'static [u8], _: &'static [HostFunction]) -> Result<Module, Failure> {
        let engine = wasmi::Engine::new(&settings::config());
        Module::new(&engine, bytes).map_err(|error| errors::refused(&error))
    }

    fn instantiate(
        module: &'static Module,
        host: &'static [HostFunction],
    ) -> Result<Instance, Failure> {
        let mut store = Store::new(module.engine(), ());
        settings::refuel(&mut store);
        let linker = link(module, host).map_err(|error| errors::refused(&error))?;
        let instance = linker
            .instantiate_and_start(&mut store, module)
            .map_err(|error| errors::not_instantiated(&error))?;
        let memory = instance.exports(&store).find_map(|export| export.into_memory());
        Ok(Instance { store, instance, memory })
    }

    fn find(instance: &mut Instance, export: &str) -> Option<Function> {
        match instance.instance.get_export(&instance.store, export) {
            Some(Extern::Func(func)) => {
                let kinds = Kinds::of(&func.ty(&instance.store));
                Some(Function { func, kinds })
            }
            _ => None,
        }
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
        settings::refuel(&mut instance.store);
        let mut given = [const { Val::I32(0) }; MAX_ARGUMENTS];
        let mut taken = [const { Val::I32(0) }; MAX_RESULTS];
        for (place, value) in given.iter_mut().zip(args) {
            *place = values::value(value.kind, value.bits);
        }
        let taken = &mut taken[..kinds.results.len()];
        function
            .func
            .call(&mut instance.store, &given[..args.len().min(MAX_ARGUMENTS)], taken)
            .map_err(|error| errors::trapped(&error))?;
        for (kind, value) in kinds.results.iter().zip(taken) {
            results.push(*kind, values::bits(value));
        }
        Ok(())
    }

    fn memory(instance: &mut Instance, address: u32, bytes: u32) -> Option<*mut u8> {
        let data = instance.memory?.data_mut(&mut instance.store);
        let end = (address as usize).checked_add(bytes as usize)?;
        Some(data.get_mut(address as usize..end)?.as_mut_ptr())
    }
}

export_engine!(Wasmi, id: "wasmi-2", merged: "compile");
