//! Steps from older versions of the format to the one that is read.
//!
//! To add a version: raise [`VERSION`](super::VERSION), add one [`Migration`] at the end of [`MIGRATIONS`] that
//! turns a file of the version before into one of the new version, and freeze a file of the version before in
//! `tests/saved/`. Entries are never changed or removed.

use super::Unreadable;
use super::json::Json;
use super::place::Spot;
use super::saved::PlanFile;
use super::saved::field::Field;

/// One step from a version of the format to the next.
pub(super) struct Migration {
    /// The version it leads to.
    pub(super) to: u32,
    /// What it changes, in a few words.
    #[cfg_attr(not(test), expect(dead_code, reason = "for those who read the list, and for the test of it"))]
    pub(super) title: &'static str,
    /// Turns a file of the version before into one of this version; keeps what it does not know.
    pub(super) apply: fn(&mut Json),
}

/// Every step, oldest first.
pub(super) const MIGRATIONS: &[Migration] = &[];

/// Reads the saved form of a plan, from a file of this version or an older one.
pub(super) fn saved(mut file: Json, version: u32) -> Result<PlanFile, Unreadable> {
    migrate(&mut file, version, MIGRATIONS);
    let mut saved = PlanFile::default();
    saved.fill(file, &Spot::Root)?;
    Ok(saved)
}

fn migrate(file: &mut Json, version: u32, migrations: &[Migration]) {
    migrations.iter().filter(|step| step.to > version).for_each(|step| (step.apply)(file));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::VERSION;

    #[test]
    fn the_steps_lead_from_the_first_version_to_the_one_that_is_written() {
        let mut version = 1;
        for step in MIGRATIONS {
            version += 1;
            assert_eq!(step.to, version, "{}", step.title);
        }
        assert_eq!(version, VERSION);
    }

    fn add(file: &mut Json, name: &str) {
        let Json::Object(fields) = file else { panic!("no object") };
        fields.push((name.to_owned(), Json::Claim(true)));
    }

    #[test]
    fn only_the_steps_after_the_version_of_the_file_are_taken() {
        let steps = [
            Migration { to: 2, title: "second", apply: |file| add(file, "second") },
            Migration { to: 3, title: "third", apply: |file| add(file, "third") },
        ];
        let mut file = Json::Object(vec![("kept".to_owned(), Json::Claim(true))]);
        migrate(&mut file, 2, &steps);
        assert_eq!(file.line(), r#"{"kept":true,"third":true}"#);
    }
}
