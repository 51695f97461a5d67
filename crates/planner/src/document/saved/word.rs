//! Words with a fixed meaning, such as the verdict of a department.

use std::marker::PhantomData;

use super::field::Field;
use crate::document::Unreadable;
use crate::document::json::Json;
use crate::document::place::Spot;
use crate::strategy::{AudienceKind, BusinessGoalKind, Certainty, DepartmentKind, Per, Question, Verdict};

/// A word that stands for a `T`, or one that this version does not know.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::document) struct Word<T> {
    text: String,
    meaning: PhantomData<T>,
}

/// Something that a file says in one word.
pub(in crate::document) trait Meaning: Copy + 'static {
    /// Everything that can be meant.
    const ALL: &'static [Self];
    /// The word for it; stable for ever.
    fn word(self) -> &'static str;
}

impl<T: Meaning> Word<T> {
    /// The word for a meaning.
    pub(in crate::document) fn of(meaning: T) -> Word<T> {
        Word { text: meaning.word().to_owned(), meaning: PhantomData }
    }

    /// What the word means, if it is known.
    pub(in crate::document) fn meaning(&self) -> Option<T> {
        T::ALL.iter().copied().find(|meaning| meaning.word() == self.text)
    }

    /// The word itself.
    pub(in crate::document) fn text(&self) -> &str {
        &self.text
    }
}

impl<T> Default for Word<T> {
    fn default() -> Word<T> {
        Word { text: String::new(), meaning: PhantomData }
    }
}

impl<T> Field for Word<T> {
    fn fill(&mut self, json: Json, at: &Spot) -> Result<(), Unreadable> {
        self.text.fill(json, at)
    }

    fn take(&mut self) -> Json {
        self.text.take()
    }
}

impl Meaning for Question {
    const ALL: &'static [Question] = &Question::ALL;
    fn word(self) -> &'static str {
        self.slug()
    }
}

impl Meaning for BusinessGoalKind {
    const ALL: &'static [BusinessGoalKind] = &BusinessGoalKind::ALL;
    fn word(self) -> &'static str {
        match self {
            BusinessGoalKind::GrowSales => "grow-sales",
            BusinessGoalKind::NewBrand => "new-brand",
            BusinessGoalKind::NewAudience => "new-audience",
            BusinessGoalKind::Expand => "expand",
            BusinessGoalKind::KeepCustomers => "keep-customers",
            BusinessGoalKind::Other => "other",
        }
    }
}

impl Meaning for AudienceKind {
    const ALL: &'static [AudienceKind] = &AudienceKind::ALL;
    fn word(self) -> &'static str {
        match self {
            AudienceKind::Consumer => "consumer",
            AudienceKind::Business => "business",
            AudienceKind::KeyAccount => "key-account",
        }
    }
}

impl Meaning for Certainty {
    const ALL: &'static [Certainty] = &Certainty::ALL;
    fn word(self) -> &'static str {
        match self {
            Certainty::Know => "know",
            Certainty::Believe => "believe",
            Certainty::DontKnow => "dont-know",
        }
    }
}

impl Meaning for DepartmentKind {
    const ALL: &'static [DepartmentKind] = &DepartmentKind::ALL;
    fn word(self) -> &'static str {
        match self {
            DepartmentKind::Finance => "finance",
            DepartmentKind::Marketing => "marketing",
            DepartmentKind::Design => "design",
            DepartmentKind::Sales => "sales",
            DepartmentKind::Operations => "operations",
        }
    }
}

impl Meaning for Verdict {
    const ALL: &'static [Verdict] = &Verdict::ALL;
    fn word(self) -> &'static str {
        match self {
            Verdict::NotAsked => "not-asked",
            Verdict::Feasible => "feasible",
            Verdict::WithConditions => "with-conditions",
            Verdict::NotFeasible => "not-feasible",
        }
    }
}

impl Meaning for Per {
    const ALL: &'static [Per] = &[Per::Month, Per::Year];
    fn word(self) -> &'static str {
        match self {
            Per::Month => "month",
            Per::Year => "year",
        }
    }
}

#[cfg(test)]
impl<T: Meaning> schemars::JsonSchema for Word<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Word".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let words: Vec<&str> = T::ALL.iter().map(|meaning| meaning.word()).collect();
        schemars::json_schema!({"type": "string", "enum": words})
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_words_differ<T: Meaning + PartialEq + std::fmt::Debug>() {
        for meaning in T::ALL {
            assert_eq!(Word::of(*meaning).meaning(), Some(*meaning));
        }
    }

    #[test]
    fn every_meaning_has_a_word_of_its_own() {
        assert_words_differ::<Question>();
        assert_words_differ::<BusinessGoalKind>();
        assert_words_differ::<AudienceKind>();
        assert_words_differ::<Certainty>();
        assert_words_differ::<DepartmentKind>();
        assert_words_differ::<Verdict>();
        assert_words_differ::<Per>();
        assert_words_differ::<crate::tactic::Whole>();
    }
}
