//! What was typed, and the answer to it.

use std::ffi::{OsStr, OsString};
use std::ops::RangeInclusive;

use planner::chance::Simulation;
use planner::document::SCHEMA;

use crate::{check, figures, file, wording};

/// What is to be done.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// Say how the program is used.
    Usage,
    /// Say which version this is.
    Version,
    /// Print the JSON Schema of saved plans.
    Schema,
    /// Print all figures of the plan in this file, with the chance of its mix where draws are wanted.
    Figures(OsString, Option<Draws>),
    /// Print what there is to look at in the plan in this file.
    Check(OsString),
}

/// How the chance of a mix is worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Draws {
    /// How many runs are made.
    pub(crate) runs: u32,
    /// Where the random numbers start; `None` where the plan says it.
    pub(crate) seed: Option<u32>,
}

/// What is printed, and whether it is serious.
pub(crate) struct Answer {
    /// The text, with the line break at its end.
    pub(crate) text: String,
    /// Whether something in the plan has to be put right.
    pub(crate) is_serious: bool,
}

impl Command {
    /// What was typed after the name of the program, or a sentence on why it is not understood.
    pub(crate) fn typed(args: impl Iterator<Item = OsString>) -> Result<Command, String> {
        let args: Vec<OsString> = args.collect();
        let words: Vec<_> = args.iter().map(|arg| arg.to_string_lossy()).collect();
        let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
        let rest = args.iter().skip(1).cloned();
        match words.as_slice() {
            [] | ["help" | "-h" | "--help", ..] | [_, "-h" | "--help"] => Ok(Command::Usage),
            ["-V" | "--version"] => Ok(Command::Version),
            ["figures", ..] => Command::figures(rest),
            ["check", ..] => one_file("check", rest.collect()).map(Command::Check),
            ["schema"] => Ok(Command::Schema),
            ["schema", option, ..] | [option, ..] if is_option(option) => {
                Err(wording::unknown_option(option))
            }
            ["schema", ..] => Err(wording::schema_of_file().to_owned()),
            [command, ..] => Err(wording::unknown_command(command)),
        }
    }

    fn figures(mut args: impl Iterator<Item = OsString>) -> Result<Command, String> {
        let (mut files, mut runs, mut seed) = (Vec::new(), None, None);
        while let Some(arg) = args.next() {
            match arg.to_str() {
                Some("--runs") => runs = Some(number("--runs", args.next().as_deref(), &RUNS)?),
                Some("--seed") => seed = Some(number("--seed", args.next().as_deref(), &SEEDS)?),
                _ => files.push(arg),
            }
        }
        let file = one_file("figures", files)?;
        match runs {
            None if seed.is_some() => Err(wording::seed_without_runs().to_owned()),
            _ => Ok(Command::Figures(file, runs.map(|runs| Draws { runs, seed }))),
        }
    }

    /// What is to be printed, or a sentence on why the file cannot be read.
    pub(crate) fn answer(self) -> Result<Answer, String> {
        match self {
            Command::Usage => Ok(Answer::of(wording::usage().to_owned())),
            Command::Version => Ok(Answer::of(wording::version())),
            Command::Schema => Ok(Answer::of(SCHEMA.to_owned())),
            Command::Figures(file, draws) => Ok(Answer::of(figures::json(&file::open(&file)?, draws))),
            Command::Check(file) => Ok(check::answer(&file::open(&file)?)),
        }
    }
}

const RUNS: RangeInclusive<u32> = 1..=Simulation::MOST_RUNS;
const SEEDS: RangeInclusive<u32> = 0..=u32::MAX;

/// The number that follows an option.
fn number(option: &str, typed: Option<&OsStr>, range: &RangeInclusive<u32>) -> Result<u32, String> {
    let number = typed.and_then(|typed| typed.to_str()?.parse().ok());
    let known = number.filter(|number| range.contains(number));
    known.ok_or_else(|| wording::no_number(option, typed, range))
}

/// The one file among what else was typed after a command.
fn one_file(command: &str, words: Vec<OsString>) -> Result<OsString, String> {
    let option = words.iter().map(|word| word.to_string_lossy()).find(|word| is_option(word));
    if let Some(option) = option {
        return Err(wording::unknown_option(&option));
    }
    let mut files = words.into_iter();
    match (files.next(), files.next()) {
        (Some(file), None) => Ok(file),
        (None, _) => Err(wording::no_file(command)),
        (Some(_), Some(_)) => Err(wording::several_files(command)),
    }
}

impl Answer {
    fn of(text: String) -> Answer {
        Answer { text, is_serious: false }
    }
}

/// A lone `-` is no option, but standard input.
fn is_option(word: &str) -> bool {
    word.len() > 1 && word.starts_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(line: &str) -> Result<Command, String> {
        Command::typed(line.split_whitespace().map(OsString::from))
    }

    fn figures(runs: u32, seed: Option<u32>) -> Command {
        Command::Figures("plan.json".into(), Some(Draws { runs, seed }))
    }

    #[test]
    fn what_is_typed_is_understood() {
        for (line, command) in [
            ("", Command::Usage),
            ("help", Command::Usage),
            ("-h", Command::Usage),
            ("--help", Command::Usage),
            ("figures --help", Command::Usage),
            ("--version", Command::Version),
            ("-V", Command::Version),
            ("schema", Command::Schema),
            ("figures plan.json", Command::Figures("plan.json".into(), None)),
            ("figures plan.json --runs 500", figures(500, None)),
            ("figures --seed 7 --runs 1 plan.json", figures(1, Some(7))),
            ("figures --runs 100000 plan.json --seed 4294967295", figures(100_000, Some(u32::MAX))),
            ("check -", Command::Check("-".into())),
        ] {
            assert_eq!(typed(line), Ok(command), "{line}");
        }
    }

    #[test]
    fn what_is_not_understood_is_said_in_one_line() {
        for (line, named) in [
            ("figure plan.json", "“figure”"),
            ("figures", "figures FILE"),
            ("check a.json b.json", "one file"),
            ("check --all a.json", "“--all”"),
            ("--all", "“--all”"),
            ("figures a.json --all", "“--all”"),
            ("figures a.json --runs", "--runs 10000"),
            ("figures a.json --runs many", "“many”"),
            ("figures a.json --runs 0", "from 1 to 100000"),
            ("figures a.json --runs 100001", "“100001”"),
            ("figures a.json --runs 1e3", "“1e3”"),
            ("figures a.json --runs 10 --seed -1", "from 0 to 4294967295"),
            ("figures --runs 10", "figures FILE"),
            ("figures a.json --seed 3", "--runs"),
            ("check a.json --runs 10", "“--runs”"),
            ("schema a.json", "no file"),
        ] {
            let sentence = typed(line).unwrap_err();
            assert!(sentence.contains(named) && !sentence.contains('\n'), "{line}: {sentence}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn the_name_of_a_file_need_not_be_text() {
        use std::os::unix::ffi::OsStringExt;
        let name = OsString::from_vec(vec![b'a', 0xff]);
        let command = Command::typed(["check".into(), name.clone()].into_iter());
        assert_eq!(command, Ok(Command::Check(name)));
    }
}
