//! Findings in words: what was found, and where. What to do about it stands in [`super::remedy`].

use super::{mix, name, step, strategy, walkback};
use crate::finding::{Finding, Matter, Nothing, Place, Severity};
use crate::list::{GoalId, StageId};
use crate::notation::Notation;
use crate::plan::Plan;
use crate::units::Count;

pub use super::remedy::remedy;
use limits::Limits;

mod limits;

/// How serious a finding is.
pub const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Serious => "To put right",
        Severity::Caution => "To think about",
        Severity::Hint => "To make better",
    }
}

/// Where a finding is: "Goals: “Win 40 new customers”".
pub fn place(plan: &Plan, place: Place, notation: &dyn Notation) -> String {
    let (step, whom) = (step::name(place.step()), whom(plan, place, notation));
    if step == whom { whom } else { format!("{step}: {whom}") }
}

/// What was found, in one sentence: "“Trade show” has no owner."
#[expect(clippy::too_many_lines, reason = "a table with a sentence for each matter")]
pub fn what(plan: &Plan, finding: &Finding, notation: &dyn Notation) -> String {
    let whom = &whom(plan, finding.place, notation);
    let (said, limits) = (Said(plan, notation), Limits(whom, notation));
    match finding.matter {
        Matter::NoDirection => "Nobody has written down where the company is going.".to_owned(),
        Matter::NoBusinessGoal => "There is no business goal.".to_owned(),
        Matter::NoHorizon => format!("{whom} has no horizon."),
        Matter::Unanswered => format!("{whom} has no answer yet."),
        Matter::ResearchToDo => format!("Nobody knows the answer to {whom} yet."),
        Matter::CertaintyUnstated => format!("The answer to {whom} does not say how sure you are."),
        Matter::BeliefWithoutEvidence => format!("The answer to {whom} is a belief without evidence."),
        Matter::KnowledgeWithoutEvidence => {
            format!("The answer to {whom} is known from data, but does not say which.")
        }
        Matter::NoInsight => format!("The answer to {whom} does not say what it means for the plan."),
        Matter::NoAudience => "There is no audience.".to_owned(),
        Matter::NoMessage | Matter::SaysNothing => format!("{whom} has no message."),
        Matter::NoService => format!("{whom} is a key account without a service of its own."),
        Matter::NoOffering => "Nobody has written down what you offer.".to_owned(),
        Matter::MessageToNobody => format!("{whom} is for an audience that is not in the plan."),
        Matter::NoProof => format!("{whom} has no proof."),
        Matter::NoNextStep => format!("{whom} has no next step."),
        Matter::NotAsked => format!("{whom} has not been asked."),
        Matter::NotFeasible => format!("{whom} says that it cannot be done."),
        Matter::ConditionsUnwritten => format!("{whom} has conditions, and nobody has written them down."),
        Matter::NoGoal => "There is no goal.".to_owned(),
        Matter::TooManyGoals(count) => format!("There are {count} goals, more than anyone can hold in mind."),
        Matter::NoNumber => format!("{whom} has no number."),
        Matter::NoBaseline => format!("{whom} has no baseline."),
        Matter::GrowthOnUnknown => format!("{whom} is growth on a number that is not known."),
        Matter::NoMoreThanLastYear => format!("{whom} asks for no more than last year."),
        Matter::NoDeadline => format!("{whom} has no date."),
        Matter::DeadlineBeforePlan => format!("The date of {whom} is before the plan starts."),
        Matter::DeadlineAfterPlan => format!("The date of {whom} is after the plan ends."),
        Matter::Output => format!("{whom} is a tactic. What should it change?"),
        Matter::NoGoalOwner | Matter::NoTacticOwner => format!("{whom} has no owner."),
        Matter::NoJustification => format!("{whom} does not say why this number."),
        Matter::WorthUnasked => format!("Would 70% of {whom} still be worth it?"),
        Matter::RestsOnNothing => format!("{whom} rests on no answer."),
        Matter::RestsOnUnknown(question) => {
            let question = strategy::title(question);
            format!("{whom} rests on a question that nobody can answer yet: {question}")
        }
        Matter::ServesNoBusinessGoal => format!("{whom} serves no business goal."),
        Matter::NoRate => format!("The rate {whom} is not known, and a goal needs it."),
        Matter::RateZero => format!("Nobody gets {whom}."),
        Matter::RateWhole => format!("Everybody gets {whom}."),
        Matter::RateAssumed => format!("The rate {whom} is an assumption, not your own number."),
        Matter::NoDeal => "Nobody has said what an average deal is worth, and a goal needs it.".to_owned(),
        Matter::DealZero => "An average deal is worth nothing, so no number of deals is enough.".to_owned(),
        Matter::NoPipelineTotal => {
            "Nobody has said what the whole sales pipeline is worth, and a goal needs it.".to_owned()
        }
        Matter::Uncountable => format!("So few get {whom} that more would be needed than can be counted."),
        Matter::NoLags => "Every step of the funnel takes no time at all.".to_owned(),
        Matter::NoSource => "Nothing comes without new effort.".to_owned(),
        Matter::SourceWithoutNumber => format!("{whom} does not say how many it brings."),
        Matter::StageWithoutName => "A stage has no name.".to_owned(),
        Matter::StageNamedTwice(stage) => {
            format!("Two stages are called {}.", name::quoted(&name::stage(plan, stage)))
        }
        Matter::ServesNoGoal => format!("{whom} serves no goal."),
        Matter::NoFeeds => format!("{whom} does not say which stage it feeds."),
        Matter::NoYield => format!("{whom} does not say how many people one unit brings."),
        Matter::NoCost => format!("{whom} does not say what one unit costs."),
        Matter::NeverRuns => format!("{whom} runs in no month of the plan."),
        Matter::NoSuccess => format!("{whom} does not say how success is measured."),
        Matter::NoAlternate => format!("{whom} has no alternate route."),
        Matter::HoursUnstated => format!("{whom} is asked for hours, and has not said how many it has."),
        Matter::NoTactic => format!("No tactic serves {whom}."),
        Matter::AudienceWithoutTactic => format!("{whom} has a goal, and no tactic addresses it."),
        Matter::BusinessGoalUnserved => format!("No goal serves {whom}."),
        Matter::AnswerUnused => format!("No goal rests on the answer to {whom}."),
        Matter::MessageUnused => format!("No tactic says {whom}."),
        Matter::Unused => format!("The mix does without {whom}."),
        Matter::CycleTooLong { cycle, months } => {
            let (cycle, months) = (said.months(cycle), said.months(months));
            format!("{whom} has {months}, and people take {cycle} to get there.")
        }
        Matter::CycleLongerThanPlan { cycle, months } => {
            let (cycle, months) = (said.months(cycle), said.months(f64::from(months)));
            format!("The plan has {months}, and people take {cycle} from the first stage to the last.")
        }
        Matter::Contradiction { other, stage, ours, theirs } => {
            let (ours, theirs) = (said.people(ours, stage), said.people(theirs, stage));
            format!("{whom} means {ours}, {} means {theirs}.", said.goal(other))
        }
        Matter::BelowNeed { other, stage, ours, theirs } => {
            let (ours, theirs) = (said.people(ours, stage), said.people(theirs, stage));
            format!("{whom} asks for {ours}, {} needs {theirs}.", said.goal(other))
        }
        Matter::BringsNothing { goal, why } => {
            format!("{whom} brings nothing to {}: {}", said.goal(goal), nothing(why))
        }
        Matter::LeastAboveMost { least, most } => {
            format!("{whom} has at least {} and at most {}.", said.units(least), said.units(most))
        }
        Matter::LeastAboveMostInMonth { least, most } => limits.in_month(least, most),
        Matter::LeastBeyondMonths { least, most } => limits.beyond_months(least, most),
        Matter::MonthsAboveMost { least, most } => limits.above_most(least, most),
        Matter::LockedAboveMonth { month, locked, most } => limits.locked(month, locked, most),
        Matter::LockedInClosedMonth(month) => limits.closed(month),
        Matter::SeasonAllZero => format!("{whom} brings nobody in any month in which it runs."),
        Matter::TiersFromStart(share) => limits.tiers(share),
        Matter::ShareLeastAboveMost { least, most } => limits.share(least, most),
        Matter::SharesAboveWhole { of, sum } => limits.least_shares(of, sum),
        Matter::SharesBelowWhole { of, sum } => limits.most_shares(of, sum),
        Matter::TacticNamedTwice(_) => format!("Two tactics are called {whom}."),
        Matter::MessageForOthers(message) => {
            format!("{whom} says {}, which is for another audience.", name::message(plan, message))
        }
        Matter::OutOfReach { goal, missing, stage } => {
            format!("{} is out of reach: at best, {} short.", said.goal(goal), said.people(missing, stage))
        }
        Matter::OverBudget { month, cost, cap } => {
            let (cost, cap) = (notation.money(cost), notation.money(cap));
            match month.map(|place| notation.month(mix::month_at(plan, place))) {
                None => format!("The fewest units alone cost {cost}, and {cap} may be spent."),
                Some(month) => {
                    format!("The units that {month} must have cost {cost}, and {cap} may be spent in it.")
                }
            }
        }
        Matter::NotTogether(broken) => {
            format!("In the mix that comes closest to all limits, {}.", mix::broken(plan, &broken, notation))
        }
        Matter::HoursOver { hours, limit } => {
            let (hours, limit) = (said.hours(hours), said.hours(limit));
            format!("The fewest units alone take {hours} of {whom}, which has {limit}.")
        }
    }
}

