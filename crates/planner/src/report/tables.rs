//! The tables of the tactical plan.

use super::tactical::marked;
use super::{Block, Source, number, table, words};
use crate::finding::Finding;
use crate::funnel::Stage;
use crate::goal::Goal;
use crate::mix::{Mix, MixRow};
use crate::walkback::{Level, WalkBack};
use crate::wording::working::Context;
use crate::wording::{self, label};

/// The goals in numbers; nothing when there is no goal.
pub(super) fn goals(source: Source) -> Vec<Block> {
    let row = |goal: &Goal| {
        let known = |number: Option<String>| number.unwrap_or_else(|| wording::report::not_yet().to_owned());
        let audience = goal.audience.map(|id| wording::name::audience(source.plan, id));
        vec![
            wording::goal::sentence(source.plan, goal, source.notation),
            known(wording::goal::last_year(&goal.metric, source.notation)),
            known(wording::goal::target(&goal.metric, source.notation)),
            known(goal.deadline.map(|month| source.notation.month_short(month))),
            audience.unwrap_or_else(|| wording::report::everyone().to_owned()),
            super::or_not_yet(&goal.owner),
            wording::report::yes_or_no(goal.worth_at_70_percent).to_owned(),
        ]
    };
    let rows: Vec<Vec<String>> = source.plan.goals.iter().map(row).collect();
    let columns = [
        words(label::GOAL),
        number(label::LAST_YEAR),
        number(label::TARGET),
        words(label::BY),
        words(label::WHOSE_RESULTS_COUNT),
        words(label::OWNER),
        words(label::WORTH_IT_AT_70_PERCENT),
    ];
    let is_worth_it = !rows.is_empty();
    is_worth_it.then(|| table(label::WHAT_WILL_BE_DIFFERENT_AND_BY_WHEN, columns, rows)).into_iter().collect()
}

/// One goal walked back: the headline, a row for each stage, and the working of every row.
pub(super) fn walk(source: Source, goal: &Goal, walk: &WalkBack) -> Vec<Block> {
    let rows = walk.levels.iter().map(|level| level_row(source, level)).collect();
    let columns = [
        words(label::STAGE),
        number(label::NEEDED),
        number(label::WITHOUT_NEW_EFFORT),
        number(label::MISSING),
        number(label::MISSING_A_MONTH),
        words(label::LAST_USEFUL_MONTH),
    ];
    let mut blocks = vec![
        Block::Paragraph(wording::walkback::headline(source.plan, walk, source.notation)),
        table(label::WHAT_EACH_STAGE_MUST_BRING, columns, rows),
        Block::List(walk.levels.iter().flat_map(|level| workings(source, goal, level)).collect()),
    ];
    if !walk.missing.is_empty() {
        blocks.push(Block::Paragraph(wording::walkback::needs(source.plan, &walk.missing)));
    }
    blocks
}

fn level_row(source: Source, level: &Level) -> Vec<String> {
    let people = |people: u64| source.notation.people(people);
    let month = level.latest_useful.map(|month| source.notation.month_short(month));
    let per_month = level.gap_per_month.as_ref().map(|gap| people(gap.count().people()));
    vec![
        wording::name::stage(source.plan, level.stage),
        people(level.people()),
        source.notation.count(level.baseline.count()),
        people(level.gap_people()),
        per_month.unwrap_or_else(|| wording::report::none().to_owned()),
        month.unwrap_or_else(|| wording::report::none().to_owned()),
    ]
}

fn workings(source: Source, goal: &Goal, level: &Level) -> Vec<String> {
    let context = Context { plan: source.plan, goal, stage: level.stage, notation: source.notation };
    let required = wording::working::required(&level.required, context);
    let gap = wording::working::required(&level.gap, context);
    if level.required.value() == level.gap.value() { vec![required] } else { vec![required, gap] }
}

