//! What the first visit downloads, compressed as hosts do it, against a budget.

use crate::run::{Done, heading};
use crate::site;
use flate2::{Compression, write::GzEncoder};
use std::fs;
use std::io::Write;
use std::path::Path;

/// Bytes that all files of the first load may have after gzip. The aim is [`AIM`]; this keeps the way there from
/// getting longer, and is lowered with every step towards it (see docs/decisions/007-size.md).
const BUDGET: usize = 770 * 1024;

/// Bytes that all files of the first load should have after gzip: about six seconds on a slow phone connection.
const AIM: usize = 300 * 1024;

/// Prints the sizes and fails when they exceed the budget.
pub(crate) fn chore(_args: &[String]) -> Done {
    check().map(|_| ())
}

/// Prints the sizes, fails when they exceed the budget, and returns the total in bytes.
pub(crate) fn check() -> Done<usize> {
    heading("Size of the first load (gzip)");
    let files = first_load(&site::built()?)?;
    for file in &files {
        println!("{:>9} {:>9}  {}", kilobytes(file.bytes.len()), kilobytes(file.compressed), file.name);
    }
    let total = files.iter().map(|file| file.compressed).sum();
    println!("{:>19}  of {} KB; the aim is {} KB", kilobytes(total), BUDGET / 1024, AIM / 1024);
    if total <= BUDGET { Ok(total) } else { Err(too_big(total)) }
}

/// Bytes as kilobytes with one decimal.
pub(crate) fn kilobytes(bytes: usize) -> String {
    let tenths = (bytes * 10 + 512) / 1024;
    format!("{}.{} KB", tenths / 10, tenths % 10)
}

struct Loaded {
    name: String,
    bytes: Vec<u8>,
    compressed: usize,
}

/// index.html, what it names, and what those scripts and style sheets name. Files for later, such as a worker, are
/// named nowhere in these and stay out.
fn first_load(dist: &Path) -> Done<Vec<Loaded>> {
    let mut waiting = names(dist)?;
    let mut loaded = vec![load(dist, "index.html")?];
    let mut next = 0;
    while let Some(text) = loaded.get(next).map(Loaded::text) {
        let (named, rest) = waiting.into_iter().partition(|name: &String| text.contains(name.as_str()));
        waiting = rest;
        for name in Vec::<String>::from_iter(named) {
            loaded.push(load(dist, &name)?);
        }
        next += 1;
    }
    Ok(loaded)
}

impl Loaded {
    /// The text that may name further files; empty for what cannot.
    fn text(&self) -> String {
        let names_others = [".html", ".js", ".css"].iter().any(|ending| self.name.ends_with(ending));
        if names_others { String::from_utf8_lossy(&self.bytes).into_owned() } else { String::new() }
    }
}

fn names(dist: &Path) -> Done<Vec<String>> {
    let entries = fs::read_dir(dist).map_err(|error| format!("`dist` cannot be read: {error}."))?;
    let mut names: Vec<_> =
        entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.retain(|name| name != "index.html" && dist.join(name).is_file());
    names.sort();
    Ok(names)
}

fn load(dist: &Path, name: &str) -> Done<Loaded> {
    let bytes =
        fs::read(dist.join(name)).map_err(|error| format!("`dist/{name}` cannot be read: {error}."))?;
    let compressed =
        compress(&bytes).map_err(|error| format!("`dist/{name}` cannot be compressed: {error}."))?;
    Ok(Loaded { name: name.to_owned(), bytes, compressed })
}

fn compress(bytes: &[u8]) -> std::io::Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish().map(|compressed| compressed.len())
}

fn too_big(total: usize) -> String {
    format!("The first load is {}, which is over its budget of {} KB.", kilobytes(total), BUDGET / 1024)
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
    fn only_what_the_page_names_belongs_to_the_first_load() {
        let dist = std::env::temp_dir().join(format!("backcast-size-{}", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        for (name, text) in
            [("index.html", "a.js"), ("a.js", "import './b.js'"), ("b.js", ""), ("later.js", "")]
        {
            fs::write(dist.join(name), text).unwrap();
        }
        let loaded = first_load(&dist).unwrap();
        fs::remove_dir_all(&dist).unwrap();
        let names: Vec<_> = loaded.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(names, ["index.html", "a.js", "b.js"]);
    }
}
