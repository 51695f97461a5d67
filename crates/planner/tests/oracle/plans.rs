//! Plans to compare with another solver: as companies have them, each made from a number.
//!
//! A schedule drawn at random comes first; goals and limits are set around what it brings and takes, so that
//! most plans can be reached and none is easy. Every fourth asks for more than that.

use planner::forward::{self, GoalResult, Schedule};
use planner::funnel::{Exceptions, Funnel, Lag, Source, Stage, StepException};
use planner::goal::{Goal, Metric};
use planner::plan::{MixQuestion, Plan, Settings};
use planner::strategy::{Audience, Department, MoneyLimit, Per};
use planner::tactic::{Effort, Seasonality, ShareLimit, Tactic, Tier, Tiers, Whole};
use planner::units::{Count, Estimate, Growth, Money, Month, Period, Rate};

use super::dice::Dice;

/// How many plans ask for the smallest budget; those after them ask the other two questions.
pub(crate) const SMALLEST: u64 = 300;
/// Where the plans begin whose goals are of every sort; they ask for the smallest budget, too.
pub(crate) const EVERY_SORT: u64 = SMALLEST + 60;
/// How many plans there are.
pub(crate) const ALL: u64 = EVERY_SORT + 40;

/// The sizes that the benchmarks time: tactics and months.
#[allow(dead_code, reason = "the tests compare plans of every size")]
pub(crate) const SIZES: [(u32, u32); 6] = [(10, 12), (12, 12), (40, 12), (100, 12), (200, 12), (200, 24)];

const AUDIENCES: [u32; 2] = [101, 102];
const DEPARTMENTS: [u32; 2] = [201, 202];
const GOAL: u32 = 301;
const TACTIC: u32 = 401;
const STAGES: u32 = 5;

/// The plan of a number: 4 to 40 tactics, 6 to 24 months, and limits of every sort.
pub(crate) fn plan(number: u64) -> Plan {
    let mut dice = Dice::new(number);
    let (tactics, months) = (dice.between(4, 40), dice.between(6, 24));
    let (mut plan, units) = if number < EVERY_SORT {
        sized(&mut dice, tactics, months)
    } else {
        made(&mut dice, tactics, months, ALL_SORTS)
    };
    if number.is_multiple_of(4) {
        overask(&mut dice, &mut plan, &units);
    }
    plan.question = question(number, &mut dice);
    plan
}

/// A plan of some size, and units that reach its goals.
pub(crate) fn sized(dice: &mut Dice, tactics: u32, months: u32) -> (Plan, Schedule) {
    made(dice, tactics, months, FEW_SORTS)
}

/// How many sorts of goals there are to draw from: revenue, customers and people at a stage, or all.
const FEW_SORTS: u32 = 3;
const ALL_SORTS: u32 = 6;

fn made(dice: &mut Dice, tactics: u32, months: u32, sorts: u32) -> (Plan, Schedule) {
    let months = u8::try_from(months).unwrap_or(Period::MAX_MONTHS);
    let period = Period::new(Month::new(2027, 1).unwrap_or_default(), months).unwrap_or_default();
    let mut plan = Plan::new("Generated", Settings { period, ..Settings::default() });
    plan.strategy.audiences = AUDIENCES.iter().map(|id| Audience::new((*id).into())).collect();
    funnel(dice, &mut plan);
    let has_seasons = dice.chance(0.5);
    plan.tactics = (0..tactics).map(|place| tactic(dice, period, TACTIC + place, has_seasons)).collect();
    let count = dice.between(1, 4);
    plan.goals = (0..count).map(|place| goal(dice, period, GOAL + place, sorts)).collect();
    let units = schedule(dice, &plan);
    set_goals(dice, &mut plan, &units);
    set_limits(dice, &mut plan, &units);
    (plan, units)
}

fn question(number: u64, dice: &mut Dice) -> MixQuestion {
    match number {
        0..SMALLEST | EVERY_SORT.. => MixQuestion::SmallestBudget,
        _ if number.is_multiple_of(2) => MixQuestion::BestResult(GOAL.into()),
        _ => MixQuestion::TargetReturn(f64::from(dice.between(2, 16)) / 4.0),
    }
}

