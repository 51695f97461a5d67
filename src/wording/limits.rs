//! What the page of a tactic asks and says about its limits.

use planner::tactic::Whole;

pub(crate) const IN_MONTH: &str = "Units in a month";
pub(crate) const LEAST_IN_MONTH: &str = "Least units in a month";
pub(crate) const LEAST_IN_MONTH_HINT: &str = "In each month it can run. 0 means none.";
pub(crate) const MOST_IN_MONTH: &str = "Most units in a month";
pub(crate) const MOST_IN_MONTH_HINT: &str = "In any one month. Empty means no limit.";

pub(crate) const SEASON: &str = "Seasons";
pub(crate) const SEASON_LEGEND: &str = "Does one unit bring as many people in every month?";
pub(crate) const ALIKE: &str = "All months alike";
pub(crate) const BY_MONTH: &str = "Some months bring more, some fewer";
pub(crate) const FACTORS: &str = "People from one unit, in percent of an average month";
pub(crate) const FACTORS_HINT: &str =
    "100 is an average month, 150 half as many again, 0 nobody. The same every year.";
pub(crate) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

pub(crate) const TIERS: &str = "Diminishing returns";
pub(crate) const TIERS_HINT: &str = "The tenth mailing to the same people brings fewer than the first. Units are counted over the whole plan.";
pub(crate) const AFTER: &str = "After so many units";
pub(crate) const BRINGS: &str = "each brings this part of the people";
pub(crate) const ADD_TIER: &str = "Add a step";
pub(crate) const REMOVE: &str = "Remove";

pub(crate) const SHARE: &str = "Share of the mix";
pub(crate) const SHARE_OF: &str = "Share of";
pub(crate) const SHARE_LEAST: &str = "At least";
pub(crate) const SHARE_LEAST_HINT: &str = "Such as 10%. Empty means no limit.";
pub(crate) const SHARE_MOST: &str = "At most";
pub(crate) const SHARE_MOST_HINT: &str = "Such as 40%. Empty means no limit.";

pub(crate) const LOCKED: &str = "Who decides how many";
pub(crate) const BY_MIX: &str = "The mix";
pub(crate) const BY_HAND: &str = "Set by hand";
pub(crate) const NONE_LOCKED: &str = "The mix works out how many units are worth it.";
pub(crate) const LET_MIX_DECIDE: &str = "Let the mix decide";
pub(crate) const SET_BY_HAND: &str = "Set units by hand";

/// A limit in a few words: "At least 1, at most 4".
pub(crate) fn between(least: Option<String>, most: Option<String>) -> String {
    match (least, most) {
        (None, None) => "No limits".to_owned(),
        (Some(least), None) => format!("At least {least}"),
        (None, Some(most)) => format!("At most {most}"),
        (Some(least), Some(most)) => format!("At least {least}, at most {most}"),
    }
}

/// Seasons in a few words: "Most in December, fewest in July".
pub(crate) fn season(factors: &[f64; 12]) -> String {
    let named = || factors.iter().copied().zip(MONTHS);
    let most = named().rev().max_by(|one, other| one.0.total_cmp(&other.0));
    let fewest = named().min_by(|one, other| one.0.total_cmp(&other.0));
    match (most, fewest) {
        (Some((high, most)), Some((low, fewest))) if low < high => {
            format!("Most in {most}, fewest in {fewest}")
        }
        _ => ALIKE.to_owned(),
    }
}

/// One tier: "after 10 units 60%".
pub(crate) fn tier(after: &str, share: &str) -> String {
    format!("after {after} units {share}")
}

/// Diminishing returns in a few words: "All bring the same", "After 10 units 60%, after 20 units 20%".
pub(crate) fn tiers(tiers: &[String]) -> String {
    if tiers.is_empty() { "Every unit brings as many".to_owned() } else { capital(&tiers.join(", ")) }
}

/// Which tier a button is about, for those who hear it.
pub(crate) fn about_tier(after: u32) -> String {
    format!(" the step after {after} units")
}

/// What a share is taken of.
pub(crate) const fn whole(of: Whole) -> &'static str {
    match of {
        Whole::Spending => "the spending",
        Whole::Units => "all units",
    }
}

/// A share in a few words: "At most 40% of the spending".
pub(crate) fn share(between: &str, of: Option<Whole>) -> String {
    of.map_or(between.to_owned(), |of| format!("{between} of {}", whole(of)))
}

/// The units of one month: "2 in March 2027".
pub(crate) fn units_in(units: &str, month: &str) -> String {
    format!("{units} in {month}")
}

/// What is set by hand: "Set by hand in 12 months: 2 in March 2027, 1 in May 2027."
pub(crate) fn locked(count: usize, months: &[String]) -> String {
    let set = if count == 1 {
        "Set by hand in 1 month".to_owned()
    } else {
        format!("Set by hand in {count} months")
    };
    let units = if months.is_empty() { "no units".to_owned() } else { months.join(", ") };
    format!("{set}: {units}.")
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(char::to_uppercase).into_iter().flatten().chain(letters).collect()
}
