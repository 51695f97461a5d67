//! The answers about the examples, bit for bit. The browser tests compare the worker's with the same files.
//!
//! `UPDATE=1 cargo test -p backcast-worker` writes them anew.

use std::fs;
use std::path::{Path, PathBuf};

use backcast_worker::{Answer, Found, Request, Said, Task, read, written};
use planner::document;
use planner::forward::Schedule;
use planner::funnel::{Lag, Stage};
use planner::plan::{Edit, Plan};
use planner::units::{Estimate, Money, Months};

const EXAMPLES: [&str; 3] = ["pump-maker", "roofing-firm", "tea-shop"];

#[test]
fn the_mix_of_every_example_and_its_chance_are_as_they_were() {
    for name in EXAMPLES {
        let plan = example(name);
        let mix = found(Task::Mix, &plan);
        let Found::Mix(solved) = &mix else { panic!("{mix:?}") };
        let chance = found(Task::Chance { units: solved.units.clone(), runs: 1_000 }, &plan);
        let vague = found(Task::Chance { units: solved.units.clone(), runs: 1_000 }, &vague(&plan));
        is_as_it_was(name, &mix);
        is_as_it_was(&format!("{name}.chance"), &chance);
        is_as_it_was(&format!("{name}.vague"), &vague);
    }
}

/// A plan in which every step takes half a month to three months.
fn vague(plan: &Plan) -> Plan {
    let months = |months| Months::new(months).expect("within range");
    let lag = Estimate::between(months(0.5), None, months(3.0)).map(Lag::Average).expect("in order");
    let stages = plan.numbers.funnel.stages.as_slice().to_vec();
    stages
        .into_iter()
        .fold(plan.clone(), |plan, stage| plan.edited(Edit::put(Stage { lag: lag.clone(), ..stage })))
}

#[test]
fn the_ways_out_of_every_example_made_poor_and_its_sure_mix_are_as_they_were() {
    for name in EXAMPLES {
        let plan = example(name);
        let changes = found(Task::Changes, &poor(&plan));
        assert!(matches!(&changes, Found::Changes { sizes, .. } if !sizes.is_empty()), "{changes:?}");
        is_as_it_was(&format!("{name}.changes"), &changes);
        is_as_it_was(&format!("{name}.sure"), &found(Task::Sure { share: 0.8, runs: 1_000 }, &plan));
    }
}

/// A plan with a budget of 10,000, less than the goals of any example take.
fn poor(plan: &Plan) -> Plan {
    plan.edited(Edit::Budget(Money::from_major(10_000.0, plan.settings.currency)))
}

#[test]
fn it_is_told_how_far_the_runs_are() {
    let mut told = Vec::new();
    let task = Task::Chance { units: Schedule::new(), runs: 2_500 };
    Request::new(1, task, &example("tea-shop"))
        .found(&mut |progress| told.push((progress.done, progress.of)));
    assert_eq!(told, [(0, 2_500), (1_000, 2_500), (2_000, 2_500)]);
}

#[test]
fn a_chance_that_is_asked_for_is_reached_by_the_mix_that_is_found() {
    let Found::Sure(Some(sure)) = found(Task::Sure { share: 0.25, runs: 1_000 }, &example("tea-shop")) else {
        panic!("the tea shop can be sure")
    };
    assert!(sure.is_enough(0.25));
}

fn found(task: Task, plan: &Plan) -> Found {
    Request::new(1, task, plan).found(&mut |_| ()).expect("the plan is one")
}

fn is_as_it_was(name: &str, found: &Found) {
    let answer = Answer { number: 1, said: Said::Found(found.clone()) };
    let (file, text) = (folder().join(format!("tests/answers/{name}.json")), written(&answer));
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&file, format!("{text}\n")).expect("the answer can be written");
    }
    assert_eq!(fs::read_to_string(&file).unwrap_or_default().trim_end(), text, "{name}");
}

#[test]
fn what_is_found_survives_being_sent() {
    let plan = example("pump-maker");
    for task in
        [Task::Mix, Task::Chance { units: Schedule::new(), runs: 10 }, Task::Sure { share: 0.01, runs: 10 }]
    {
        let found = found(task, &plan);
        assert_eq!(read::<Found>(&written(&found)), Some(found));
    }
    let changes = found(Task::Changes, &poor(&plan));
    assert_eq!(read::<Found>(&written(&changes)), Some(changes));
}

#[test]
fn a_plan_asked_about_as_text_is_the_plan_itself() {
    for name in EXAMPLES {
        let plan = example(name);
        let request: Request = read(&written(&Request::new(1, Task::Mix, &plan))).unwrap();
        assert_eq!(request.plan(), Some(plan), "{name}");
    }
}

#[test]
fn what_is_no_request_has_no_answer() {
    assert_eq!(read::<Request>("Mix"), None);
    let request = r#"{"number": 1, "task": "Mix", "plan": "no plan"}"#;
    assert_eq!(read::<Request>(request).unwrap().found(&mut |_| ()), None);
}

fn example(name: &str) -> Plan {
    let file = folder().join("../../examples").join(name).with_extension("json");
    let bytes = fs::read(file).expect("the example is there");
    document::read(&bytes).expect("the example is a plan").plan
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}
