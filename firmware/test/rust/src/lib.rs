//! An engine in Rust with known behaviour, for the tests of `firmware/rust`. A module that starts
//! with `R` is refused.
#![no_std]

extern crate alloc;

use alloc::boxed::Box;
use alloc::vec::Vec;
use thumbprint_engine::{
    Engine, Failure, HostFunction, RefusalKind, Results, Signature, TrapKind, Value, ValueType,
    export_engine,
};

struct Test;

struct Instance {
    host: &'static [HostFunction],
    kept: Vec<u8>,
    memory: [u8; 64],
}

/// What an allocator aligns to more than the C library does by itself.
#[repr(align(64))]
struct Line([u8; 64]);

type Behaviour = fn(&mut Instance, u32) -> Result<u32, Failure>;

const EXPORTS: [(&str, Behaviour); 7] = [
    ("double", |_, n| Ok(2 * n)),
    ("trap", |_, n| Err(Failure::trapped(TrapKind::DivideByZero, &format_args!("no {n}")))),
    ("panic", |_, n| panic_at(n)),
    // The language has no way back from this one ...
    ("keep", |instance, n| {
        instance.kept = alloc::vec![1; n as usize];
        Ok(n)
    }),
    // ... and from this one it has.
    ("try_keep", |instance, n| {
        instance.kept = Vec::new();
        let kept = instance.kept.try_reserve_exact(n as usize);
        kept.map(|()| n).map_err(|error| Failure::out_of_memory(&error))
    }),
    ("misaligned", |_, n| {
        let line = Box::new(Line([n as u8; 64]));
        Ok(core::ptr::from_ref(core::hint::black_box(&*line)) as usize as u32 % 64)
    }),
    ("ask", |instance, n| {
        let host = instance.host.first();
        let host = host.ok_or_else(|| Failure::trapped(TrapKind::Host, &"nobody to ask"))?;
        Ok(host.invoke(&[u64::from(n)]) as u32)
    }),
];

#[inline(never)]
fn panic_at(n: u32) -> Result<u32, Failure> {
    if n != 0 {
        panic!("the test wants it");
    }
    Ok(n)
}

impl Engine for Test {
    type Module = ();
    type Instance = Instance;
    type Function = Behaviour;

    fn load(bytes: &'static [u8], _: &'static [HostFunction]) -> Result<(), Failure> {
        match bytes.first() {
            Some(b'R') => {
                let words = format_args!("first byte is {:?}", b'R');
                Err(Failure::refused(RefusalKind::Invalid, &words))
            }
            _ => Ok(()),
        }
    }

    fn instantiate(_: &'static (), host: &'static [HostFunction]) -> Result<Instance, Failure> {
        Ok(Instance { host, kept: Vec::new(), memory: [7; 64] })
    }

    fn find(_: &mut Instance, export: &str) -> Option<Behaviour> {
        EXPORTS.iter().find(|(name, _)| *name == export).map(|(_, behaviour)| *behaviour)
    }

    fn signature(_: &Instance, _: &Behaviour, signature: &mut Signature) {
        signature.set([ValueType::I32].into_iter(), [ValueType::I32].into_iter());
    }

    fn call(
        instance: &mut Instance,
        behaviour: &Behaviour,
        args: &[Value],
        results: &mut Results,
    ) -> Result<(), Failure> {
        let result = behaviour(instance, args[0].bits as u32)?;
        results.push(ValueType::I32, u64::from(result));
        Ok(())
    }

    fn memory(instance: &mut Instance, address: u32, bytes: u32) -> Option<*mut u8> {
        let end = (address as usize).checked_add(bytes as usize)?;
        Some(instance.memory.get_mut(address as usize..end)?.as_mut_ptr())
    }
}

export_engine!(Test, id: "test-rust", merged: "compile");
