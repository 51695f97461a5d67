//! The eight strategic questions, and what an answer holds.

/// One of the eight questions that everyone who should be in the room answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// What worked this year?
    Worked,
    /// What did not work, and why?
    DidNotWork,
    /// Who are our buyers?
    Buyers,
    /// Do we really understand them?
    Understanding,
    /// Which campaign went flat, and where?
    WentFlat,
    /// What value do we give the market?
    Value,
    /// What are competitors doing?
    Competitors,
    /// What has changed in the market?
    Market,
}

impl Question {
    /// Every question, in the order asked.
    pub const ALL: [Question; 8] = [
        Question::Worked,
        Question::DidNotWork,
        Question::Buyers,
        Question::Understanding,
        Question::WentFlat,
        Question::Value,
        Question::Competitors,
        Question::Market,
    ];

    /// The name used in files and addresses; stable for ever.
    pub const fn slug(self) -> &'static str {
        match self {
            Question::Worked => "what-worked",
            Question::DidNotWork => "what-did-not",
            Question::Buyers => "our-buyers",
            Question::Understanding => "understanding-buyers",
            Question::WentFlat => "went-flat",
            Question::Value => "our-value",
            Question::Competitors => "competitors",
            Question::Market => "market-changes",
        }
    }

    /// The question with this slug.
    pub fn find(slug: &str) -> Option<Question> {
        Question::ALL.into_iter().find(|question| question.slug() == slug)
    }
}

/// What was answered to a strategic question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// The answer in the company's own words.
    pub text: String,
    /// How sure the company is of it.
    pub certainty: Option<Certainty>,
    /// What supports it: figures, interviews, records.
    pub evidence: String,
    /// What it means for the plan.
    pub insight: String,
    /// Who contributed to it.
    pub contributors: String,
}

impl Answer {
    /// No answer yet.
    pub const UNANSWERED: Answer = Answer {
        text: String::new(),
        certainty: None,
        evidence: String::new(),
        insight: String::new(),
        contributors: String::new(),
    };

    /// Whether something was answered; "we don't know" is an answer.
    pub fn is_given(&self) -> bool {
        !self.text.trim().is_empty() || self.certainty == Some(Certainty::DontKnow)
    }
}

/// How sure the company is of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// Known from data.
    Know,
    /// Believed, not measured.
    Believe,
    /// Not known: a piece of research to do.
    DontKnow,
}

impl Certainty {
    /// Every degree, from sure to unsure.
    pub const ALL: [Certainty; 3] = [Certainty::Know, Certainty::Believe, Certainty::DontKnow];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn not_knowing_is_an_answer() {
        assert!(Answer { certainty: Some(Certainty::DontKnow), ..Answer::UNANSWERED }.is_given());
        assert!(!Answer { text: "  ".to_owned(), ..Answer::UNANSWERED }.is_given());
    }

    #[test]
    fn every_slug_finds_its_question() {
        for question in Question::ALL {
            assert_eq!(Question::find(question.slug()), Some(question));
        }
    }
}
