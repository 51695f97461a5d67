//! The example plans: complete, sound, and written as the app writes them.

#![allow(clippy::unwrap_used, reason = "only tests use this")]

use planner::document::{self, Opened, Stamp};
use planner::finding::{Finding, Place, Severity, findings};
use planner::goal::{Goal, Metric};
use planner::mix::{HoursUsed, Mix, Outcome, Proof, best};
use planner::plan::Plan;
use planner::strategy::{Certainty, Question};
use planner::tactic::Tactic;
use planner::units::Money;
use planner::walkback::walk_back;

const EXAMPLES: [(&str, &str); 3] = [
    ("pump maker", include_str!("../../../examples/pump-maker.json")),
    ("roofing firm", include_str!("../../../examples/roofing-firm.json")),
    ("tea shop", include_str!("../../../examples/tea-shop.json")),
];

fn opened() -> impl Iterator<Item = (&'static str, &'static str, Opened)> {
    EXAMPLES.into_iter().map(|(name, text)| (name, text, document::read(text.as_bytes()).unwrap()))
}

fn plans() -> impl Iterator<Item = (&'static str, Plan)> {
    opened().map(|(name, _, opened)| (name, opened.plan))
}

#[test]
fn every_example_opens_without_repairs_and_is_written_back_byte_for_byte() {
    for (name, text, opened) in opened() {
        assert_eq!(opened.repairs, [], "{name}");
        let stamp = Stamp { app_version: opened.made_by, saved: opened.saved };
        assert_eq!(document::write(&opened.plan, &stamp), text, "{name}");
    }
}

#[test]
fn every_example_answers_all_questions_and_leaves_one_to_research() {
    for (name, plan) in plans() {
        let answers = Question::ALL.map(|question| plan.strategy.answer(question));
        let is_full = |text: &String| !text.trim().is_empty();
        assert!(answers.iter().all(|answer| {
            [&answer.text, &answer.evidence, &answer.insight, &answer.contributors].into_iter().all(is_full)
        }));
        let unknown = answers.iter().filter(|answer| answer.certainty == Some(Certainty::DontKnow));
        assert_eq!(unknown.count(), 1, "{name}");
    }
}

#[test]
fn the_question_to_research_is_all_there_is_to_look_at() {
    for (name, plan) in plans() {
        let found = findings(&plan);
        let is_research = |finding: &Finding| match finding.place {
            Place::Question(question) => {
                plan.strategy.answer(question).certainty == Some(Certainty::DontKnow)
            }
            _ => false,
        };
        assert!(found.iter().all(is_research), "{name}: {found:?}");
        let cautions = found.iter().filter(|finding| finding.severity == Severity::Caution);
        assert_eq!(cautions.count(), 1, "{name}");
    }
}

#[test]
fn every_goal_of_the_examples_is_walked_back_to_the_top_of_the_funnel() {
    for (name, plan) in plans() {
        for goal in &plan.goals {
            let walk = walk_back(&plan, goal).unwrap();
            assert_eq!(walk.missing, [], "{name}: {}", goal.name);
            assert_eq!(walk.levels.last().map(|level| level.place), Some(0), "{name}: {}", goal.name);
            assert!(walk.levels[0].gap.value() > 0.0, "{name}: {}", goal.name);
        }
    }
}

#[test]
fn the_examples_show_goals_of_every_form() {
    let form = |goal: &Goal| std::mem::discriminant(&goal.metric);
    let goals: Vec<Goal> =
        plans().flat_map(|(_, plan)| plan.goals.iter().cloned().collect::<Vec<_>>()).collect();
    let mut forms = Vec::new();
    for goal in &goals {
        if !forms.contains(&form(goal)) {
            forms.push(form(goal));
        }
    }
    assert_eq!(forms.len(), 5);
    assert!(goals.iter().any(|goal| matches!(goal.metric, Metric::Revenue { through: Some(_), .. })));
    assert!(goals.iter().any(|goal| goal.audience.is_some()));
}

#[test]
fn every_example_reaches_its_goals_for_less_than_its_budget_and_within_a_fiftieth_of_the_least() {
    for (name, plan) in plans() {
        let mix = best(&plan);
        let Outcome::Reached { proof } = mix.outcome else { panic!("{name}: {:?}", mix.outcome) };
        assert!(matches!(proof, Proof::Best | Proof::Within(..=0.02)), "{name}: {proof:?}");
        let unspent = mix.unspent.as_ref().map(|unspent| unspent.amount);
        assert!(unspent.is_some_and(|unspent| unspent > Money::ZERO), "{name}: {unspent:?}");
    }
}

#[test]
fn in_every_example_some_tactic_is_held_back_by_its_own_limit_and_in_two_by_hours() {
    let mixes: Vec<(Plan, Mix)> = plans().map(|(_, plan)| (plan.clone(), best(&plan))).collect();
    for (plan, mix) in &mixes {
        assert!(plan.tactics.iter().any(|tactic| is_at_most(mix, tactic)), "{}", plan.name);
    }
    let is_nearly_full = |hours: &HoursUsed| hours.by_month.iter().any(|used| *used > 0.95 * hours.in_month);
    let held = mixes.iter().filter(|(_, mix)| mix.hours.iter().any(is_nearly_full));
    assert!(held.count() >= 2);
}

fn is_at_most(mix: &Mix, tactic: &Tactic) -> bool {
    mix.row(tactic.id).map(|row| row.units) == tactic.most
}

#[test]
fn the_examples_rest_on_numbers_of_their_own() {
    for (name, plan) in plans() {
        assert!((6..=12).contains(&plan.tactics.len()), "{name}");
        assert!(plan.tactics.iter().any(|tactic| tactic.kind.is_none()), "{name} has a tactic of its own");
        for tactic in &plan.tactics {
            assert!(!tactic.cost_is_assumed(plan.settings.currency), "{name}: {}", tactic.name);
            let texts = [&tactic.owner, &tactic.success, &tactic.alternate];
            let is_told = tactic.most.is_some() && texts.into_iter().all(|text| !text.is_empty());
            assert!(is_told, "{name}: {}", tactic.name);
        }
    }
}
