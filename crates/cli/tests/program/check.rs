//! What there is to look at in a plan.

use super::*;

fn lines(run: &Run) -> Vec<&str> {
    run.out.lines().collect()
}

#[test]
fn a_plan_with_nothing_to_put_right_passes() {
    let run = given("check", ten_million().as_bytes());
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    let owner = "To think about | Tactics: “Trade fair” | “Trade fair” has no owner. \
                 | Name the one person who answers for it.";
    assert!(lines(&run).contains(&owner), "{}", run.out);
    assert!(lines(&run).last().unwrap().starts_with("0 to put right, "), "{}", run.out);
}

#[test]
fn a_goal_out_of_reach_fails_the_check_and_stands_first() {
    let run = given("check", ten_million_with("200000", "20000").as_bytes());
    assert_eq!(run.code, Some(1));
    assert!(run.out.starts_with("To put right | Mix | "), "{}", run.out);
    assert!(lines(&run).last().unwrap().starts_with("1 to put right, "), "{}", run.out);
}

#[test]
fn every_line_says_how_serious_where_what_and_what_to_do() {
    let run = given("check", ten_million_with("200000", "20000").as_bytes());
    let lines = lines(&run);
    let (_summary, findings) = lines.split_last().unwrap();
    assert!(findings.len() > 10);
    for line in findings {
        let parts: Vec<&str> = line.split(" | ").collect();
        assert!(parts.len() == 4 && parts.iter().all(|part| !part.is_empty()), "{line}");
    }
}

#[test]
fn what_was_put_right_while_reading_is_told_first() {
    let run = given("check", ten_million_with("\"budget\": 200000", "\"budget\": -5").as_bytes());
    assert_eq!(
        lines(&run)[0],
        "Read differently | Budget: “-5” is not possible here, so it is empty now. Enter it again."
    );
    let run = given("check", ten_million_with("\"months\": 12", "\"months\": 12, \"mood\": 1").as_bytes());
    assert!(lines(&run)[0].starts_with("Kept as it is | Mood: "), "{}", run.out);
}

#[test]
fn names_cannot_break_a_line_or_steer_the_terminal() {
    let named = |name: &str| given("check", ten_million_with("Trade fair", name).as_bytes());
    let sly = named("Fair\\n0 to put right\\u001b[2J");
    assert_eq!(lines(&sly).len(), lines(&named("Fair")).len() + 1, "{}", sly.out);
    assert!(!sly.out.contains('\u{1b}') && sly.out.contains("“Fair 0 to put right�[2J”"), "{}", sly.out);
}

#[test]
fn the_examples_have_nothing_to_put_right() {
    for file in files_in("examples") {
        let run = on("check", &file);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{}: {}", file.display(), run.out);
        assert!(!run.out.contains("Read differently"), "{}", run.out);
    }
}
