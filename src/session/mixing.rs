//! What is worked out about the open plan: the mix, what would change it, its chance, and those of its scenarios.

use std::collections::BTreeSet;
use std::sync::Arc;

use backcast_worker::{Found, Task};
use leptos::prelude::*;
use planner::chance::{Outlook, Sensitivity, Simulation, Sure};
use planner::forward::Schedule;
use planner::list::ScenarioId;
use planner::mix::{self, Mix, SmallestChange};
use planner::plan::Plan;

use super::asked::{Answered, Asked, Question, Standing};
use crate::worker::Worker;

/// A mix, and the plan that it is for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct MixOf {
    /// The plan as it was when the mix was asked for.
    pub(crate) plan: Arc<Plan>,
    /// Its mix.
    pub(crate) mix: Mix,
}

/// The chance of a mix, and the plan that it is for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ChanceOf {
    /// The plan as it was when the chance was asked for.
    pub(crate) plan: Arc<Plan>,
    /// What the runs say.
    pub(crate) outlook: Outlook,
    /// What moves each goal's result most.
    pub(crate) sensitivity: Vec<Sensitivity>,
}

/// No mix within the limits reaches every goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct OutOfReach;

/// The scenarios that stand beside the plan, at most this many.
pub(crate) const BESIDE: usize = 3;

/// Everything that is worked out about the open plan. Copy; a part of the session.
#[derive(Clone, Copy)]
pub(crate) struct Works {
    /// The mix.
    pub(crate) mix: Asked,
    /// The mix that keeps to every limit, those that are switched off included.
    pub(super) limited: Asked,
    /// The smallest changes that would bring the goals within reach.
    pub(crate) changes: Asked,
    /// The chance of the mix.
    pub(crate) chance: Asked,
    /// The chance of the units set by hand.
    own_chance: Asked,
    /// The smallest budget for a chance.
    pub(crate) sure: Asked,
    /// Whether the chance of the units set by hand is shown, where there are some.
    pub(crate) is_by_hand: RwSignal<bool>,
    /// Which chance the smallest budget is asked for, in 100.
    pub(crate) percent: RwSignal<u32>,
    /// The scenarios that people took out of the comparison.
    pub(super) left_out: RwSignal<BTreeSet<ScenarioId>>,
    /// What is worked out for each scenario beside the plan.
    pub(crate) columns: [ScenarioWorks; BESIDE],
}

/// What is worked out for a scenario beside the plan.
#[derive(Clone, Copy)]
pub(crate) struct ScenarioWorks {
    /// The scenario, where one stands in this place.
    pub(crate) scenario: Memo<Option<ScenarioPlan>>,
    /// Its mix.
    solved: Asked,
    /// The chance of that mix, or of the units that it sets by hand.
    pub(crate) chance: Asked,
}

/// A scenario as a plan of its own.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ScenarioPlan {
    /// Which scenario.
    pub(crate) id: ScenarioId,
    /// The plan with its changes.
    pub(crate) plan: Arc<Plan>,
    /// The units that it sets by hand, if it does.
    pub(crate) own: Option<Schedule>,
}

impl ScenarioPlan {
    /// The scenario in a place beside the plan, from 0.
    fn at(plan: &Plan, left_out: &BTreeSet<ScenarioId>, place: usize) -> Option<ScenarioPlan> {
        let id = beside(plan, left_out).into_iter().nth(place)?;
        let scenario = plan.scenarios.get(id)?;
        let plan = Arc::new(plan.with(&scenario.changes));
        Some(ScenarioPlan { id, plan, own: scenario.own_mix().cloned() })
    }
}

impl ScenarioWorks {
    fn of(worker: Worker, scenario: Memo<Option<ScenarioPlan>>) -> ScenarioWorks {
        let question = Memo::new(move |_| {
            let scenario = scenario.get()?;
            Some(Question { task: Task::Mix, plan: scenario.plan })
        });
        let solved = Asked::eagerly(worker, question);
        let question = Memo::new(move |_| {
            let scenario = scenario.get()?;
            let units = scenario.own.or_else(|| units(&*solved.fresh()?))?;
            Some(Question { task: Task::Chance { units, runs: Simulation::USUAL_RUNS }, plan: scenario.plan })
        });
        ScenarioWorks { scenario, solved, chance: Asked::eagerly(worker, question) }
    }

    /// The mix of the scenario, or what the units come to that it sets by hand; the last one that was found.
    pub(crate) fn mix(self) -> Option<MixOf> {
        let scenario = self.scenario.get()?;
        match scenario.own {
            Some(own) => Some(MixOf { mix: mix::by_hand(&scenario.plan, &own), plan: scenario.plan }),
            None => self.solved.last().and_then(|answered| MixOf::of(&answered)),
        }
    }

    /// What of it is worked out beside the page and not there yet; the mix comes before the chance.
    pub(crate) fn pending(self) -> Asked {
        let is_own = self.scenario.read().as_ref().is_some_and(|scenario| scenario.own.is_some());
        if is_own || self.solved.standing() == Standing::Fresh { self.chance } else { self.solved }
    }
}

/// The scenarios beside the plan: the newest that nobody took out, in the plan's order.
fn beside(plan: &Plan, left_out: &BTreeSet<ScenarioId>) -> Vec<ScenarioId> {
    let kept: Vec<ScenarioId> = plan.scenarios.ids().filter(|id| !left_out.contains(id)).collect();
    kept.get(kept.len().saturating_sub(BESIDE)..).unwrap_or_default().to_vec()
}

