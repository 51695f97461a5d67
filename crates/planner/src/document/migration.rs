//! Steps from older versions of the format to the one that is read.
//!
//! To add a version: raise [`VERSION`], add one [`Migration`] at the end of [`MIGRATIONS`] that turns a file
//! of the version before into one of the new version, and freeze a file of the version before in
//! `tests/saved/`. Entries are never changed or removed. A migration works on [`Value`]; only files of older
//! versions are ever read into one, and they are bounded like all files.

use serde_json::Value;

use super::saved::PlanFile;
use super::{Unreadable, VERSION};

/// One step from a version of the format to the next.
pub(super) struct Migration {
    /// The version it leads to.
    pub(super) to: u32,
    /// What it changes, in a few words.
    #[cfg_attr(not(test), expect(dead_code, reason = "for those who read the list, and for the test of it"))]
    pub(super) title: &'static str,
    /// Turns a file of the version before into one of this version; keeps what it does not know.
    pub(super) apply: fn(&mut Value),
}

/// Every step, oldest first.
pub(super) const MIGRATIONS: &[Migration] = &[];

/// Reads the saved form of a plan, from a file of this version or an older one.
pub(super) fn saved(text: &str, version: u32) -> Result<PlanFile, Unreadable> {
    if version == VERSION {
        let json = &mut serde_json::Deserializer::from_str(text);
        return serde_path_to_error::deserialize(json).map_err(|error| Unreadable::other_kind(&error));
    }
    let mut file = serde_json::from_str(text).map_err(|error| Unreadable::not_json(&error))?;
    migrate(&mut file, version, MIGRATIONS);
    serde_path_to_error::deserialize(file).map_err(|error| Unreadable::other_kind(&error))
}

fn migrate(file: &mut Value, version: u32, migrations: &[Migration]) {
    migrations.iter().filter(|step| step.to > version).for_each(|step| (step.apply)(file));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_steps_lead_from_the_first_version_to_the_one_that_is_written() {
        let mut version = 1;
        for step in MIGRATIONS {
            version += 1;
            assert_eq!(step.to, version, "{}", step.title);
        }
        assert_eq!(version, VERSION);
    }

    #[test]
    fn only_the_steps_after_the_version_of_the_file_are_taken() {
        let steps = [
            Migration { to: 2, title: "second", apply: |file| file["second"] = true.into() },
            Migration { to: 3, title: "third", apply: |file| file["third"] = true.into() },
        ];
        let mut file = serde_json::json!({"kept": 1});
        migrate(&mut file, 2, &steps);
        assert_eq!(file, serde_json::json!({"kept": 1, "third": true}));
    }
}
