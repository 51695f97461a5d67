//! Chance in words: how often goals are reached, and what a result rests on.

use super::{name, reach};
use crate::chance::{Band, Chance, GoalOutlook, Input, Outlook};
use crate::funnel::Whose;
use crate::list::TacticId;
use crate::notation::Notation;
use crate::plan::Plan;
use crate::units::Count;
use crate::walkback::Demand;

/// A chance as people say it: "62 in 100", "fewer than 1 in 100", "more than 99 in 100"; `None` without runs.
///
/// ```
/// use planner::chance::Chance;
/// use planner::wording::chance::in_hundred;
/// assert_eq!(in_hundred(Chance { reached: 6_180, runs: 10_000 }).as_deref(), Some("62 in 100"));
/// assert_eq!(in_hundred(Chance { reached: 3, runs: 10_000 }).as_deref(), Some("fewer than 1 in 100"));
/// assert_eq!(in_hundred(Chance { reached: 10_000, runs: 10_000 }).as_deref(), Some("more than 99 in 100"));
/// ```
pub fn in_hundred(chance: Chance) -> Option<String> {
    let hundred = 100.0 * chance.share()?;
    Some(match hundred {
        few if few < 0.995 => "fewer than 1 in 100".to_owned(),
        most if most > 99.0 => "more than 99 in 100".to_owned(),
        other => format!("{other:.0} in 100"),
    })
}

/// What the runs say of all goals: "The chance that every goal is reached is 62 in 100."
pub fn headline(plan: &Plan, outlook: &Outlook) -> String {
    let asked = outlook.goals.iter().filter(|goal| plan.must_reach(goal.goal)).count();
    let all = if asked < outlook.goals.len() {
        "every goal that is not left out"
    } else if asked == 1 {
        "the goal"
    } else {
        "every goal"
    };
    match in_hundred(outlook.all) {
        Some(_) if asked == 0 && !outlook.goals.is_empty() => "Every goal is left out.".to_owned(),
        Some(share) if asked > 0 => format!("The chance that {all} is reached is {share}."),
        _ => "There is nothing to run for yet: no goal can be measured.".to_owned(),
    }
}

/// What the runs say of one goal: "Chance: 62 in 100. By June 2027, 8 of 10 runs bring 31 to 47 deals; 40
/// are needed."
pub fn goal(plan: &Plan, outlook: &GoalOutlook, notation: &dyn Notation) -> String {
    let reached = in_hundred(outlook.chance).unwrap_or_default();
    let demand = plan.goals.get(outlook.goal).and_then(|goal| Demand::of(plan, goal).ok());
    let by_deadline = demand.and_then(|demand| {
        let band = outlook.by_month.get(demand.months.checked_sub(1)?)?;
        let people = reach::counted(plan, outlook.goal, band.high);
        let (between, needed) =
            (between(*band, &people, notation), notation.count(Count::clamped(outlook.required)));
        Some(format!(
            " By {}, 8 of 10 runs bring {between}; {needed} are needed.",
            notation.month(demand.deadline)
        ))
    });
    format!("Chance: {reached}.{}", by_deadline.unwrap_or_default())
}

/// What a number is that results rest on: "Rate from Lead to MQL".
pub fn input(plan: &Plan, input: Input) -> String {
    match input {
        Input::Rate(stage, whose) => format!("Rate {}{}", name::step(plan, stage), of(plan, whose)),
        Input::Lag(stage, whose) => format!("Months {}{}", name::step(plan, stage), of(plan, whose)),
        Input::Deal(whose) => format!("Value of one {}{}", name::deal(plan), of(plan, whose)),
        Input::PerMonth(source) => format!("What comes each month from {}", name::source(plan, source)),
        Input::Entries(tactic) => entries(plan, tactic),
    }
}

fn of(plan: &Plan, whose: Whose) -> String {
    match whose {
        Whose::Everyone => String::new(),
        Whose::Audience(id) => format!(", {}", name::audience(plan, id)),
        Whose::Source(id) => format!(", {}", name::source(plan, id)),
    }
}

