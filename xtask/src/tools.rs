//! The build tools, pinned. They are kept per user, outside `target/`, so that every clone and branch shares them.

use crate::machine;
use crate::run::{Done, answer, command, heading, run};
use std::env::{self, consts::EXE_SUFFIX};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A program at one version, in a folder of its own in the cache.
struct Tool {
    name: &'static str,
    version: &'static str,
    source: Source,
}

/// Where a tool is installed from.
enum Source {
    /// Built from the crate of this name, with these features.
    Cargo(&'static str, &'static [&'static str]),
    /// Brought by npm under the tool's own name.
    Npm,
}

const TRUNK: Tool = Tool { name: "trunk", version: "0.22.1", source: Source::Cargo("trunk", &[]) };
/// Must be the version of the wasm-bindgen crate in Cargo.toml; a tidy rule compares them.
const WASM_BINDGEN: Tool =
    Tool { name: "wasm-bindgen", version: "0.2.129", source: Source::Cargo("wasm-bindgen-cli", &[]) };
/// Brings `wasm-split-cli`; goes with the `wasm_split_helpers` that leptos brings.
const WASM_SPLIT: Tool = Tool {
    name: "wasm-split",
    version: "0.2.4",
    source: Source::Cargo("wasm_split_cli_support", &["--features", "build-binary"]),
};
/// Brings `wasm-opt`.
const BINARYEN: Tool = Tool { name: "binaryen", version: "132.0.0", source: Source::Npm };

/// Installs what is missing and gives a `trunk` command that finds the other tools.
pub(crate) fn trunk(args: &[&str]) -> Done<Command> {
    let mut trunk =
        finding(&[&TRUNK, &WASM_SPLIT, &WASM_BINDGEN, &BINARYEN], &format!("trunk{EXE_SUFFIX}"), args)?;
    // trunk reads the variable as a yes or no and stumbles over the usual "1".
    trunk.env_remove("NO_COLOR");
    Ok(trunk)
}

/// Installs what is missing and gives a command, `wasm-bindgen` or `wasm-opt`.
pub(crate) fn wasm(program: &str, args: &[&str]) -> Done<Command> {
    finding(&[&WASM_BINDGEN, &BINARYEN], program, args)
}

/// A command that finds these tools.
fn finding(tools: &[&Tool], program: &str, args: &[&str]) -> Done<Command> {
    let cache = cache()?;
    let folders = tools.iter().map(|tool| tool.ensure(&cache)).collect::<Done<Vec<_>>>()?;
    let mut command = command(program, args);
    command.env("PATH", path_with(folders)?);
    Ok(command)
}

/// A Python that has HiGHS, installed now if need be; `None` where it cannot be had.
pub(crate) fn highs() -> Option<PathBuf> {
    let home = cache().ok()?.join(format!("highspy-{HIGHSPY}"));
    let programs = home.join(if cfg!(windows) { "Scripts" } else { "bin" });
    let python = programs.join(format!("python{EXE_SUFFIX}"));
    let python_text = python.to_str()?;
    let has_it = || answer(python_text, &["-c", "import highspy"]).is_some();
    if !has_it() {
        answer("python3", &["-m", "venv", home.to_str()?])?;
        answer(python_text, &["-m", "pip", "install", "--quiet", &format!("highspy=={HIGHSPY}")])?;
    }
    has_it().then_some(python)
}

const HIGHSPY: &str = "1.15.1";

impl Tool {
    /// The folder with the tool's programs, installed now if need be.
    fn ensure(&self, cache: &Path) -> Done<PathBuf> {
        let home = cache.join(format!("{}-{}", self.name, self.version));
        let programs = home.join(self.source.programs());
        if !programs.is_dir() {
            heading(&format!(
                "Install: {} {}, once, into {}; this may take some minutes",
                self.name,
                self.version,
                home.display()
            ));
            self.install(&home)?;
        }
        Ok(programs)
    }

    /// Installs next to the final place and moves there when complete, so that a broken-off install never counts.
    fn install(&self, home: &Path) -> Done {
        let unfinished = home.with_file_name(format!("{}-unfinished-{}", self.name, std::process::id()));
        fs::create_dir_all(&unfinished).map_err(|error| cannot_write(&unfinished, &error))?;
        run(&mut self.installer(&unfinished)?)?;
        let moved = fs::rename(&unfinished, home);
        if moved.is_err() && home.is_dir() {
            // Another run installed the same meanwhile.
            return fs::remove_dir_all(&unfinished).map_err(|error| cannot_write(&unfinished, &error));
        }
        moved.map_err(|error| cannot_write(home, &error))
    }

    fn installer(&self, home: &Path) -> Done<Command> {
        match self.source {
            Source::Cargo(package, features) => Ok(self.cargo_installer(package, features, home)),
            Source::Npm => machine::node().map(|()| self.npm_installer(home)),
        }
    }

    /// The tools ask for a newer compiler than they need; the pinned versions are known to build with ours.
    fn cargo_installer(&self, package: &str, features: &[&str], home: &Path) -> Command {
        let mut cargo = command("cargo", &["install", package, "--version", self.version]);
        cargo.args(features).args(["--locked", "--ignore-rust-version", "--quiet", "--root"]).arg(home);
        cargo
    }

    fn npm_installer(&self, home: &Path) -> Command {
        let mut npm =
            command(machine::npm(), &["install", "--no-audit", "--no-fund", "--no-save", "--prefix"]);
        npm.arg(home).arg(format!("{}@{}", self.name, self.version));
        npm
    }
}

impl Source {
    fn programs(&self) -> &'static str {
        match self {
            Source::Cargo(..) => "bin",
            Source::Npm => "node_modules/.bin",
        }
    }
}

/// The user's cache folder of this project.
fn cache() -> Done<PathBuf> {
    let base = absolute("XDG_CACHE_HOME").or_else(system_cache);
    base.map(|folder| folder.join("backcast").join("tools")).ok_or_else(|| {
        "No home folder is known: set XDG_CACHE_HOME to a folder for the build tools.".to_owned()
    })
}

fn system_cache() -> Option<PathBuf> {
    if cfg!(windows) {
        absolute("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        absolute("HOME").map(|home| home.join("Library/Caches"))
    } else {
        absolute("HOME").map(|home| home.join(".cache"))
    }
}

fn absolute(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from).filter(|path| path.is_absolute())
}

fn path_with(folders: Vec<PathBuf>) -> Done<OsString> {
    let before = env::var_os("PATH").unwrap_or_default();
    env::join_paths(folders.into_iter().chain(env::split_paths(&before)))
        .map_err(|error| format!("The search path cannot be extended: {error}."))
}

fn cannot_write(path: &Path, error: &std::io::Error) -> String {
    format!("`{}` cannot be written: {error}.", path.display())
}
