//! Plans of every shape: any number of everything, extreme quantities, any text.

use planner::funnel::{Exceptions, Funnel, Numbers, Source, Stage, StepException, preset};
use planner::goal::{Goal, Metric};
use planner::list::{List, Listed, TacticId};
use planner::notation::Locale;
use planner::plan::{Edit, Plan, Settings};
use planner::strategy::{Audience, BusinessGoal, Competitor, Department, Message, Question};
use planner::tactic::{Effort, Tactic, catalogue};
use planner::units::Currency;
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::mix::{Ids, limited, mixed};
use super::quantities::{count, estimate, growth, lag, money, month, period, rate};

mod strategy;

/// Where references may lead.
#[derive(Clone, Copy, PartialEq)]
pub enum References {
    /// Only to things the plan holds.
    Sound,
    /// Also to things the plan does not hold.
    Loose,
}

/// Every identity of the plan lies below this number.
const FREE: u32 = 1_000;

/// How many there are of each thing that can be referred to; identities count from 1.
#[derive(Clone, Copy, Debug)]
struct Sizes {
    stages: u32,
    sources: u32,
    audiences: u32,
    business_goals: u32,
    messages: u32,
    departments: u32,
    goals: u32,
    tactics: u32,
    /// How far references reach beyond the things there are.
    beyond: u32,
}

/// Any plan.
pub fn plan(references: References) -> impl Strategy<Value = Plan> {
    let beyond = if references == References::Loose { 2 } else { 0 };
    (2..=10_u32, 0..3_u32, 0..4_u32, 0..3_u32, 0..3_u32, 0..6_u32, 0..5_u32, 0..5_u32).prop_flat_map(
        move |(stages, sources, audiences, business_goals, messages, departments, goals, tactics)| {
            plan_of(Sizes {
                stages,
                sources,
                audiences,
                business_goals,
                messages,
                departments,
                goals,
                tactics,
                beyond,
            })
        },
    )
}

impl Sizes {
    fn ids(self) -> Ids {
        let ids = |size: u32| 1..size + self.beyond + 1;
        Ids {
            audiences: ids(self.audiences),
            departments: ids(self.departments),
            stages: ids(self.stages),
            sources: ids(self.sources),
            goals: ids(self.goals),
            tactics: ids(self.tactics),
        }
    }
}

fn plan_of(sizes: Sizes) -> impl Strategy<Value = Plan> {
    let tactics = each(sizes.tactics, tactic(sizes));
    let goals = each(sizes.goals, goal(sizes));
    let mixed = mixed(&sizes.ids(), month());
    let rest = (numbers(sizes), tactics, option::of(money()));
    (mixed, text(), settings(), strategy::strategy(sizes), goals, rest).prop_map(
        |(mixed, name, settings, strategy, goals, (numbers, tactics, budget))| {
            // Adding and removing a tactic tells the plan which identities are taken.
            let last = TacticId::from(FREE);
            let mut plan = mixed.edited(Edit::put(Tactic::new(last, ""))).edited(Edit::remove(last));
            (plan.name, plan.settings) = (name, settings);
            (plan.strategy, plan.goals, plan.numbers) = (strategy, goals, numbers);
            (plan.tactics, plan.budget) = (tactics, budget);
            plan
        },
    )
}

/// Text of many scripts, with controls, quotes and line breaks among it.
fn text() -> impl Strategy<Value = String> {
    let letters = vec(proptest::char::range('a', 'z'), 1..20);
    let characters = vec(any::<char>(), 0..20);
    prop_oneof![Just(Vec::new()), letters, characters].prop_map(String::from_iter)
}

fn settings() -> impl Strategy<Value = Settings> {
    (select(Currency::ALL), select(Locale::ALL), period()).prop_map(|(currency, locale, period)| Settings {
        currency,
        locale,
        period,
    })
}

/// Something with identities from 1 on.
trait Numbered: Listed {
    fn with_id(self, id: u32) -> Self;
}

macro_rules! numbered {
    ($($name:ident)+) => {$(
        impl Numbered for $name {
            fn with_id(self, id: u32) -> Self {
                Self { id: id.into(), ..self }
            }
        }
    )+};
}
numbered!(BusinessGoal Audience Message Competitor Department Goal Stage Source Tactic);

fn listed<T: Numbered>(things: Vec<T>) -> List<T> {
    things.into_iter().zip(1..).map(|(thing, id)| thing.with_id(id)).collect()
}

fn each<T: Numbered + std::fmt::Debug>(
    size: u32,
    thing: impl Strategy<Value = T>,
) -> impl Strategy<Value = List<T>> {
    vec(thing, size as usize).prop_map(listed)
}

/// A reference to one of so many things, or to none.
fn reference<Id: From<u32> + std::fmt::Debug>(size: u32, sizes: Sizes) -> BoxedStrategy<Option<Id>> {
    match size + sizes.beyond {
        0 => Just(None).prop_map(|none: Option<u32>| none.map(Id::from)).boxed(),
        last => option::of(1..=last).prop_map(|id| id.map(Id::from)).boxed(),
    }
}

fn stage_id<Id: From<u32> + std::fmt::Debug>(sizes: Sizes) -> impl Strategy<Value = Id> {
    (1..=sizes.stages + sizes.beyond).prop_map(Id::from)
}

