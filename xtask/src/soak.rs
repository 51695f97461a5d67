//! The long form of the random tests: more generated plans, more mutants, longer schedules, more browsers that are
//! killed. Each prints its counts and its seed; `BACKCAST_SEED` makes the same again.

use crate::browser;
use crate::run::{Done, command, heading, run};

/// Plans of a soak that was not told how many. Everything else is in proportion: a hundred mutants for each plan.
const PLANS: u64 = 1_000_000;

/// One round of the browser tests that have a long form, for so many plans.
const PLANS_FOR_EACH_ROUND: u64 = 20_000;

/// One run of cargo.
struct Part {
    about: &'static str,
    /// What cargo tests.
    tests: &'static [&'static str],
    /// One generated case for so many plans.
    plans_for_each: u64,
}

const PARTS: &[Part] = &[
    Part {
        about: "the storage model, the mirror, damaged texts, links and typed numbers",
        tests: &["--package", "backcast-keeping"],
        plans_for_each: 1,
    },
    Part {
        about: "generated plans through the whole calculation",
        tests: &["--package", "backcast-planner", "--test", "laws", "--test", "chance", "soak"],
        plans_for_each: 1,
    },
    Part {
        about: "generated plans through files, whole and damaged",
        tests: &["--package", "backcast-planner", "--test", "saved", "--test", "mutants"],
        plans_for_each: 10,
    },
];

/// Runs every part for so many plans.
pub(crate) fn chore(args: &[String]) -> Done {
    let plans = args.first().map_or(Ok(PLANS), |given| given.parse());
    let plans = plans.map_err(|_| "`soak` takes how many plans it is to make, as a number.".to_owned())?;
    PARTS.iter().try_for_each(|part| soaked(part, plans / part.plans_for_each))?;
    browser::soak((plans / PLANS_FOR_EACH_ROUND).max(1))
}

fn soaked(part: &Part, plans: u64) -> Done {
    heading(&format!("Soak: {}, for {plans} plans", part.about));
    // The bench profile is the one built for speed.
    let mut cargo = command("cargo", &["test", "--locked", "--profile", "bench"]);
    cargo.args(part.tests).args(["--", "--nocapture"]);
    run(cargo.env("BACKCAST_SOAK", plans.max(1).to_string()))
}