/// "People that an event of “Trade show” brings".
fn entries(plan: &Plan, tactic: TacticId) -> String {
    let unit = plan.tactics.get(tactic).map_or("unit", name::unit);
    format!("What one {unit} of {} brings", name::tactic(plan, tactic))
}

/// Where 8 of 10 results lie, in whole people: "31 to 47 deals".
pub fn between(band: Band, people: &str, notation: &dyn Notation) -> String {
    let [low, high] = [band.low, band.high].map(|count| notation.number(count.max(0.0), 0));
    if low == high { format!("{low} {people}") } else { format!("{low} to {high} {people}") }
}

#[cfg(test)]
mod tests {
    use super::super::is_kind;
    use super::*;
    use crate::chance::Simulation;
    use crate::finding::sound::sound;
    use crate::list::GoalId;
    use crate::mix;
    use crate::notation::{Locale, PlainNotation};
    use crate::plan::{Edit, LimitName};
    use crate::units::Currency;

    #[test]
    fn a_chance_is_never_said_to_be_certain() {
        let said = |reached| in_hundred(Chance { reached, runs: 1_000 });
        assert_eq!(said(0).as_deref(), Some("fewer than 1 in 100"));
        assert_eq!(said(10).as_deref(), Some("1 in 100"));
        assert_eq!(said(990).as_deref(), Some("99 in 100"));
        assert_eq!(said(1_000).as_deref(), Some("more than 99 in 100"));
        assert_eq!(in_hundred(Chance::default()), None);
    }

    #[test]
    fn what_the_runs_say_names_the_month_and_the_need() {
        let us = PlainNotation::new(Locale::US, Currency::USD);
        let plan = sound();
        let mut simulation = Simulation::new(&plan, &mix::solve(&plan).units, 1);
        assert!(is_kind(&headline(&plan, &simulation.outlook())));
        simulation.step(200);
        let outlook = simulation.outlook();
        assert!(
            headline(&plan, &outlook).starts_with("The chance that every goal is reached is "),
            "{}",
            headline(&plan, &outlook)
        );
        let goals: Vec<GoalId> = plan.goals.ids().collect();
        let off = |plan: &Plan, goal: &GoalId| plan.edited(Edit::SwitchOff(LimitName::Goal(*goal), true));
        let without = off(&plan, &goals[0]);
        assert!(
            headline(&without, &outlook).starts_with("The chance that every goal that is not left out is ")
        );
        let without = goals.iter().fold(plan.clone(), |plan, goal| off(&plan, goal));
        assert_eq!(headline(&without, &outlook), "Every goal is left out.");
        let said = goal(&plan, &outlook.goals[0], &us);
        assert!(said.starts_with("Chance: ") && said.ends_with(" deals; 40 are needed."), "{said}");
        assert!(said.contains(" By December 2027, 8 of 10 runs bring "), "{said}");
    }

    #[test]
    fn every_input_has_a_name() {
        let plan = sound();
        let inputs = [
            Input::Rate(2.into(), Whose::Everyone),
            Input::Rate(2.into(), Whose::Audience(20.into())),
            Input::Rate(2.into(), Whose::Source(50.into())),
            Input::Lag(2.into(), Whose::Everyone),
            Input::Lag(2.into(), Whose::Audience(20.into())),
            Input::Deal(Whose::Everyone),
            Input::Deal(Whose::Audience(20.into())),
            Input::Deal(Whose::Source(50.into())),
            Input::PerMonth(50.into()),
            Input::Entries(70.into()),
        ];
        let names: Vec<String> = inputs.map(|it| input(&plan, it)).into();
        assert!(names.iter().all(|name| is_kind(name)), "{names:?}");
        assert_eq!(names.last().map(String::as_str), Some("What one event of “Trade show” brings"));
    }

    #[test]
    fn results_lie_between_two_counts() {
        let us = PlainNotation::new(Locale::US, Currency::USD);
        let band = |low, high| Band { low, middle: low, high };
        assert_eq!(between(band(31.2, 47.4), "deals", &us), "31 to 47 deals");
        assert_eq!(between(band(40.0, 40.2), "deals", &us), "40 deals");
    }
}