impl ChanceOf {
    /// The chance that was found last.
    pub(crate) fn last(of: Asked) -> Option<ChanceOf> {
        let answered = of.last()?;
        let Found::Chance(outlook, sensitivity) = answered.found.clone() else { return None };
        Some(ChanceOf { plan: Arc::clone(&answered.question.plan), outlook, sensitivity })
    }
}

impl MixOf {
    /// The mix that was found, explained; `None` where something else was found.
    pub(super) fn of(answered: &Answered) -> Option<MixOf> {
        let Found::Mix(solved) = &answered.found else { return None };
        let plan = Arc::clone(&answered.question.plan);
        Some(MixOf { mix: mix::explained(&plan, solved), plan })
    }
}

fn units(answered: &Answered) -> Option<Schedule> {
    let Found::Mix(solved) = &answered.found else { return None };
    Some(solved.units.clone())
}

impl Works {
    /// Works out nothing before somebody reads it.
    pub(super) fn of(plan: Signal<Arc<Plan>>, worker: Worker) -> Works {
        let about =
            move |task: Task| Memo::new(move |_| Some(Question { task: task.clone(), plan: plan.get() }));
        let limited = Memo::new(move |_| {
            let mut plan = Plan::clone(&plan.get());
            plan.switched_off.clear();
            Some(Question { task: Task::Mix, plan: Arc::new(plan) })
        });
        let (is_by_hand, percent) = (RwSignal::new(false), RwSignal::new(USUAL_PERCENT));
        let mix = Asked::eagerly(worker, about(Task::Mix));
        let chance = Memo::new(move |_| {
            let units = units(&*mix.fresh()?)?;
            Some(Question { task: Task::Chance { units, runs: Simulation::USUAL_RUNS }, plan: plan.get() })
        });
        let own_chance = Memo::new(move |_| {
            let plan = plan.get();
            let units = plan.own_mix.clone()?;
            Some(Question { task: Task::Chance { units, runs: Simulation::USUAL_RUNS }, plan })
        });
        let sure = Memo::new(move |_| {
            let share = f64::from(percent.get()) / 100.0;
            let task = Task::Sure { share, runs: Simulation::USUAL_RUNS };
            Some(Question { task, plan: plan.get() })
        });
        let left_out = RwSignal::new(BTreeSet::new());
        let column = |place: usize| {
            let scenario = Memo::new(move |_| ScenarioPlan::at(&plan.get(), &left_out.read(), place));
            ScenarioWorks::of(worker, scenario)
        };
        Works {
            mix,
            limited: Asked::eagerly(worker, limited),
            changes: Asked::on_demand(worker, about(Task::Changes)),
            chance: Asked::eagerly(worker, chance),
            own_chance: Asked::eagerly(worker, own_chance),
            sure: Asked::on_demand(worker, sure),
            is_by_hand,
            percent,
            left_out,
            columns: [0, 1, 2].map(column),
        }
    }

    /// Forgets everything, as when another plan is opened.
    pub(super) fn forget(self) {
        self.left_out.set(BTreeSet::new());
        let columns = self.columns.into_iter().flat_map(|column| [column.solved, column.chance]);
        let own = [self.mix, self.limited, self.changes, self.chance, self.own_chance, self.sure];
        own.into_iter().chain(columns).for_each(Asked::forget);
    }

    /// The chance of the units set by hand, or that of the mix.
    pub(crate) fn chance_of_units(self, is_own: bool) -> Asked {
        if is_own { self.own_chance } else { self.chance }
    }

    /// The smallest changes of the plan as it is, once they are found.
    pub(crate) fn smallest_changes(self) -> Option<Vec<SmallestChange>> {
        self.changes.fresh()?.found.clone().smallest_changes()
    }

    /// The cheapest mix with the chance that was asked for, or the surest; nothing before it is found.
    pub(crate) fn sure_mix(self) -> Option<Result<Sure, OutOfReach>> {
        match &self.sure.fresh()?.found {
            Found::Sure(sure) => Some(sure.clone().ok_or(OutOfReach)),
            _ => None,
        }
    }

    /// The scenarios that stand beside the plan.
    pub(crate) fn beside(self, plan: &Plan) -> Vec<ScenarioId> {
        beside(plan, &self.left_out.read())
    }

    /// Puts a scenario beside the plan, or takes it out; the oldest gives way where there are too many.
    pub(crate) fn put_beside(self, plan: &Plan, id: ScenarioId, is_in: bool) {
        let mut shown: BTreeSet<ScenarioId> =
            beside(plan, &self.left_out.read_untracked()).into_iter().collect();
        if shown.contains(&id) == is_in {
            return;
        }
        if is_in {
            let oldest = plan.scenarios.ids().find(|other| shown.contains(other));
            if let Some(oldest) = oldest.filter(|_| shown.len() >= BESIDE) {
                shown.remove(&oldest);
            }
            shown.insert(id);
        } else {
            shown.remove(&id);
        }
        self.left_out.set(plan.scenarios.ids().filter(|id| !shown.contains(id)).collect());
    }
}

/// The chance that most people ask for first, in 100.
const USUAL_PERCENT: u32 = 80;
