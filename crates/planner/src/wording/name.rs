//! What the things of a plan are called inside a sentence.

use super::refusal::inside_a_sentence;
use crate::list::{
    AudienceId, BusinessGoalId, DepartmentId, GoalId, List, Listed, MessageId, SourceId, StageId, TacticId,
};
use crate::notation::Notation;
use crate::plan::Plan;
use crate::tactic::Tactic;

/// A goal in the company's own words, or else in ours: “Win 40 new customers by December 2027”.
pub fn goal(plan: &Plan, id: GoalId, notation: &dyn Notation) -> String {
    let own = |goal: &crate::goal::Goal| match goal.name.trim() {
        "" => super::goal::sentence(plan, goal, notation),
        name => name.to_owned(),
    };
    quoted(&plan.goals.get(id).map(own).unwrap_or_default())
}

/// A tactic: “Trade show”.
pub fn tactic(plan: &Plan, id: TacticId) -> String {
    named("Tactic", &plan.tactics, id, |tactic| &tactic.name)
}

/// An audience: “Facility managers”.
pub fn audience(plan: &Plan, id: AudienceId) -> String {
    named("Audience", &plan.strategy.audiences, id, |audience| &audience.name)
}

/// A business goal: “Grow sales in the north”.
pub fn business_goal(plan: &Plan, id: BusinessGoalId) -> String {
    named("Business goal", &plan.strategy.business_goals, id, |goal| &goal.text)
}

/// A message by its promise: “You will not hear it”.
pub fn message(plan: &Plan, id: MessageId) -> String {
    named("Message", &plan.strategy.messages, id, |message| &message.promise)
}

/// A department, as it is called: Finance.
pub fn department(plan: &Plan, id: DepartmentId) -> String {
    plain("Department", &plan.strategy.departments, id, |department| &department.name)
}

/// A source of what comes without new effort: “Website”.
pub fn source(plan: &Plan, id: SourceId) -> String {
    named("Source", &plan.numbers.sources, id, |source| &source.name)
}

/// A stage, as it is called: Lead.
pub fn stage(plan: &Plan, id: StageId) -> String {
    plain("Stage", &plan.numbers.funnel.stages, id, |stage| &stage.name)
}

/// A step of the funnel by its two stages: "from MQL to SQL".
pub fn step(plan: &Plan, from: StageId) -> String {
    let stages = &plan.numbers.funnel.stages;
    let next = stages.ids().skip_while(|id| *id != from).nth(1);
    match next {
        Some(next) => format!("from {} to {}", stage(plan, from), stage(plan, next)),
        None => format!("after {}", stage(plan, from)),
    }
}

/// The people at a stage, inside a sentence: "leads", "opportunities"; "MQL" for exactly one.
pub fn people(plan: &Plan, id: StageId, count: f64) -> String {
    let name = inside_a_sentence(&stage(plan, id));
    let is_named = plan.numbers.funnel.stages.get(id).is_some_and(|stage| !stage.name.trim().is_empty());
    match (is_named, count == 1.0) {
        (true, true) => singular(&name),
        (true, false) => plural(&name),
        (false, _) => format!("people at {name}"),
    }
}

/// One of those at the last stage, inside a sentence: "deal", "order".
pub fn deal(plan: &Plan) -> String {
    plan.numbers.funnel.stages.ids().last().map(|id| people(plan, id, 1.0)).unwrap_or_default()
}

/// One unit of a tactic, as it is called: "show".
pub fn unit(tactic: &Tactic) -> &str {
    match tactic.unit.trim() {
        "" => "unit",
        unit => unit,
    }
}

/// So many units of a tactic, as they are called: "shows", "show" for exactly one; "units" where only one has a name.
pub fn units(tactic: &Tactic, count: u32) -> &str {
    match tactic.kind.filter(|kind| kind.unit == tactic.unit) {
        _ if count == 1 => unit(tactic),
        Some(kind) => kind.units,
        None => "units",
    }
}

/// “Lead” in the quotation marks that all texts use.
pub fn quoted(text: &str) -> String {
    format!("“{text}”")
}

/// A name in a cell of its own, which needs no quotation marks.
pub fn bare(name: &str) -> String {
    name.trim_start_matches('“').trim_end_matches('”').to_owned()
}

/// A, B and C.
pub fn listed(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

fn named<T: Listed>(kind: &str, list: &List<T>, id: T::Id, name: fn(&T) -> &String) -> String {
    match list.get(id).map(|item| name(item).trim()) {
        Some(name) if !name.is_empty() => quoted(name),
        Some(_) | None => numbered(kind, list, id),
    }
}

fn plain<T: Listed>(kind: &str, list: &List<T>, id: T::Id, name: fn(&T) -> &String) -> String {
    match list.get(id).map(|item| name(item).trim()) {
        Some(name) if !name.is_empty() => name.to_owned(),
        Some(_) | None => numbered(kind, list, id),
    }
}

/// What has no name goes by its place: "Tactic 2".
fn numbered<T: Listed>(kind: &str, list: &List<T>, id: T::Id) -> String {
    list.position(id).map_or(kind.to_owned(), |place| format!("{kind} {}", place + 1))
}

/// One of those a stage is named after: "Orders" counts orders, and "Order" does too.
fn singular(name: &str) -> String {
    let (noun, aside) = without_aside(name);
    let is_plural = !["ss", "us", "is"].iter().any(|end| noun.to_lowercase().ends_with(end));
    let noun = match (noun.strip_suffix("ies"), noun.strip_suffix('s')) {
        (Some(stem), _) => format!("{stem}y"),
        (None, Some(stem)) if is_plural => stem.to_owned(),
        (None, _) => noun.to_owned(),
    };
    noun + aside
}

/// What is said in brackets stays behind the noun: "enquiry (hot)" becomes "enquiries (hot)".
fn without_aside(name: &str) -> (&str, &str) {
    name.find(" (").filter(|place| *place > 0).map_or((name, ""), |place| name.split_at(place))
}

fn plural(name: &str) -> String {
    let (name, aside) = without_aside(name);
    plural_noun(name) + aside
}

fn plural_noun(name: &str) -> String {
    let after_vowel = |stem: &str| stem.ends_with(['a', 'e', 'i', 'o', 'u']);
    match name.strip_suffix('y') {
        Some(stem) if !after_vowel(stem) => format!("{stem}ies"),
        _ if name.ends_with(['s', 'S']) => name.to_owned(),
        Some(_) | None => format!("{name}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_have_a_plural() {
        let plurals = ["lead", "opportunity", "MQL", "enquiry", "survey", "visitors"].map(plural);
        assert_eq!(plurals, ["leads", "opportunities", "MQLs", "enquiries", "surveys", "visitors"]);
    }

    #[test]
    fn what_stands_in_brackets_has_no_plural() {
        assert_eq!(plural("enquiry (hot)"), "enquiries (hot)");
        assert_eq!(singular("enquiries (hot)"), "enquiry (hot)");
    }

    #[test]
    fn stages_have_a_singular() {
        let singulars =
            ["orders", "MQLs", "lead", "enquiries", "in process", "bonus", "visits"].map(singular);
        assert_eq!(singulars, ["order", "MQL", "lead", "enquiry", "in process", "bonus", "visit"]);
    }

    #[test]
    fn parts_are_listed_with_and_before_the_last() {
        let parts = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(listed(&parts), "a, b and c");
        assert_eq!(listed(&parts[..1]), "a");
    }
}