/// The funnel, the deal and what comes without new effort.
pub(super) fn numbers(source: Source) -> Vec<Block> {
    let numbers = &source.plan.numbers;
    let stages = numbers.funnel.stages.as_slice();
    let last = stages.len().saturating_sub(1);
    let rows =
        stages.iter().enumerate().map(|(place, stage)| stage_row(source, stage, place == last)).collect();
    let columns = [
        words(label::STAGE),
        number(label::REACH_THE_NEXT),
        number(label::THAT_TAKES),
        number(label::LAST_YEAR),
    ];
    let mut blocks = vec![table(label::HOW_PEOPLE_GET_DOWN_THE_FUNNEL, columns, rows)];
    let deal = marked(numbers.deal.map(|deal| source.notation.money_range(&deal)), false);
    let pipeline = numbers.pipeline_total.map(|total| source.notation.money(total));
    blocks.push(super::facts(&[
        (label::AVERAGE_DEAL, &deal),
        (label::SALES_PIPELINE, &pipeline.unwrap_or_default()),
    ]));
    blocks.extend(sources(source));
    blocks
}

fn stage_row(source: Source, stage: &Stage, is_last: bool) -> Vec<String> {
    let none = || wording::report::none().to_owned();
    let rate = marked(stage.rate.map(|rate| source.notation.rate_range(&rate)), stage.rate_is_assumed());
    let lag = marked(Some(source.notation.lag(&stage.lag)), stage.lag_is_assumed());
    vec![
        wording::name::stage(source.plan, stage.id),
        if is_last { none() } else { rate },
        if is_last { none() } else { lag },
        stage.last_year.map_or_else(none, |count| source.notation.count(count)),
    ]
}

fn sources(source: Source) -> Option<Block> {
    let row = |one: &crate::funnel::Source| {
        let per_month = one.per_month.map(|count| source.notation.count_range(&count));
        vec![
            wording::name::bare(&wording::name::source(source.plan, one.id)),
            wording::name::stage(source.plan, one.stage),
            marked(per_month, false),
        ]
    };
    let rows: Vec<Vec<String>> = source.plan.numbers.sources.iter().map(row).collect();
    (!rows.is_empty()).then(|| {
        table(
            label::WHAT_COMES_WITHOUT_NEW_EFFORT,
            [words(label::SOURCE), words(label::ENTERS_AT), number(label::EACH_MONTH)],
            rows,
        )
    })
}

/// The mix, tactic by tactic, and what it costs in all; nothing when there is no tactic.
pub(super) fn mix(source: Source, mix: &Mix) -> Option<Block> {
    let mut rows: Vec<Vec<String>> = mix.rows.iter().map(|row| mix_row(source, row)).collect();
    if rows.is_empty() {
        return None;
    }
    let total = source.notation.money(mix.cost);
    rows.push(vec![wording::report::total().to_owned(), String::new(), total, String::new(), String::new()]);
    let columns = [
        words(label::TACTIC),
        number(label::UNITS),
        number(label::COST),
        words(label::WHAT_IT_BRINGS),
        words(label::WHAT_HOLDS_IT),
    ];
    Some(table(label::HOW_MUCH_OF_EACH_TACTIC, columns, rows))
}

fn mix_row(source: Source, row: &MixRow) -> Vec<String> {
    let plan = source.plan;
    let brings = row.brings.iter().filter(|(_, figure)| figure.value() > 0.0).map(|(goal, figure)| {
        let goal = wording::name::goal(plan, *goal, source.notation);
        wording::mix::brings(&goal, figure.count(), source.notation)
    });
    let limits = row.limits.iter().map(|limit| wording::mix::limit(plan, *limit, source.notation));
    vec![
        wording::name::bare(&wording::name::tactic(plan, row.tactic)),
        source.notation.people(row.units.into()),
        source.notation.money(row.cost),
        brings.collect::<Vec<_>>().join("; "),
        limits.collect::<Vec<_>>().join("; "),
    ]
}

/// What there is to look at.
pub(super) fn findings(source: Source) -> Block {
    let row = |finding: &Finding| {
        vec![
            wording::finding::severity(finding.severity).to_owned(),
            wording::finding::what(source.plan, finding, source.notation),
            wording::finding::remedy(finding.matter).to_owned(),
        ]
    };
    let rows = source.findings.iter().map(row).collect();
    table(
        label::WHAT_THERE_IS_TO_LOOK_AT,
        [words(label::HOW_SERIOUS), words(label::WHAT), words(label::WHAT_TO_DO)],
        rows,
    )
}