/// Whose finding it is, as a sentence names them.
fn whom(plan: &Plan, place: Place, notation: &dyn Notation) -> String {
    match place {
        Place::Direction => "Direction".to_owned(),
        Place::BusinessGoals => "Business goals".to_owned(),
        Place::BusinessGoal(id) => name::business_goal(plan, id),
        Place::Question(question) => name::quoted(strategy::title(question)),
        Place::Audiences => "Audiences".to_owned(),
        Place::Audience(id) => name::audience(plan, id),
        Place::Offering => "Offering".to_owned(),
        Place::Message(id) => name::message(plan, id),
        Place::Department(id) => name::department(plan, id),
        Place::Goals => "Goals".to_owned(),
        Place::Goal(id, _) => name::goal(plan, id, notation),
        Place::Period => "Months of the plan".to_owned(),
        Place::Stage(id) => walkback::step(plan, id),
        Place::Deal => "Average deal".to_owned(),
        Place::PipelineTotal => "Sales pipeline".to_owned(),
        Place::Sources => "What comes without new effort".to_owned(),
        Place::Source(id) => name::source(plan, id),
        Place::Tactics => "Tactics".to_owned(),
        Place::Tactic(id, _) => name::tactic(plan, id),
        Place::Mix => "Mix".to_owned(),
    }
}

