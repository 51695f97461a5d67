//! The worker as WebAssembly: a program of its own beside the app, which fetches it after the desk.

use crate::app::{FEATURES, TARGET, is_to_shrink, target_folder};
use crate::run::{Done, command, root, run};
use std::fs;
use std::path::{Path, PathBuf};

/// What the names of its files start with; `src/platform/worker.rs` fetches them by these names.
pub(crate) const NAME: &str = "worker";

const BIN: &str = "backcast-worker";

/// Builds the worker into the folder of the app.
pub(crate) fn build(app: &Path, is_release: bool) -> Done {
    bind(&compile(is_release)?, app)?;
    if is_to_shrink(is_release) {
        speed_up(&app.join(format!("{NAME}_bg.wasm")))?;
    }
    add_start(&app.join(format!("{NAME}.js")))
}

/// Puts what starts the worker below what wasm-bindgen wrote. One script is all that a worker is started from, so that
/// the page can keep it and start the worker again without asking for anything.
fn add_start(script: &Path) -> Done {
    let start = root().join("crates/worker/start.js");
    let read = |path: &Path| fs::read_to_string(path).map_err(|error| cannot(path, &error));
    let whole = format!("{}\n{}", read(script)?, read(&start)?);
    fs::write(script, whole).map_err(|error| cannot(script, &error))
}

fn cannot(path: &Path, error: &std::io::Error) -> String {
    format!("`{}` cannot be read or written: {error}.", path.display())
}

fn compile(is_release: bool) -> Done<PathBuf> {
    let mut cargo =
        command("cargo", &["build", "--locked", "--offline", "--target", TARGET, "--package", BIN]);
    run(cargo.args(is_release.then_some("--profile=worker")))?;
    let profile = if is_release { "worker" } else { "debug" };
    Ok(target_folder()?.join(TARGET).join(profile).join(BIN).with_extension("wasm"))
}

fn bind(wasm: &Path, app: &Path) -> Done {
    let options =
        ["--target=no-modules", "--no-demangle", "--no-typescript", "--out-name", NAME, "--out-dir"];
    run(command("wasm-bindgen", &options).arg(app).arg(wasm))
}

fn speed_up(wasm: &Path) -> Done {
    run(command("wasm-opt", &["-O3", "--quiet"]).args(FEATURES).arg(wasm).arg("--output").arg(wasm))
}
