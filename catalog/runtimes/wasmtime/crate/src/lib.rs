//! Wasmtime's Pulley interpreter behind `firmware/engine.h`. The deck carries a module that
//! `../compiler` has compiled on the workstation; it is used in place.
#![no_std]

extern crate alloc;

mod errors;
mod platform;
mod settings;
mod values;

use alloc::vec::Vec;
use core::ptr::NonNull;
use thumbprint_engine::{
    Engine, Failure, HostFunction, MAX_ARGUMENTS, MAX_RESULTS, RefusalKind, Results, Signature,
    Value, ValueType, export_engine,
};
use wasmtime::{Caller, Extern, Func, FuncType, ImportType, Memory, Module, Store, Val};

struct Pulley;

struct Instance {
    store: Store<()>,
    instance: wasmtime::Instance,
    /// Exported, since Wasmtime shows no other.
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
        let params: Option<Vec<_>> = of.params().map(|kind| values::kind(&kind)).collect();
        let results: Option<Vec<_>> = of.results().map(|kind| values::kind(&kind)).collect();
        let kinds = Kinds { params: params?, results: results? };
        let fits = kinds.params.len() <= MAX_ARGUMENTS && kinds.results.len() <= MAX_RESULTS;
        fits.then_some(kinds)
    }
}

fn call_host(host: &HostFunction, args: &[Val], results: &mut [Val]) {
    let mut bits = [0; MAX_ARGUMENTS];
    for (bits, value) in bits.iter_mut().zip(args) {
        *bits = values::bits(value);
    }
    let result = host.invoke(&bits[..args.len().min(MAX_ARGUMENTS)]);
    if let (Some(place), Some(kind)) = (results.first_mut(), host.result()) {
        *place = values::value(kind, result);
    }
}

/// Wasmtime checks the type when it instantiates.
fn provide(
    store: &mut Store<()>,
    import: &ImportType,
    host: &'static [HostFunction],
) -> Result<Extern, Failure> {
    let wanted = |host: &&HostFunction| host.module() == import.module() && host.field() == import.name();
    let Some(host) = host.iter().find(wanted) else {
        return Err(Failure::refused(
            RefusalKind::Link,
            &format_args!("unknown import: {}.{}", import.module(), import.name()),
        ));
    };
    let kinds = FuncType::new(
        store.engine(),
        host.params().map(values::wasmtime_kind),
        host.result().map(values::wasmtime_kind),
    );
    let call = move |_: Caller<()>, args: &[Val], results: &mut [Val]| {
        call_host(host, args, results);
        Ok(())
    };
    Ok(Func::new(store, kinds, call).into())
}

impl Engine for Pulley {
    type Module = Module;
    type Instance = Instance;
    type Function = Function;

    fn load(bytes: &'static [u8], _: &'static [HostFunction]) -> Result<Module, Failure> {
        let engine = settings::engine().map_err(|error| errors::refused(&error))?;
        // SAFETY: the deck is read-only and stays until the module is unloaded. That the bytes are
        // of Wasmtime's own compiler is checked by their header and no further.
        unsafe { Module::deserialize_raw(&engine, NonNull::from(bytes)) }
            .map_err(|error| errors::refused(&error))
    }

    fn instantiate(
        module: &'static Module,
        host: &'static [HostFunction],
    ) -> Result<Instance, Failure> {
        let mut store = Store::new(module.engine(), ());
        settings::refuel(&mut store);
        let imports: Result<Vec<_>, _> =
            module.imports().map(|import| provide(&mut store, &import, host)).collect();
        let instance = wasmtime::Instance::new(&mut store, module, &imports?)
            .map_err(|error| errors::not_instantiated(&error))?;
        let memory = instance.exports(&mut store).find_map(|export| export.into_memory());
        Ok(Instance { store, instance, memory })
    }

    fn find(instance: &mut Instance, export: &str) -> Option<Function> {
        let func = instance.instance.get_func(&mut instance.store, export)?;
        let kinds = Kinds::of(&func.ty(&instance.store));
        Some(Function { func, kinds })
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

export_engine!(Pulley, id: "pulley", merged: "compile");