const fn nothing(why: Nothing) -> &'static str {
    match why {
        Nothing::OtherAudience => "it addresses another audience.",
        Nothing::FeedsBelow => "its people enter below the stage that counts.",
        Nothing::TooLate => "nobody arrives by the deadline.",
    }
}

/// How figures are said.
struct Said<'a>(&'a Plan, &'a dyn Notation);

impl Said<'_> {
    fn goal(&self, id: GoalId) -> String {
        name::goal(self.0, id, self.1)
    }

    fn people(&self, count: f64, stage: StageId) -> String {
        let people = self.1.people(Count::clamped(count).people());
        format!("{people} {}", name::people(self.0, stage, count))
    }

    fn months(&self, months: f64) -> String {
        self.1.months(months)
    }

    fn hours(&self, hours: f64) -> String {
        self.1.hours(hours)
    }

    fn units(&self, units: u32) -> String {
        format!("{} units", self.1.people(units.into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::triggers::{self, triggers};
    use crate::finding::{findings, mix_findings};
    use crate::mix::best;
    use crate::notation::{Locale, PlainNotation};
    use crate::units::Currency;

    const US: PlainNotation = PlainNotation::new(Locale::US, Currency::USD);

    fn said(check: &str) -> String {
        let (_, plan) = triggers().into_iter().find(|(id, _)| *id == check).unwrap();
        let finding = findings(&plan).into_iter().find(|finding| finding.check == check).unwrap();
        what(&plan, &finding, &US)
    }

    #[test]
    fn findings_say_what_was_found() {
        assert_eq!(said("goal-is-output"), "“More videos” is a tactic. What should it change?");
        assert_eq!(said("goal-without-owner"), "“Win 40 new customers by December 2027” has no owner.");
        assert_eq!(said("question-unanswered"), "“What has changed in the market?” has no answer yet.");
        assert_eq!(said("rate-zero"), "Nobody gets from leads to opportunities.");
        assert_eq!(
            said("goals-contradict"),
            "“Earn $1,000,000 in revenue by December 2027” means 40 deals, “Win 80 new customers by December \
             2027” means 80 deals."
        );
        assert_eq!(
            said("goal-below-need"),
            "“Reach 10 leads by December 2027” asks for 10 leads, “Win 40 new customers by December 2027” \
             needs 534 leads."
        );
        assert_eq!(said("least-above-most"), "“Trade show” has at least 41 units and at most 40 units.");
    }

    #[test]
    fn every_finding_says_where_what_and_what_to_do_in_kind_words() {
        let mixed = triggers::mixed().into_iter().flat_map(|(_, plan)| {
            let found = mix_findings(&plan, &best(&plan)).into_iter();
            found.map(|finding| (finding, plan.clone())).collect::<Vec<_>>()
        });
        let plain = triggers().into_iter().flat_map(|(_, plan)| {
            findings(&plan).into_iter().map(move |finding| (finding, plan.clone())).collect::<Vec<_>>()
        });
        for (finding, plan) in plain.chain(mixed) {
            let texts = [
                what(&plan, &finding, &US),
                remedy(finding.matter).to_owned(),
                place(&plan, finding.place, &US),
            ];
            for text in &texts {
                assert!(super::super::is_kind(text), "{}: {text}", finding.check);
            }
            assert!(texts[0].ends_with(['.', '?']) && texts[1].ends_with(['.', '?']), "{texts:?}");
        }
    }
}
