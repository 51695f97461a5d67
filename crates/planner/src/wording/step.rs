//! The names of the steps of the journey.

use crate::step::{Group, Step};

/// What a group of steps is called.
pub fn group(group: Group) -> &'static str {
    match group {
        Group::Strategy => "Strategy",
        Group::Goals => "Goals",
        Group::Tactics => "Tactics",
        Group::Plan => "Plan",
    }
}

/// What a step is called.
pub fn name(step: Step) -> &'static str {
    match step {
        Step::Direction => "Direction",
        Step::LookingBack => "Looking back",
        Step::Buyers => "Buyers",
        Step::Message => "Message",
        Step::Reviews => "Reviews",
        Step::Goals => "Goals",
        Step::Numbers => "Numbers",
        Step::WalkBack => "Walk-back",
        Step::Tactics => "Tactics",
        Step::Mix => "Mix",
        Step::Share => "Check & share",
    }
}
