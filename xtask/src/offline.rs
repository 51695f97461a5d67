//! What lets a browser keep the app: the list of what the site is made of, put above `shell/service-worker.js`.
//!
//! The list is what lies in the folder, with the hash of each file. The version is the hash of all of it, so nothing
//! has to be raised or written down by hand.

use crate::run::{Done, root};
use crate::site;
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// What the program is called beside the page; `shell/offline.js` asks for it by this name.
pub(crate) const NAME: &str = "service-worker.js";

/// Adds the program and its list to a site that is otherwise complete.
pub(crate) fn add(site: &Path) -> Done {
    let source = root().join("shell").join(NAME);
    let program = fs::read_to_string(&source).map_err(|error| cannot(&source, &error))?;
    let files = site::files(site)?.into_iter().filter(|path| path != NAME);
    let listed = files.map(|path| listed(site, &path)).collect::<Done<Vec<_>>>()?;
    let target = site.join(NAME);
    fs::write(&target, with_list(&program, &listed)).map_err(|error| cannot(&target, &error))
}

/// The path of a file and its hash, as two strings of JSON. The page itself is asked for by the path of its folder.
fn listed(site: &Path, path: &str) -> Done<String> {
    let file = site.join(path);
    let bytes = fs::read(&file).map_err(|error| cannot(&file, &error))?;
    let path = if path == "index.html" { "" } else { path };
    Ok(format!("\"{path}\":\"{}\"", integrity(&bytes)))
}

/// The hash of a text or file, as browsers compare it.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

fn with_list(program: &str, listed: &[String]) -> String {
    let files = listed.join(",");
    let version = version(&format!("{files}{program}"));
    format!("const BUILT = {{\"version\":\"{version}\",\"files\":{{{files}}}}};\n\n{program}")
}

/// A name that differs when anything does.
fn version(all: &str) -> String {
    let mut name = String::new();
    for byte in Sha256::digest(all).iter().take(8) {
        // Writing to a text cannot fail.
        let _ = write!(name, "{byte:02x}");
    }
    name
}

fn cannot(path: &Path, error: &std::io::Error) -> String {
    format!("`{}` cannot be read or written: {error}.", path.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_written_as_browsers_compare_it() {
        assert_eq!(integrity(b""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    #[test]
    fn the_version_is_another_when_a_file_or_the_program_is() {
        let versions = [("a", "\"x\":\"1\""), ("a", "\"x\":\"2\""), ("b", "\"x\":\"1\"")]
            .map(|(program, file)| with_list(program, &[file.to_owned()]));
        let first_lines = versions.map(|text| text.lines().next().unwrap().to_owned());
        assert!(first_lines[0].ends_with("\"files\":{\"x\":\"1\"}};"), "{}", first_lines[0]);
        assert!(first_lines[0] != first_lines[1] && first_lines[0] != first_lines[2]);
    }
}
