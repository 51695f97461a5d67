//! The benchmarks: the planner natively and as WebAssembly, beside others that do the same, and the app in the
//! browser.

mod program;
mod report;

use crate::run::{Done, command, heading, root, run, run_and_read};
use crate::{browser, machine, site, tools};
use report::Section;
use std::fs;
use std::path::{Path, PathBuf};

/// Runs all of them, or with `mix`, `chance` or `page` only those; they are written to [`report::FILE`].
pub(crate) fn chore(args: &[String]) -> Done {
    let parts: Vec<_> = PARTS.iter().filter(|part| args.iter().any(|arg| arg == part.name)).collect();
    if parts.is_empty() {
        heading("Benchmarks of the planner");
        run(&mut command("cargo", &["bench", "--package", "backcast-planner"]))?;
        return PARTS.iter().try_for_each(|part| (part.run)());
    }
    parts.into_iter().try_for_each(|part| (part.run)())
}

/// A part that can be asked for alone.
struct Part {
    name: &'static str,
    run: fn() -> Done,
}

/// What is written to the report.
const PARTS: [Part; 3] =
    [Part { name: "mix", run: mix }, Part { name: "chance", run: chance }, Part { name: "page", run: page }];

/// Times the same plans natively and as WebAssembly, beside HiGHS in both.
fn mix() -> Done {
    let models = example("models", &["bench"])?;
    heading(NATIVE.title);
    let python = tools::highs();
    let table = match &python {
        Some(python) => beside_highs(python, &models)?,
        None => left_out(NO_PYTHON),
    };
    report::write(&NATIVE, &table)?;
    heading(WASM.title);
    let table = match python.filter(|_| has_packages()) {
        Some(python) => beside_npm_highs(&python, &models)?,
        None => left_out(NO_PACKAGES),
    };
    report::write(&WASM, &table)
}

const NATIVE: Section = Section {
    title: "The mix, beside HiGHS",
    command: "cargo xtask bench mix",
    about: "The smallest budget for three generated plans of each size, with limits of every sort: ours natively, \
            to the end of its search, which for plans of more than 144 tactics × months is where the best is within \
            0.5% of what nothing can beat, and HiGHS 1.15.1 to a gap of 1%, in one thread, without the time to build \
            its program. The aim, a median ratio of at most 1 at 12 × 12, 40 × 12 and 200 × 24, is met. Last, the example of \
            a pump maker made larger, which has little money and few hours to spare: there HiGHS stops at 1%, and ours \
            at 0.5%. Ours is slower there in small plans: HiGHS comes upon a mix within 1% early, and ours goes on until \
            it is closer.",
};

const WASM: Section = Section {
    title: "The mix as WebAssembly, beside HiGHS as WebAssembly",
    command: "cargo xtask bench mix",
    about: "The same plans in Node: ours is the worker's program, from the text of a request to the text of its \
            answer; HiGHS is npm `highs` 1.15.3, to a gap of 1%, without the time to build its program. The gap is \
            ours at the end of its search, the largest of the three plans: by what share a better mix could at \
            most cost less.",
};

const CHANCE: Section = Section {
    title: "The chance, beside Squiggle",
    command: "cargo xtask bench chance",
    about: "One funnel in one Node process: 12 tactics and 2 sources, of which 10 bring people, 4 rates, 12 months, \
            one goal; 10,000 runs, the chance of the goal and three percentiles for each month. Ours is the worker's \
            program, from the text of a request to the text of its answer, which also holds what moves the result \
            most; people are whole, each month's number drawn from its Poisson distribution. Squiggle is npm \
            `@quri/squiggle-lang` 0.10.0 with the same distributions (`tests/bench/squiggle.js`): with luck as a \
            normal number for each month, rounded nowhere, and without any. The second table is of plans with 4 \
            goals, in which people are followed from one goal's stage to the next.",
};

const PAGE: Section = Section {
    title: "The page",
    command: "cargo xtask bench page",
    about: "The release build in Chromium: what is between a key and the paint of what it changed, how long the start \
            takes, and the longest task of the page while a mix is worked out and shown; browsers tell only of tasks of \
            more than 50 ms.",
};

const NO_PYTHON: &str = "Left out: HiGHS needs python3 with venv, and the network once.";
const NO_PACKAGES: &str = "Left out: this needs npm's packages of `tests/bench`, and for the mix also python3 with \
                           venv; the network once.";

fn left_out(sentence: &str) -> String {
    println!("{sentence}");
    sentence.to_owned()
}

fn beside_highs(python: &Path, models: &Path) -> Done<String> {
    let script = "crates/planner/tests/oracle/solve.py";
    run_and_read(command(python, &[script, "--time"]).arg(models))
}

fn beside_npm_highs(python: &Path, models: &Path) -> Done<String> {
    let programs = output("programs", command(python, &["tests/bench/programs.py"]).arg(models))?;
    let worker = program::worker()?;
    run_and_read(command("node", &["tests/bench/mix.js"]).arg(models).arg(programs).arg(worker))
}

/// Times the simulation as WebAssembly, beside Squiggle and beside itself natively.
fn chance() -> Done {
    heading(CHANCE.title);
    if !has_packages() {
        return report::write(&CHANCE, &left_out(NO_PACKAGES));
    }
    let plans = example("chances", &[])?;
    let worker = program::worker()?;
    let tables = run_and_read(command("node", &["tests/bench/chance.js"]).arg(plans).arg(worker))?;
    report::write(&CHANCE, &tables)
}

/// Measures the page in the browser. What begins as a row of a table there is one of the report.
fn page() -> Done {
    site::build()?;
    let said = browser::bench()?;
    let rows: Vec<&str> = said.lines().filter(|line| line.starts_with("| ")).collect();
    report::write(&PAGE, &format!("| | median | worst |\n|---|---|---|\n{}", rows.join("\n")))
}

/// Whether npm's packages are there, installed now if need be.
fn has_packages() -> bool {
    let mut npm = command(machine::npm(), &["ci", "--prefer-offline", "--loglevel=error"]);
    machine::node().is_ok() && run(npm.current_dir(root().join("tests/bench"))).is_ok()
}

/// What an example of the planner writes, in a file.
fn example(name: &str, args: &[&str]) -> Done<PathBuf> {
    let cargo = ["run", "--quiet", "--profile", "bench", "--package", "backcast-planner", "--example", name];
    output(name, command("cargo", &cargo).args(["--"]).args(args))
}

/// What a command writes, in a file.
fn output(name: &str, command: &mut std::process::Command) -> Done<PathBuf> {
    let file = std::env::temp_dir().join(format!("backcast-{name}-{}.json", std::process::id()));
    let cannot = |error| format!("`{}` cannot be written: {error}.", file.display());
    run(command.stdout(fs::File::create(&file).map_err(cannot)?))?;
    Ok(file)
}
