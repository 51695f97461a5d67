//! What to find out where nobody knows the answer to a strategic question.

use crate::strategy::Question;

/// A piece of research that a few people can finish within weeks.
pub const fn research(question: Question) -> &'static str {
    match question {
        Question::Worked => "Take the last twenty orders and ask each customer what made them get in touch.",
        Question::DidNotWork => {
            "List what was spent on each campaign and what came of it. Ask sales about the three weakest."
        }
        Question::Buyers => {
            "Go through last year's orders: who asked first, who decided, who paid. Sort them into groups."
        }
        Question::Understanding => {
            "Talk to five customers and five who bought elsewhere. Ask how they chose, and write down their words."
        }
        Question::WentFlat => {
            "Count how many people each campaign reached, how many answered, and how many bought."
        }
        Question::Value => "Ask ten customers what they would miss, and what it saved or earned them.",
        Question::Competitors => {
            "Read the offers of the three rivals named most often, and ask lost customers why they went there."
        }
        Question::Market => {
            "Ask sales and service what customers say now that they did not say a year ago. Check it in the trade press."
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::is_kind;

    #[test]
    fn every_question_has_research_of_its_own_in_kind_words() {
        for question in Question::ALL {
            let said = research(question);
            assert!(is_kind(said), "{said}");
            assert_eq!(Question::ALL.into_iter().filter(|other| research(*other) == said).count(), 1);
        }
    }
}
