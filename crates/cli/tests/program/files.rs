//! Files that can be read and files that cannot.

use super::*;
use planner::document::MAX_BYTES;

#[test]
fn a_plan_is_the_same_from_a_file_and_from_standard_input() {
    for file in files_in("crates/planner/tests/saved") {
        let bytes = std::fs::read(&file).unwrap();
        for command in ["figures", "check"] {
            assert_eq!(on(command, &file), given(command, &bytes), "{command} {}", file.display());
        }
    }
}

#[test]
fn every_bad_file_is_read_or_refused_in_one_sentence() {
    for file in files_in("crates/planner/tests/hostile") {
        for command in ["figures", "check"] {
            let run = on(command, &file);
            match run.code {
                Some(0 | 1) => assert!(run.err.is_empty() && !run.out.is_empty(), "{}", file.display()),
                _ => run.assert_refused(file.to_str().unwrap()),
            }
        }
    }
}

#[test]
fn a_file_that_is_no_plan_is_refused_with_the_reason() {
    given("figures", b"").assert_refused("Standard input: There is nothing in this file.");
    given("check", b"%PDF-1.7").assert_refused("This is a PDF.");
    given("figures", b"{\"format\": ").assert_refused("the file ends in the middle");
    given("check", br#"{"format": "backcast-plan", "version": 2}"#).assert_refused("a newer version");
}

#[test]
fn a_file_that_is_not_there_or_is_a_folder_is_refused() {
    backcast(["figures", "no-such-plan.json"]).assert_refused("no-such-plan.json: there is no such file");
    #[cfg(unix)]
    on("check", &folder("examples")).assert_refused("this is a folder");
}

#[test]
fn a_file_that_is_too_large_is_refused() {
    let spaces = vec![b' '; MAX_BYTES + 1];
    given("figures", &spaces).assert_refused("more than 2048 KB");
    given("figures", &spaces[..MAX_BYTES]).assert_refused("There is nothing in this file.");
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_without_end_is_refused_too() {
    on("check", Path::new("/dev/zero")).assert_refused("more than 2048 KB");
}

#[test]
fn a_reader_that_stops_early_changes_nothing() {
    let out_of_reach = ten_million_with("200000", "20000");
    for (command, plan, code) in [("figures", ten_million(), 0), ("check", out_of_reach, 1)] {
        let mut child = started(command, &[]);
        drop(child.stdout.take());
        feed(&mut child, plan.as_bytes());
        let run = Run::of(child.wait_with_output().unwrap());
        assert_eq!((run.code, run.err.as_str()), (Some(code), ""), "{command}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_written_is_no_success() {
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    let output = program(["schema"]).stdout(full).stderr(Stdio::piped()).spawn().unwrap().wait_with_output();
    Run::of(output.unwrap()).assert_refused("The answer cannot be written");
}
