//! Words with a fixed meaning, such as the verdict of a department.

use std::marker::PhantomData;

use serde::{Deserialize, Serialize};

use crate::strategy::{AudienceKind, BusinessGoalKind, Certainty, DepartmentKind, Per, Verdict};

/// A word that stands for a `T`, or one that this version does not know.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub(in crate::document) struct Word<T> {
    text: String,
    #[serde(skip)]
    meaning: PhantomData<T>,
}

/// Something that a file says in one word.
pub(in crate::document) trait Meaning: Copy + PartialEq + 'static {
    /// Every word with its meaning; the words are stable for ever.
    const WORDS: &'static [(&'static str, Self)];
}

impl<T: Meaning> Word<T> {
    /// The word for a meaning.
    pub(in crate::document) fn of(meaning: T) -> Word<T> {
        let word = T::WORDS.iter().find(|(_, known)| *known == meaning).map_or("", |(word, _)| word);
        Word { text: word.to_owned(), meaning: PhantomData }
    }

    /// What the word means, if it is known.
    pub(in crate::document) fn meaning(&self) -> Option<T> {
        T::WORDS.iter().find(|(word, _)| *word == self.text).map(|(_, meaning)| *meaning)
    }

    /// The word itself.
    pub(in crate::document) fn text(&self) -> &str {
        &self.text
    }
}

impl Meaning for BusinessGoalKind {
    const WORDS: &'static [(&'static str, BusinessGoalKind)] = &[
        ("grow-sales", BusinessGoalKind::GrowSales),
        ("new-brand", BusinessGoalKind::NewBrand),
        ("new-audience", BusinessGoalKind::NewAudience),
        ("expand", BusinessGoalKind::Expand),
        ("keep-customers", BusinessGoalKind::KeepCustomers),
        ("other", BusinessGoalKind::Other),
    ];
}

impl Meaning for AudienceKind {
    const WORDS: &'static [(&'static str, AudienceKind)] = &[
        ("consumer", AudienceKind::Consumer),
        ("business", AudienceKind::Business),
        ("key-account", AudienceKind::KeyAccount),
    ];
}

impl Meaning for Certainty {
    const WORDS: &'static [(&'static str, Certainty)] =
        &[("know", Certainty::Know), ("believe", Certainty::Believe), ("dont-know", Certainty::DontKnow)];
}

impl Meaning for DepartmentKind {
    const WORDS: &'static [(&'static str, DepartmentKind)] = &[
        ("finance", DepartmentKind::Finance),
        ("marketing", DepartmentKind::Marketing),
        ("design", DepartmentKind::Design),
        ("sales", DepartmentKind::Sales),
        ("operations", DepartmentKind::Operations),
    ];
}

impl Meaning for Verdict {
    const WORDS: &'static [(&'static str, Verdict)] = &[
        ("not-asked", Verdict::NotAsked),
        ("feasible", Verdict::Feasible),
        ("with-conditions", Verdict::WithConditions),
        ("not-feasible", Verdict::NotFeasible),
    ];
}

impl Meaning for Per {
    const WORDS: &'static [(&'static str, Per)] = &[("month", Per::Month), ("year", Per::Year)];
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
        let words: Vec<&str> = T::WORDS.iter().map(|(word, _)| *word).collect();
        schemars::json_schema!({"type": "string", "enum": words})
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_all_have_words<T: Meaning + std::fmt::Debug>(all: &[T]) {
        for meaning in all {
            assert_eq!(Word::of(*meaning).meaning(), Some(*meaning));
        }
        assert_eq!(T::WORDS.len(), all.len(), "{all:?}");
    }

    #[test]
    fn every_meaning_has_one_word() {
        assert_all_have_words(&BusinessGoalKind::ALL);
        assert_all_have_words(&AudienceKind::ALL);
        assert_all_have_words(&Certainty::ALL);
        assert_all_have_words(&DepartmentKind::ALL);
        assert_all_have_words(&Verdict::ALL);
        assert_all_have_words(&[Per::Month, Per::Year]);
    }
}
