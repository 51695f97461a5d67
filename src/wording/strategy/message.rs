//! What the pages of offering, messages and competitors ask and say.

pub(crate) const TITLE: &str = "What do we say, and to whom?";
pub(crate) const WHY: &str = "People do not buy what a thing is; they buy what it does for them. Say it once here, so that every tactic says \
    the same.";
pub(crate) const OFFERING: &str = "What you offer";
pub(crate) const WHAT: &str = "What it is";
pub(crate) const WHAT_HINT: &str = "As you would tell a neighbour.";
pub(crate) const VALUE: &str = "What it does for those who buy it";
pub(crate) const VALUE_HINT: &str = "Time, money, trouble: in a figure, if you have one.";
pub(crate) const DIFFERENCE: &str = "What sets it apart";
pub(crate) const DIFFERENCE_HINT: &str = "What they would not get elsewhere.";

pub(crate) const MESSAGES: &str = "What you say to whom";
pub(crate) const NO_MESSAGES: &str = "Nothing is said to anyone yet.";
pub(crate) const EVERYONE: &str = "Everyone";
pub(crate) const NO_PROMISE: &str = "A message without a promise yet.";
pub(crate) const NO_MESSAGE: &str = "Nothing is said to them yet.";
pub(crate) const HEARS_EVERYONES: &str = "They hear only what is said to everyone.";
pub(crate) const WRITE: &str = "Write it";
pub(crate) const ADD: &str = "Add a message";

pub(crate) const MESSAGE_WHY: &str =
    "Four sentences that lead from what matters to them to a step they can take without risk.";
pub(crate) const AUDIENCE: &str = "Whom it is for";
pub(crate) const MATTERS: &str = "What matters to them";
pub(crate) const MATTERS_HINT: &str = "Their worry or their wish, in their own words.";
pub(crate) const PROMISE: &str = "What you promise";
pub(crate) const PROMISE_HINT: &str = "One sentence they could repeat to a colleague.";
pub(crate) const PROOF: &str = "Why they can believe it";
pub(crate) const PROOF_HINT: &str = "A figure, a reference, a guarantee, something to see.";
pub(crate) const NEXT_STEP: &str = "The low-risk next step";
pub(crate) const NEXT_STEP_HINT: &str =
    "What they can do now that costs them little: a sample, a visit, a call.";
pub(crate) const REMOVE: &str = "Remove this message";
pub(crate) const NOTES: &str = "Help with this message";
pub(crate) const EXAMPLE: &str = "A good message, for example";
pub(crate) const EXAMPLE_TEXT: &str = "“A stopped line costs you a shift. With our pumps you plan the stop yourself. \
    Forty dairies have run them for five years without an unplanned one. Try one for ninety days beside your own.”";
pub(crate) const SAID_BY: &str = "Where it is used";
pub(crate) const SAID_BY_NOTHING: &str = "No tactic says it yet.";

pub(crate) const COMPETITORS: &str = "Whom else they could buy from";
pub(crate) const NO_COMPETITOR: &str = "Nobody is named yet.";
pub(crate) const ADD_COMPETITOR: &str = "Add a competitor";
pub(crate) const NO_DOING: &str = "What they are doing is not written down yet.";
pub(crate) const UNNAMED: &str = "A competitor";
pub(crate) const COMPETITOR_WHY: &str = "Buyers compare. Know what they see, and decide what you answer.";
pub(crate) const COMPETITOR: &str = "Who it is";
pub(crate) const DOING: &str = "What they are doing";
pub(crate) const DOING_HINT: &str = "What they promise, to whom, and where they are seen.";
pub(crate) const RESPONSE: &str = "What you do about it";
pub(crate) const RESPONSE_HINT: &str = "Answer it, go round it, or leave it be, and why.";
pub(crate) const REMOVE_COMPETITOR: &str = "Remove this competitor";

/// The heading of a message.
pub(crate) fn said_to(audience: &str) -> String {
    format!("What do we say to {audience}?")
}

/// Everyone, inside a sentence.
pub(crate) const TO_EVERYONE: &str = "everyone";

/// Where among the messages one is.
pub(crate) fn folio(place: usize, of: usize) -> String {
    format!("Message {place} of {of}")
}

/// Which message a link is about, for those who hear it.
pub(crate) fn message_to(audience: &str) -> String {
    format!("the message to {audience}")
}

/// What a company does about a competitor.
pub(crate) fn our_response(response: &str) -> String {
    if response.trim().is_empty() { String::new() } else { format!("Our answer: {response}") }
}
