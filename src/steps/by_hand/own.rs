//! The units of the page: one's own, or those of the worked-out mix while nothing is set by hand.

use std::sync::Arc;

use leptos::prelude::*;
use planner::forward::Schedule;
use planner::list::TacticId;
use planner::mix::{self, Mix};
use planner::notation::Notation;
use planner::plan::{Edit, Plan};

use crate::session::Session;

/// The units of the page, and what they lead to.
#[derive(Clone, Copy)]
pub(super) struct Own {
    pub(super) session: Session,
    /// Whether anything is set by hand.
    pub(super) is_set: Memo<bool>,
    /// The units by tactic and month.
    pub(super) units: Memo<Schedule>,
    /// What they lead to.
    pub(super) mix: Memo<Arc<Mix>>,
    /// The last mix that was worked out; nothing before the first one.
    pub(super) solved: Memo<Arc<Mix>>,
}

impl Own {
    pub(super) fn new(session: Session) -> Own {
        let solved = Memo::new(move |_| {
            let nothing = || mix::by_hand(&session.plan(), &Schedule::new());
            Arc::new(session.mix.get().map_or_else(nothing, |of| of.mix.clone()))
        });
        let units =
            Memo::new(move |_| session.plan().own_mix.clone().unwrap_or_else(|| solved.read().schedule()));
        let mix = Memo::new(move |_| Arc::new(mix::by_hand(&session.plan(), &units.read())));
        Own { session, is_set: session.slice(|plan| plan.own_mix.is_some()), units, mix, solved }
    }

    /// Something read off the plan and what the units lead to.
    pub(super) fn read<T: PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(&Plan, &Mix, &dyn Notation) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| {
            let mix = self.mix.get();
            read(&self.session.plan(), &mix, &self.session.notation.get())
        })
    }

    /// A text about the plan and what the units lead to.
    pub(super) fn text(
        self,
        write: impl Fn(&Plan, &Mix, &dyn Notation) -> String + Send + Sync + 'static,
    ) -> Signal<String> {
        self.read(write).into()
    }

    /// The units of a tactic in a month of the plan, from 0.
    pub(super) fn in_month(self, tactic: TacticId, month: usize) -> u32 {
        self.units.read().get(&tactic).and_then(|months| months.get(month)).copied().unwrap_or(0)
    }

    /// The units of a tactic in all months.
    pub(super) fn in_all(self, tactic: TacticId) -> u32 {
        self.units
            .read()
            .get(&tactic)
            .map_or(0, |months| months.iter().fold(0, |sum, units| sum.saturating_add(*units)))
    }

    /// Sets the units of a tactic by typing into a field; the others stay as they are shown.
    pub(super) fn type_in(self, field: &str, tactic: TacticId, months: Vec<u32>) {
        let mut units = self.units.get_untracked();
        units.insert(tactic, months);
        self.session.type_in(field, Edit::OwnMix(Some(units)));
    }

    /// Sets a total, spread over the months in which the tactic can run.
    pub(super) fn type_total(self, field: &str, tactic: TacticId, total: u32) {
        let months = mix::spread(&self.session.plan_now(), tactic, total);
        self.type_in(field, tactic, months);
    }

    /// Sets the units of one month.
    pub(super) fn type_month(self, field: &str, tactic: TacticId, month: usize, units: u32) {
        let count = usize::from(self.session.plan_now().settings.period.months());
        let mut months = self.units.read_untracked().get(&tactic).cloned().unwrap_or_default();
        months.resize(count, 0);
        if let Some(known) = months.get_mut(month) {
            *known = units;
        }
        self.type_in(field, tactic, months);
    }
}
