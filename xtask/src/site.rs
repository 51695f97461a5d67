//! The built app: `dist/`.

use crate::run::{Done, command, heading, root, run};
use crate::{machine, tools};
use std::fs;
use std::path::{Path, PathBuf};

/// What trunk marks the folder with that it builds.
const MARKER: &str = ".trunk-lock";

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

/// The paths of all files of a site, from its folder on, in order.
pub(crate) fn files(site: &Path) -> Done<Vec<String>> {
    let mut paths = Vec::new();
    collect(site, "", &mut paths)?;
    Ok(paths)
}

/// Adds the files of a folder and of the folders in it, with their paths after `prefix`.
fn collect(folder: &Path, prefix: &str, paths: &mut Vec<String>) -> Done {
    let cannot = |error| format!("`{}` cannot be read: {error}.", folder.display());
    let mut entries: Vec<_> = fs::read_dir(folder).map_err(cannot)?.flatten().collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{path}/"), paths)?;
        } else if path != MARKER {
            paths.push(path);
        }
    }
    Ok(())
}

/// trunk leaves an empty file behind that has no business on a host.
fn remove_marker() {
    let _ = fs::remove_file(dist().join(MARKER));
}
