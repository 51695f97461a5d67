//! What the command line says about itself and about files. What it says about plans comes from the planner.

use std::ffi::OsStr;
use std::io::{Error, ErrorKind};
use std::ops::RangeInclusive;

use planner::document::{MAX_BYTES, Repair, Unreadable};
use planner::finding::Severity;

/// How the program is used.
pub(crate) const fn usage() -> &'static str {
    "\
Backcast on the command line: the figures of a plan, what to look at in it, and the format of plans.

Usage: backcast COMMAND

  backcast figures FILE   print every figure of the plan as JSON
  backcast check FILE     print what there is to look at in the plan, a line for each thing
  backcast schema         print the JSON Schema of plans
  backcast --version      print the version

FILE is a plan that was downloaded from Backcast; - stands for standard input.

With figures:
  --runs N   work out the chance of every mix too, from N runs (1 to 100000; 10000 are usual),
             and the smallest budget for an 80% chance; without it chance is left out
  --seed S   draw other random numbers than with the seed of the plan (0 to 4294967295)

Exit codes:
  0  done; check found nothing that has to be put right
  1  check found something that has to be put right
  2  the file cannot be read, or the command is not known
"
}

/// Which version this is.
pub(crate) fn version() -> String {
    format!("backcast {}\n", env!("CARGO_PKG_VERSION"))
}

/// A command that does not exist.
pub(crate) fn unknown_command(command: &str) -> String {
    let command = one_line(command);
    format!(
        "There is no command “{command}”; the commands are figures, check and schema (see backcast --help)."
    )
}

/// An option that does not exist.
pub(crate) fn unknown_option(option: &str) -> String {
    let option = one_line(option);
    format!("There is no option “{option}”; a file whose name begins with a dash is written as ./{option}.")
}

/// A command that lacks its file.
pub(crate) fn no_file(command: &str) -> String {
    format!("Name the file as in backcast {command} FILE, with - for standard input.")
}

/// A command with more than one file.
pub(crate) fn several_files(command: &str) -> String {
    format!("backcast {command} reads one file at a time; a name with spaces stands in quotation marks.")
}

/// An option whose number is missing, is none, or is out of range.
pub(crate) fn no_number(option: &str, typed: Option<&OsStr>, range: &RangeInclusive<u32>) -> String {
    let (least, most) = (range.start(), range.end());
    let wanted = format!("After {option} comes a whole number from {least} to {most}, as in {option} 10000");
    match typed {
        Some(typed) => format!("{wanted}; “{}” is none.", one_line(&typed.to_string_lossy())),
        None => format!("{wanted}."),
    }
}

/// A seed although nothing is drawn.
pub(crate) const fn seed_without_runs() -> &'static str {
    "Random numbers are drawn only for the chance: write --runs as well, as in --runs 10000 --seed 3."
}

/// The schema was asked of a file.
pub(crate) const fn schema_of_file() -> &'static str {
    "backcast schema needs no file: the schema is the same for every plan."
}

/// A file that gives no bytes.
pub(crate) fn no_bytes(file: &OsStr, error: &Error) -> String {
    let file = named(file);
    match error.kind() {
        ErrorKind::NotFound => format!("{file}: there is no such file; check its name and folder."),
        ErrorKind::PermissionDenied => format!("{file}: you are not allowed to read this file."),
        ErrorKind::IsADirectory => format!("{file}: this is a folder; name a file in it."),
        _ => format!("{file}: this file cannot be read ({error})."),
    }
}

/// A file that holds no plan this version reads.
pub(crate) fn unreadable(file: &OsStr, why: &Unreadable) -> String {
    let why = match why {
        // How much larger is not known, because no more is read.
        Unreadable::TooLarge(_) => format!(
            "This file has more than {} KB, which no plan has. Check that it is the right file.",
            MAX_BYTES / 1024
        ),
        Unreadable::Newer(version) => format!(
            "This plan was saved by a newer version of Backcast, in format {version}. \
             Read it with the newest version of this program."
        ),
        _ => why.sentence(),
    };
    format!("{}: {}", named(file), one_line(&why))
}

/// The answer cannot be written.
pub(crate) fn unwritable(error: &Error) -> String {
    format!("The answer cannot be written ({error}); check where it goes to.")
}

/// One thing to look at: how serious it is, where, what, and what to do.
pub(crate) fn finding(parts: [&str; 4]) -> String {
    parts.map(one_line).join(" | ")
}

/// Something that was put right, or kept although it is worth knowing, while the file was read.
pub(crate) fn repair(repair: &Repair) -> String {
    let kind = if repair.is_change() { "Read differently" } else { "Kept as it is" };
    format!("{kind} | {}", one_line(&repair.sentence()))
}

/// How many findings there are of each degree: "1 to put right, 3 to think about, 0 to make better."
pub(crate) fn summary(counts: [(Severity, usize); 3]) -> String {
    let count = |(severity, count)| {
        format!("{count} {}", planner::wording::finding::severity(severity).to_lowercase())
    };
    format!("{}.", counts.map(count).join(", "))
}

fn named(file: &OsStr) -> String {
    if file == "-" { "Standard input".to_owned() } else { one_line(&file.to_string_lossy()) }
}

/// A text that stays in its line and cannot steer the terminal it is shown in.
fn one_line(text: &str) -> String {
    let shown = |letter: char| match letter {
        '\n' | '\r' | '\t' => ' ',
        hidden if Repair::hides(hidden) => char::REPLACEMENT_CHARACTER,
        letter => letter,
    };
    text.chars().map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_break_a_line_or_steer_the_terminal() {
        assert_eq!(one_line("a\nb\u{1b}[31mc\u{202e}"), "a b�[31mc�");
    }

    #[test]
    fn a_newer_plan_is_met_with_a_newer_program() {
        let sentence = unreadable(OsStr::new("plan.json"), &Unreadable::Newer(7));
        assert!(sentence.starts_with("plan.json: ") && sentence.ends_with("newest version of this program."));
    }
}
