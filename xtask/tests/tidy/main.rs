//! Rules about how this repository is written, as tests. Each says what it wants and names file and line.

mod agreement;
mod line;
mod module;
mod source;

/// Fails with one line per complaint.
#[track_caller]
fn expect_none(rule: &str, complaints: &[String]) {
    assert!(complaints.is_empty(), "{rule}\n  {}", complaints.join("\n  "));
}
