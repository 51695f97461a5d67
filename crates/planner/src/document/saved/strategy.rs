//! The saved form of the strategy.

mod audience;
mod department;

pub(in crate::document) use audience::Audience;
pub(in crate::document) use department::{Department, MoneyLimit};

use std::mem::take;

use super::field::Field;
use super::number::Number;
use super::object::object;
use super::word::Word;
use crate::document::Unreadable;
use crate::document::json::{Fields, Json};
use crate::document::place::Spot;
use crate::document::reader::{Entry, Reader};
use crate::document::writer::{Writer, id_if};
use crate::list::{BusinessGoalId, CompetitorId, MessageId};
use crate::strategy::{self, BusinessGoalKind, Certainty, Question};

object! {
    /// What the company wants to have achieved, and by when.
    BusinessGoal {
        /// Its identity: a whole number that no other business goal has.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        id: Option<Number>,
        /// What sort of goal it is; `grow-sales` when left out.
        kind: Option<Word<BusinessGoalKind>>,
        /// The goal in the company's own words.
        text: String,
        /// The month by which it should be reached, such as `2029-12`.
        horizon: Option<String>,
    }
}

impl BusinessGoal {
    /// The saved form of a business goal.
    pub(in crate::document) fn of(goal: &strategy::BusinessGoal, at: &Spot, writer: &Writer) -> BusinessGoal {
        BusinessGoal {
            id: Some(Number::id(goal.id)),
            kind: Some(Word::of(goal.kind)),
            text: goal.text.clone(),
            horizon: goal.horizon.map(|month| month.to_string()),
            extra: writer.extra(at),
        }
    }
}

impl Entry for BusinessGoal {
    type Thing = strategy::BusinessGoal;

    fn id(&mut self) -> &mut Option<Number> {
        &mut self.id
    }

    fn read(self, id: BusinessGoalId, at: &Spot, reader: &mut Reader) -> strategy::BusinessGoal {
        reader.keep(at, self.extra);
        strategy::BusinessGoal {
            id,
            kind: reader.word_or(self.kind, BusinessGoalKind::GrowSales, &at.field("kind")),
            text: self.text,
            horizon: reader.month(self.horizon, &at.field("horizon")),
        }
    }
}

object! {
    /// What was answered to a strategic question.
    Answer {
        /// The answer in the company's own words.
        text: String,
        /// How sure the company is of it.
        certainty: Option<Word<Certainty>>,
        /// What supports it: figures, interviews, records.
        evidence: String,
        /// What it means for the plan.
        insight: String,
        /// Who contributed to it.
        contributors: String,
    }
}

impl Answer {
    fn of(answer: &strategy::Answer, at: &Spot, writer: &Writer) -> Answer {
        Answer {
            text: answer.text.clone(),
            certainty: answer.certainty.map(Word::of),
            evidence: answer.evidence.clone(),
            insight: answer.insight.clone(),
            contributors: answer.contributors.clone(),
            extra: writer.extra(at),
        }
    }

    fn read(self, at: &Spot, reader: &mut Reader) -> strategy::Answer {
        reader.keep(at, self.extra);
        strategy::Answer {
            text: self.text,
            certainty: reader.word(self.certainty, &at.field("certainty")),
            evidence: self.evidence,
            insight: self.insight,
            contributors: self.contributors,
        }
    }
}

/// Answers by the slug of their question, in the order of the alphabet when written.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::document) struct Answers(Vec<(String, Answer)>);

type PlanAnswers = [strategy::Answer; Question::ALL.len()];

impl Answers {
    /// The saved form of the answers; unanswered questions are left out, unknown ones are written back.
    pub(in crate::document) fn of(answers: &PlanAnswers, at: &Spot, writer: &Writer) -> Answers {
        let mut saved = Answers::default();
        // What was kept aside was an answer when it was read.
        let _ = saved.fill(Json::Object(writer.extra(at)), at);
        for (question, answer) in Question::ALL.into_iter().zip(answers) {
            let answer = Answer::of(answer, &at.field(question.slug()), writer);
            if answer.is_said() {
                saved.0.push((question.slug().to_owned(), answer));
            }
        }
        saved
    }

