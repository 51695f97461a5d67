//! Lists of things with a stable identity: what a plan is made of.

/// Declares the identities of the things in a plan, one type each, so that they cannot be mixed up.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
        )]
        pub struct $name(u32);

        impl From<u32> for $name {
            fn from(number: u32) -> $name {
                $name(number)
            }
        }

        impl From<$name> for u32 {
            fn from(id: $name) -> u32 {
                id.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

ids! {
    /// Which business goal.
    BusinessGoalId,
    /// Which audience.
    AudienceId,
    /// Which message.
    MessageId,
    /// Which competitor.
    CompetitorId,
    /// Which department.
    DepartmentId,
    /// Which goal.
    GoalId,
    /// Which stage of the funnel.
    StageId,
    /// Which source of what comes without new effort.
    SourceId,
    /// Which tactic.
    TacticId,
    /// Which scenario.
    ScenarioId,
}

/// Something in a plan that keeps its identity while everything else about it changes.
pub trait Listed {
    /// The type of its identity.
    type Id: Copy + Eq + Ord + From<u32> + Into<u32>;

    /// Its identity.
    fn id(&self) -> Self::Id;
}

/// Things in the order people gave them, each identity once.
#[derive(Clone, Debug, PartialEq)]
pub struct List<T>(Vec<T>);

impl<T> Default for List<T> {
    fn default() -> List<T> {
        List(Vec::new())
    }
}

impl<T: Listed> List<T> {
    /// The thing with this identity.
    pub fn get(&self, id: T::Id) -> Option<&T> {
        self.0.iter().find(|item| item.id() == id)
    }

    /// The place of the thing with this identity, from 0.
    pub fn position(&self, id: T::Id) -> Option<usize> {
        self.0.iter().position(|item| item.id() == id)
    }

    /// Whether a thing has this identity.
    pub fn has(&self, id: T::Id) -> bool {
        self.position(id).is_some()
    }

    /// Everything, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }

    /// Everything, in order, as a slice.
    pub fn as_slice(&self) -> &[T] {
        &self.0
    }

    /// Every identity, in order.
    pub fn ids(&self) -> impl Iterator<Item = T::Id> {
        self.0.iter().map(Listed::id)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Replaces the thing with the same identity, or adds it at the end.
    pub(crate) fn put(&mut self, item: T) {
        match self.0.iter_mut().find(|known| known.id() == item.id()) {
            Some(known) => *known = item,
            None => self.0.push(item),
        }
    }

    /// Takes the thing with this identity out.
    pub(crate) fn remove(&mut self, id: T::Id) {
        self.0.retain(|item| item.id() != id);
    }

    /// Moves the thing with this identity to a place from 0, or to the end.
    pub(crate) fn move_to(&mut self, id: T::Id, place: usize) {
        if let Some(from) = self.position(id) {
            let item = self.0.remove(from);
            self.0.insert(place.min(self.0.len()), item);
        }
    }

    /// Everything, in order, to be changed in place; identities must stay as they are.
    pub(crate) fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.0.iter_mut()
    }
}

impl<T: Listed> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> List<T> {
        let mut list = List::default();
        items.into_iter().for_each(|item| list.put(item));
        list
    }
}

impl<'a, T: Listed> IntoIterator for &'a mut List<T> {
    type Item = &'a mut T;
    type IntoIter = std::slice::IterMut<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.iter_mut()
    }
}

impl<'a, T: Listed> IntoIterator for &'a List<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Debug, PartialEq)]
    struct Thing(GoalId, &'static str);

    impl Listed for Thing {
        type Id = GoalId;
        fn id(&self) -> GoalId {
            self.0
        }
    }

    fn names(list: &List<Thing>) -> Vec<&'static str> {
        list.iter().map(|thing| thing.1).collect()
    }

    #[test]
    fn putting_a_known_identity_replaces_it_in_its_place() {
        let mut list: List<Thing> = [Thing(1.into(), "a"), Thing(2.into(), "b")].into_iter().collect();
        list.put(Thing(1.into(), "c"));
        assert_eq!(names(&list), ["c", "b"]);
    }

    #[test]
    fn moving_past_the_end_moves_to_the_end() {
        let mut list: List<Thing> = [Thing(1.into(), "a"), Thing(2.into(), "b")].into_iter().collect();
        list.move_to(1.into(), 99);
        assert_eq!(names(&list), ["b", "a"]);
        list.move_to(7.into(), 0);
        assert_eq!(names(&list), ["b", "a"]);
    }
}
