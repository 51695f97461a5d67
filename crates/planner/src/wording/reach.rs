//! What a mix buys and how far it gets, in sentences that can be read aloud.

use super::name;
use crate::forward::GoalResult;
use crate::list::GoalId;
use crate::mix::{Clash, HoursUsed, Mix, Outcome};
use crate::notation::Notation;
use crate::plan::Plan;
use crate::units::Count;
use crate::walkback::Demand;

/// The headline: "$45,000 buys what the goals need: 34 units of six tactics."
pub fn headline(mix: &Mix, notation: &dyn Notation) -> String {
    match &mix.outcome {
        Outcome::NothingToReach => "There is nothing to buy for yet: no goal can be measured.".to_owned(),
        Outcome::NothingNeeded => enough(mix, notation),
        Outcome::Reached { .. } => buys(mix, "what the goals need", notation),
        Outcome::OutOfReach { .. } if units(mix) == 0 => {
            "The goals are out of reach, and none of these tactics brings them closer.".to_owned()
        }
        Outcome::OutOfReach { .. } => buys(mix, "what comes closest to the goals", notation),
        Outcome::Best { .. } if units(mix) == 0 => {
            "Within the limits, no tactic brings more of this goal.".to_owned()
        }
        Outcome::Best { .. } => buys(mix, "the most of this goal", notation),
        Outcome::Returns { .. } if units(mix) == 0 => "No tactic brings back as much as you ask.".to_owned(),
        Outcome::Returns { .. } => buys(mix, "all that brings back as much as you ask", notation),
        Outcome::DealUnknown => "What a deal is worth is not known yet.".to_owned(),
        Outcome::ByHand { .. } => buys(mix, "what you set by hand", notation),
        Outcome::Contradiction { clashes }
            if clashes.iter().all(|clash| matches!(clash, Clash::Together(_))) =>
        {
            "No mix was found that keeps to every limit at once.".to_owned()
        }
        Outcome::Contradiction { .. } => "No mix keeps all limits: they contradict each other.".to_owned(),
    }
}

fn enough(mix: &Mix, notation: &dyn Notation) -> String {
    match units(mix) {
        0 if mix.leaves_out_all() => "Every goal is left out, so nothing needs to be bought.".to_owned(),
        0 => "The goals need nothing bought: what comes without new effort is enough.".to_owned(),
        _ => buys(mix, "only what you asked for at least; the goals need nothing more", notation),
    }
}

fn buys(mix: &Mix, what: &str, notation: &dyn Notation) -> String {
    let units = units(mix);
    let unit = if units == 1 { "unit" } else { "units" };
    let tactics = mix.rows.iter().filter(|row| row.units > 0).count();
    let tactic = if tactics == 1 { "tactic" } else { "tactics" };
    let cost = notation.money(mix.cost);
    format!("{cost} buys {what}: {} {unit} of {} {tactic}.", notation.people(units), in_words(tactics))
}

fn units(mix: &Mix) -> u64 {
    mix.rows.iter().map(|row| u64::from(row.units)).sum()
}

/// Numbers up to twelve as words, as they are read aloud.
fn in_words(number: usize) -> String {
    const WORDS: [&str; 13] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    WORDS.get(number).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// How far a goal gets, in whole people: "Reached: 41 of 40 deals", "At best 23 of 40 deals: 17 short"; "Left out: 23 of
/// 40 deals" where the mix need not reach it.
pub fn goal(plan: &Plan, result: &GoalResult, notation: &dyn Notation) -> String {
    let (required, reached) = (Count::clamped(result.required).people(), there(result));
    let [of, there] = [required, reached].map(|people| notation.people(people));
    let people = people(plan, result);
    if !plan.must_reach(result.goal) {
        return format!("Left out: {there} of {of} {people}");
    }
    if result.is_reached() {
        return format!("Reached: {there} of {of} {people}");
    }
    format!("At best {there} of {of} {people}: {} short", notation.people(required.saturating_sub(reached)))
}

/// How many whole people there are by the deadline; no fewer than the goal needs when it is reached.
pub fn there(result: &GoalResult) -> u64 {
    let reached = floored(result.reached());
    if result.is_reached() { reached.max(Count::clamped(result.required).people()) } else { reached }
}

/// How many there are of how many: "41 of 40 deals".
pub fn there_of(plan: &Plan, result: &GoalResult, notation: &dyn Notation) -> String {
    let required = Count::clamped(result.required).people();
    let [of, there] = [required, there(result)].map(|people| notation.people(people));
    format!("{there} of {of} {}", people(plan, result))
}

/// What comes without new effort, of what the goal needs: "12 come without new effort".
pub fn baseline(result: &GoalResult, notation: &dyn Notation) -> String {
    match floored(result.baseline) {
        0 => "Nothing comes without new effort".to_owned(),
        1 => "1 comes without new effort".to_owned(),
        many => format!("{} come without new effort", notation.people(many)),
    }
}

/// The hours a department gives in its fullest month: "up to 120 of 500 hours a month".
pub fn hours(hours: &HoursUsed, notation: &dyn Notation) -> String {
    let most = hours.by_month.iter().copied().fold(0.0, f64::max);
    let [used, limit] = [most, hours.in_month].map(|hours| notation.count(Count::clamped(hours)));
    format!("up to {used} of {limit} hours a month")
}

/// The people a goal counts: "deals".
pub fn people(plan: &Plan, result: &GoalResult) -> String {
    counted(plan, result.goal, 2.0)
}

/// What a goal counts, for so many: "deals", "deal" for exactly one.
pub fn counted(plan: &Plan, goal: GoalId, count: f64) -> String {
    let goal = plan.goals.get(goal);
    let place = goal.and_then(|goal| Demand::of(plan, goal).ok()).map_or(0, |demand| demand.place);
    let stage = plan.numbers.funnel.stage(place).map(|stage| stage.id).unwrap_or_default();
    name::people(plan, stage, count)
}

/// Rounded down, so that nothing is said to be there that is not; a hair below a whole number is that number.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the range is 0 to 10^15")]
fn floored(count: f64) -> u64 {
    (Count::clamped(count).get() * (1.0 + 1e-9)).floor() as u64
}

/// Figures in a column, in whole numbers or tenths, so that the rows add up to the total below them. Each row is
/// within one step of its true value, and the total is rounded truly.
pub fn column(values: &[f64], notation: &dyn Notation) -> Column {
    let total: f64 = values.iter().sum();
    let decimals = u8::from(total < 100.0);
    let step = if decimals == 1 { 10.0 } else { 1.0 };
    let mut shown: Vec<f64> = values.iter().map(|value| (value * step).floor()).collect();
    let mut by_rest: Vec<usize> = (0..values.len()).collect();
    let rest = |place: &usize| values.get(*place).map_or(0.0, |value| value * step - (value * step).floor());
    by_rest.sort_by(|a, b| rest(b).total_cmp(&rest(a)));
    let mut missing = (total * step).round() - shown.iter().sum::<f64>();
    for place in by_rest {
        if let Some(row) = shown.get_mut(place).filter(|_| missing >= 1.0) {
            *row += 1.0;
            missing -= 1.0;
        }
    }
    let write = |value: f64| notation.number(value / step, decimals);
    Column { total: write(shown.iter().sum()), rows: shown.into_iter().map(write).collect() }
}

/// Figures in a column, with their total.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The figures, in order.
    pub rows: Vec<String>,
    /// Their sum.
    pub total: String,
}

