//! What would bring the goals within reach: the smallest changes, each of which is enough by itself.

use planner::document::{self, Stamp};
use planner::mix::{SmallestChange, smallest_changes};
use planner::notation::Notation;
use planner::plan::{Edit, Plan};
use planner::scenario::{Change, Scenario};
use planner::wording::{change, mix as words};
use serde::Serialize;
use serde_json::Value;

use super::case::Case;

/// One change that is enough.
#[derive(Serialize)]
pub(super) struct WayOut {
    sentence: String,
    size: f64,
    change: Value,
}

/// The smallest changes, the most practical first; `None` where nothing is missed and nothing contradicts itself.
pub(super) fn ways_out(case: &Case, notation: &dyn Notation) -> Option<Vec<WayOut>> {
    let Case { plan, mix } = case;
    if words::problems(plan, mix, notation).is_empty() {
        return None;
    }
    let way = |SmallestChange { change, size }| WayOut {
        sentence: change::sentence(plan, &change, notation),
        size,
        change: saved(plan, change),
    };
    Some(smallest_changes(plan, &mut |_| ()).into_iter().map(way).collect())
}

/// A change as the scenarios of a plan's file have it.
fn saved(plan: &Plan, change: Change) -> Value {
    let bare = plan.scenarios.ids().fold(plan.clone(), |plan, id| plan.edited(Edit::remove(id)));
    let scenario = Scenario { changes: vec![change], ..Scenario::new(plan.next_id().into(), "") };
    let file = document::write(&bare.edited(Edit::put(scenario)), &Stamp::default());
    let mut file: Value = serde_json::from_str(&file).unwrap_or_default();
    file.pointer_mut("/scenarios/0/changes/0").map(Value::take).unwrap_or_default()
}
