//! Deliberate breaks: each takes away what keeps a promise, and must turn the test of that promise red.
//!
//! They are made one after another in a copy of the repository in the target folder, which is removed in the end.
//! Every test must be green there first: what is red anyway proves nothing. `docs/reliability.md` has the promises.

mod copy;
mod list;

use crate::run::{Done, heading};
use copy::Copy;
use std::time::Instant;

/// A promise broken on purpose.
struct Break {
    /// The number of the promise in `docs/reliability.md`.
    promise: u8,
    /// What is taken away.
    without: &'static str,
    file: &'static str,
    /// What stands in the file exactly once, and what replaces it.
    stands: &'static str,
    becomes: &'static str,
    turns_red: Test,
}

/// A test, which is known by its name alone.
#[derive(Clone, Copy, PartialEq)]
struct Test {
    /// Of which package it is, or [`IN_BROWSER`].
    package: &'static str,
    /// How cargo is told where it is: `--lib`, or `--test=` and the name of a file. The file of a browser test.
    place: &'static str,
    /// For a browser test, a part of its title or of its group's.
    name: &'static str,
}

/// What stands for a package in a browser test.
const IN_BROWSER: &str = "tests/e2e";

/// What a test says.
#[derive(Debug, PartialEq)]
enum Verdict {
    Green,
    Red,
    /// Neither: it was not run, for instance because the break does not compile.
    Silent,
}

/// Makes every break, or only those of a promise by its number, or with some words in their line of the table.
pub(crate) fn chore(args: &[String]) -> Done {
    let breaks: Vec<&Break> = list::all().filter(|broken| is_meant(broken, args)).collect();
    let copy = Copy::new()?;
    heading("The tests on what is not broken");
    expect_green(&copy, &breaks)?;
    heading("Breaks, and whether they are noticed");
    println!("promise  without                                                  noticed by");
    let unnoticed = breaks.iter().map(|broken| noticed(&copy, broken)).collect::<Done<Vec<bool>>>()?;
    match unnoticed.iter().filter(|noticed| !**noticed).count() {
        0 => {
            println!("\nUnnoticed: none of {}.", breaks.len());
            Ok(())
        }
        count => Err(format!("Unnoticed: {count} of {}; the table above says which.", breaks.len())),
    }
}

/// Whether a break is of this promise, for a number, and has these words in its line.
fn is_meant(broken: &Break, words: &[String]) -> bool {
    let line = line(broken);
    words.iter().all(|word| {
        word.parse().map_or(line.contains(word.as_str()), |promise: u8| promise == broken.promise)
    })
}

fn line(broken: &Break) -> String {
    let Break { promise, without, turns_red: Test { package, name, .. }, .. } = broken;
    format!("{promise:>7}  {without:<55}  {package}: {name}")
}

fn expect_green(copy: &Copy, breaks: &[&Break]) -> Done {
    let mut tests: Vec<Test> = Vec::new();
    for broken in breaks {
        if !tests.contains(&broken.turns_red) {
            tests.push(broken.turns_red);
        }
    }
    tests.iter().try_for_each(|test| match copy.verdict(test)? {
        Verdict::Green => {
            println!("green  {}: {}", test.package, test.name);
            Ok(())
        }
        verdict => Err(format!("`{}` is {verdict:?} before anything is broken.", test.name)),
    })
}

fn noticed(copy: &Copy, broken: &Break) -> Done<bool> {
    let begun = Instant::now();
    let verdict = copy.broken(broken, || copy.verdict(&broken.turns_red))?;
    let remark = match verdict {
        Verdict::Red => "",
        Verdict::Green => "  NOT NOTICED",
        Verdict::Silent => "  DOES NOT COMPILE OR STOPS EARLY",
    };
    println!("{} ({} s){remark}", line(broken), begun.elapsed().as_secs());
    Ok(verdict == Verdict::Red)
}

/// What stands in the output of a test run about one test.
fn verdict(output: &str, name: &str) -> Verdict {
    let is_about = |line: &&str| line.starts_with("test ") && line.contains(name);
    let ends = |line: &str| (line.ends_with("FAILED"), line.ends_with("ok"));
    // What a test prints may stand between its name and its end.
    let lines = output.lines().skip_while(|line| !is_about(line));
    match lines.map(ends).find(|ends| *ends != (false, false)) {
        Some((true, _)) => Verdict::Red,
        Some((false, true)) => Verdict::Green,
        _ => Verdict::Silent,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::root;
    use std::fs;
    use std::path::{Path, PathBuf};

    #[test]
    fn every_break_finds_what_it_breaks() {
        for Break { without, file, stands, becomes, .. } in list::all() {
            let text = fs::read_to_string(root().join(file)).unwrap_or_default();
            assert_eq!(text.matches(stands).count(), 1, "{file}: {stands} ({without})");
            assert_ne!(stands, becomes, "{without}");
        }
    }

    #[test]
    fn every_break_names_a_test_that_is_there() {
        let sources: Vec<String> = rust_files(&root().join("crates"))
            .iter()
            .filter_map(|file| fs::read_to_string(file).ok())
            .collect();
        for Break { without, turns_red, .. } in list::all() {
            let function = format!("fn {}(", turns_red.name);
            let is_there = if turns_red.package == IN_BROWSER {
                let file = root().join(IN_BROWSER).join(format!("{}.spec.ts", turns_red.place));
                fs::read_to_string(file).unwrap_or_default().contains(turns_red.name)
            } else {
                sources.iter().any(|source| source.contains(&function))
            };
            assert!(is_there, "{} ({without})", turns_red.name);
        }
    }

    #[test]
    fn a_verdict_is_read_from_what_the_test_run_prints() {
        assert_eq!(verdict("test lib::a_name ... ok\n", "a_name"), Verdict::Green);
        assert_eq!(verdict("test a_name ... FAILED\n", "a_name"), Verdict::Red);
        assert_eq!(verdict("test a_name ... 12 things\nFAILED\n", "a_name"), Verdict::Red);
        assert_eq!(verdict("test other ... FAILED\nerror: a_name\n", "a_name"), Verdict::Silent);
    }

    fn rust_files(folder: &Path) -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
        entries
            .flat_map(|path| if path.is_dir() { rust_files(&path) } else { vec![path] })
            .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
            .collect()
    }
}
