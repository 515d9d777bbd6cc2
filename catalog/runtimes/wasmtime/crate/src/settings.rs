//! What `settings.c` says, and what modules are compiled with.
use wasmtime::{Config, Engine, Result, Store};

unsafe extern "C" {
    static wasm_stack_bytes: u32;
    static fuel: u32;
}

/// No memory is reserved or protected, and nothing is signalled: `../compiler` says the same.
pub fn engine() -> Result<Engine> {
    // SAFETY: constants of settings.c.
    let (stack, fuel_per_call) = unsafe { (wasm_stack_bytes, fuel) };
    let mut config = Config::new();
    config
        .target("pulley32")?
        .consume_fuel(fuel_per_call != 0)
        .max_wasm_stack(stack as usize)
        .signals_based_traps(false)
        .memory_init_cow(false)
        .memory_reservation(0)
        .memory_guard_size(0)
        .memory_reservation_for_growth(0)
        .table_lazy_init(false)
        .wasm_backtrace(false);
    Engine::new(&config)
}

/// Before every entry, so that what one call leaves is not the next one's.
pub fn refuel(store: &mut Store<()>) {
    // SAFETY: a constant of settings.c.
    let fuel_per_call = unsafe { fuel };
    if fuel_per_call != 0 {
        // It fails only where fuel is off.
        let _ = store.set_fuel(u64::from(fuel_per_call));
    }
}
