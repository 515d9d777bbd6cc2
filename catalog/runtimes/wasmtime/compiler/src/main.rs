//! Compiles a module for Wasmtime's Pulley interpreter on a 32-bit device:
//! `pulley-compiler [--fuel] [--opt-level=none|speed|speed-and-size] MODULE ARTIFACT`.
use wasmtime::{Config, Engine, Error, OptLevel, Result};

struct Request {
    fuel: bool,
    opt_level: OptLevel,
    files: Vec<String>,
}

fn request(words: impl Iterator<Item = String>) -> Result<Request> {
    let mut request = Request { fuel: false, opt_level: OptLevel::Speed, files: Vec::new() };
    for word in words {
        match word.as_str() {
            "--fuel" => request.fuel = true,
            "--opt-level=none" => request.opt_level = OptLevel::None,
            "--opt-level=speed" => request.opt_level = OptLevel::Speed,
            "--opt-level=speed-and-size" => request.opt_level = OptLevel::SpeedAndSize,
            other if other.starts_with("--") => {
                return Err(Error::msg(format!("unknown argument {other}")));
            }
            _ => request.files.push(word),
        }
    }
    Ok(request)
}

/// The settings of `../crate/src/settings.rs`; what only the compiler knows is beside them.
fn engine(request: &Request) -> Result<Engine> {
    let mut config = Config::new();
    config
        .target("pulley32")?
        .consume_fuel(request.fuel)
        .signals_based_traps(false)
        .memory_init_cow(false)
        .memory_reservation(0)
        .memory_guard_size(0)
        .memory_reservation_for_growth(0)
        .table_lazy_init(false)
        .wasm_backtrace(false)
        .wasm_relaxed_simd(false)
        .wasm_simd(false)
        .generate_address_map(false)
        .cranelift_opt_level(request.opt_level);
    Engine::new(&config)
}

fn run() -> Result<()> {
    let request = request(std::env::args().skip(1))?;
    let [module, artifact] = request.files.as_slice() else {
        return Err(Error::msg("wanted: MODULE ARTIFACT"));
    };
    let compiled = engine(&request)?.precompile_module(&std::fs::read(module)?)?;
    std::fs::write(artifact, compiled)?;
    println!("alignment=16");
    Ok(())
}

fn main() {
    if let Err(error) = run() {
        eprintln!("error: {error:#}");
        std::process::exit(1);
    }
}
