//! Undo and redo: the plans before and after the one shown.

use std::sync::Arc;

use super::Plan;

/// A plan with the ones it came from and the ones that were undone, up to 100 steps.
///
/// ```
/// use planner::plan::{Edit, History, Plan, Settings};
/// let history = History::new(Plan::new("Before", Settings::default()))
///     .edited(Edit::Rename("After".to_owned()), None);
/// assert_eq!(history.plan().name, "After");
/// assert_eq!(history.undone().plan().name, "Before");
/// assert_eq!(history.undone().redone().plan().name, "After");
/// ```
#[derive(Clone, Debug)]
pub struct History {
    past: Vec<Arc<Plan>>,
    present: Arc<Plan>,
    future: Vec<Arc<Plan>>,
    /// What the last edit was typed into; more typing there adds to the same step.
    typing: Option<String>,
}

impl History {
    /// How many steps can be undone.
    pub const STEPS: usize = 100;

    /// A plan without a past.
    pub fn new(plan: Plan) -> History {
        History { past: Vec::new(), present: Arc::new(plan), future: Vec::new(), typing: None }
    }

    /// The plan shown.
    pub fn plan(&self) -> &Arc<Plan> {
        &self.present
    }

    /// After an edit. Edits in a row that name the same `field` are undone in one step.
    #[must_use]
    pub fn edited(&self, edit: super::Edit, field: Option<&str>) -> History {
        let present = Arc::new(self.present.edited(edit));
        if *present == *self.present {
            return self.clone();
        }
        let mut past = self.past.clone();
        if field.is_none() || self.typing.as_deref() != field {
            past.push(Arc::clone(&self.present));
        }
        past.drain(..past.len().saturating_sub(History::STEPS));
        History { past, present, future: Vec::new(), typing: field.map(str::to_owned) }
    }

    /// With the next edit starting a step of its own, as when a field is left.
    #[must_use]
    pub fn settled(&self) -> History {
        History { typing: None, ..self.clone() }
    }

    /// With the last step undone.
    #[must_use]
    pub fn undone(&self) -> History {
        let mut history = self.settled();
        if let Some(before) = history.past.pop() {
            history.future.push(std::mem::replace(&mut history.present, before));
        }
        history
    }

    /// With the last undone step done again.
    #[must_use]
    pub fn redone(&self) -> History {
        let mut history = self.settled();
        if let Some(after) = history.future.pop() {
            history.past.push(std::mem::replace(&mut history.present, after));
        }
        history
    }

    /// Whether a step can be undone.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether an undone step can be done again.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Edit, Settings};
    use super::*;

    fn renamed(history: &History, name: &str, field: Option<&str>) -> History {
        history.edited(Edit::Rename(name.to_owned()), field)
    }

    fn start() -> History {
        History::new(Plan::new("0", Settings::default()))
    }

    #[test]
    fn typing_in_one_field_is_one_step() {
        let typed = renamed(&renamed(&start(), "1", Some("name")), "12", Some("name"));
        assert_eq!(typed.undone().plan().name, "0");
    }

    #[test]
    fn leaving_a_field_ends_the_step() {
        let typed = renamed(&renamed(&start(), "1", Some("name")).settled(), "12", Some("name"));
        assert_eq!(typed.undone().plan().name, "1");
    }

    #[test]
    fn a_hundred_steps_are_kept() {
        let mut history = start();
        for step in 1..=150 {
            history = renamed(&history, &step.to_string(), None);
        }
        for _ in 0..200 {
            history = history.undone();
        }
        assert_eq!(history.plan().name, "50");
        assert!(!history.can_undo());
    }

    #[test]
    fn an_edit_after_an_undo_forgets_what_was_undone() {
        let history = renamed(&renamed(&start(), "1", None).undone(), "2", None);
        assert!(!history.can_redo());
        assert_eq!(history.redone().plan().name, "2");
    }

    #[test]
    fn an_edit_that_changes_nothing_is_no_step() {
        assert!(!renamed(&start(), "0", None).can_undo());
    }
}
