//! A copy of the repository that can be broken without harm.

use super::{Break, Test, Verdict, verdict};
use crate::app::target_folder;
use crate::run::{Done, root};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Built or fetched, not written.
const NOT_COPIED: &[&str] = &["target", "dist", "node_modules", "test-results", "playwright-report", ".git"];

/// The copy; it is removed when this goes out of use.
pub(super) struct Copy {
    folder: PathBuf,
    /// Where cargo builds: as ever, so that what is not ours is not built again.
    target: PathBuf,
}

impl Copy {
    /// A fresh copy in the target folder.
    pub(super) fn new() -> Done<Copy> {
        let target = target_folder()?;
        let copy = Copy { folder: target.join("mutants"), target };
        copy.remove();
        copied(&root(), &copy.folder).map_err(|error| format!("The copy cannot be made: {error}."))?;
        Ok(copy)
    }

    /// What a test says here.
    pub(super) fn verdict(&self, test: &Test) -> Done<Verdict> {
        let mut cargo = Command::new("cargo");
        cargo.args(["test", "--locked", "--package", test.package, test.place, "--", test.name]);
        cargo.current_dir(&self.folder).env("CARGO_TARGET_DIR", &self.target);
        let output = cargo.output().map_err(|error| format!("`cargo` could not be started: {error}."))?;
        let found = verdict(&String::from_utf8_lossy(&output.stdout), test.name);
        Ok(if found == Verdict::Green && !output.status.success() { Verdict::Silent } else { found })
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
        let done = act();
        fs::write(&file, whole).map_err(cannot)?;
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
