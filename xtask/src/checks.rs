//! What must hold before a change is done, step by step; the first step that fails ends it.

use crate::run::{Done, command, heading, run, run_and_read};
use crate::{browser, machine, site, size};

/// Everything: what [`check`] does, the documentation, the release build, its size and the browser tests.
pub(crate) fn test(_args: &[String]) -> Done {
    machine::node()?;
    machine::chromium()?;
    let native = fast_checks()?;
    document()?;
    site::build()?;
    let first_load = size::check()?;
    let browser = passed_in_browser(&browser::test(&[])?);
    let first_load = size::kilobytes(first_load);
    println!(
        "\nAll good: {native} native tests and {browser} browser tests passed; the first load is {first_load}."
    );
    Ok(())
}

/// The fast part: format, tidy rules, lints and native tests.
pub(crate) fn check(_args: &[String]) -> Done {
    let native = fast_checks()?;
    println!("\nAll good: {native} native tests passed.");
    Ok(())
}

/// Only the tidy rules.
pub(crate) fn tidy(_args: &[String]) -> Done {
    cargo("Tidy rules", &["test", "--quiet", "--package", "xtask", "--test", "tidy"])
}

/// Returns how many native tests passed.
fn fast_checks() -> Done<usize> {
    machine::lint_tools()?;
    machine::wasm_target()?;
    cargo("Format", &["fmt", "--all", "--check"])?;
    tidy(&[])?;
    cargo("Lints, native", &["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"])?;
    cargo(
        "Lints, the app in the browser",
        &[
            "clippy",
            "--package",
            "backcast",
            "--locked",
            "--target",
            "wasm32-unknown-unknown",
            "--",
            "-D",
            "warnings",
        ],
    )?;
    heading("Native tests");
    run_and_read(&mut command("cargo", &["test", "--workspace", "--locked", "--", "--show-output"]))
        .map(|text| passed(&text))
}

/// A link in the planner's documentation that leads nowhere is an error.
fn document() -> Done {
    heading("Documentation of the planner");
    let args = ["doc", "--package", "backcast-planner", "--no-deps", "--locked"];
    run(command("cargo", &args).env("RUSTDOCFLAGS", "-D warnings"))
}

fn cargo(title: &str, args: &[&str]) -> Done {
    heading(title);
    run(&mut command("cargo", args))
}

/// The sum of what the `test result:` lines say.
fn passed(output: &str) -> usize {
    let results = output.lines().filter_map(|line| line.strip_prefix("test result: ok. "));
    results.filter_map(|result| result.split_once(" passed")?.0.parse::<usize>().ok()).sum()
}

/// The number in Playwright's closing line.
fn passed_in_browser(output: &str) -> usize {
    let closing = output.lines().rev().find_map(|line| line.trim().split_once(" passed")?.0.parse().ok());
    closing.unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passed_tests_are_added_up() {
        let output = "test result: ok. 12 passed; 0 failed\n\ntest result: ok. 3 passed; 0 failed\n";
        assert_eq!(passed(output), 15);
    }

    #[test]
    fn the_closing_line_of_the_browser_tests_is_read() {
        assert_eq!(passed_in_browser("  ok 1 it passed the test\n\n  8 passed (4.1s)\n"), 8);
        assert_eq!(passed_in_browser(""), 0);
    }
}
