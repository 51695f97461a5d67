//! The worker's program as users run it, but for Node.

use crate::app::{FEATURES, TARGET, copy, target_folder};
use crate::run::{Done, command, run};
use crate::{machine, tools};
use std::path::PathBuf;

const BIN: &str = "backcast-worker";

/// Builds the program and returns the module that holds it.
pub(crate) fn worker() -> Done<PathBuf> {
    machine::wasm_target()?;
    let cargo = ["build", "--locked", "--profile=worker", "--target", TARGET, "--package", BIN];
    run(&mut command("cargo", &cargo))?;
    let target = target_folder()?;
    let folder = target.join("bench");
    let bind = ["--target=nodejs", "--no-demangle", "--no-typescript", "--out-name=worker", "--out-dir"];
    let wasm = target.join(TARGET).join("worker").join(BIN).with_extension("wasm");
    run(tools::wasm("wasm-bindgen", &bind)?.arg(&folder).arg(wasm))?;
    let bound = folder.join("worker_bg.wasm");
    let mut speed_up = tools::wasm("wasm-opt", &["-O3", "--quiet"])?;
    run(speed_up.args(FEATURES).arg(&bound).arg("--output").arg(&bound))?;
    // By its ending Node knows the form that wasm-bindgen writes for it.
    let module = folder.join("worker.cjs");
    copy(&folder.join("worker.js"), &module).map(|()| module)
}
