//! A copy of the repository that can be broken without harm.

use super::{Break, IN_BROWSER, Test, Verdict, verdict};
use crate::app::{UNSHRUNK, target_folder};
use crate::run::{Done, root};
use std::cell::Cell;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Built or fetched, not written.
const NOT_COPIED: &[&str] = &["target", "dist", "node_modules", "test-results", "playwright-report", ".git"];

/// The app is built to be tried, not to be fast or small; that takes a third of the time.
const QUICK: &[(&str, &str)] = &[
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_INCREMENTAL", "true"),
    ("CARGO_PROFILE_WORKER_LTO", "off"),
    ("CARGO_PROFILE_WORKER_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_WORKER_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_WORKER_INCREMENTAL", "true"),
    (UNSHRUNK, "yes"),
];

/// The copy; it is removed when this goes out of use.
pub(super) struct Copy {
    folder: PathBuf,
    /// Where cargo builds: as ever, so that what is not ours is not built again.
    target: PathBuf,
    /// Whether its app is built as it is now.
    is_built: Cell<bool>,
}

impl Copy {
    /// A fresh copy in the target folder.
    pub(super) fn new() -> Done<Copy> {
        let target = target_folder()?;
        let copy = Copy { folder: target.join("mutants"), target, is_built: Cell::new(false) };
        copy.remove();
        copied(&root(), &copy.folder).map_err(|error| format!("The copy cannot be made: {error}."))?;
        Ok(copy)
    }

    /// What a test says here.
    pub(super) fn verdict(&self, test: &Test) -> Done<Verdict> {
        if test.package == IN_BROWSER {
            return self.verdict_of_browser(test);
        }
        let mut cargo = self.cargo(&self.target);
        cargo.args(["test", "--locked", "--package", test.package, test.place, "--", test.name]);
        let output = output(&mut cargo)?;
        let found = verdict(&output.text, test.name);
        Ok(if found == Verdict::Green && !output.is_fine { Verdict::Silent } else { found })
    }

    fn verdict_of_browser(&self, test: &Test) -> Done<Verdict> {
        if !self.is_built.get() && !output(self.xtask().arg("dist"))?.is_fine {
            return Ok(Verdict::Silent);
        }
        self.is_built.set(true);
        let title = test.name.replace('(', r"\(").replace(')', r"\)");
        let output =
            output(self.xtask().args(["e2e", "--no-build", "--retries=0", test.place, "-g", &title]))?;
        let says = |what: &str| output.text.lines().any(|line| line.trim_start().ends_with(what));
        Ok(match (output.is_fine, says(" failed")) {
            (true, false) => Verdict::Green,
            (false, true) => Verdict::Red,
            _ => Verdict::Silent,
        })
    }

    /// The app has a folder to build in of its own, as it is built with other settings.
    fn xtask(&self) -> Command {
        let mut cargo = self.cargo(&self.target.join("mutants-app"));
        cargo.arg("xtask").envs(QUICK.iter().copied());
        cargo
    }

    fn cargo(&self, target: &Path) -> Command {
        let mut cargo = Command::new("cargo");
        cargo.current_dir(&self.folder).env("CARGO_TARGET_DIR", target);
        cargo
    }

    /// Does something while a break is made, and undoes the break.
    pub(super) fn broken<T>(&self, broken: &Break, act: impl FnOnce() -> Done<T>) -> Done<T> {
        let file = self.folder.join(broken.file);
        let cannot = |error| format!("`{}` cannot be broken: {error}.", broken.file);
        let whole = fs::read_to_string(&file).map_err(cannot)?;
        if whole.matches(broken.stands).count() != 1 {
            return Err(format!("`{}` does not stand once in `{}`.", broken.stands, broken.file));
        }
        fs::write(&file, whole.replacen(broken.stands, broken.becomes, 1)).map_err(cannot)?;
        self.is_built.set(false);
        let done = act();
        fs::write(&file, whole).map_err(cannot)?;
        self.is_built.set(false);
        done
    }

    fn remove(&self) {
        // A copy that is not there needs no removing.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        self.remove();
    }
}

/// What a command prints, and whether it ends well.
struct Output {
    text: String,
    is_fine: bool,
}

fn output(command: &mut Command) -> Done<Output> {
    let output = command.output().map_err(|error| format!("`cargo` could not be started: {error}."))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(Output { text, is_fine: output.status.success() })
}

fn copied(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default();
        if path.is_file() {
            fs::copy(&path, to.join(name))?;
        } else if path.is_dir() && !is_left_out(name) {
            copied(&path, &to.join(name))?;
        }
    }
    Ok(())
}

fn is_left_out(name: &OsStr) -> bool {
    NOT_COPIED.iter().any(|left_out| name == *left_out)
}
