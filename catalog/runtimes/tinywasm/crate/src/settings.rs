//! What `settings.c` says.
use tinywasm::engine::Config;
use tinywasm::{Engine, MemoryBackend, StackConfig};

use crate::region::Region;

unsafe extern "C" {
    static small_values: u32;
    static large_values: u32;
    static vectors: u32;
    static calls: u32;
    static fuel: u32;
}

pub fn engine() -> Engine {
    let stack = |room: u32| StackConfig::fixed(room as usize);
    // SAFETY: constants of settings.c.
    let config = unsafe {
        Config::new()
            .with_value_stack_32(stack(small_values))
            .with_value_stack_64(stack(large_values))
            .with_value_stack_128(stack(vectors))
            .with_call_stack(stack(calls))
    };
    Engine::new(config.with_memory_backend(MemoryBackend::custom(|kind| Region::of(&kind))))
}

/// Of one call; none if calls are not metered.
pub fn fuel_per_call() -> Option<u32> {
    // SAFETY: a constant of settings.c.
    let units = unsafe { fuel };
    (units != 0).then_some(units)
}
