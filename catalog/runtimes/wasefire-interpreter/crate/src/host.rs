//! Host functions, in the order that the interpreter wants: it tells of a call only which one.
use alloc::vec::Vec;
use thumbprint_engine::{HostFunction, MAX_ARGUMENTS};
use wasefire_interpreter::{Call, Error, FuncType, Store, Val, ValType};

use crate::values;

pub struct Link {
    host: &'static HostFunction,
    params: Vec<ValType>,
    results: Vec<ValType>,
}

/// Sorted by name; of two with one name the first.
pub fn links(host: &'static [HostFunction]) -> Vec<Link> {
    let mut links: Vec<Link> = host.iter().map(Link::of).collect();
    links.sort_by_key(|link| link.name());
    links.dedup_by_key(|link| link.name());
    links
}

impl Link {
    fn of(host: &'static HostFunction) -> Link {
        Link {
            host,
            params: host.params().map(values::wasm_kind).collect(),
            results: host.result().map(values::wasm_kind).into_iter().collect(),
        }
    }

    fn name(&self) -> (&'static str, &'static str) {
        (self.host.module(), self.host.field())
    }

    pub fn define(&'static self, store: &mut Store<'static>) -> Result<(), Error> {
        let kinds =
            FuncType { params: self.params[..].into(), results: self.results[..].into() };
        store.link_func_custom(self.host.module(), self.host.field(), kinds)
    }

    /// What the call comes to.
    pub fn answer(&self, call: &Call<'_, '_>) -> Option<Val> {
        let args = call.args();
        let mut bits = [0; MAX_ARGUMENTS];
        for (bits, value) in bits.iter_mut().zip(args) {
            *bits = values::bits(value);
        }
        let result = self.host.invoke(&bits[..args.len().min(MAX_ARGUMENTS)]);
        self.host.result().map(|kind| values::value(kind, result))
    }
}
