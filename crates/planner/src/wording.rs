//! The planner's texts for people: one function per message.

pub mod assumption;
pub mod broken;
pub mod chance;
pub mod change;
pub mod difference;
pub mod document;
pub mod finding;
pub mod goal;
pub mod label;
pub mod limit;
pub mod mix;
pub mod name;
pub mod reach;
pub mod refusal;
pub mod remedy;
pub mod report;
pub mod research;
pub mod step;
pub mod strategy;
pub mod understood;
pub mod unit;
pub mod walkback;
pub mod working;

/// A text that begins a sentence.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(char::to_uppercase).into_iter().flatten().chain(letters).collect()
}

/// Whether a text says something, in words that ask nobody's pardon and forbid nothing.
#[cfg(test)]
pub(crate) fn is_kind(text: &str) -> bool {
    let unkind = ["please", "sorry", "oops", "invalid", "required", "forbidden", "must not", "error"];
    let said = text.to_lowercase();
    !said.trim().is_empty() && !unkind.iter().any(|word| said.contains(word))
}
