//! The chance of reaching the goals: the plan run many times, each time with other draws of what is uncertain.
//!
//! A run draws every input that is a range ([`Distribution`]): rates, lags and the value of a deal, with their
//! exceptions; how many people a unit of a tactic and a month of a source bring. With these it runs the schedule forward by
//! month, and adds the luck of small numbers: people are whole, come independently (Poisson) and go on
//! independently (binomial). A goal is reached in a run when what it gets by its deadline covers what it demands, as
//! in the forward check; the share of such runs is its chance.
//!
//! What a draw is depends only on the seed, on what is drawn, and on the number of the run, never on the order of
//! drawing or on the units done. Schedules are therefore compared under the same luck, and more units never
//! lower a chance. Only additions, multiplications, divisions, square roots and `libm` are used, in a fixed
//! order: the same seed gives the same bits natively and in the browser.
//!
//! Without spread and without luck a run is the forward check, by arithmetic of its own: [`sensitivity()`] reckons
//! that way, with one input at a time at its low and its high value.
//!
//! ```
//! use planner::chance::Simulation;
//! use planner::forward::Schedule;
//! use planner::funnel::Source;
//! use planner::goal::{Goal, Metric};
//! use planner::plan::{Edit, Plan, Settings};
//! use planner::units::{Count, Estimate};
//!
//! let plan = Plan::new("Plan", Settings::default());
//! let deal = plan.numbers.funnel.stages.as_slice().last().map(|stage| stage.id).unwrap_or_default();
//! // Some three customers a month come by themselves; are there 40 in a year?
//! let per_month = Estimate::between(Count::clamped(2.5), None, Count::clamped(4.0));
//! let metric = Metric::Customers { target: Count::new(40.0), last_year: None };
//! let plan = plan
//!     .edited(Edit::put(Source { per_month, ..Source::new(50.into(), deal) }))
//!     .edited(Edit::put(Goal::new(30.into(), metric)));
//!
//! let mut simulation = Simulation::new(&plan, &Schedule::new(), 42);
//! simulation.step(1_000);
//! let share = simulation.outlook().goals[0].chance.share().unwrap();
//! assert!(0.3 < share && share < 0.5);
//! ```

pub use distribution::{Distribution, Uncertain};
pub use input::Input;
pub use outlook::{Band, Chance, GoalOutlook, Outlook};
pub use sensitivity::{Sensitivity, Swing, sensitivity};
pub use simulation::Simulation;
pub use sure::{Stretch, Sure, sure};

mod delays;
mod distribution;
mod effort;
mod flow;
mod input;
mod luck;
mod model;
mod normal;
mod outlook;
mod random;
mod sensitivity;
mod simulation;
mod sure;
