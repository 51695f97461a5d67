//! What the first visit downloads, compressed as hosts do it, against a budget.

use crate::run::{Done, heading};
use crate::{app, lost, offline, site, worker};
use flate2::{Compression, write::GzEncoder};
use std::fs;
use std::io::Write;
use std::path::Path;

/// Bytes that all files may have after gzip until the first screen can be used: about six seconds on a slow phone
/// connection.
const FIRST: usize = 300 * 1024;

/// Bytes that all files of the app may have after gzip. It stands just above what is reached, so that it can only
/// fall (see docs/decisions/007-size.md).
const WHOLE: usize = 1176 * 1024;

/// Bytes that the files of the worker may have after gzip; they are fetched after the desk.
const WORKER: usize = 500 * 1024;

/// Bytes that all that is beside the app may have after gzip: no page waits for any of it.
const AROUND: usize = 12 * 1024;

/// What is beside the app: the program that keeps it, what an installed app needs, and the page for missing pages.
const BESIDE: &[&str] = &[offline::NAME, "manifest.webmanifest", "icon-", lost::NAME];

/// Prints the sizes and fails when they exceed a budget.
pub(crate) fn chore(_args: &[String]) -> Done {
    check().map(|_| ())
}

/// Prints the sizes, fails when they exceed a budget, and returns the bytes of the first load.
pub(crate) fn check() -> Done<usize> {
    let dist = site::built()?;
    let files =
        site::files(&dist)?.into_iter().map(|path| File::read(&dist, path)).collect::<Done<Vec<_>>>()?;
    let (worker, files) = parted(files, &[worker::NAME]);
    let (beside, files) = parted(files, BESIDE);
    let (later, first) = parted(files, &[app::LATER]);
    heading("Size of the first load (gzip)");
    let first = print_sum(&first, 0, FIRST);
    heading("With what is fetched after it");
    let whole = print_sum(&later, first, WHOLE);
    heading("The worker");
    let worker = print_sum(&worker, 0, WORKER);
    heading("Beside the app: keeping it, installing it, missing pages");
    let beside = print_sum(&beside, 0, AROUND);
    within("The worker", worker, WORKER)?;
    within("What is beside the app", beside, AROUND)?;
    within("The first load", first, FIRST)?;
    within("The whole app", whole, WHOLE)?;
    Ok(first)
}

/// Bytes as kilobytes with one decimal.
pub(crate) fn kilobytes(bytes: usize) -> String {
    let tenths = (bytes * 10 + 512) / 1024;
    format!("{}.{} KB", tenths / 10, tenths % 10)
}

/// A file of the built app: its path in `dist`, and its bytes as they are and compressed.
struct File {
    path: String,
    bytes: usize,
    compressed: usize,
}

impl File {
    fn read(site: &Path, path: String) -> Done<Self> {
        let cannot = |error: std::io::Error| format!("`{path}` cannot be read: {error}.");
        let bytes = fs::read(site.join(&path)).map_err(cannot)?;
        let compressed = compress(&bytes).map_err(cannot)?;
        Ok(File { path, bytes: bytes.len(), compressed })
    }

    /// Every file belongs to the first load unless its name tells that it is fetched after it.
    fn is_called(&self, start: &str) -> bool {
        self.path.rsplit('/').next().is_some_and(|name| name.starts_with(start))
    }
}

/// The files whose names start in one of these ways, and the others.
fn parted(files: Vec<File>, starts: &[&str]) -> (Vec<File>, Vec<File>) {
    files.into_iter().partition(|file| starts.iter().any(|start| file.is_called(start)))
}

/// Prints the files and their sum with what came before, and returns the sum.
fn print_sum(files: &[File], before: usize, budget: usize) -> usize {
    for file in files {
        println!("{:>9} {:>9}  {}", kilobytes(file.bytes), kilobytes(file.compressed), file.path);
    }
    let sum = before + files.iter().map(|file| file.compressed).sum::<usize>();
    println!("{:>19}  of {} KB", kilobytes(sum), budget / 1024);
    sum
}

fn within(what: &str, bytes: usize, budget: usize) -> Done {
    if bytes <= budget {
        return Ok(());
    }
    Err(format!("{what} is {}, which is over its budget of {} KB.", kilobytes(bytes), budget / 1024))
}

fn compress(bytes: &[u8]) -> std::io::Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish().map(|compressed| compressed.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kilobytes_are_rounded_to_one_decimal() {
        assert_eq!(kilobytes(0), "0.0 KB");
        assert_eq!(kilobytes(1536), "1.5 KB");
        assert_eq!(kilobytes(300 * 1024), "300.0 KB");
    }

    #[test]
    fn only_what_is_known_to_come_later_stays_out_of_the_first_load() {
        let file = |path: &&str| File { path: (*path).to_owned(), bytes: 0, compressed: 0 };
        let files = ["app/app.js", "app/split_desk.wasm", "icon-192.png", "icon.svg", "index.html"];
        let (_, files) = parted(files.iter().map(file).collect(), BESIDE);
        let (later, first) = parted(files, &[app::LATER]);
        let paths = |files: Vec<File>| files.into_iter().map(|file| file.path).collect::<Vec<_>>();
        assert_eq!(paths(later), ["app/split_desk.wasm"]);
        assert_eq!(paths(first), ["app/app.js", "icon.svg", "index.html"]);
    }

    #[test]
    fn what_is_over_its_budget_is_said() {
        assert!(within("The whole app", 1024, 1024).is_ok());
        assert_eq!(
            within("The whole app", 2048, 1024).unwrap_err(),
            "The whole app is 2.0 KB, which is over its budget of 1 KB."
        );
    }
}