fn funnel(dice: &mut Dice, plan: &mut Plan) {
    let rates = [(15, 35), (25, 50), (35, 60), (15, 35), (100, 100)];
    let lag = |dice: &mut Dice| Lag::average(f64::from(dice.between(0, 6)) / 4.0).unwrap_or_default();
    let stage = |(id, (low, high))| Stage {
        rate: percent(dice.between(low, high)),
        lag: lag(dice),
        ..Stage::new(u32::into(id), "Stage")
    };
    let stages = (1..).zip(rates).map(stage).collect();
    plan.numbers.funnel = Funnel { stages, responses: 1.into(), pipeline: 4.into() };
    plan.numbers.deal = Some(Estimate::exactly(dollars(dice.between(8, 60) * 1_000)));
    if dice.chance(0.5) {
        let step = StepException { rate: percent(dice.between(20, 45)), lag: Some(lag(dice)) };
        let steps = [(2.into(), step)].into();
        plan.numbers.exceptions.insert(AUDIENCES[0].into(), Exceptions { steps, deal: None });
    }
    let source = |dice: &mut Dice, id: u32| Source {
        per_month: Some(count(dice.between(5, 60))),
        ..Source::new(id.into(), dice.between(1, 2).into())
    };
    plan.numbers.sources = (0..dice.between(0, 2)).map(|place| source(dice, 501 + place)).collect();
}

fn tactic(dice: &mut Dice, period: Period, id: u32, has_seasons: bool) -> Tactic {
    let months = i32::from(period.months());
    // People per unit, and dollars per person, by the stage that is fed.
    let (stage, people, price) = [
        (1, dice.between(40, 600), dice.between(6, 60)),
        (2, dice.between(10, 120), dice.between(40, 260)),
        (3, dice.between(3, 30), dice.between(150, 800)),
    ][dice.place(3)];
    let month = |dice: &mut Dice, low: i32, high: i32| period.first().plus(dice.within(low, high));
    Tactic {
        feeds: Some(u32::into(stage)),
        audience: dice.chance(0.35).then(|| AUDIENCES[dice.place(2)].into()),
        entries: Some(count(people)),
        cost: Some(Estimate::exactly(dollars((people * price).div_ceil(50) * 50))),
        setup_cost: if dice.chance(0.35) { dollars(dice.between(2, 40) * 250) } else { Money::ZERO },
        most: dice.chance(0.7).then(|| dice.between(3, 30)),
        most_in_month: dice.chance(0.5).then(|| dice.between(1, 4)),
        first: dice.chance(0.2).then(|| month(dice, 0, months / 2)),
        last: dice.chance(0.2).then(|| month(dice, months / 2, months - 1)),
        lead_time: f64::from(dice.between(0, 4)) / 2.0,
        seasonality: if has_seasons && dice.chance(0.5) { seasons(dice) } else { Seasonality::EVEN },
        tiers: if dice.chance(0.35) { tiers(dice) } else { Tiers::default() },
        hours: DEPARTMENTS.into_iter().filter_map(|id| effort(dice, id)).collect(),
        ..Tactic::new(id.into(), "Tactic")
    }
}

fn seasons(dice: &mut Dice) -> Seasonality {
    Seasonality::new([(); 12].map(|()| f64::from(dice.between(10, 30)) / 20.0)).unwrap_or_default()
}

fn tiers(dice: &mut Dice) -> Tiers {
    let share = |percent: u32| Rate::percent(f64::from(percent)).unwrap_or_default();
    let first = Tier { after: dice.between(2, 8), share: share(dice.between(50, 80)) };
    let second = Tier { after: first.after + dice.between(2, 8), share: share(dice.between(10, 45)) };
    Tiers::new([Some(first), dice.chance(0.5).then_some(second)].into_iter().flatten())
}

fn effort(dice: &mut Dice, department: u32) -> Option<Effort> {
    let hours = f64::from(dice.between(2, 60)) / 2.0;
    dice.chance(0.6).then(|| Effort { department: department.into(), hours })
}

/// A goal that does not say how much yet.
fn goal(dice: &mut Dice, period: Period, id: u32, sorts: u32) -> Goal {
    let months = i32::from(period.months());
    let stage = dice.between(2, STAGES);
    let metric = match dice.between(0, sorts - 1) {
        0 => Metric::Revenue { target: None, last_year: None, through: None },
        1 => Metric::Customers { target: None, last_year: None },
        2 => Metric::AtStage { stage: stage.into(), target: None, last_year: None },
        3 => Metric::ResponsesUp { by: Growth::new(f64::from(dice.between(5, 60)) / 100.0), last_year: None },
        4 => Metric::PipelineShare { target: None, last_year: None },
        _ => Metric::Revenue { target: None, last_year: None, through: Some(2.into()) },
    };
    let deadline = dice.chance(0.5).then(|| period.first().plus(dice.within(months / 2, months - 1)));
    let audience = dice.chance(0.25).then(|| AUDIENCES[dice.place(2)].into());
    Goal { deadline, audience, ..Goal::new(id.into(), metric) }
}

