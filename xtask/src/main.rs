//! The chores of this repository, run as `cargo xtask <chore>`. One line in [`CHORES`] adds one.

mod app;
mod bench;
mod browser;
mod checks;
mod icons;
mod lost;
mod machine;
mod mutants;
mod offline;
mod run;
mod serve;
mod site;
mod size;
mod soak;
mod tools;
mod worker;

use run::Done;
use std::process::ExitCode;

/// One thing `cargo xtask` can do.
struct Chore {
    name: &'static str,
    about: &'static str,
    run: fn(&[String]) -> Done,
}

const CHORES: &[Chore] = &[
    Chore { name: "serve", about: "build the app and serve it on this machine", run: serve::chore },
    Chore { name: "test", about: "everything that must hold before a change is done", run: checks::test },
    Chore {
        name: "check",
        about: "the fast part of `test`: format, lints, tidy rules, native tests",
        run: checks::check,
    },
    Chore { name: "tidy", about: "only the rules about how this repository is written", run: checks::tidy },
    Chore { name: "dist", about: "build the app for release into dist/", run: site::chore },
    Chore { name: "icons", about: "draw shell/icon.svg as PNG, anew", run: icons::chore },
    Chore { name: "app", about: "the step of `dist` that trunk calls to build the app", run: app::chore },
    Chore { name: "size", about: "what the first visit downloads, against its budget", run: size::chore },
    Chore {
        name: "e2e",
        about: "the browser tests; takes --no-build, then what Playwright takes",
        run: browser::e2e,
    },
    Chore {
        name: "bench",
        about: "measure the planner and the app; or only the `mix` or the `chance`",
        run: bench::chore,
    },
    Chore {
        name: "soak",
        about: "the long form of the random tests; takes how many plans, a million if not told",
        run: soak::chore,
    },
    Chore {
        name: "mutants",
        about: "whether a test notices when a promise is broken; takes words to choose by",
        run: mutants::chore,
    },
];

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let name = args.next().unwrap_or_default();
    match do_chore(&name, &args.collect::<Vec<_>>()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("\n{sentence}");
            ExitCode::FAILURE
        }
    }
}

fn do_chore(name: &str, args: &[String]) -> Done {
    match CHORES.iter().find(|chore| chore.name == name) {
        Some(chore) => (chore.run)(args),
        None if matches!(name, "" | "help" | "--help" | "-h") => {
            println!("{}", usage());
            Ok(())
        }
        None => Err(format!("There is no chore called `{name}`.\n\n{}", usage())),
    }
}

fn usage() -> String {
    let lines = CHORES.iter().map(|chore| format!("  {:<7}{}", chore.name, chore.about));
    format!("cargo xtask <chore>\n\n{}\n\n{}", lines.collect::<Vec<_>>().join("\n"), serve::USAGE)
}
