//! The mix in words: what it costs, whether it reaches the goals, and what holds it back.

use super::{capital, name, reach, walkback};
use crate::mix::{
    Because, Broken, CapSource, Clash, HoursUsed, Lacking, Limit, Mix, Outcome, Proof, Shortfall,
};
use crate::notation::Notation;
use crate::plan::Plan;
use crate::units::{Count, Month};

/// Whether the mix reaches the goals: "Every goal is reached for $45,000. No cheaper mix exists."
pub fn outcome(mix: &Mix, notation: &dyn Notation) -> String {
    let cost = notation.money(mix.cost);
    let kept = kept(mix);
    match &mix.outcome {
        Outcome::NothingToReach => "No goal has a number and the rates it needs yet.".to_owned(),
        Outcome::NothingNeeded if mix.leaves_out_all() => "Every goal is left out.".to_owned(),
        Outcome::NothingNeeded => format!("What comes without new effort is enough for every goal{kept}."),
        Outcome::Reached { proof } => {
            format!("Every goal{kept} is reached for {cost}. {}", cheapest(*proof, notation))
        }
        Outcome::OutOfReach { shortfalls, proof } => {
            let goals =
                if shortfalls.len() == 1 { "1 goal is" } else { &format!("{} goals are", shortfalls.len()) };
            format!("{goals} out of reach. {}", closest(*proof, notation))
        }
        Outcome::Best { shortfalls, proof, .. } => {
            format!("{} {}", highest(*proof, notation), others(shortfalls.len(), kept))
        }
        Outcome::Returns { least, proof, shortfalls, value } => {
            let [least, value] = [notation.number(*least, 1), notation.money(*value)];
            let pays = format!(
                "The deals it brings are worth {value}; within the limits, no further unit brings back {least} times its cost."
            );
            format!("{pays} {} {}", farthest(*proof, notation), others(shortfalls.len(), kept))
        }
        Outcome::DealUnknown => "How far spending pays can be said as soon as a deal has a value.".to_owned(),
        Outcome::ByHand { shortfalls, broken } => {
            by_hand(&cost, (shortfalls.len(), kept), super::broken::count(broken))
        }
        Outcome::Contradiction { .. } => "The limits contradict each other.".to_owned(),
    }
}

/// "Your own mix costs $45,000, reaches every goal and keeps to every limit."
fn by_hand(cost: &str, (missed, kept): (usize, &str), broken: usize) -> String {
    let goals = match missed {
        0 => format!("reaches every goal{kept}"),
        1 => "misses 1 goal".to_owned(),
        many => format!("misses {many} goals"),
    };
    let limits = match broken {
        0 => "keeps to every limit".to_owned(),
        1 => "breaks 1 limit".to_owned(),
        many => format!("breaks {many} limits"),
    };
    format!("Your own mix costs {cost}, {goals} and {limits}.")
}

/// Which goals are spoken of, where some are left out.
fn kept(mix: &Mix) -> &'static str {
    if mix.left_out.is_empty() { "" } else { " that is not left out" }
}

fn others(missed: usize, kept: &str) -> String {
    match missed {
        0 => format!("Every other goal{kept} is reached."),
        1 => "1 other goal is out of reach.".to_owned(),
        many => format!("{many} other goals are out of reach."),
    }
}

fn highest(proof: Proof, notation: &dyn Notation) -> String {
    match proof {
        Proof::Best => "No mix brings more within the limits.".to_owned(),
        Proof::Within(share) if share < 1.0 => {
            format!("Another mix could bring {} more at most.", notation.percent(share, 1))
        }
        Proof::Within(_) => "Another mix may bring more.".to_owned(),
    }
}

fn farthest(proof: Proof, notation: &dyn Notation) -> String {
    match proof {
        Proof::Best => "No mix leaves more.".to_owned(),
        Proof::Within(share) if share < 1.0 => {
            format!("Another mix could leave {} more at most.", notation.percent(share, 1))
        }
        Proof::Within(_) => "Another mix may leave more.".to_owned(),
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
        CapSource::BudgetPerMonth => "The budget for a month".to_owned(),
        CapSource::Department(id) => format!("What {} allows", name::department(plan, id)),
    }
}

/// Why money is not spent, inside a sentence.
pub const fn reason(why: Because) -> &'static str {
    match why {
        Because::NoMoreNeeded => "the goals need no more",
        Because::NoGoal => "no goal can be measured yet",
        Because::AtMost => "tactics are at their most units",
        Because::ReturnsTooLittle => "more money would bring back less than was asked",
        Because::WholeUnits => "one more whole unit costs more than is left",
        Because::MoneyInMonth => "the months in which more would help have no money left",
        Because::Hours => "departments have no hours left",
        Because::NothingHelps => "no tactic brings more to the goals that are missed",
    }
}

/// By how much a goal is missed: "“Win 40 new customers”: 34 of 40 deals, 6 short."
pub fn shortfall(plan: &Plan, shortfall: &Shortfall, notation: &dyn Notation) -> String {
    let count = |count: f64| notation.count(Count::clamped(count));
    format!(
        "{}: {} of {} {}, {} short.",
        name::goal(plan, shortfall.goal, notation),
        count(shortfall.reached),
        count(shortfall.required),
        reach::counted(plan, shortfall.goal, shortfall.required),
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
        Clash::MoneyInMonth { month, cost, over } => {
            let [cost, over] = [cost, over].map(|amount| notation.money(amount));
            let month = notation.month(month_at(plan, month));
            format!("What must be done in {month} costs {cost}, {over} more than may be spent in a month.")
        }
        Clash::Hours { department, month, used, over } => {
            let [used, over] = [used, over].map(|hours| notation.count(Count::clamped(hours)));
            let department = name::department(plan, department);
            let what = month.map_or("The fewest units alone take".to_owned(), |month| {
                format!("What must be done in {} takes", notation.month(month_at(plan, month)))
            });
            format!("{what} {used} hours of {department}, {over} more than it has.")
        }
        Clash::Together(ref limit) => {
            let closest = broken(plan, limit, notation);
            format!("No mix was found that keeps to every limit at once; in the closest, {closest}.")
        }
    }
}

