//! The browser tests in `tests/e2e`: Playwright with the machine's Chromium, against `dist/` at two places.

use crate::run::{Done, command, heading, root, run, run_and_read};
use crate::{machine, serve, site};
use std::process::Command;

/// Builds the app, then runs the browser tests; arguments go to Playwright.
pub(crate) fn e2e(args: &[String]) -> Done {
    if !args.iter().any(|arg| arg == "--no-build") {
        site::build()?;
    }
    let args: Vec<_> = args.iter().map(String::as_str).filter(|arg| *arg != "--no-build").collect();
    test(&args).map(|_| ())
}

/// Runs the browser tests on the built app and returns what Playwright printed.
pub(crate) fn test(args: &[&str]) -> Done<String> {
    machine::pdf_reader()?;
    run_and_read(&mut playwright("Browser tests", "app", args)?)
}

/// Builds the app, then runs the browser tests that have a long form, for so many rounds. What fails once has failed.
pub(crate) fn soak(rounds: u64) -> Done {
    site::build()?;
    let title = format!("Soak: crashes, kills, tabs and payloads in the browser, for {rounds} rounds");
    let mut playwright = playwright(&title, "app", &["--grep=@long", "--retries=0"])?;
    run(playwright.env("BACKCAST_ROUNDS", rounds.to_string()))
}

/// Runs the measurements in the browser on the built app, and gives what they print.
pub(crate) fn bench() -> Done<String> {
    run_and_read(&mut playwright("Measurements in the browser", "bench", &[])?)
}

/// What runs the tests of a project, with all it needs in place.
fn playwright(title: &str, project: &str, args: &[&str]) -> Done<Command> {
    machine::node()?;
    let chromium = machine::chromium()?;
    heading(title);
    run(&mut in_tests(
        machine::npm(),
        &["ci", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"],
    ))?;
    let mut playwright = in_tests("node", &["node_modules/@playwright/test/cli.js", "test"]);
    playwright.arg(format!("--project={project}")).args(args);
    playwright.env("CHROMIUM", chromium);
    playwright.env("BACKCAST_AT_ROOT", serve::in_background("/")?);
    playwright.env("BACKCAST_AT_SUBPATH", serve::in_background("/some/sub/path/")?);
    Ok(playwright)
}

/// A command in the folder of the browser tests. The browser is the machine's, so none is downloaded.
fn in_tests(program: &str, args: &[&str]) -> Command {
    let mut command = command(program, args);
    command.current_dir(root().join("tests/e2e")).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    command
}
