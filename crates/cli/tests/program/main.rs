//! The program as scripts use it: what it is given, what it prints, and how it ends.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on is to fail")]

mod beside;
mod chance;
mod check;
mod figures;
mod files;
mod usage;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;

/// What the program printed, and how it ended.
#[derive(Debug, PartialEq)]
struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Run {
    fn of(output: Output) -> Run {
        Run {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Nothing on standard output, and one sentence that names what is wrong.
    fn assert_refused(&self, because: &str) {
        assert_eq!((self.code, self.out.as_str()), (Some(2), ""), "{because}: {}", self.err);
        assert_eq!(self.err.lines().count(), 1, "{because}: {}", self.err);
        assert!(self.err.contains(because), "{because}: {}", self.err);
    }

    fn json(&self) -> Value {
        assert_eq!((self.code, self.err.as_str()), (Some(0), ""));
        serde_json::from_str(&self.out).unwrap()
    }
}

/// Runs the program on nothing but its arguments.
fn backcast<const N: usize>(args: [&str; N]) -> Run {
    Run::of(program(args).stdin(Stdio::null()).output().unwrap())
}

/// Runs the program on a file.
fn on(command: &str, file: &Path) -> Run {
    backcast([command, file.to_str().unwrap()])
}

/// Runs the program on standard input.
fn given(command: &str, input: &[u8]) -> Run {
    given_with(command, &[], input)
}

/// The same with options.
fn given_with(command: &str, options: &[&str], input: &[u8]) -> Run {
    let mut child = started(command, options);
    feed(&mut child, input);
    Run::of(child.wait_with_output().unwrap())
}

fn started(command: &str, options: &[&str]) -> Child {
    let mut program = program([command, "-"]);
    program.args(options);
    program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

/// Gives the program its input, as far as it wants to read.
fn feed(child: &mut Child, input: &[u8]) {
    let _ = child.stdin.take().unwrap().write_all(input);
}

fn program<const N: usize>(args: [&str; N]) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_backcast"));
    program.args(args);
    program
}

/// A folder of the workspace.
fn folder(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

/// The JSON files of a folder of the workspace, in order; there are some.
fn files_in(path: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder(path)).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        entries.filter(|file| file.extension().is_some_and(|ending| ending == "json")).collect();
    files.sort();
    assert!(!files.is_empty(), "{path}");
    files
}

/// A published example: ten million in revenue from deals of 100,000.
fn ten_million() -> String {
    std::fs::read_to_string(folder("crates/cli/tests/files/ten-million.json")).unwrap()
}

/// The same plan with one of its texts replaced.
fn ten_million_with(from: &str, to: &str) -> String {
    let plan = ten_million();
    assert!(plan.contains(from), "{from}");
    plan.replace(from, to)
}