    /// The answers; those to questions that this version does not ask are kept aside.
    pub(in crate::document) fn read(mut self, at: &Spot, reader: &mut Reader) -> PlanAnswers {
        let answers = Question::ALL.map(|question| {
            let known = self.0.iter().position(|(slug, _)| slug == question.slug());
            let answer = known.map(|known| self.0.swap_remove(known).1).unwrap_or_default();
            answer.read(&at.field(question.slug()), reader)
        });
        let Json::Object(unknown) = self.take() else { return answers };
        reader.keep(at, unknown);
        answers
    }
}

impl Field for Answers {
    fn fill(&mut self, json: Json, at: &Spot) -> Result<(), Unreadable> {
        let Json::Object(fields) = json else { return Err(Unreadable::other_kind(at)) };
        for (slug, json) in fields {
            let mut answer = Answer::default();
            answer.fill(json, &at.field(&slug))?;
            self.0.push((slug, answer));
        }
        Ok(())
    }

    fn take(&mut self) -> Json {
        let mut fields = Fields::new();
        for (slug, answer) in &mut self.0 {
            let place = fields.partition_point(|(before, _)| *before < *slug);
            fields.insert(place, (take(slug), answer.take()));
        }
        Json::Object(fields)
    }

    fn is_said(&self) -> bool {
        !self.0.is_empty()
    }
}

object! {
    /// What the company offers.
    Offering {
        /// What it is.
        what: String,
        /// What value it gives to those who buy it.
        value: String,
        /// What sets it apart from the alternatives.
        difference: String,
    }
}

impl Offering {
    /// The saved form of the offering.
    pub(in crate::document) fn of(offering: &strategy::Offering, at: &Spot, writer: &Writer) -> Offering {
        Offering {
            what: offering.what.clone(),
            value: offering.value.clone(),
            difference: offering.difference.clone(),
            extra: writer.extra(at),
        }
    }

    /// The offering.
    pub(in crate::document) fn read(self, at: &Spot, reader: &mut Reader) -> strategy::Offering {
        reader.keep(at, self.extra);
        strategy::Offering { what: self.what, value: self.value, difference: self.difference }
    }
}

object! {
    /// What is said to one audience, or to all.
    Message {
        /// Its identity: a whole number that no other message has.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        id: Option<Number>,
        /// The identity of the audience it is for; everyone when left out.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        audience: Option<Number>,
        /// What matters to them.
        matters: String,
        /// What the company promises.
        promise: String,
        /// Why they can believe it.
        proof: String,
        /// The low-risk next step they can take.
        next_step: String,
    }
}

impl Message {
    /// The saved form of a message.
    pub(in crate::document) fn of(message: &strategy::Message, at: &Spot, writer: &Writer) -> Message {
        Message {
            id: Some(Number::id(message.id)),
            audience: id_if(message.audience),
            matters: message.matters.clone(),
            promise: message.promise.clone(),
            proof: message.proof.clone(),
            next_step: message.next_step.clone(),
            extra: writer.extra(at),
        }
    }
}

impl Entry for Message {
    type Thing = strategy::Message;

    fn id(&mut self) -> &mut Option<Number> {
        &mut self.id
    }

    fn read(self, id: MessageId, at: &Spot, reader: &mut Reader) -> strategy::Message {
        reader.keep(at, self.extra);
        strategy::Message {
            id,
            audience: reader.reference(self.audience, &at.field("audience")),
            matters: self.matters,
            promise: self.promise,
            proof: self.proof,
            next_step: self.next_step,
        }
    }
}

object! {
    /// Someone else whom the same people could buy from.
    Competitor {
        /// Its identity: a whole number that no other competitor has.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        id: Option<Number>,
        /// Who it is.
        name: String,
        /// What they are doing.
        doing: String,
        /// What the company does about it.
        response: String,
    }
}

impl Competitor {
    /// The saved form of a competitor.
    pub(in crate::document) fn of(
        competitor: &strategy::Competitor,
        at: &Spot,
        writer: &Writer,
    ) -> Competitor {
        Competitor {
            id: Some(Number::id(competitor.id)),
            name: competitor.name.clone(),
            doing: competitor.doing.clone(),
            response: competitor.response.clone(),
            extra: writer.extra(at),
        }
    }
}

impl Entry for Competitor {
    type Thing = strategy::Competitor;

    fn id(&mut self) -> &mut Option<Number> {
        &mut self.id
    }

    fn read(self, id: CompetitorId, at: &Spot, reader: &mut Reader) -> strategy::Competitor {
        reader.keep(at, self.extra);
        strategy::Competitor { id, name: self.name, doing: self.doing, response: self.response }
    }
}
