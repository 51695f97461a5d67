//! What the mix is asked: three questions, one click apart.

use leptos::prelude::*;
use planner::list::GoalId;
use planner::plan::{Edit, MixQuestion, Plan};

use crate::fields::{QuantityField, RETURN};
use crate::parts::{Choice, Choices, Select, When};
use crate::session::{Session, use_session};
use crate::steps::tactics::goal_name;
use crate::wording::mix as words;

/// What stands for each question among the choices.
const BUDGET: &str = "budget";
const RESULT: &str = "result";
const RETURNS: &str = "return";

/// The three questions, and what the chosen one needs to know.
#[component]
pub(super) fn Question() -> impl IntoView {
    let session = use_session();
    let asked = session.slice(|plan| plan.question);
    view! {
        <div class="page__wide asked">
            <Choices
                id="mix-question"
                legend=words::QUESTION
                choices=session.slice(choices)
                value=Signal::derive(move || key(asked.get()).to_owned())
                on_choose=move |chosen: String| choose(session, &chosen)
                in_row=true
            />
            <When is=move || matches!(asked.get(), MixQuestion::BestResult(_))><OfGoal/></When>
            <When is=move || matches!(asked.get(), MixQuestion::TargetReturn(_))><Least/></When>
        </div>
    }
}

/// Without a goal nothing can be asked about one.
fn choices(plan: &Plan) -> Vec<Choice> {
    let result = (!plan.goals.is_empty()).then(|| Choice::new(RESULT, words::BEST_RESULT));
    let [budget, returns] = [(BUDGET, words::SMALLEST_BUDGET), (RETURNS, words::TARGET_RETURN)]
        .map(|(key, name)| Choice::new(key, name));
    std::iter::once(budget).chain(result).chain([returns]).collect()
}

fn key(question: MixQuestion) -> &'static str {
    match question {
        MixQuestion::SmallestBudget => BUDGET,
        MixQuestion::BestResult(_) => RESULT,
        MixQuestion::TargetReturn(_) => RETURNS,
    }
}

fn choose(session: Session, chosen: &str) {
    let first = session.plan_now().goals.ids().next();
    let question = match (chosen, first) {
        (RESULT, Some(goal)) => MixQuestion::BestResult(goal),
        (RETURNS, _) => MixQuestion::TargetReturn(EVEN),
        _ => MixQuestion::SmallestBudget,
    };
    session.edit(Edit::MixQuestion(question));
}

/// The return at which spending just pays: as much comes back as is spent.
const EVEN: f64 = 1.0;

/// Which goal the most is wanted of.
#[component]
fn OfGoal() -> impl IntoView {
    let session = use_session();
    let choices = Memo::new(move |_| {
        let (plan, notation) = (session.plan(), session.notation.get());
        let choice = |id: GoalId| Choice::new(id.to_string(), goal_name(&plan, id, &notation));
        plan.goals.ids().map(choice).collect::<Vec<_>>()
    });
    let value = session.slice(|plan| plan.question.goal().map(|id| id.to_string()).unwrap_or_default());
    let set = move |value: String| {
        let goal = session.plan_now().goals.ids().find(|id| id.to_string() == value);
        goal.map(|goal| session.edit(Edit::MixQuestion(MixQuestion::BestResult(goal)))).unwrap_or_default();
    };
    view! { <Select id="mix-goal" label=words::OF_GOAL choices value on_choose=set/> }
}

/// How much must come back at least.
#[component]
fn Least() -> impl IntoView {
    let session = use_session();
    let value = session.slice(|plan| match plan.question {
        MixQuestion::TargetReturn(least) => Some(least),
        MixQuestion::SmallestBudget | MixQuestion::BestResult(_) => None,
    });
    let set = move |least: Option<f64>| {
        session.type_in("mix-return", Edit::MixQuestion(MixQuestion::TargetReturn(least.unwrap_or(EVEN))));
    };
    view! {
        <QuantityField
            of=RETURN
            id="mix-return"
            label=words::LEAST_RETURN
            hint=words::LEAST_RETURN_HINT
            value
            on_change=set
            class="input input--number input--short"
        />
    }
}
