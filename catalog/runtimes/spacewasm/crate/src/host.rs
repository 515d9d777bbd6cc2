//! Host functions, grouped by the module that they are imported from, as SpaceWasm wants them.
use core::ops::ControlFlow;

use spacewasm::{
    HostFunction as Function, HostFunctionError, HostModule, HostName, HostValList, Value, Vec,
};
use thumbprint_engine::{Failure, HostFunction, MAX_ARGUMENTS, ValueType};

use crate::{errors, values};

/// SpaceWasm's lists have the room that they are made with.
fn list<T>(room: usize) -> Result<Vec<T>, Failure> {
    if room == 0 { Ok(Vec::zero()) } else { Vec::new(room).map_err(errors::no_memory) }
}

/// None for more than SpaceWasm takes.
fn types(kinds: impl Iterator<Item = ValueType>) -> Option<HostValList> {
    let mut letters = [0; MAX_ARGUMENTS];
    let mut count = 0;
    for kind in kinds {
        *letters.get_mut(count)? = values::letter(kind) as u8;
        count += 1;
    }
    HostValList::try_new(core::str::from_utf8(&letters[..count]).ok()?).ok()
}

fn invoke(host: &HostFunction, args: &[Value]) -> Option<Value> {
    let mut bits = [0; MAX_ARGUMENTS];
    for (bits, value) in bits.iter_mut().zip(args) {
        *bits = values::bits(value);
    }
    let result = host.invoke(&bits[..args.len().min(MAX_ARGUMENTS)]);
    host.result().map(|kind| values::value(kind, result))
}

/// None for a function whose name or types are beyond SpaceWasm's bounds: a module that imports it
/// is then told that it is not there.
fn function(host: &'static HostFunction) -> Result<Option<Function>, Failure> {
    let (Ok(name), Some(params), Some(results)) = (
        HostName::try_from_str(host.field()),
        types(host.params()),
        types(host.result().into_iter()),
    ) else {
        return Ok(None);
    };
    let call = move |_: &mut spacewasm::Engine, args: &[Value]| {
        ControlFlow::Continue(invoke(host, args))
    };
    match Function::try_new(name, params, results, call) {
        Ok(made) => Ok(Some(made)),
        Err(HostFunctionError::AllocError(error)) => Err(errors::no_memory(error)),
        Err(_) => Ok(None),
    }
}

fn module(host: &'static [HostFunction], name: &str) -> Result<Option<HostModule>, Failure> {
    let Ok(short) = HostName::try_from_str(name) else {
        return Ok(None);
    };
    let mut functions = list(host.len())?;
    for of_module in host.iter().filter(|function| function.module() == name) {
        if let Some(made) = function(of_module)? {
            functions.push(made);
        }
    }
    Ok(Some(HostModule {
        name: short,
        functions,
        globals: Vec::zero(),
        memory: Vec::zero(),
        table: Vec::zero(),
    }))
}

pub fn modules(host: &'static [HostFunction]) -> Result<Vec<HostModule>, Failure> {
    let mut modules = list(host.len())?;
    for (at, function) in host.iter().enumerate() {
        let name = function.module();
        let is_first = host[..at].iter().all(|before| before.module() != name);
        if is_first && let Some(made) = module(host, name)? {
            modules.push(made);
        }
    }
    Ok(modules)
}
