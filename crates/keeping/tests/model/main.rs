//! Everything that can happen to a plan on the shelf within six steps, gone through one by one; seven in a long run.
//!
//! Two tabs save, load, delete and bring back the same plan, or remove everything, in every order. In each order the browser stops at
//! every single call to the storage, refuses it, or damages what is written. After every step the plan must be what
//! it was before or what the step made of it; after a step that said it was done, the latter. What was saved must be
//! in the plan, or have been seen by whoever replaced it, or be a plan of its own.
//!
//! A schedule is an order of steps with at most one thing that goes wrong in it. Schedules that lead to the very same
//! state with as many steps to go have the same future, which is gone through once.

#![allow(clippy::unwrap_used, reason = "only tests use this")]

mod faulty;
#[path = "../random/mod.rs"]
mod random;
mod world;

use std::collections::HashMap;

use faulty::{Fault, HARMS};
use world::{STEPS, World};

/// Steps that a schedule has at most; one more in a long run.
fn longest() -> u32 {
    if random::is_long() { 7 } else { 6 }
}

/// Goes through schedules, and counts them.
#[derive(Default)]
struct Explorer {
    /// How many schedules start in a state with so many steps to go.
    known: HashMap<(World, u32), u64>,
    steps_taken: u64,
}

impl Explorer {
    fn schedules(&mut self, world: &World, to_go: u32) -> u64 {
        if to_go == 0 {
            return 0;
        }
        let place = (world.clone(), to_go);
        if let Some(count) = self.known.get(&place) {
            return *count;
        }
        let count = STEPS.iter().map(|step| self.after(world, *step, to_go)).sum();
        self.known.insert(place, count);
        count
    }

    /// The schedules that begin with this step, with and without something going wrong in it.
    fn after(&mut self, world: &World, step: world::Step, to_go: u32) -> u64 {
        let (next, calls) = world.stepped(step, None);
        self.steps_taken += 1;
        let mut count = 1 + self.schedules(&next, to_go - 1);
        if world.has_had_a_fault() {
            return count;
        }
        for at in 0..calls {
            for fault in HARMS.iter().flat_map(|harm| Fault::at(at, *harm)) {
                let (next, _) = world.stepped(step, Some(fault));
                // Damage to a write does nothing to a call that only reads.
                if next.has_had_a_fault() {
                    self.steps_taken += 1;
                    count += 1 + self.schedules(&next, to_go - 1);
                }
            }
        }
        count
    }
}

#[test]
fn a_plan_is_always_what_it_was_or_what_was_saved_last() {
    let mut explorer = Explorer::default();
    let count = explorer.schedules(&World::empty(), longest());
    println!("{count} schedules, {} different steps taken", explorer.steps_taken);
    assert!(count > 1_000_000, "{count}");
}

#[test]
fn a_plan_from_before_there_were_revisions_is_as_safe() {
    let mut explorer = Explorer::default();
    let count = explorer.schedules(&World::with_bare_plan(), longest() - 2);
    println!("{count} schedules with a bare plan, {} different steps taken", explorer.steps_taken);
    assert!(count > 100_000, "{count}");
}
