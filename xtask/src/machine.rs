//! What the machine has to bring: Rust's parts, Node and a browser. Installs what it may, else says what to do.

use crate::run::{Done, answer, command, heading, run};
use std::path::{Path, PathBuf};

const WASM: &str = "wasm32-unknown-unknown";
const OLDEST_NODE: u32 = 20;
const BROWSERS: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Makes sure that the compiler can build for the browser.
pub(crate) fn wasm_target() -> Done {
    let libraries = answer("rustc", &["--print", "target-libdir", "--target", WASM]);
    if libraries.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    rustup(&["target", "add", WASM])
}

/// Makes sure that the formatter and the linter are there.
pub(crate) fn lint_tools() -> Done {
    if answer("cargo", &["fmt", "--version"]).and(answer("cargo", &["clippy", "--version"])).is_some() {
        return Ok(());
    }
    rustup(&["component", "add", "rustfmt", "clippy"])
}

/// Makes sure that Node is there and new enough.
pub(crate) fn node() -> Done {
    let Some(version) = answer("node", &["--version"]) else {
        return Err(format!(
            "Node is missing: install Node {OLDEST_NODE} or newer, with npm, then run this again."
        ));
    };
    match major(&version) {
        Some(number) if number >= OLDEST_NODE => Ok(()),
        _ => Err(format!(
            "Node {version} is too old: install Node {OLDEST_NODE} or newer, then run this again."
        )),
    }
}

/// The browser for the tests: the one named by `CHROMIUM`, one on the search path, or Debian's, installed now.
pub(crate) fn chromium() -> Done<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMIUM") {
        return existing(PathBuf::from(named));
    }
    if let Some(found) = find_browser() {
        return Ok(found);
    }
    install("Chromium", "chromium", ", or name one in the variable CHROMIUM")?;
    find_browser().ok_or_else(|| "Chromium was installed, but is not on the search path.".to_owned())
}

/// Makes sure that the tests can read what is printed.
pub(crate) fn pdf_reader() -> Done {
    if answer("pdftotext", &["-v"]).is_some() {
        return Ok(());
    }
    install("pdftotext", "poppler-utils", "")
}

fn existing(named: PathBuf) -> Done<PathBuf> {
    if named.is_file() {
        return Ok(named);
    }
    Err(format!("CHROMIUM names `{}`, where no file is: name the browser's program.", named.display()))
}

/// npm's name on this system.
pub(crate) fn npm() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

fn rustup(args: &[&str]) -> Done {
    if answer("rustup", &["--version"]).is_none() {
        return Err(format!(
            "rustup is missing: install it, or run what `rustup {}` stands for.",
            args.join(" ")
        ));
    }
    heading(&format!("Install: rustup {}", args.join(" ")));
    run(&mut command("rustup", args))
}

fn major(version: &str) -> Option<u32> {
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

fn find_browser() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let on_path =
        std::env::split_paths(&path).flat_map(|folder| BROWSERS.iter().map(move |name| folder.join(name)));
    on_path.chain(usual_places()).find(|file| file.is_file())
}

/// Where browsers live that do not put themselves on the search path.
fn usual_places() -> impl Iterator<Item = PathBuf> {
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ]
    .into_iter()
    .map(PathBuf::from)
}

/// Installs a program from the system's packages where that is possible, else says what to do.
fn install(program: &str, package: &str, otherwise: &str) -> Done {
    let is_root = answer("id", &["-u"]).is_some_and(|user| user == "0");
    if !is_root || answer("apt-get", &["--version"]).is_none() {
        return Err(format!(
            "{program} is missing: install it (on Debian: apt-get install {package}){otherwise}."
        ));
    }
    heading(&format!("Install: {program} from the system's packages"));
    run(&mut command("apt-get", &["update", "-q"]))?;
    let mut install = command("apt-get", &["install", "-q", "-y", "--no-install-recommends", package]);
    run(install.env("DEBIAN_FRONTEND", "noninteractive"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_of_node_is_read() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("22.1.0"), Some(22));
        assert_eq!(major("unknown"), None);
    }
}
