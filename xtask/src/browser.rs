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
    playwright("Browser tests", "app", args)
}

/// Runs the measurements in the browser on the built app.
pub(crate) fn bench() -> Done {
    playwright("Measurements in the browser", "bench", &[]).map(|_| ())
}

fn playwright(title: &str, project: &str, args: &[&str]) -> Done<String> {
    machine::node()?;
    let chromium = machine::chromium()?;
    heading(title);
    run(in_tests(&mut command(machine::npm(), &["ci", "--no-audit", "--no-fund", "--loglevel=error"])))?;
    let mut playwright =
        command("node", &["node_modules/@playwright/test/cli.js", "test", "--project", project]);
    let playwright = in_tests(&mut playwright).args(args).env("CHROMIUM", chromium);
    run_and_read(
        playwright
            .env("BACKCAST_AT_ROOT", serve::in_background("/")?)
            .env("BACKCAST_AT_SUBPATH", serve::in_background("/some/sub/path/")?),
    )
}

fn in_tests(command: &mut Command) -> &mut Command {
    command.current_dir(root().join("tests/e2e")).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
}
