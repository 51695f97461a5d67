//! Under which names plans are kept.

/// Names start with the name of the app, because other pages of a host may share the storage.
pub(super) const PREFIX: &str = "backcast.";
/// Where plans are.
const PLANS: &str = "backcast.plan.";
/// Where deleted plans wait to be brought back.
pub(super) const BIN: &str = "backcast.bin.";

/// Which kept plan.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PlanKey(String);

impl From<u128> for PlanKey {
    /// The key of a number that no other plan has, such as a UUID.
    fn from(number: u128) -> PlanKey {
        PlanKey(format!("{number:032x}"))
    }
}

impl PlanKey {
    /// The key of this text, which no other plan may have, such as a UUID; `None` when it is empty or has a dot.
    pub fn new(text: impl Into<String>) -> Option<PlanKey> {
        let text = text.into();
        (!text.is_empty() && !text.contains('.')).then_some(PlanKey(text))
    }

    /// The key as text, unique among the plans.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The plan of which something is kept under a name of the storage; `None` for other names.
    pub fn of(name: &str) -> Option<PlanKey> {
        let rest = name.strip_prefix(PLANS)?;
        let endings = Place::ALL.iter().rev().map(|place| place.ending());
        endings.filter_map(|ending| rest.strip_suffix(ending)).find_map(PlanKey::new)
    }

    /// The name of one of its places.
    pub(super) fn at(&self, place: Place) -> String {
        format!("{PLANS}{}{}", self.0, place.ending())
    }

    /// The name under which it waits once it is deleted.
    pub(super) fn in_bin(&self) -> String {
        format!("{BIN}{}", self.0)
    }
}

/// One of the places of a plan: two take turns, and the third is for when one of them holds damaged text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Where plans were kept before there were generations.
    First,
    Second,
    Third,
}

impl Place {
    pub(super) const ALL: [Place; 3] = [Place::First, Place::Second, Place::Third];

    const fn ending(self) -> &'static str {
        match self {
            Place::First => "",
            Place::Second => ".2",
            Place::Third => ".3",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_has_a_name_of_its_own_that_leads_back_to_the_plan() {
        let key = PlanKey::new("6ba7b810-9dad").unwrap();
        let names = Place::ALL.map(|place| key.at(place));
        assert_eq!(names, ["", ".2", ".3"].map(|ending| format!("backcast.plan.6ba7b810-9dad{ending}")));
        assert!(names.iter().all(|name| PlanKey::of(name).as_ref() == Some(&key)));
    }

    #[test]
    fn other_names_are_no_plans() {
        for name in
            ["", "backcast.plan.", "backcast.plan..2", "backcast.plan.a.b", "backcast.bin.a", "other.plan.a"]
        {
            assert_eq!(PlanKey::of(name), None, "{name}");
        }
        assert_eq!((PlanKey::new(""), PlanKey::new("a.2")), (None, None));
    }
}
