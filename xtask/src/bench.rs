//! The benchmarks: the planner natively, beside another solver, and the app in the browser.

use crate::run::{Done, command, heading, root, run, run_and_read};
use crate::{browser, site, tools};
use std::fs;
use std::path::{Path, PathBuf};

/// Runs all of them, or with `mix` only the comparison of the mix, which is written to [`REPORT`].
pub(crate) fn chore(args: &[String]) -> Done {
    if args.iter().any(|arg| arg == "mix") {
        return compare();
    }
    heading("Benchmarks of the planner");
    run(&mut command("cargo", &["bench", "--package", "backcast-planner"]))?;
    compare()?;
    site::build()?;
    browser::bench()
}

/// Writes how ours compares.
fn compare() -> Done {
    let table = beside_highs()?;
    write(&root().join(REPORT), report(&table).as_bytes())
}

const REPORT: &str = "docs/benchmarks.md";

fn report(table: &str) -> String {
    format!(
        "# Benchmarks\n\nWritten by `cargo xtask bench mix`; times are of the machine it ran on, ratios of one \
         run on it.\n\n## The mix, beside HiGHS\n\nThe smallest budget for three generated plans of each size, with \
         limits of every sort: ours natively, to the end of its search, and HiGHS 1.15.1 \
         to a gap of 1%, in one thread, without the time to build its program.\n\n{table}\n"
    )
}

/// Times ours and HiGHS on the same plans; where HiGHS cannot be had, says so in a line.
fn beside_highs() -> Done<String> {
    heading("The mix, beside HiGHS");
    let Some(python) = tools::highs() else {
        println!("{LEFT_OUT}");
        return Ok(LEFT_OUT.to_owned());
    };
    let models = models()?;
    let script = "crates/planner/tests/oracle/solve.py";
    let mut solve = command(python, &[script, "--time"]);
    run_and_read(solve.arg(models)).map(|table| table.trim().to_owned())
}

const LEFT_OUT: &str = "Left out: HiGHS needs python3 with venv, and the network once.";

/// The plans as numbers, with the time ours takes for each, in a file.
fn models() -> Done<PathBuf> {
    let args = ["run", "--quiet", "--profile", "bench", "--package", "backcast-planner"];
    let mut program = command("cargo", &args);
    let output = program.args(["--example", "models", "bench"]).output();
    let output = output.map_err(|error| format!("`cargo` could not be started: {error}."))?;
    if !output.status.success() {
        return Err(format!(
            "The models were not written: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        ));
    }
    let file = std::env::temp_dir().join(format!("backcast-models-{}.json", std::process::id()));
    write(&file, &output.stdout).map(|()| file)
}

fn write(file: &Path, text: &[u8]) -> Done {
    fs::write(file, text).map_err(|error| format!("`{}` cannot be written: {error}.", file.display()))
}
