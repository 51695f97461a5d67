//! For tests: each check with a plan that sets it off.

use super::sound::{count, money, sound};
use crate::funnel::{Lag, Source, Stage};
use crate::goal::{Goal, Metric};
use crate::list::{AudienceId, BusinessGoalId, GoalId, SourceId, TacticId};
use crate::plan::{Edit, Plan, Settings};
use crate::strategy::{
    Answer, Audience, AudienceKind, BusinessGoal, Certainty, Department, Message, Question, Verdict,
};
use crate::tactic::{Seasonality, ShareLimit, Tactic, Tier, Tiers, Whole};
use crate::units::{Estimate, Growth, Month, Period, Rate};

/// Every check with a plan that sets it off.
pub(crate) fn triggers() -> Vec<(&'static str, Plan)> {
    [strategy(), goals(), numbers(), tactics(), limits(), links()].concat()
}

/// Every check of a mix with a plan whose best mix sets it off.
pub(crate) fn mixed() -> Vec<(&'static str, Plan)> {
    let at_least_ten = tactic(|tactic| tactic.least = 10);
    let one_hour = department(|department| department.hours_per_month = Some(1.0));
    let busy = one_hour.edited(Edit::put(at_least_ten.tactics.get(70.into()).unwrap().clone()));
    let one_a_month = tactic(|tactic| tactic.least_in_month = 1);
    // No more than a tenth of all units each, which two tactics cannot have.
    let share = ShareLimit { of: Whole::Units, most: Rate::percent(10.0), ..ShareLimit::default() };
    let apart = sound().tactics.ids().fold(sound(), |plan, id| {
        let tactic = plan.tactics.get(id).unwrap().clone();
        plan.edited(Edit::put(Tactic { least: 1, share, ..tactic }))
    });
    vec![
        ("goal-out-of-reach", with(Edit::Budget(Some(money(20_000))))),
        ("least-units-over-budget", at_least_ten.edited(Edit::Budget(Some(money(20_000))))),
        ("month-units-over-budget", one_a_month.edited(Edit::BudgetPerMonth(Some(money(10))))),
        ("least-units-over-hours", busy),
        ("limits-not-together", apart),
        ("tactic-unused", tactic(|tactic| tactic.cost = Some(Estimate::exactly(money(900_000))))),
    ]
}

pub(super) fn with(edit: Edit) -> Plan {
    sound().edited(edit)
}

pub(super) fn goal(change: impl Fn(&mut Goal)) -> Plan {
    let mut goal = sound().goals.get(60.into()).unwrap().clone();
    change(&mut goal);
    with(Edit::put(goal))
}

pub(super) fn tactic(change: impl Fn(&mut Tactic)) -> Plan {
    let mut tactic = sound().tactics.get(70.into()).unwrap().clone();
    change(&mut tactic);
    with(Edit::put(tactic))
}

pub(super) fn stage(id: u32, change: impl Fn(&mut Stage)) -> Plan {
    let mut stage = sound().numbers.funnel.stages.get(id.into()).unwrap().clone();
    change(&mut stage);
    with(Edit::put(stage))
}

fn answer(change: impl Fn(&mut Answer)) -> Plan {
    let mut answer = sound().strategy.answer(Question::Buyers).clone();
    change(&mut answer);
    with(Edit::Answer(Question::Buyers, answer))
}

fn message(change: impl Fn(&mut Message)) -> Plan {
    let mut message = sound().strategy.messages.get(52.into()).unwrap().clone();
    change(&mut message);
    with(Edit::put(message))
}

pub(super) fn department(change: impl Fn(&mut Department)) -> Plan {
    let mut department = sound().strategy.departments.get(12.into()).unwrap().clone();
    change(&mut department);
    with(Edit::put(department))
}

pub(super) fn customers(target: f64) -> Metric {
    Metric::Customers { target: Some(count(target)), last_year: Some(count(1.0)) }
}

fn strategy() -> Vec<(&'static str, Plan)> {
    let key_account = Audience { kind: AudienceKind::KeyAccount, ..Audience::new(80.into()) };
    vec![
        ("no-direction", with(Edit::Direction(" ".to_owned()))),
        ("no-business-goal", with(Edit::remove(BusinessGoalId::from(50)))),
        ("business-goal-without-horizon", with(Edit::put(BusinessGoal::new(50.into())))),
        ("question-unanswered", with(Edit::Answer(Question::Market, Answer::UNANSWERED))),
        ("research-to-do", answer(|answer| answer.certainty = Some(Certainty::DontKnow))),
        ("certainty-unstated", answer(|answer| answer.certainty = None)),
        (
            "belief-without-evidence",
            answer(|answer| {
                answer.certainty = Some(Certainty::Believe);
                answer.evidence = String::new();
            }),
        ),
        ("knowledge-without-evidence", answer(|answer| answer.evidence = String::new())),
        ("answer-without-insight", answer(|answer| answer.insight = String::new())),
        ("no-audience", with(Edit::remove(AudienceId::from(51)))),
        ("audience-without-message", with(Edit::put(Audience::new(80.into())))),
        ("key-account-without-service", with(Edit::put(key_account))),
        ("no-offering", with(Edit::Offering(crate::strategy::Offering::default()))),
        ("message-to-nobody", message(|message| message.audience = Some(99.into()))),
        ("message-without-proof", message(|message| message.proof = String::new())),
        ("message-without-next-step", message(|message| message.next_step = String::new())),
        ("department-not-asked", department(|department| department.verdict = Verdict::NotAsked)),
        ("department-not-feasible", department(|department| department.verdict = Verdict::NotFeasible)),
        ("conditions-unwritten", department(|department| department.verdict = Verdict::WithConditions)),
    ]
}

