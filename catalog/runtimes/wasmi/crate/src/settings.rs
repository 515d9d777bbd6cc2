//! What `settings.c` says.
use wasmi::{CompilationMode, Config, Store};

unsafe extern "C" {
    static value_stack_bytes: u32;
    static recursion_depth: u32;
    static fuel: u32;
    static translation: u32;
}

/// The value stack that wasmi starts with: one that need not grow for small functions.
const FIRST_STACK_BYTES: usize = 1024;

pub fn config() -> Config {
    // SAFETY: constants of settings.c.
    let (stack, depth, fuel_per_call, mode) =
        unsafe { (value_stack_bytes, recursion_depth, fuel, translation) };
    let mut config = Config::default();
    config.consume_fuel(fuel_per_call != 0).compilation_mode(match mode {
        0 => CompilationMode::Eager,
        1 => CompilationMode::LazyTranslation,
        _ => CompilationMode::Lazy,
    });
    if stack != 0 {
        config.set_min_stack_height(FIRST_STACK_BYTES);
        config.set_max_stack_height(stack as usize);
        config.set_max_recursion_depth(depth as usize);
        config.set_max_cached_stacks(1);
    }
    config
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
