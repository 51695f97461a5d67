//! What the page and its worker say to each other, as text: a request about a plan, and its answer.
//!
//! [`Request::answered`] is all that the worker does. Where no worker can be had, the page does the same itself.

use planner::document::{self, Stamp};
use planner::mix::{self, Proof, Solved};
use planner::plan::Plan;
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

    /// What the solver found, as the planner explains it.
    pub fn solved(self) -> Solved {
        let Found::Mix { units, proof } = self;
        let units = units.into_iter().map(|(tactic, by_month)| (tactic.into(), by_month)).collect();
        Solved { units, proof }
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