fn goals() -> Vec<(&'static str, Plan)> {
    let growth = Metric::ResponsesUp { by: Growth::percent(20.0), last_year: None };
    let leads = Metric::AtStage { stage: 1.into(), target: Some(count(10.0)), last_year: Some(count(1.0)) };
    let six =
        (90..=93).fold(sound(), |plan, id| plan.edited(Edit::put(Goal::new(id.into(), customers(1.0)))));
    let leads = Goal { metric: leads, id: 90.into(), ..sound().goals.as_slice()[0].clone() };
    vec![
        ("no-goal", Plan::new("Empty", Settings::default())),
        ("too-many-goals", six),
        ("goal-is-output", goal(|goal| goal.name = "More videos".to_owned())),
        (
            "goal-without-number",
            goal(|goal| goal.metric = Metric::Customers { target: None, last_year: None }),
        ),
        ("growth-without-last-year", goal(|goal| goal.metric = growth)),
        (
            "goal-without-baseline",
            goal(|goal| goal.metric = Metric::Customers { target: Some(count(40.0)), last_year: None }),
        ),
        ("goal-no-more-than-last-year", goal(|goal| goal.metric = customers(1.0))),
        ("goal-without-date", goal(|goal| goal.deadline = None)),
        ("deadline-before-plan", goal(|goal| goal.deadline = Month::new(2026, 12))),
        ("deadline-after-plan", goal(|goal| goal.deadline = Month::new(2028, 1))),
        ("deadline-shorter-than-sales-cycle", goal(|goal| goal.deadline = Month::new(2027, 2))),
        ("goal-without-owner", goal(|goal| goal.owner = String::new())),
        ("goal-without-justification", goal(|goal| goal.justification = String::new())),
        ("worth-at-70-percent-unasked", goal(|goal| goal.worth_at_70_percent = None)),
        ("goal-rests-on-nothing", goal(|goal| goal.rests_on = Vec::new())),
        ("goal-rests-on-unknown", with(Edit::Answer(Question::Market, Answer::UNANSWERED))),
        ("goal-serves-no-business-goal", goal(|goal| goal.serves = None)),
        ("goals-contradict", goal(|goal| goal.metric = customers(80.0))),
        ("goal-below-need", with(Edit::put(leads))),
    ]
}

fn numbers() -> Vec<(&'static str, Plan)> {
    let no_lags = [1, 2].into_iter().fold(sound(), |plan, id| {
        let stage = Stage { lag: Lag::NONE, ..plan.numbers.funnel.stages.get(id.into()).unwrap().clone() };
        plan.edited(Edit::put(stage))
    });
    let settings = Settings { period: Period::new(Month::default(), 2).unwrap(), ..Settings::default() };
    let usual =
        Plan::new("Usual", Settings::default()).edited(Edit::put(Goal::new(60.into(), customers(40.0))));
    let share = Metric::PipelineShare { target: Rate::percent(30.0), last_year: Rate::percent(20.0) };
    let no_total = goal(|goal| goal.metric = share).edited(Edit::PipelineTotal(None));
    vec![
        ("rate-missing", stage(1, |stage| stage.rate = None)),
        ("rate-zero", stage(1, |stage| stage.rate = Some(Estimate::exactly(Rate::ZERO)))),
        ("rate-whole", stage(1, |stage| stage.rate = Some(Estimate::exactly(Rate::ONE)))),
        ("rate-assumed", usual),
        ("deal-missing", with(Edit::Deal(None))),
        ("deal-zero", with(Edit::Deal(Some(Estimate::exactly(money(0)))))),
        ("pipeline-total-missing", no_total),
        ("more-than-can-be-counted", stage(1, |stage| stage.rate = Rate::new(1e-14).map(Estimate::exactly))),
        ("no-lags", no_lags),
        ("cycle-longer-than-plan", with(Edit::Settings(settings))),
        ("no-source", with(Edit::remove(SourceId::from(54)))),
        ("source-without-number", with(Edit::put(Source::new(54.into(), 1.into())))),
        ("stage-without-name", stage(1, |stage| stage.name = String::new())),
        ("stage-named-twice", stage(2, |stage| stage.name = "lead ".to_owned())),
    ]
}

