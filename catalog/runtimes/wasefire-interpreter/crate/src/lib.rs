//! The interpreter of Wasefire behind `firmware/engine.h`.
//!
//! `load` validates and copies the module with a table of its branches in front (`prepare`), which
//! the interpreter then runs in place.
#![no_std]

extern crate alloc;

mod binary;
mod errors;
mod host;
mod region;
mod values;

use alloc::string::String;
use alloc::vec::Vec;
use host::Link;
use region::Region;
use thumbprint_engine::{
    Engine, Failure, HostFunction, Results, Signature, Value, ValueType, export_engine,
};
use wasefire_interpreter::{Error, InstId, Module, RunResult, Store, Val, prepare};

struct Wasefire;

struct Loaded {
    /// As it came.
    bytes: &'static [u8],
    prepared: Vec<u8>,
    links: Vec<Link>,
}

/// Fields are dropped in this order: the store before its memory.
struct Instance {
    store: Store<'static>,
    id: InstId,
    module: &'static Loaded,
    region: Region,
}

/// The interpreter finds a function by name at each call.
struct Function {
    name: String,
    /// None where there are types that the harness does not pass.
    kinds: Option<(Vec<ValueType>, Vec<ValueType>)>,
}

impl Instance {
    fn run(&mut self, name: &str, args: Vec<Val>) -> Result<Vec<Val>, Error> {
        let mut result = self.store.invoke(self.id, name, args)?;
        loop {
            let call = match result {
                RunResult::Done(values) => return Ok(values),
                RunResult::Host(call) => call,
            };
            let link = self.module.links.get(call.index()).ok_or(Error::NotFound)?;
            let answer = link.answer(&call);
            result = call.resume(answer.as_slice())?;
        }
    }
}

impl Engine for Wasefire {
    type Module = Loaded;
    type Instance = Instance;
    type Function = Function;

    fn load(bytes: &'static [u8], host: &'static [HostFunction]) -> Result<Loaded, Failure> {
        let prepared = prepare(bytes).map_err(errors::failed)?;
        Ok(Loaded { bytes, prepared, links: host::links(host) })
    }

    fn instantiate(
        module: &'static Loaded,
        _: &'static [HostFunction],
    ) -> Result<Instance, Failure> {
        let mut store = Store::default();
        for link in &module.links {
            link.define(&mut store).map_err(errors::failed)?;
        }
        let region = Region::of(binary::memory(module.bytes))?;
        // SAFETY: `prepare` has validated the module and made its table.
        let valid = unsafe { Module::new_unchecked(&module.prepared) };
        // SAFETY: the region is dropped after the store, and is not given to another.
        let memory = unsafe { region.bytes() };
        let id = store.instantiate(valid, memory).map_err(errors::failed)?;
        Ok(Instance { store, id, module, region })
    }

    fn find(instance: &mut Instance, export: &str) -> Option<Function> {
        let bytes = instance.module.bytes;
        let index = binary::function(bytes, export)?;
        Some(Function { name: String::from(export), kinds: binary::signature(bytes, index) })
    }

    fn signature(_: &Instance, function: &Function, signature: &mut Signature) {
        if let Some((params, results)) = &function.kinds {
            signature.set(params.iter().copied(), results.iter().copied());
        }
    }

    fn call(
        instance: &mut Instance,
        function: &Function,
        args: &[Value],
        results: &mut Results,
    ) -> Result<(), Failure> {
        let given = args.iter().map(|value| values::value(value.kind, value.bits)).collect();
        let taken = instance.run(&function.name, given).map_err(errors::failed)?;
        if let Some((_, kinds)) = &function.kinds {
            for (kind, value) in kinds.iter().zip(&taken) {
                results.push(*kind, values::bits(value));
            }
        }
        Ok(())
    }

    fn memory(instance: &mut Instance, address: u32, bytes: u32) -> Option<*mut u8> {
        instance.region.address(address, bytes)
    }
}

export_engine!(Wasefire, id: "wasefire", merged: "compile");
