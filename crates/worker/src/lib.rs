//! What the page and its worker say to each other, as text: a request about a plan, and its answer.
//!
//! [`Request::answered`] is all that the worker does. Where no worker can be had, the page does the same itself.

use planner::document::{self, Stamp};
use planner::mix::{self, Proof, SmallestChange, Solved};
use planner::plan::{Edit, Plan};
use planner::scenario::Scenario;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// Something to work out about a plan.
///
/// # Example
///
/// ```
/// use backcast_worker::{Answer, Found, Request, Task, read, written};
/// use planner::mix;
/// use planner::plan::{Plan, Settings};
///
/// let plan = Plan::new("Spring", Settings::default());
/// let request: Option<Request> = read(&written(&Request::new(7, Task::Mix, &plan)));
/// let answer = request.and_then(|request| request.answered());
/// let answer: Option<Answer> = answer.and_then(|answer| read(&written(&answer)));
/// assert_eq!(answer.as_ref().map(|answer| answer.number), Some(7));
/// assert_eq!(answer.map(|answer| answer.found), Some(Found::mix(mix::solve(&plan))));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// Tells one request from another, so that an answer finds its own.
    pub number: u32,
    /// What to work out.
    pub task: Task,
    /// The plan, as the text of a saved file: nothing is lost in it.
    plan: String,
}

/// What to work out about a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Task {
    /// The units of the best mix.
    Mix,
    /// The smallest changes that bring the goals within reach.
    Changes,
}

/// The answer to a request.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// The number of the request.
    pub number: u32,
    /// What was found.
    pub found: Found,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Found {
    /// The units of the best mix.
    Mix {
        /// Units by tactic and month.
        units: Vec<(u32, Vec<u32>)>,
        /// How good they are.
        proof: Proof,
    },
    /// The smallest changes that bring the goals within reach.
    Changes {
        /// The plan with a scenario for each change, as the text of a saved file.
        plan: String,
        /// How large each change is.
        sizes: Vec<f64>,
    },
}

impl Request {
    /// A request about a plan as it is now.
    pub fn new(number: u32, task: Task, plan: &Plan) -> Request {
        Request { number, task, plan: document::write(plan, &Stamp::default()) }
    }

    /// The plan that the request is about; `None` where its text is none.
    pub fn plan(&self) -> Option<Plan> {
        document::read(self.plan.as_bytes()).ok().map(|opened| opened.plan)
    }

    /// Works it out, however long that takes. `None` where the text of the plan is none.
    pub fn answered(&self) -> Option<Answer> {
        let plan = self.plan()?;
        let found = match self.task {
            Task::Mix => Found::mix(mix::solve(&plan)),
            Task::Changes => Found::changes(&plan, mix::smallest_changes(&plan, &mut |_| ())),
        };
        Some(Answer { number: self.number, found })
    }
}

impl Found {
    /// What the solver found.
    pub fn mix(solved: Solved) -> Found {
        let units = solved.units.into_iter().map(|(tactic, by_month)| (tactic.into(), by_month)).collect();
        Found::Mix { units, proof: solved.proof }
    }

    /// What the solver found, as the planner explains it; `None` where something else was found.
    pub fn solved(self) -> Option<Solved> {
        let Found::Mix { units, proof } = self else { return None };
        let units = units.into_iter().map(|(tactic, by_month)| (tactic.into(), by_month)).collect();
        Some(Solved { units, proof })
    }

    /// Changes of a plan.
    pub fn changes(plan: &Plan, changes: Vec<SmallestChange>) -> Found {
        let sizes = changes.iter().map(|found| found.size).collect();
        let bare = plan.scenarios.ids().fold(plan.clone(), |plan, id| plan.edited(Edit::remove(id)));
        let plan = changes.into_iter().fold(bare, |plan, found| {
            let scenario = Scenario::new(plan.next_id().into(), "");
            plan.edited(Edit::put(Scenario { changes: vec![found.change], ..scenario }))
        });
        Found::Changes { plan: document::write(&plan, &Stamp::default()), sizes }
    }

    /// The smallest changes that were found; `None` where something else was found.
    pub fn smallest_changes(self) -> Option<Vec<SmallestChange>> {
        let Found::Changes { plan, sizes } = self else { return None };
        let plan = document::read(plan.as_bytes()).ok()?.plan;
        let changes = plan.scenarios.iter().flat_map(|scenario| &scenario.changes).cloned();
        Some(changes.zip(sizes).map(|(change, size)| SmallestChange { change, size }).collect())
    }
}

/// A request or an answer as text.
pub fn written(message: &impl Serialize) -> String {
    // Numbers, texts and lists of them always have a text.
    serde_json::to_string(message).unwrap_or_default()
}

/// A request or an answer from its text; `None` where the text is none.
pub fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_str(text).ok()
}
