//! The mix in words: what it costs, whether it reaches the goals, and what holds it back.

use super::{name, walkback};
use crate::mix::{Because, CapSource, Clash, HoursUsed, Lacking, Limit, Mix, Outcome, Proof, Shortfall};
use crate::notation::Notation;
use crate::plan::Plan;
use crate::units::Count;
use crate::walkback::Demand;

/// Whether the mix reaches the goals: "Every goal is reached for $45,000. No cheaper mix exists."
pub fn outcome(mix: &Mix, notation: &dyn Notation) -> String {
    let cost = notation.money(mix.cost);
    match &mix.outcome {
        Outcome::NothingToReach => "No goal has a number and the rates it needs yet.".to_owned(),
        Outcome::NothingNeeded => "What comes without new effort is enough for every goal.".to_owned(),
        Outcome::Reached { proof } => {
            format!("Every goal is reached for {cost}. {}", cheapest(*proof, notation))
        }
        Outcome::OutOfReach { shortfalls, proof } => {
            let goals =
                if shortfalls.len() == 1 { "1 goal is" } else { &format!("{} goals are", shortfalls.len()) };
            format!("{goals} out of reach. {}", closest(*proof, notation))
        }
        Outcome::Contradiction { .. } => "The limits contradict each other.".to_owned(),
    }
}

fn cheapest(proof: Proof, notation: &dyn Notation) -> String {
    match proof {
        Proof::Best => "No cheaper mix exists.".to_owned(),
        Proof::Within(share) if share < 1.0 => {
            format!("A cheaper mix could save {} at most.", notation.percent(share, 1))
        }
        Proof::Within(_) => "A cheaper mix may exist.".to_owned(),
    }
}

fn closest(proof: Proof, notation: &dyn Notation) -> String {
    match proof {
        Proof::Best => "No mix comes closer than this one.".to_owned(),
        Proof::Within(share) if share < 1.0 => {
            format!("Another mix could miss {} less at most.", notation.percent(share, 1))
        }
        Proof::Within(_) => "Another mix may come closer.".to_owned(),
    }
}

/// Where the money goes: "$50,000 = $45,000 spent + $5,000 unspent, because the goals need no more.";
/// `None` without a limit, or when it is overrun.
pub fn budget(mix: &Mix, notation: &dyn Notation) -> Option<String> {
    let (cap, unspent) = (mix.cap?, mix.unspent.as_ref()?);
    let [cap, spent, left] = [cap.amount, mix.cost, unspent.amount].map(|amount| notation.money(amount));
    let because: Vec<String> = unspent.because.iter().map(|why| reason(*why).to_owned()).collect();
    let sentence = format!("{cap} = {spent} spent + {left} unspent");
    Some(if because.is_empty() {
        format!("{sentence}.")
    } else {
        format!("{sentence}, because {}.", name::listed(&because))
    })
}

/// Whose limit on money binds.
pub fn cap_source(plan: &Plan, source: CapSource) -> String {
    match source {
        CapSource::Budget => "The budget of the plan".to_owned(),
        CapSource::Department(id) => format!("What {} allows", name::department(plan, id)),
    }
}

/// Why money is not spent, inside a sentence.
pub const fn reason(why: Because) -> &'static str {
    match why {
        Because::NoMoreNeeded => "the goals need no more",
        Because::NoGoal => "no goal can be measured yet",
        Because::AtMost => "tactics are at their most units",
        Because::WholeUnits => "one more whole unit costs more than is left",
        Because::Hours => "departments have no hours left",
        Because::NothingHelps => "no tactic brings more to the goals that are missed",
    }
}

/// By how much a goal is missed: "“Win 40 new customers”: 34 of 40 deals, 6 short."
pub fn shortfall(plan: &Plan, shortfall: &Shortfall, notation: &dyn Notation) -> String {
    let count = |count: f64| notation.count(Count::clamped(count));
    let goal = plan.goals.get(shortfall.goal);
    let place = goal.and_then(|goal| Demand::of(plan, goal).ok()).map_or(0, |demand| demand.place);
    let stage = plan.numbers.funnel.stage(place).map(|stage| stage.id).unwrap_or_default();
    format!(
        "{}: {} of {} {}, {} short.",
        name::goal(plan, shortfall.goal, notation),
        count(shortfall.reached),
        count(shortfall.required),
        name::people(plan, stage, shortfall.required),
        count(shortfall.missing),
    )
}

/// What clashes with what.
pub fn clash(plan: &Plan, clash: &Clash, notation: &dyn Notation) -> String {
    match *clash {
        Clash::Units { tactic, least, most } => {
            let [least, most] = [least, most].map(|units| notation.people(units.into()));
            format!("{} has at least {least} and at most {most} units.", name::tactic(plan, tactic))
        }
        Clash::Money { cost, over } => {
            let [cost, over] = [cost, over].map(|amount| notation.money(amount));
            format!("The fewest units alone cost {cost}, {over} more than may be spent.")
        }
        Clash::Hours { department, used, over } => {
            let [used, over] = [used, over].map(|hours| notation.count(Count::clamped(hours)));
            let department = name::department(plan, department);
            format!("The fewest units alone take {used} hours of {department}, {over} more than it has.")
        }
    }
}