#[cfg(test)]
mod tests {
    use super::super::is_kind;
    use super::*;
    use crate::finding::sound::{money, sound};
    use crate::mix::best;
    use crate::notation::{Locale, PlainNotation};
    use crate::plan::Edit;
    use crate::tactic::Tactic;
    use crate::units::Currency;

    const US: PlainNotation = PlainNotation::new(Locale::US, Currency::USD);

    fn result(required: f64, baseline: f64) -> GoalResult {
        GoalResult {
            goal: 60.into(),
            required,
            baseline,
            by_tactic: Vec::new(),
            by_month: Vec::new(),
            late: 0.0,
        }
    }

    #[test]
    fn the_headline_says_what_the_money_buys() {
        let mix = best(&sound());
        let units: u32 = mix.rows.iter().map(|row| row.units).sum();
        let cost = Notation::money(&US, mix.cost);
        assert!(
            headline(&mix, &US).starts_with(&format!("{cost} buys what the goals need: {units} units of "))
        );
    }

    #[test]
    fn the_headline_says_when_no_mix_is_enough() {
        let poor = best(&sound().edited(Edit::Budget(Some(money(0)))));
        assert!(headline(&poor, &US).starts_with("The goals are out of reach"));
        let least = Tactic { least: 3, most: Some(1), ..sound().tactics.iter().next().unwrap().clone() };
        let clashing = best(&sound().edited(Edit::put(least)));
        assert_eq!(headline(&clashing, &US), "No mix keeps all limits: they contradict each other.");
        assert!([poor, clashing].iter().all(|mix| is_kind(&headline(mix, &US))));
    }

    #[test]
    fn a_goal_is_reached_or_short_by_whole_people() {
        assert_eq!(goal(&sound(), &result(39.2, 41.7), &US), "Reached: 41 of 40 deals");
        assert_eq!(goal(&sound(), &result(39.2, 39.3), &US), "Reached: 40 of 40 deals");
        assert_eq!(goal(&sound(), &result(40.0, 23.9), &US), "At best 23 of 40 deals: 17 short");
    }

    #[test]
    fn hours_are_said_of_what_there_is() {
        let used = HoursUsed { department: 12.into(), by_month: vec![0.0, 120.4], in_month: 1_500.0 };
        assert_eq!(hours(&used, &US), "up to 120 of 1,500 hours a month");
    }

    #[test]
    fn the_rows_of_a_column_add_up_to_its_total() {
        let column = column(&[13.44, 11.83, 7.63], &US);
        assert_eq!(
            (column.rows.join(" + "), column.total.as_str()),
            ("13.5 + 11.8 + 7.6".to_owned(), "32.9")
        );
    }

    #[test]
    fn a_column_of_hundreds_is_shown_in_whole_numbers() {
        let column = column(&[480.4, 420.3, 0.3], &US);
        assert_eq!((column.rows.join(" + "), column.total.as_str()), ("481 + 420 + 0".to_owned(), "901"));
    }

    #[test]
    fn a_column_without_rows_is_nothing() {
        assert_eq!(column(&[], &US).total, "0.0");
    }
}
