//! Backcast on the command line: the app's own engine, for scripts.

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use command::{Answer, Command};

mod check;
mod command;
mod figures;
mod file;
mod wording;

/// A plan was checked, and something in it has to be put right.
const SERIOUS: u8 = 1;
/// A file cannot be read, or what was typed is not understood.
const REFUSED: u8 = 2;

fn main() -> ExitCode {
    match Command::typed(std::env::args_os().skip(1)).and_then(Command::answer) {
        Ok(answer) => give(&answer),
        Err(sentence) => refuse(&sentence),
    }
}

fn give(answer: &Answer) -> ExitCode {
    match print(&answer.text) {
        // Who reads along may stop early, as `head` does; what was found stays the same.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => refuse(&wording::unwritable(&error)),
        _ if answer.is_serious => SERIOUS.into(),
        _ => ExitCode::SUCCESS,
    }
}

fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

fn refuse(sentence: &str) -> ExitCode {
    // Where not even that can be written, the exit code still tells.
    let _ = writeln!(io::stderr(), "{sentence}");
    REFUSED.into()
}
