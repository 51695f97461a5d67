//! The tactical plan.

use super::{Block, Document, Section, Source, facts, or_not_yet, tables};
use crate::goal::Goal;
use crate::tactic::Tactic;
use crate::walkback::walk_back;
use crate::wording::{self, label};

pub(super) fn document(source: Source) -> Document {
    let plan = source.plan;
    let mut sections = vec![
        Section::new(label::IN_SHORT, in_short(source)),
        Section::new(label::GOALS_IN_NUMBERS, or_nothing(tables::goals(source))),
    ];
    sections.extend(plan.goals.iter().map(|goal| walk_section(source, goal)));
    sections.extend([
        Section::new(label::NUMBERS_USED, tables::numbers(source)),
        Section::new(
            label::TACTICS,
            or_nothing(plan.tactics.iter().map(|one| tactic(source, one)).collect()),
        ),
        Section::new(label::MIX, mix(source)),
        Section::new(label::TO_LOOK_AT, findings(source)),
    ]);
    Document { title: wording::report::tactical_title(plan), sections }
}

fn or_nothing(blocks: Vec<Block>) -> Vec<Block> {
    if blocks.is_empty() { vec![Block::Paragraph(wording::report::not_yet().to_owned())] } else { blocks }
}

fn in_short(source: Source) -> Vec<Block> {
    let headlines: Vec<String> = source.plan.goals.iter().filter_map(|goal| headline(source, goal)).collect();
    let outcome = source.mix.map(|mix| wording::mix::outcome(mix, source.notation)).unwrap_or_default();
    let mut blocks = vec![facts(&[
        (label::MONTHS, &wording::report::period(source.plan, source.notation)),
        (label::DIRECTION, &source.plan.strategy.direction),
        (label::MIX, &outcome),
    ])];
    blocks.extend((!headlines.is_empty()).then_some(Block::List(headlines)));
    blocks
}

fn headline(source: Source, goal: &Goal) -> Option<String> {
    let walk = walk_back(source.plan, goal).ok()?;
    Some(wording::walkback::headline_of_goal(source.plan, &walk, source.notation))
}

fn walk_section(source: Source, goal: &Goal) -> Section {
    let heading = wording::goal::sentence(source.plan, goal, source.notation);
    let blocks = match walk_back(source.plan, goal) {
        Ok(walk) => tables::walk(source, goal, &walk),
        Err(missing) => vec![needs(source, &missing)],
    };
    Section { heading, blocks }
}

fn needs(source: Source, missing: &[crate::walkback::Missing]) -> Block {
    Block::Paragraph(wording::walkback::needs(source.plan, missing))
}

fn tactic(source: Source, tactic: &Tactic) -> Block {
    let plan = source.plan;
    let goals: Vec<String> =
        tactic.goals.iter().map(|id| wording::name::goal(plan, *id, source.notation)).collect();
    let audience = tactic.audience.map(|id| wording::name::audience(plan, id));
    let message = tactic.message.map(|id| wording::name::message(plan, id)).unwrap_or_default();
    let [first, last] =
        [tactic.first, tactic.last].map(|month| month.map(|month| source.notation.month(month)));
    facts(&[
        (label::TACTIC, &or_not_yet(&tactic.name)),
        (label::SERVES, &or_not_yet(&wording::name::listed(&goals))),
        (label::AUDIENCE, audience.as_deref().unwrap_or(wording::report::everyone())),
        (label::MESSAGE, &message),
        (label::FEEDS, &tactic.feeds.map(|id| wording::name::stage(plan, id)).unwrap_or_default()),
        (label::UNIT, &tactic.unit),
        (label::PEOPLE_PER_UNIT, &entries(source, tactic)),
        (label::COST_PER_UNIT, &cost(source, tactic)),
        (label::SETUP_COST, &source.notation.money(tactic.setup_cost)),
        (label::UNITS, &wording::report::units(tactic.least, tactic.most, source.notation)),
        (label::FIRST_MONTH, &first.unwrap_or_default()),
        (label::LAST_MONTH, &last.unwrap_or_default()),
        (label::LEAD_TIME, &source.notation.months(tactic.lead_time)),
        (label::HOURS_PER_UNIT, &hours(source, tactic)),
        (label::OWNER, &or_not_yet(&tactic.owner)),
        (label::SUCCESS_IS_MEASURED_BY, &tactic.success),
        (label::ALTERNATE_ROUTE, &tactic.alternate),
    ])
}

fn entries(source: Source, tactic: &Tactic) -> String {
    let entries = tactic.entries.map(|entries| source.notation.count_range(&entries));
    marked(entries, tactic.entries_are_assumed())
}

fn cost(source: Source, tactic: &Tactic) -> String {
    let cost = tactic.cost.map(|cost| source.notation.money_range(&cost));
    marked(cost, tactic.cost_is_assumed(source.plan.settings.currency))
}

/// A number, marked when it is a default and not one's own.
pub(super) fn marked(number: Option<String>, is_assumed: bool) -> String {
    match number {
        Some(number) if is_assumed => wording::report::assumed(&number),
        Some(number) => number,
        None => wording::report::not_yet().to_owned(),
    }
}

fn hours(source: Source, tactic: &Tactic) -> String {
    let effort = |effort: &crate::tactic::Effort| {
        let department = wording::name::department(source.plan, effort.department);
        wording::report::effort(&department, effort.hours, source.notation)
    };
    tactic.hours.iter().map(effort).collect::<Vec<_>>().join(", ")
}

fn mix(source: Source) -> Vec<Block> {
    let Some(mix) = source.mix else {
        return vec![Block::Paragraph(wording::report::no_mix().to_owned())];
    };
    let mut blocks = vec![Block::Paragraph(wording::mix::outcome(mix, source.notation))];
    blocks.extend(tables::mix(source, mix));
    blocks.extend(wording::mix::budget(mix, source.notation).map(Block::Paragraph));
    let problems = wording::mix::problems(source.plan, mix, source.notation);
    blocks.extend((!problems.is_empty()).then_some(Block::List(problems)));
    let hours: Vec<String> = mix
        .hours
        .iter()
        .filter(|hours| hours.by_month.iter().any(|used| *used > 0.0))
        .map(|hours| wording::mix::hours(source.plan, hours, source.notation))
        .collect();
    blocks.extend((!hours.is_empty()).then_some(Block::List(hours)));
    blocks
}

fn findings(source: Source) -> Vec<Block> {
    if source.findings.is_empty() {
        return vec![Block::Paragraph(wording::report::nothing_found().to_owned())];
    }
    vec![tables::findings(source)]
}
