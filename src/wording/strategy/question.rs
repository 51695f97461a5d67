//! What the pages of the strategic questions ask and say around them.

pub(crate) const LOOKING_BACK_TITLE: &str = "An honest look back";
pub(crate) const LOOKING_BACK_WHY: &str = "Four questions for everyone who should be in the room, not for marketing \
    alone. “We don’t know” is an answer: it becomes a piece of research.";
pub(crate) const ANSWERS: &str = "What you found out";
pub(crate) const ANSWER_IT: &str = "Answer";
pub(crate) const NOT_ANSWERED: &str = "Nobody has answered this yet.";
pub(crate) const NOT_KNOWN: &str = "We don’t know. There is something to find out.";
pub(crate) const CERTAINTY_UNSTATED: &str = "How sure you are is not said yet.";

pub(crate) const HELP: &str = "Help with this question";
pub(crate) const EXAMPLE: &str = "A good answer, for example";
pub(crate) const LED_TO: &str = "This answer led to";
pub(crate) const LED_TO_NOTHING: &str = "No goal rests on it yet. Each goal names the answers it rests on.";
pub(crate) const ANSWER: &str = "Your answer";
pub(crate) const CERTAINTY: &str = "How sure are you?";
pub(crate) const RESEARCH: &str = "Then this is what to find out";
pub(crate) const RESEARCH_TODO: &str = "Write under “What it means for the plan” who finds out, and by when.";
pub(crate) const EVIDENCE: &str = "What shows it";
pub(crate) const EVIDENCE_HINT: &str = "A report, a figure, a customer’s words.";
pub(crate) const INSIGHT: &str = "What it means for the plan";
pub(crate) const INSIGHT_HINT: &str = "What you will do more of, less of, or in another way.";
pub(crate) const CONTRIBUTORS: &str = "Who contributed";
pub(crate) const CONTRIBUTORS_HINT: &str = "Names or departments.";

/// Where among the questions one is.
pub(crate) fn folio(place: usize, of: usize) -> String {
    format!("Question {place} of {of}")
}

/// An answer in the company's own words, as an example.
pub(crate) fn in_their_words(example: &str) -> String {
    format!("“{example}”")
}
