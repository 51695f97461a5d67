//! The built app: `dist/`.

use crate::run::{Done, command, heading, root, run};
use crate::{machine, tools};
use std::fs;
use std::path::PathBuf;

/// Builds the app for release into `dist/`.
pub(crate) fn chore(_args: &[String]) -> Done {
    build()
}

/// Builds the app for release into `dist/`, first installing what that needs.
pub(crate) fn build() -> Done {
    machine::wasm_target()?;
    let mut trunk = tools::trunk(&["build", "--release"])?;
    heading("Build the app for release");
    run(&mut command("cargo", &["fetch", "--quiet", "--locked"]))?;
    run(&mut trunk)?;
    remove_marker();
    Ok(())
}

/// The folder with the built app.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// The built app's folder, or what to do to get one.
pub(crate) fn built() -> Done<PathBuf> {
    Some(dist())
        .filter(|folder| folder.join("index.html").is_file())
        .ok_or_else(|| "The app is not built yet: run `cargo xtask dist` first.".to_owned())
}

/// trunk leaves an empty file behind that has no business on a host.
fn remove_marker() {
    let _ = fs::remove_file(dist().join(".trunk-lock"));
}