fn metric(sizes: Sizes) -> impl Strategy<Value = Metric> {
    let counts = || (option::of(count()), option::of(count()));
    let rates = (option::of(rate()), option::of(rate()));
    let sums = (option::of(money()), option::of(money()), reference(sizes.stages, sizes));
    prop_oneof![
        (option::of(growth()), option::of(count()))
            .prop_map(|(by, last_year)| Metric::ResponsesUp { by, last_year }),
        sums.prop_map(|(target, last_year, through)| Metric::Revenue { target, last_year, through }),
        rates.prop_map(|(target, last_year)| Metric::PipelineShare { target, last_year }),
        (stage_id(sizes), counts()).prop_map(|(stage, (target, last_year))| Metric::AtStage {
            stage,
            target,
            last_year
        }),
        counts().prop_map(|(target, last_year)| Metric::Customers { target, last_year }),
    ]
}

fn goal(sizes: Sizes) -> impl Strategy<Value = Goal> {
    (
        metric(sizes),
        option::of(month()),
        reference(sizes.audiences, sizes),
        reference(sizes.business_goals, sizes),
        subsequence(Question::ALL.to_vec(), 0..=Question::ALL.len()),
        vec(text(), 3),
        option::of(any::<bool>()),
    )
        .prop_map(|(metric, deadline, audience, serves, rests_on, texts, worth_at_70_percent)| {
            let [name, owner, justification] = texts.try_into().unwrap();
            Goal {
                id: 0.into(),
                name,
                metric,
                deadline,
                audience,
                serves,
                rests_on,
                owner,
                justification,
                worth_at_70_percent,
            }
        })
}

fn numbers(sizes: Sizes) -> impl Strategy<Value = Numbers> {
    (
        funnel(sizes),
        option::of(estimate(money())),
        option::of(money()),
        each(sizes.sources, source(sizes)),
        btree_map(reference(sizes.audiences, sizes), exceptions(sizes), 0..3),
        any::<bool>(),
    )
        .prop_map(|(funnel, deal, pipeline_total, sources, exceptions, whole_people)| Numbers {
            funnel,
            deal,
            pipeline_total,
            sources,
            exceptions: exceptions.into_iter().filter_map(|(id, theirs)| Some((id?, theirs))).collect(),
            whole_people,
        })
}

fn funnel(sizes: Sizes) -> impl Strategy<Value = Funnel> {
    (each(sizes.stages, stage()), stage_id(sizes), stage_id(sizes))
        .prop_map(|(stages, responses, pipeline)| Funnel { stages, responses, pipeline })
}

fn stage() -> impl Strategy<Value = Stage> {
    let usual: Vec<_> = preset::ALL.iter().flat_map(|funnel| funnel.stages).collect();
    (text(), option::of(select(usual)), option::of(estimate(rate())), lag(), option::of(count())).prop_map(
        |(name, usual, rate, lag, last_year)| Stage { id: 0.into(), name, usual, rate, lag, last_year },
    )
}

fn source(sizes: Sizes) -> impl Strategy<Value = Source> {
    let per_month = option::of(estimate(count()));
    (text(), stage_id(sizes), per_month, reference(sizes.audiences, sizes), exceptions(sizes)).prop_map(
        |(name, stage, per_month, audience, exceptions)| Source {
            id: 0.into(),
            name,
            stage,
            per_month,
            audience,
            exceptions,
        },
    )
}

fn exceptions(sizes: Sizes) -> impl Strategy<Value = Exceptions> {
    let step =
        (option::of(estimate(rate())), option::of(lag())).prop_map(|(rate, lag)| StepException { rate, lag });
    (btree_map(stage_id(sizes), step, 0..3), option::of(estimate(money())))
        .prop_map(|(steps, deal)| Exceptions { steps, deal })
}

fn tactic(sizes: Sizes) -> impl Strategy<Value = Tactic> {
    let links = (
        vec(reference(sizes.goals, sizes), 0..4),
        reference(sizes.audiences, sizes),
        reference(sizes.messages, sizes),
        reference(sizes.stages, sizes),
        efforts(sizes),
    );
    let figures = (option::of(estimate(count())), option::of(estimate(money())), money(), 0.0..=24.0_f64);
    let units = (0..=1_000_000_u32, option::of(0..=1_000_000_u32));
    let bounds = (units, vec(option::of(month()), 2));
    (option::of(select(catalogue::ALL)), vec(text(), 5), links, figures, bounds, limited(month())).prop_map(
        |(
            kind,
            texts,
            (goals, audience, message, feeds, hours),
            (entries, cost, setup_cost, lead_time),
            ((least, most), months),
            limited,
        )| {
            let [name, unit, owner, success, alternate] = texts.try_into().unwrap();
            let goals = goals.into_iter().flatten().collect();
            Tactic {
                id: 0.into(),
                kind,
                name,
                goals,
                audience,
                message,
                feeds,
                unit,
                entries,
                cost,
                setup_cost,
                least,
                most,
                first: months[0],
                last: months[1],
                lead_time,
                hours,
                owner,
                success,
                alternate,
                ..limited
            }
        },
    )
}

fn efforts(sizes: Sizes) -> impl Strategy<Value = Vec<Effort>> {
    vec((reference(sizes.departments, sizes), 0.0..=10_000.0_f64), 0..3).prop_map(|efforts| {
        efforts.into_iter().filter_map(|(id, hours)| Some(Effort { department: id?, hours })).collect()
    })
}
