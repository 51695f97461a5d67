//! References of a file, and the identities that they can lead to.

use crate::list::{AudienceId, BusinessGoalId, DepartmentId, GoalId, MessageId, SourceId, StageId, TacticId};

/// The identities that can be referred to.
#[derive(Default)]
pub(super) struct Known {
    pub(super) business_goals: Vec<u32>,
    pub(super) audiences: Vec<u32>,
    pub(super) messages: Vec<u32>,
    pub(super) departments: Vec<u32>,
    pub(super) goals: Vec<u32>,
    pub(super) stages: Vec<u32>,
    pub(super) sources: Vec<u32>,
    pub(super) tactics: Vec<u32>,
}

/// An identity that something else can refer to.
pub(super) trait Reference: From<u32> {
    /// Those that exist.
    fn known(known: &Known) -> &[u32];
}

macro_rules! references {
    ($($id:ident to $field:ident;)+) => {$(
        impl Reference for $id {
            fn known(known: &Known) -> &[u32] {
                &known.$field
            }
        }
    )+};
}

references! {
    BusinessGoalId to business_goals;
    AudienceId to audiences;
    MessageId to messages;
    DepartmentId to departments;
    GoalId to goals;
    StageId to stages;
    SourceId to sources;
    TacticId to tactics;
}
