//! What the first visit downloads, compressed as hosts do it, against a budget.

use crate::run::{Done, heading};
use crate::{app, site, worker};
use flate2::{Compression, write::GzEncoder};
use std::fs;
use std::io::Write;
use std::path::Path;

/// Bytes that all files may have after gzip until the first screen can be used: about six seconds on a slow phone
/// connection.
const FIRST: usize = 300 * 1024;

/// Bytes that all files of the app may have after gzip. It stands just above what is reached, so that it can only
/// fall (see docs/decisions/007-size.md).
const WHOLE: usize = 1080 * 1024;

/// Bytes that the files of the worker may have after gzip; it is fetched when it is first needed.
const WORKER: usize = 500 * 1024;

/// Prints the sizes and fails when they exceed a budget.
pub(crate) fn chore(_args: &[String]) -> Done {
    check().map(|_| ())
}

/// Prints the sizes, fails when they exceed a budget, and returns the bytes of the first load.
pub(crate) fn check() -> Done<usize> {
    let mut files = Vec::new();
    collect(&site::built()?, "", &mut files)?;
    let (worker, app): (Vec<_>, Vec<_>) = files.into_iter().partition(|file| file.is_called(worker::NAME));
    let (later, first): (Vec<_>, Vec<_>) = app.into_iter().partition(|file| file.is_called(app::LATER));
    heading("Size of the first load (gzip)");
    let first = print_sum(&first, 0, FIRST);
    heading("With what is fetched after it");
    let whole = print_sum(&later, first, WHOLE);
    heading("The worker");
    let worker = print_sum(&worker, 0, WORKER);
    within("The worker", worker, WORKER)?;
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
    /// Every file belongs to the first load unless its name tells that it is fetched after it.
    fn is_called(&self, start: &str) -> bool {
        self.path.rsplit('/').next().is_some_and(|name| name.starts_with(start))
    }
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

/// Adds every file of a folder and of the folders in it, with its path after `prefix`.
fn collect(folder: &Path, prefix: &str, files: &mut Vec<File>) -> Done {
    let cannot = |error: std::io::Error| format!("`{}` cannot be read: {error}.", folder.display());
    let mut entries: Vec<_> = fs::read_dir(folder).map_err(cannot)?.flatten().collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{path}/"), files)?;
        } else {
            let bytes = fs::read(entry.path()).map_err(cannot)?;
            let compressed = compress(&bytes).map_err(cannot)?;
            files.push(File { path, bytes: bytes.len(), compressed });
        }
    }
    Ok(())
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
        let dist = std::env::temp_dir().join(format!("backcast-size-{}", std::process::id()));
        fs::create_dir_all(dist.join("app")).unwrap();
        for name in ["index.html", "app/app.js", "app/split_desk.wasm"] {
            fs::write(dist.join(name), name).unwrap();
        }
        let mut files = Vec::new();
        collect(&dist, "", &mut files).unwrap();
        fs::remove_dir_all(&dist).unwrap();
        files.retain(|file| !file.is_called(app::LATER));
        assert_eq!(
            files.iter().map(|file| file.path.as_str()).collect::<Vec<_>>(),
            ["app/app.js", "index.html"]
        );
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
