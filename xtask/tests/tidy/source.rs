//! The text files of the repository.

use std::fs;
use std::path::{Path, PathBuf};

const TEXT: &[&str] = &[
    "css", "html", "js", "json", "lock", "md", "rs", "sh", "svg", "toml", "ts", "txt", "yml", "npmrc", "run",
];
/// Built or fetched, not written.
const NOT_OURS: &[&str] = &["target", "dist", "node_modules", "test-results", "playwright-report", ".git"];

/// A text file, with its path from the root of the repository, written with `/`.
pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) text: String,
}

/// Every text file of the repository, sorted by path.
pub(crate) fn all() -> Vec<Source> {
    let mut paths = Vec::new();
    collect(&root(), &mut paths);
    paths.sort();
    paths.iter().filter_map(|path| read(path)).collect()
}

/// One file by its path from the root; `None` when it does not exist.
pub(crate) fn one(path: &str) -> Option<Source> {
    read(&root().join(path))
}

/// Whether there is a file or folder at a path from the root.
pub(crate) fn exists(path: &str) -> bool {
    root().join(path).exists()
}

/// What stands after the last dot of a path.
pub(crate) fn ending(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or_default()
}

impl Source {
    /// The file's name without folder and ending.
    pub(crate) fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.split('.').next().unwrap_or_default()
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() && !NOT_OURS.contains(&name.as_str()) {
            collect(&path, paths);
        } else if path.is_file() && is_text(&name) {
            paths.push(path);
        }
    }
}

fn is_text(name: &str) -> bool {
    TEXT.contains(&ending(name))
}

fn read(path: &Path) -> Option<Source> {
    let text = fs::read(path).ok()?;
    let path = path.strip_prefix(root()).ok()?.to_string_lossy().replace('\\', "/");
    Some(Source { path, text: String::from_utf8_lossy(&text).into_owned() })
}