/// Units drawn at random that keep to what each tactic allows.
fn schedule(dice: &mut Dice, plan: &Plan) -> Schedule {
    let part = 0.3 + 0.6 * dice.part();
    plan.tactics.iter().map(|tactic| (tactic.id, units(dice, plan, tactic, part))).collect()
}

fn units(dice: &mut Dice, plan: &Plan, tactic: &Tactic, part: f64) -> Vec<u32> {
    let is_used = dice.chance(part);
    let mut left = tactic.most.unwrap_or(24);
    let in_month = |runs: bool| {
        let wanted = if dice.chance(0.5) { dice.between(0, tactic.most_in_month.unwrap_or(3)) } else { 0 };
        let units = if runs && is_used { wanted.min(left) } else { 0 };
        left -= units;
        units
    };
    tactic.runs(plan.settings.period).into_iter().map(in_month).collect()
}

/// Asks of each goal most of what the units bring; goals to which they bring nothing ask for what comes anyway.
fn set_goals(dice: &mut Dice, plan: &mut Plan, units: &Schedule) {
    let part = 0.5 + 0.45 * dice.part();
    let deal = plan.numbers.deal.map_or(1.0, |deal| deal.likely().as_f64());
    let mut asked = plan.clone();
    asked.numbers.pipeline_total = Some(Money::from_minor(1));
    (&mut asked.goals).into_iter().for_each(|goal| ask(&mut goal.metric, 1.0, 1.0, 1.0));
    let results = forward::run(&asked, units).goals;
    // The whole pipeline is three times what any goal gets.
    let pipeline = 3.0 * results.iter().map(GoalResult::reached).fold(1.0, f64::max);
    plan.numbers.pipeline_total = Some(Money::from_minor(1).scaled(pipeline * deal));
    for (goal, result) in (&mut plan.goals).into_iter().zip(results) {
        let wanted = result.baseline + part * (result.reached() - result.baseline);
        ask(&mut goal.metric, (wanted * 10.0).floor() / 10.0, deal, pipeline);
    }
}

fn ask(metric: &mut Metric, number: f64, deal: f64, pipeline: f64) {
    match metric {
        Metric::Revenue { target, .. } => *target = Some(Money::from_minor(1).scaled(number * deal)),
        Metric::Customers { target, .. } | Metric::AtStage { target, .. } => *target = Count::new(number),
        Metric::ResponsesUp { by, last_year } => {
            *last_year = Count::new(number / by.map_or(1.0, |by| 1.0 + by.get()));
        }
        Metric::PipelineShare { target, .. } => *target = Rate::new(number / pipeline),
    }
}

/// Sets limits that the units keep to.
fn set_limits(dice: &mut Dice, plan: &mut Plan, units: &Schedule) {
    let cost = spent(plan, units, None);
    let dearest = (0..plan.settings.period.months()).map(|month| spent(plan, units, Some(month))).max();
    let room = |dice: &mut Dice| 1.0 + 0.3 * dice.part();
    plan.budget = dice.chance(0.7).then(|| hundreds(cost.scaled(room(dice))));
    plan.budget_per_month =
        dice.chance(0.3).then(|| hundreds(dearest.unwrap_or_default().scaled(room(dice))));
    let department = |id: u32| {
        let per = if dice.chance(0.5) { Per::Month } else { Per::Year };
        let whole = if per == Per::Month { dearest.unwrap_or_default() } else { cost };
        let limit = MoneyLimit { amount: hundreds(whole.scaled(2.0 * room(dice))), per };
        Department {
            hours_per_month: dice.chance(0.6).then(|| (most_hours(plan, units, id) * room(dice)).ceil()),
            money_limit: dice.chance(0.15).then_some(limit),
            ..Department::new(id.into(), "Department")
        }
    };
    plan.strategy.departments = DEPARTMENTS.map(department).into_iter().collect();
    let all = units.values().flatten().sum();
    for tactic in &mut plan.tactics {
        let own = units.get(&tactic.id).map_or(&[][..], Vec::as_slice);
        set_units(dice, plan.settings.period, tactic, own);
        if dice.chance(0.03) {
            tactic.share = share(dice, own.iter().sum(), all);
        }
    }
}