/// The month at a place of the plan, from 0.
pub fn month_at(plan: &Plan, place: usize) -> Month {
    plan.settings.period.first().plus(i32::try_from(place).unwrap_or(i32::MAX))
}

/// A limit that units break, without full stop.
pub fn broken(plan: &Plan, broken: &Broken, notation: &dyn Notation) -> String {
    let over = |amount| notation.money(amount);
    let month = |place| notation.month(month_at(plan, place));
    let people = |units: u32| notation.people(units.into());
    match *broken {
        Broken::Budget(by) => format!("the budget is passed by {}", over(by)),
        Broken::BudgetPerMonth(at, by) => format!("the budget of {} is passed by {}", month(at), over(by)),
        Broken::DepartmentMoney(id, by) => {
            format!("what {} allows is passed by {}", name::department(plan, id), over(by))
        }
        Broken::DepartmentMoneyInMonth(id, at, by) => {
            format!("what {} allows for {} is passed by {}", name::department(plan, id), month(at), over(by))
        }
        Broken::Hours(id, at, by) => {
            let hours = notation.count(Count::clamped(by));
            format!("{} lacks {hours} hours in {}", name::department(plan, id), month(at))
        }
        Broken::Units(id, units) => {
            format!("{} has {} units, which its limits rule out", name::tactic(plan, id), people(units))
        }
        Broken::UnitsInMonth(id, at, units) => {
            let tactic = name::tactic(plan, id);
            format!("{tactic} has {} units in {}, which its limits rule out", people(units), month(at))
        }
        Broken::CannotRun(id, at) => format!("{} cannot run in {}", name::tactic(plan, id), month(at)),
        Broken::Share(id, part) => {
            format!(
                "{} has {} of the whole, which its share rules out",
                name::tactic(plan, id),
                notation.percent(part, 1)
            )
        }
    }
}

/// What keeps the mix from its goals: each shortfall and each clash, in order.
pub fn problems(plan: &Plan, mix: &Mix, notation: &dyn Notation) -> Vec<String> {
    match &mix.outcome {
        Outcome::OutOfReach { shortfalls, .. } => {
            shortfalls.iter().map(|missed| shortfall(plan, missed, notation)).collect()
        }
        Outcome::Best { shortfalls, .. } | Outcome::Returns { shortfalls, .. } => {
            shortfalls.iter().map(|missed| shortfall(plan, missed, notation)).collect()
        }
        Outcome::ByHand { shortfalls, broken: limits } => {
            let missed = shortfalls.iter().map(|missed| shortfall(plan, missed, notation));
            missed
                .chain(limits.iter().map(|limit| format!("{}.", capital(&broken(plan, limit, notation)))))
                .collect()
        }
        Outcome::Contradiction { clashes } => clashes.iter().map(|one| clash(plan, one, notation)).collect(),
        Outcome::NothingToReach | Outcome::NothingNeeded | Outcome::DealUnknown | Outcome::Reached { .. } => {
            Vec::new()
        }
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
        Limit::InMonth => "every month in which it helps has its most units".to_owned(),
        Limit::Share => "one more would be more than its share".to_owned(),
        Limit::Money => "one more would cost more than is left".to_owned(),
        Limit::MoneyInMonth => {
            "one more would cost more than is left for the months in which it helps".to_owned()
        }
        Limit::Hours(department) => {
            format!(
                "{} has no hours left for one more in the months in which it helps",
                name::department(plan, department)
            )
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

/// The hours a department gives in its fullest month: "Marketing: up to 120 of 500 hours a month"; the same words
/// as [`reach::hours`].
pub fn hours(plan: &Plan, hours: &HoursUsed, notation: &dyn Notation) -> String {
    format!("{}: {}", name::department(plan, hours.department), reach::hours(hours, notation))
}

#[cfg(test)]
mod tests {
    use super::super::is_kind;
    use super::*;
    use crate::finding::sound::{money, sound};
    use crate::mix::best;
    use crate::notation::{Locale, PlainNotation};
    use crate::plan::Edit;
    use crate::units::Currency;

    const US: PlainNotation = PlainNotation::new(Locale::US, Currency::USD);

    #[test]
    fn money_is_spent_or_unspent_with_the_reason() {
        let plan = sound().edited(Edit::Budget(Some(money(200_000))));
        let mix = best(&plan);
        let [spent, left] =
            [mix.cost, money(200_000) - mix.cost].map(|amount| crate::notation::Notation::money(&US, amount));
        let said = format!("$200,000 = {spent} spent + {left} unspent, because the goals need no more.");
        assert_eq!(budget(&mix, &US), Some(said));
        assert!(outcome(&mix, &US).starts_with(&format!("Every goal is reached for {spent}.")));
    }

    #[test]
    fn what_is_missing_is_said_goal_by_goal() {
        let plan = sound().edited(Edit::Budget(Some(money(0))));
        let mix = best(&plan);
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
            Clash::Hours { department: 12.into(), month: None, used: 2.0, over: 1.0 },
        ];
        assert!(clashes.iter().all(|one| is_kind(&clash(&plan, one, &US))));
    }
}