fn tactics() -> Vec<(&'static str, Plan)> {
    let other = Audience { name: "Architects".to_owned(), ..Audience::new(80.into()) };
    let message = Message { id: 81.into(), audience: Some(80.into()), ..Message::default() };
    let for_others =
        tactic(|tactic| tactic.message = Some(81.into())).edited(Edit::put(other)).edited(Edit::put(message));
    vec![
        ("tactic-serves-no-goal", tactic(|tactic| tactic.goals = Vec::new())),
        ("tactic-brings-nothing", tactic(|tactic| tactic.first = Month::new(2027, 12))),
        ("tactic-without-stage", tactic(|tactic| tactic.feeds = None)),
        ("tactic-without-yield", tactic(|tactic| tactic.entries = None)),
        ("tactic-without-cost", tactic(|tactic| tactic.cost = None)),
        ("least-above-most", tactic(|tactic| tactic.least = 41)),
        ("tactic-never-runs", tactic(|tactic| tactic.first = Month::new(2028, 6))),
        ("tactic-without-owner", tactic(|tactic| tactic.owner = String::new())),
        ("tactic-without-success", tactic(|tactic| tactic.success = String::new())),
        ("tactic-without-alternate", tactic(|tactic| tactic.alternate = String::new())),
        ("tactic-without-message", tactic(|tactic| tactic.message = None)),
        ("message-for-others", for_others),
        (
            "tactic-named-twice",
            tactic(|tactic| tactic.name = "Webinar".to_owned()).edited(Edit::move_to(TacticId::from(70), 1)),
        ),
        ("hours-unstated", department(|department| department.hours_per_month = None)),
    ]
}

fn limits() -> Vec<(&'static str, Plan)> {
    let months = Period::new(Month::default(), 12).unwrap();
    let percent = |percent| Rate::percent(percent);
    let shares = |least: Option<f64>, most: Option<f64>| {
        let share =
            ShareLimit { least: least.and_then(percent), most: most.and_then(percent), ..Default::default() };
        let ids = [70, 71].map(TacticId::from);
        ids.into_iter().fold(sound(), |plan, id| {
            let known = plan.tactics.get(id).unwrap().clone();
            plan.edited(Edit::put(Tactic { share, ..known }))
        })
    };
    let lock = |month: Option<Month>, units: u32| {
        tactic(move |tactic| {
            tactic.most_in_month = Some(4);
            tactic.locked.insert(month.unwrap(), units);
        })
    };
    let none_brought = tactic(|tactic| tactic.seasonality = Seasonality::new([0.0; 12]).unwrap());
    let from_start = Tier { after: 0, share: Rate::percent(60.0).unwrap() };
    let crossed = ShareLimit { least: percent(40.0), most: percent(20.0), ..Default::default() };
    vec![
        ("least-above-most-in-month", tactic(|t| (t.least_in_month, t.most_in_month) = (3, Some(2)))),
        ("least-beyond-months", tactic(|t| (t.least, t.most_in_month) = (30, Some(1)))),
        ("months-above-most", tactic(|tactic| tactic.least_in_month = 4)),
        ("lock-above-most-in-month", lock(Some(months.last()), 5)),
        ("lock-in-closed-month", lock(Month::new(2029, 3), 1)),
        ("season-all-zero", none_brought),
        ("tiers-from-start", tactic(move |tactic| tactic.tiers = Tiers::new([from_start]))),
        ("share-least-above-most", tactic(move |tactic| tactic.share = crossed)),
        ("shares-above-whole", shares(Some(65.0), None)),
        ("shares-below-whole", shares(None, Some(40.0))),
    ]
}

fn links() -> Vec<(&'static str, Plan)> {
    let audience = Audience { name: "Architects".to_owned(), ..Audience::new(80.into()) };
    let narrowed = goal(|goal| goal.audience = Some(80.into())).edited(Edit::put(audience));
    let unserved =
        with(Edit::put(BusinessGoal { horizon: Month::new(2028, 1), ..BusinessGoal::new(80.into()) }));
    let unused = [60, 61].into_iter().fold(sound(), |plan, id| {
        let known = plan.goals.get(GoalId::from(id)).unwrap().clone();
        plan.edited(Edit::put(Goal { rests_on: vec![Question::Buyers], ..known }))
    });
    let unsaid = with(Edit::put(Message { id: 81.into(), ..Message::default() }));
    vec![
        (
            "goal-without-tactic",
            with(Edit::remove(TacticId::from(70))).edited(Edit::remove(TacticId::from(71))),
        ),
        ("audience-without-tactic", narrowed),
        ("business-goal-unserved", unserved),
        ("answer-unused", unused),
        ("message-unused", unsaid),
    ]
}
