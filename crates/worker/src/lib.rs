//! What the page and its worker say to each other, as text: a request about a plan, how far it is, and its answer.
//!
//! [`Request::found`] is all that the worker does. Where no worker can be had, the page does the same itself.

use planner::chance::{self, Outlook, Sensitivity, Simulation, Sure};
use planner::document::{self, Stamp};
use planner::forward::Schedule;
use planner::mix::{self, SmallestChange, Solved};
use planner::plan::{Edit, Plan};
use planner::progress::Progress;
use planner::scenario::Scenario;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// Something to work out about a plan.
///
/// # Example
///
/// ```
/// use backcast_worker::{Found, Request, Task, read, written};
/// use planner::mix;
/// use planner::plan::{Plan, Settings};
///
/// let plan = Plan::new("Spring", Settings::default());
/// let request: Option<Request> = read(&written(&Request::new(7, Task::Mix, &plan)));
/// let found = request.and_then(|request| request.found(&mut |_| ()));
/// assert_eq!(found, Some(Found::Mix(mix::solve(&plan))));
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Task {
    /// The units of the best mix.
    Mix,
    /// The smallest changes that bring the goals within reach.
    Changes,
    /// The chance that units have, in so many runs, and what moves it most.
    Chance {
        /// By tactic and month.
        units: Schedule,
        /// 1 to [`Simulation::MOST_RUNS`].
        runs: u32,
    },
    /// The smallest budget that reaches every goal with this chance.
    Sure {
        /// 0 to 1.
        share: f64,
        /// For each mix that is tried; 1 to [`Simulation::MOST_RUNS`].
        runs: u32,
    },
}

/// What is said about a request.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// The number of the request.
    pub number: u32,
    /// How far it is, or what was found.
    pub said: Said,
}

/// How far a request is, or what was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Said {
    /// So far; more is to come.
    Underway(Progress),
    /// The last of it.
    Found(Found),
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Found {
    /// The units of the best mix.
    Mix(Solved),
    /// The smallest changes that bring the goals within reach.
    Changes {
        /// The plan with a scenario for each change, as the text of a saved file.
        plan: String,
        /// How large each change is.
        sizes: Vec<f64>,
    },
    /// The chance, and for each goal what moves its result most.
    Chance(Outlook, Vec<Sensitivity>),
    /// The cheapest mix with the chance, where there is one.
    Sure(Option<Sure>),
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

    /// Works it out, however long that takes, and tells how far it is. `None` where the text of the plan is none.
    pub fn found(&self, tell: &mut dyn FnMut(Progress)) -> Option<Found> {
        let plan = self.plan()?;
        Some(match &self.task {
            Task::Mix => Found::Mix(mix::solve(&plan)),
            Task::Changes => Found::changes(&plan, mix::smallest_changes(&plan, tell)),
            Task::Chance { units, runs } => {
                Found::Chance(outlook(&plan, units, *runs, tell), chance::sensitivity(&plan, units))
            }
            Task::Sure { share, runs } => Found::Sure(chance::sure(&plan, *share, *runs, tell)),
        })
    }
}

/// The chance of units, in runs that are made some at a time.
fn outlook(plan: &Plan, units: &Schedule, runs: u32, tell: &mut dyn FnMut(Progress)) -> Outlook {
    let mut simulation = Simulation::new(plan, units, plan.seed.into());
    let mut done = 0;
    while done < runs {
        tell(Progress { done, of: runs });
        simulation.step(AT_ONCE.min(runs - done));
        done = done.saturating_add(AT_ONCE);
    }
    simulation.outlook()
}

/// How many runs are made before the next word on how far it is.
const AT_ONCE: u32 = 1_000;

impl Found {
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