/// What keeps the mix from its goals: each shortfall and each clash, in order.
pub fn problems(plan: &Plan, mix: &Mix, notation: &dyn Notation) -> Vec<String> {
    match &mix.outcome {
        Outcome::OutOfReach { shortfalls, .. } => {
            shortfalls.iter().map(|missed| shortfall(plan, missed, notation)).collect()
        }
        Outcome::Contradiction { clashes } => clashes.iter().map(|one| clash(plan, one, notation)).collect(),
        Outcome::NothingToReach | Outcome::NothingNeeded | Outcome::Reached { .. } => Vec::new(),
    }
}

/// What holds a tactic back, or keeps it in, without full stop.
pub fn limit(plan: &Plan, limit: Limit, notation: &dyn Notation) -> String {
    match limit {
        Limit::Lacks(lacking) => format!("it does not say {}", lacks(plan, lacking)),
        Limit::CannotRun => "it runs in no month of the plan".to_owned(),
        Limit::NotUseful => "it brings nothing to any goal in time".to_owned(),
        Limit::AtLeast(units) => format!("at least {} were asked for", notation.people(units.into())),
        Limit::AtMost(units) => format!("at most {} are allowed", notation.people(units.into())),
        Limit::Money => "one more would cost more than is left".to_owned(),
        Limit::Hours(department) => {
            format!("{} has no hours left for one more", name::department(plan, department))
        }
    }
}

fn lacks(plan: &Plan, lacking: Lacking) -> String {
    match lacking {
        Lacking::Entries => "how many people one unit brings".to_owned(),
        Lacking::Cost => "what one unit costs".to_owned(),
        Lacking::Stage => "which stage it feeds".to_owned(),
        Lacking::Rate(stage) => format!("how many of its people get {}", walkback::step(plan, stage)),
    }
}

/// What a tactic brings to a goal: "“Win 40 new customers”: 12.5".
pub fn brings(goal: &str, count: Count, notation: &dyn Notation) -> String {
    format!("{goal}: {}", notation.count(count))
}

/// The hours a department gives: "Marketing: 120 of 500 hours".
pub fn hours(plan: &Plan, hours: &HoursUsed, notation: &dyn Notation) -> String {
    let [used, limit] = [hours.used, hours.limit].map(|hours| notation.count(Count::clamped(hours)));
    format!("{}: {used} of {limit} hours", name::department(plan, hours.department))
}

#[cfg(test)]
mod tests {
    use super::super::is_kind;
    use super::*;
    use crate::finding::sound::{money, sound};
    use crate::mix::smallest_budget;
    use crate::notation::{Locale, PlainNotation};
    use crate::plan::Edit;
    use crate::units::Currency;

    const US: PlainNotation = PlainNotation::new(Locale::US, Currency::USD);

    #[test]
    fn money_is_spent_or_unspent_with_the_reason() {
        let plan = sound().edited(Edit::Budget(Some(money(200_000))));
        let mix = smallest_budget(&plan);
        let [spent, left] =
            [mix.cost, money(200_000) - mix.cost].map(|amount| crate::notation::Notation::money(&US, amount));
        let said = format!("$200,000 = {spent} spent + {left} unspent, because the goals need no more.");
        assert_eq!(budget(&mix, &US), Some(said));
        assert!(outcome(&mix, &US).starts_with(&format!("Every goal is reached for {spent}.")));
    }

    #[test]
    fn what_is_missing_is_said_goal_by_goal() {
        let plan = sound().edited(Edit::Budget(Some(money(0))));
        let mix = smallest_budget(&plan);
        let Outcome::OutOfReach { shortfalls, .. } = &mix.outcome else { panic!("{:?}", mix.outcome) };
        assert_eq!(
            shortfall(&plan, &shortfalls[0], &US),
            "“Win 40 new customers by December 2027”: 2.7 of 40 deals, 37.3 short."
        );
        assert_eq!(outcome(&mix, &US), "2 goals are out of reach. No mix comes closer than this one.");
    }

    #[test]
    fn every_sentence_about_a_mix_is_kind() {
        let plan = sound();
        let limits = [
            Limit::Lacks(Lacking::Entries),
            Limit::Lacks(Lacking::Cost),
            Limit::Lacks(Lacking::Stage),
            Limit::Lacks(Lacking::Rate(1.into())),
            Limit::CannotRun,
            Limit::NotUseful,
            Limit::AtLeast(1),
            Limit::AtMost(2),
            Limit::Money,
            Limit::Hours(12.into()),
        ];
        assert!(limits.into_iter().all(|held| is_kind(&limit(&plan, held, &US))));
        let clashes = [
            Clash::Units { tactic: 70.into(), least: 2, most: 1 },
            Clash::Money { cost: money(2), over: money(1) },
            Clash::Hours { department: 12.into(), used: 2.0, over: 1.0 },
        ];
        assert!(clashes.iter().all(|one| is_kind(&clash(&plan, one, &US))));
    }
}
