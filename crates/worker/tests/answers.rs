//! The answers about the examples, bit for bit. The browser tests compare the worker's with the same files.
//!
//! `UPDATE=1 cargo test -p backcast-worker` writes them anew.

use std::fs;
use std::path::{Path, PathBuf};

use backcast_worker::{Request, Task, read, written};
use planner::document;
use planner::plan::Plan;

const EXAMPLES: [&str; 3] = ["pump-maker", "roofing-firm", "tea-shop"];

#[test]
fn the_mix_of_every_example_is_as_it_was() {
    for name in EXAMPLES {
        let answer = Request::new(1, Task::Mix, &example(name)).answered().unwrap();
        let (file, text) =
            (folder().join("tests/answers").join(name).with_extension("json"), written(&answer));
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&file, format!("{text}\n")).unwrap();
        }
        assert_eq!(fs::read_to_string(&file).unwrap_or_default().trim_end(), text, "{name}");
    }
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
    assert_eq!(read::<Request>(request).unwrap().answered(), None);
}

fn example(name: &str) -> Plan {
    let file = folder().join("../../examples").join(name).with_extension("json");
    let bytes = fs::read(file).expect("the example is there");
    document::read(&bytes).expect("the example is a plan").plan
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}
