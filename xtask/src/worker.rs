//! The worker as WebAssembly: a program of its own beside the app, which fetches it when it is first needed.

use crate::app::{FEATURES, TARGET, copy, target_folder};
use crate::run::{Done, command, root, run};
use std::path::{Path, PathBuf};

/// What the names of its files start with; `src/platform/worker.rs` fetches them by these names.
pub(crate) const NAME: &str = "worker";

const BIN: &str = "backcast-worker";

/// Builds the worker into the folder of the app.
pub(crate) fn build(app: &Path, is_release: bool) -> Done {
    bind(&compile(is_release)?, app)?;
    if is_release {
        speed_up(&app.join(format!("{NAME}_bg.wasm")))?;
    }
    copy(&root().join("crates/worker/start.js"), &app.join(format!("{NAME}_start.js")))
}

fn compile(is_release: bool) -> Done<PathBuf> {
    let mut cargo =
        command("cargo", &["build", "--locked", "--offline", "--target", TARGET, "--package", BIN]);
    run(cargo.args(is_release.then_some("--profile=worker")))?;
    let profile = if is_release { "worker" } else { "debug" };
    Ok(target_folder()?.join(TARGET).join(profile).join(BIN).with_extension("wasm"))
}

fn bind(wasm: &Path, app: &Path) -> Done {
    let options = ["--target=web", "--no-demangle", "--no-typescript", "--out-name", NAME, "--out-dir"];
    run(command("wasm-bindgen", &options).arg(app).arg(wasm))
}

fn speed_up(wasm: &Path) -> Done {
    run(command("wasm-opt", &["-O3", "--quiet"]).args(FEATURES).arg(wasm).arg("--output").arg(wasm))
}
