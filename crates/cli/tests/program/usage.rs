//! What the program says about itself.

use super::*;
use planner::document::SCHEMA;

#[test]
fn without_a_command_it_says_how_it_is_used() {
    let usage = backcast([]);
    assert_eq!((usage.code, usage.err.as_str()), (Some(0), ""));
    for command in ["figures FILE", "check FILE", "schema", "--version"] {
        assert!(usage.out.contains(&format!("backcast {command}")), "{command}");
    }
    for option in ["--runs N", "--seed S"] {
        assert!(usage.out.contains(option), "{option}");
    }
    assert_eq!(backcast(["--help"]), usage);
    assert_eq!(backcast(["-h"]), usage);
}

#[test]
fn the_version_is_the_one_of_the_package() {
    assert_eq!(backcast(["--version"]).out, format!("backcast {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn the_schema_is_the_committed_one() {
    let schema = backcast(["schema"]);
    let committed = folder("crates/planner/schema/plan-v1.schema.json");
    assert_eq!(schema.out, std::fs::read_to_string(committed).unwrap());
    assert_eq!((schema.out.as_str(), schema.code), (SCHEMA, Some(0)));
}

#[test]
fn what_is_not_a_command_is_refused_in_one_sentence() {
    backcast(["figure", "plan.json"]).assert_refused("“figure”");
    backcast(["figures"]).assert_refused("backcast figures FILE");
    backcast(["check", "a.json", "b.json"]).assert_refused("one file at a time");
    backcast(["check", "--strict", "a.json"]).assert_refused("“--strict”");
}
