//! For tests: a complete plan in which there is nothing to look at.

use crate::funnel::{Funnel, Lag, Source, Stage};
use crate::goal::{Goal, Metric};
use crate::plan::{Edit, Plan, Settings};
use crate::strategy::{
    Answer, Audience, BusinessGoal, BusinessGoalKind, Certainty, Competitor, Department, Message, Offering,
    Question, Verdict,
};
use crate::tactic::{Effort, Tactic};
use crate::units::{Count, Estimate, Money, Month, Rate};

/// A maker of pumps who wants 40 new customers and $1,000,000.
pub(crate) fn sound() -> Plan {
    let edits = strategy().into_iter().chain(numbers()).chain(goals()).chain(tactics());
    edits.fold(Plan::new("Pumps 2027", Settings::default()), |plan, edit| plan.edited(edit))
}

pub(crate) fn money(major: i64) -> Money {
    Money::from_minor(major * 100)
}

pub(crate) fn count(count: f64) -> Count {
    Count::new(count).unwrap()
}

fn strategy() -> Vec<Edit> {
    let mut edits = vec![
        Edit::Direction("The first choice for quiet pumps in hospitals".to_owned()),
        Edit::put(BusinessGoal {
            kind: BusinessGoalKind::GrowSales,
            text: "Grow sales in the north".to_owned(),
            horizon: Month::new(2028, 12),
            ..BusinessGoal::new(50.into())
        }),
        Edit::put(Audience { name: "Facility managers".to_owned(), ..Audience::new(51.into()) }),
        Edit::Offering(Offering {
            what: "Quiet pumps".to_owned(),
            value: "Silence".to_owned(),
            difference: "Half the noise".to_owned(),
        }),
        Edit::put(Message {
            audience: Some(51.into()),
            matters: "Patients sleep".to_owned(),
            promise: "You will not hear it".to_owned(),
            proof: "Measured at 28 decibels".to_owned(),
            next_step: "Borrow one for a week".to_owned(),
            ..Message::new(52.into())
        }),
        Edit::put(Competitor {
            name: "Loud & Co".to_owned(),
            doing: "Cutting prices".to_owned(),
            response: "We sell silence".to_owned(),
            ..Competitor::new(53.into())
        }),
    ];
    edits.extend(Question::ALL.map(|question| Edit::Answer(question, answer())));
    edits.extend((11..=15).map(|id| {
        let name = ["Finance", "Marketing", "Design", "Sales", "Operations"][id as usize - 11];
        let hours_per_month = Some(500.0);
        Edit::put(Department {
            verdict: Verdict::Feasible,
            hours_per_month,
            ..Department::new(id.into(), name)
        })
    }));
    edits
}

fn answer() -> Answer {
    Answer {
        text: "Visits to hospitals led to most orders".to_owned(),
        certainty: Some(Certainty::Know),
        evidence: "Order book of 2026".to_owned(),
        insight: "Show the pump where it runs".to_owned(),
        contributors: "Ada, Ben".to_owned(),
    }
}

fn numbers() -> Vec<Edit> {
    let stage = |id: u32, name: &str, percent: f64, months: f64| Stage {
        rate: Rate::percent(percent).map(Estimate::exactly),
        lag: Lag::average(months).unwrap(),
        ..Stage::new(id.into(), name)
    };
    let stages =
        [stage(1, "Lead", 30.0, 1.0), stage(2, "Opportunity", 25.0, 2.0), stage(3, "Deal", 50.0, 0.0)];
    let website = Source {
        name: "Website".to_owned(),
        per_month: Some(Estimate::exactly(count(4.0))),
        audience: Some(51.into()),
        ..Source::new(54.into(), 1.into())
    };
    vec![
        Edit::Funnel(Funnel {
            stages: stages.into_iter().collect(),
            responses: 1.into(),
            pipeline: 2.into(),
        }),
        Edit::Deal(Some(Estimate::exactly(money(25_000)))),
        Edit::PipelineTotal(Some(money(4_000_000))),
        Edit::put(website),
    ]
}

fn goals() -> Vec<Edit> {
    let goal = |id: u32, metric| Goal {
        deadline: Month::new(2027, 12),
        serves: Some(50.into()),
        rests_on: Question::ALL.to_vec(),
        owner: "Ada".to_owned(),
        justification: "Half of what the order book holds".to_owned(),
        worth_at_70_percent: Some(true),
        ..Goal::new(id.into(), metric)
    };
    let customers = Metric::Customers { target: Some(count(40.0)), last_year: Some(count(30.0)) };
    let revenue =
        Metric::Revenue { target: Some(money(1_000_000)), last_year: Some(money(750_000)), through: None };
    vec![Edit::put(goal(60, customers)), Edit::put(goal(61, revenue))]
}

fn tactics() -> Vec<Edit> {
    let tactic = |id: u32, name: &str, entries: f64, cost: i64| Tactic {
        goals: vec![60.into(), 61.into()],
        audience: Some(51.into()),
        message: Some(52.into()),
        feeds: Some(1.into()),
        unit: "event".to_owned(),
        entries: Some(Estimate::exactly(count(entries))),
        cost: Some(Estimate::exactly(money(cost))),
        most: Some(40),
        hours: vec![Effort { department: 12.into(), hours: 8.0 }],
        owner: "Ben".to_owned(),
        success: "Leads from the stand".to_owned(),
        alternate: "Visit hospitals instead".to_owned(),
        ..Tactic::new(id.into(), name)
    };
    vec![Edit::put(tactic(70, "Trade show", 60.0, 9_000)), Edit::put(tactic(71, "Webinar", 20.0, 1_500))]
}
