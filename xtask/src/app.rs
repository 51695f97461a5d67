//! The app as WebAssembly, in two parts: what the first screen needs, and the desk, which is fetched after it.
//!
//! The compiler makes one file with a mark where the desk begins (`wasm_split` in `src/desk/open.rs`). The splitter
//! gives every function that only the desk reaches to a file of its own. wasm-bindgen and wasm-opt do the rest.
//! The files go into one folder, named by what is in them, so that an old page never meets a new file.

use crate::run::{Done, answer, command, run};
use crate::{lost, offline, worker};
use std::env;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// What the parts that are fetched after the first screen are called.
pub(crate) const LATER: &str = "split_";

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";
const BIN: &str = "backcast-app";
/// What the splitter calls the first part.
const FIRST: &str = "app.wasm";
/// Set in the environment where a release is built to be tried once, and shrinking would take longest.
pub(crate) const UNSHRUNK: &str = "BACKCAST_UNSHRUNK";
/// What rustc makes use of, which wasm-opt cannot see once the file is split.
pub(crate) const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Builds the app, adds it to the site that trunk is building, and completes the site. Run by trunk, see Trunk.toml.
pub(crate) fn chore(_args: &[String]) -> Done {
    let site = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let site = site.ok_or("`app` is a step of `cargo xtask dist`: run that.")?;
    let is_release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let folder = build(is_release)?;
    worker::build(&folder, is_release)?;
    let name = format!("app-{:016x}", hash(&folder)?);
    copy_all(&folder, &site.join(&name))?;
    link(&site.join("index.html"), &name)?;
    lost::add(&site)?;
    offline::add(&site)
}

/// Builds the app and returns the folder it is in.
fn build(is_release: bool) -> Done<PathBuf> {
    let target = target_folder()?;
    let (parts, app) = (target.join("app/parts"), target.join("app/site"));
    empty(&parts)?;
    empty(&app)?;
    split(&compile(&target, is_release)?, &parts)?;
    bind(&parts.join(FIRST), &app)?;
    for name in names(&parts)?.iter().filter(|name| *name != FIRST) {
        copy(&parts.join(name), &app.join(name))?;
    }
    if is_to_shrink(is_release) { shrink_all(&app).map(|()| app) } else { Ok(app) }
}

/// Compiles the app to one file. What the splitter goes by, the linker keeps to itself unless asked.
fn compile(target: &Path, is_release: bool) -> Done<PathBuf> {
    let mut cargo = command("cargo", &["rustc", "--locked", "--offline", "--target", TARGET, "--bin", BIN]);
    cargo.args(is_release.then_some("--release")).args(["--", "-C", "link-arg=--emit-relocs"]);
    run(&mut cargo)?;
    let profile = if is_release { "release" } else { "debug" };
    Ok(target.join(TARGET).join(profile).join(BIN).with_extension("wasm"))
}

fn split(wasm: &Path, parts: &Path) -> Done {
    run(command("wasm-split-cli", &["--out-name", "app"]).arg(wasm).arg(parts))
}

fn bind(wasm: &Path, app: &Path) -> Done {
    let options = [
        "--target=web",
        "--keep-lld-exports",
        "--no-demangle",
        "--no-typescript",
        "--out-name=app",
        "--out-dir",
    ];
    run(command("wasm-bindgen", &options).arg(app).arg(wasm))
}

/// Whether files are made as small as can be: for a release, unless it is only to be tried.
pub(crate) fn is_to_shrink(is_release: bool) -> bool {
    is_release && env::var_os(UNSHRUNK).is_none()
}

fn shrink_all(app: &Path) -> Done {
    let names = names(app)?;
    let files = names.iter().map(|name| app.join(name));
    files
        .filter(|file| file.extension().is_some_and(|ending| ending == "wasm"))
        .try_for_each(|file| shrink(&file))
}

fn shrink(wasm: &Path) -> Done {
    run(command("wasm-opt", &["-Oz", "--quiet"]).args(FEATURES).arg(wasm).arg("--output").arg(wasm))
}

/// Puts the addresses of the app in the place of the link that stands for it.
fn link(page: &Path, folder: &str) -> Done {
    let html = fs::read_to_string(page).map_err(|error| cannot(page, &error))?;
    let (before, after) = around_link(&html).ok_or("index.html has no link with data-trunk-skip.")?;
    let links = format!(
        "<link rel=\"modulepreload\" id=\"app-js\" href=\"./{folder}/app.js\">\
         <link rel=\"modulepreload\" href=\"./{folder}/__wasm_split.js\">\
         <link rel=\"preload\" id=\"app-wasm\" href=\"./{folder}/app_bg.wasm\" as=\"fetch\" \
         type=\"application/wasm\" crossorigin>"
    );
    fs::write(page, format!("{before}{links}{after}")).map_err(|error| cannot(page, &error))
}

/// The page before and after the link that stands for the app.
fn around_link(html: &str) -> Option<(&str, &str)> {
    let (before, after) = html.split_once("data-trunk-skip")?;
    Some((before.rsplit_once('<')?.0, after.split_once('>')?.1))
}

/// A number that differs when a file of the folder does.
fn hash(folder: &Path) -> Done<u64> {
    let mut hasher = DefaultHasher::new();
    for name in names(folder)? {
        let file = folder.join(&name);
        (name, fs::read(&file).map_err(|error| cannot(&file, &error))?).hash(&mut hasher);
    }
    Ok(hasher.finish())
}

/// The folder that cargo builds into.
pub(crate) fn target_folder() -> Done<PathBuf> {
    let told = answer("cargo", &["metadata", "--no-deps", "--offline", "--format-version=1"]);
    let told = told.ok_or("`cargo metadata` does not say where cargo builds.")?;
    let folder = told.split_once("\"target_directory\":\"").and_then(|(_, rest)| rest.split_once('"'));
    folder
        .map(|(folder, _)| PathBuf::from(folder.replace(r"\\", r"\")))
        .ok_or_else(|| "`cargo metadata` names no target folder.".to_owned())
}

/// The files in a folder, in order.
fn names(folder: &Path) -> Done<Vec<String>> {
    let entries = fs::read_dir(folder).map_err(|error| cannot(folder, &error))?;
    let mut names: Vec<_> =
        entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    Ok(names)
}

fn empty(folder: &Path) -> Done {
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder).map_err(|error| cannot(folder, &error))
}

fn copy_all(from: &Path, to: &Path) -> Done {
    empty(to)?;
    names(from)?.iter().try_for_each(|name| copy(&from.join(name), &to.join(name)))
}

pub(crate) fn copy(from: &Path, to: &Path) -> Done {
    fs::copy(from, to).map(|_| ()).map_err(|error| cannot(to, &error))
}

fn cannot(path: &Path, error: &std::io::Error) -> String {
    format!("`{}` cannot be read or written: {error}.", path.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_link_that_stands_for_the_app_is_found() {
        let html = "<head><link rel=icon><link data-trunk rel=rust data-trunk-skip data-x=1><script>";
        assert_eq!(around_link(html), Some(("<head><link rel=icon>", "<script>")));
        assert_eq!(around_link("<head>"), None);
    }
}
