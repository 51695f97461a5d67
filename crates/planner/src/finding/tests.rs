//! Each check, with a plan that sets it off; the sound plan sets off none.

use std::collections::BTreeSet;

use super::sound::{count, money, sound};
use super::triggers::{customers, goal, stage, tactic, triggers, with};
use super::{CHECKS, Finding, GoalField, Matter, Nothing, Place, Severity, TacticField, findings};
use crate::funnel::Exceptions;
use crate::goal::{Goal, Metric};
use crate::list::{GoalId, MessageId};
use crate::plan::{Edit, Plan};
use crate::strategy::{Department, Verdict};
use crate::tactic::{Effort, Tactic};
use crate::units::{Estimate, Month, Rate};

/// Asserts that a check finds something in a plan, and nothing in the sound plan.
fn check(id: &str, plan: &Plan) -> Finding {
    assert!(findings(&sound()).iter().all(|finding| finding.check != id), "{id} in the sound plan");
    let found = findings(plan).into_iter().find(|finding| finding.check == id);
    found.unwrap_or_else(|| panic!("{id} finds nothing"))
}

#[test]
fn a_complete_plan_has_nothing_to_look_at() {
    assert_eq!(findings(&sound()), []);
}

#[test]
fn every_check_finds_what_it_is_for() {
    for (id, plan) in triggers() {
        check(id, &plan);
    }
}

#[test]
fn every_check_has_a_plan_that_sets_it_off() {
    let triggered: BTreeSet<&str> = triggers().iter().map(|(id, _)| *id).collect();
    let listed: BTreeSet<&str> = CHECKS.into_iter().flatten().map(|check| check.id).collect();
    assert_eq!(triggered, listed);
}

#[test]
fn every_check_has_a_name_of_its_own_in_kebab_case() {
    let ids: Vec<&str> = CHECKS.into_iter().flatten().map(|check| check.id).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    let is_kebab = |id: &str| id.chars().all(|sign| matches!(sign, 'a'..='z' | '0'..='9' | '-'));
    assert!(ids.into_iter().all(is_kebab));
}

#[test]
fn the_most_serious_comes_first() {
    for (_, plan) in triggers() {
        assert!(findings(&plan).is_sorted_by_key(|finding| finding.severity));
    }
}

#[test]
fn one_missing_field_is_one_finding() {
    let found = findings(&goal(|goal| goal.owner = String::new()));
    let places: Vec<Place> = found.iter().map(|finding| finding.place).collect();
    assert_eq!(places, [Place::Goal(60.into(), GoalField::Owner)]);
    assert_eq!(found[0].severity, Severity::Caution);
}

fn nothing(plan: &Plan) -> Vec<(GoalId, Nothing)> {
    let reason = |finding: Finding| {
        let Matter::BringsNothing { goal, why } = finding.matter else { return None };
        Some((goal, why))
    };
    findings(plan).into_iter().filter_map(reason).collect()
}

#[test]
fn a_tactic_that_brings_nothing_says_why_for_each_goal() {
    let to_all = tactic(|tactic| tactic.audience = None);
    assert_eq!(nothing(&to_all), []);
    let narrowed = goal(|goal| goal.audience = Some(51.into()));
    let others = Tactic { audience: None, ..narrowed.tactics.get(70.into()).unwrap().clone() };
    assert_eq!(nothing(&narrowed.edited(Edit::put(others))), [(60.into(), Nothing::OtherAudience)]);
    let leads = Metric::AtStage { stage: 1.into(), target: Some(count(400.0)), last_year: Some(count(1.0)) };
    let below = goal(|goal| goal.metric = leads);
    let feeds = Tactic { feeds: Some(3.into()), ..below.tactics.get(70.into()).unwrap().clone() };
    assert_eq!(nothing(&below.edited(Edit::put(feeds))), [(60.into(), Nothing::FeedsBelow)]);
    let late = tactic(|tactic| tactic.lead_time = 12.0);
    assert_eq!(nothing(&late), [(60.into(), Nothing::TooLate), (61.into(), Nothing::TooLate)]);
}

#[test]
fn revenue_that_is_only_a_part_may_be_below_what_all_customers_bring() {
    let revenue =
        |target| Metric::Revenue { target: Some(money(target)), last_year: None, through: Some(1.into()) };
    let contradicts = |plan: &Plan| findings(plan).iter().any(|finding| finding.check == "goals-contradict");
    assert!(!contradicts(&goal(|goal| goal.metric = revenue(100_000))));
    assert!(contradicts(&goal(|goal| goal.metric = revenue(2_000_000))));
}

#[test]
fn goals_with_different_deadlines_do_not_contradict() {
    let plan = goal(|goal| {
        goal.metric = customers(80.0);
        goal.deadline = Month::new(2027, 11);
    });
    assert!(findings(&plan).iter().all(|finding| finding.check != "goals-contradict"));
}

#[test]
fn a_rate_given_for_the_audience_of_the_goal_is_not_missing() {
    let mut exceptions = Exceptions::default();
    let step = crate::funnel::StepException { rate: Rate::percent(10.0).map(Estimate::exactly), lag: None };
    exceptions.steps.insert(1.into(), step);
    let plan = ([60, 61]).into_iter().fold(stage(1, |stage| stage.rate = None), |plan, id| {
        let known = plan.goals.get(GoalId::from(id)).unwrap().clone();
        plan.edited(Edit::put(Goal { audience: Some(51.into()), ..known }))
    });
    check("rate-missing", &plan);
    let plan = plan.edited(Edit::Exceptions(51.into(), exceptions));
    assert!(findings(&plan).iter().all(|finding| finding.check != "rate-missing"));
}

#[test]
fn a_message_that_is_taken_out_leaves_its_audience_without_one() {
    let found = check("audience-without-message", &with(Edit::remove(MessageId::from(52))));
    assert_eq!(found.place, Place::Audience(51.into()));
}

#[test]
fn a_department_without_work_needs_no_hours() {
    let plan =
        with(Edit::put(Department { verdict: Verdict::Feasible, ..Department::new(11.into(), "Finance") }));
    assert_eq!(findings(&plan), []);
    let effort = Effort { department: 11.into(), hours: 1.0 };
    let asked = Tactic { hours: vec![effort], ..plan.tactics.get(70.into()).unwrap().clone() };
    let found = findings(&plan.edited(Edit::put(asked)));
    assert_eq!(found[0].place, Place::Department(11.into()));
    assert_ne!(Place::Tactic(70.into(), TacticField::Name).step(), found[0].place.step());
}
