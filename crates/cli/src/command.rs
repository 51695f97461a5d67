//! What was typed, and the answer to it.

use std::ffi::OsString;

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
    /// Print all figures of the plan in this file.
    Figures(OsString),
    /// Print what there is to look at in the plan in this file.
    Check(OsString),
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
        let words: Vec<String> = args.iter().map(|arg| arg.to_string_lossy().into_owned()).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        match (words.as_slice(), args.into_iter().nth(1)) {
            ([] | ["help" | "-h" | "--help", ..] | [_, "-h" | "--help"], _) => Ok(Command::Usage),
            (["-V" | "--version"], _) => Ok(Command::Version),
            (["figures" | "check" | "schema", option, ..] | [option, ..], _) if is_option(option) => {
                Err(wording::unknown_option(option))
            }
            (["schema"], _) => Ok(Command::Schema),
            (["figures", _], Some(file)) => Ok(Command::Figures(file)),
            (["check", _], Some(file)) => Ok(Command::Check(file)),
            ([command @ ("figures" | "check")], _) => Err(wording::no_file(command)),
            ([command @ ("figures" | "check"), ..], _) => Err(wording::several_files(command)),
            (["schema", ..], _) => Err(wording::schema_of_file().to_owned()),
            ([command, ..], _) => Err(wording::unknown_command(command)),
        }
    }

    /// What is to be printed, or a sentence on why the file cannot be read.
    pub(crate) fn answer(self) -> Result<Answer, String> {
        match self {
            Command::Usage => Ok(Answer::of(wording::usage().to_owned())),
            Command::Version => Ok(Answer::of(wording::version())),
            Command::Schema => Ok(Answer::of(SCHEMA.to_owned())),
            Command::Figures(file) => Ok(Answer::of(figures::json(&file::open(&file)?))),
            Command::Check(file) => Ok(check::answer(&file::open(&file)?)),
        }
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
            ("figures plan.json", Command::Figures("plan.json".into())),
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