/// Sets fewest units, and units set by hand, as the units have them.
fn set_units(dice: &mut Dice, period: Period, tactic: &mut Tactic, own: &[u32]) {
    let runs = tactic.runs(period);
    let fewest = own.iter().zip(runs).filter(|(_, runs)| *runs).map(|(units, _)| *units).min().unwrap_or(0);
    if dice.chance(0.1) {
        tactic.least = dice.between(0, own.iter().sum());
    }
    if dice.chance(0.1) {
        tactic.least_in_month = fewest;
    }
    if dice.chance(0.1) {
        let month = period.first().plus(dice.within(0, i32::from(period.months()) - 1));
        let place = usize::try_from(month.since(period.first())).unwrap_or(0);
        tactic.locked = [(month, own.get(place).copied().unwrap_or(0))].into();
    }
}

fn share(dice: &mut Dice, own: u32, all: u32) -> ShareLimit {
    let part = f64::from(own) / f64::from(all.max(1));
    let percent = |share: f64| Rate::percent((share * 100.0).round().clamp(0.0, 100.0));
    ShareLimit {
        of: if dice.chance(0.5) { Whole::Units } else { Whole::Spending },
        least: dice.chance(0.5).then(|| percent(part * 0.5)).flatten(),
        most: percent((part * 1.5).max(0.05)),
    }
}

/// Asks for more than the units give, mostly for more than there is: goals, money, hours, or units that must be.
fn overask(dice: &mut Dice, plan: &mut Plan, units: &Schedule) {
    let cost = spent(plan, units, None);
    let part = 0.1 + 0.2 * dice.part();
    match dice.between(0, 3) {
        0 => (&mut plan.goals).into_iter().for_each(|goal| raise(&mut goal.metric, 1.0 / part)),
        1 => plan.budget = Some(hundreds(cost.scaled(part))),
        2 => {
            let hours = DEPARTMENTS.map(|id| (most_hours(plan, units, id) * part * 0.6).ceil());
            for (department, hours) in (&mut plan.strategy.departments).into_iter().zip(hours) {
                department.hours_per_month = Some(hours);
            }
        }
        _ => {
            plan.budget = Some(hundreds(cost));
            for tactic in &mut plan.tactics {
                tactic.least = tactic.most.map_or(0, |most| most.saturating_sub(1));
            }
        }
    }
}

fn raise(metric: &mut Metric, times: f64) {
    match metric {
        Metric::Revenue { target, .. } => *target = target.map(|target| target.scaled(times)),
        Metric::Customers { target, .. } | Metric::AtStage { target, .. } => {
            *target = target.and_then(|target| Count::new((target.get() * times).floor()));
        }
        Metric::ResponsesUp { by, .. } => *by = by.and_then(|by| Growth::new((1.0 + by.get()) * times - 1.0)),
        Metric::PipelineShare { target, .. } => {
            *target = target.and_then(|share| Rate::new((share.get() * times).min(1.0)));
        }
    }
}

/// What units cost, in one month or in all.
fn spent(plan: &Plan, units: &Schedule, month: Option<u8>) -> Money {
    let cost = |tactic: &Tactic| {
        let own = units.get(&tactic.id).map_or(&[][..], Vec::as_slice);
        let first = own.iter().position(|units| *units > 0);
        let counts = |place: usize| month.is_none_or(|month| usize::from(month) == place);
        let count: u32 = own.iter().enumerate().filter(|(at, _)| counts(*at)).map(|(_, units)| *units).sum();
        let setup = if first.is_some_and(counts) { tactic.setup_cost } else { Money::ZERO };
        tactic.cost.map_or(Money::ZERO, |cost| cost.likely().times(count)) + setup
    };
    plan.tactics.iter().map(cost).sum()
}

fn most_hours(plan: &Plan, units: &Schedule, department: u32) -> f64 {
    let hours = |month: usize| -> f64 {
        let of = |tactic: &Tactic| {
            let units = units.get(&tactic.id).and_then(|units| units.get(month)).copied().unwrap_or(0);
            tactic.hours_of(department.into()) * f64::from(units)
        };
        plan.tactics.iter().map(of).sum()
    };
    (0..usize::from(plan.settings.period.months())).map(hours).fold(0.0, f64::max)
}

fn percent(percent: u32) -> Option<Estimate<Rate>> {
    Rate::percent(f64::from(percent)).map(Estimate::exactly)
}

fn count(number: u32) -> Estimate<Count> {
    Estimate::exactly(Count::clamped(f64::from(number)))
}

fn dollars(amount: u32) -> Money {
    Money::from_minor(i64::from(amount) * 100)
}

/// Rounded up to whole hundreds of dollars.
fn hundreds(money: Money) -> Money {
    Money::from_minor(money.minor().div_euclid(10_000) * 10_000 + 10_000)
}
