//! The saved format: plans as files, and files as plans.
//!
//! A file is one JSON object that opens with its marker and version:
//! `{"format": "backcast-plan", "version": 1, "app": "0.1.0", ...}`. The rest is the plan, flat at the root:
//!
//! - money is a decimal number in major units of the plan's currency, rounded to its minor unit;
//! - rates, shares and growth are fractions: 0.25 is 25%;
//! - an estimate is a number, or `{"low": 1, "likely": 2, "high": 4}`;
//! - a lag is an average number of months, or `{"by_month": [0.5, 0.5]}`;
//! - a month is text such as `"2027-03"`; an identity is a whole number;
//! - what is empty, or as it is when nothing was said, is left out.
//!
//! Reading is strict about bytes and forgiving about content. What is not JSON, not marked as a plan, newer
//! than this version, named twice in one object, or of another kind than the format says is refused with an
//! [`Unreadable`]. What is out of range, refers to nothing or repeats an identity is put right and listed
//! as a [`Repair`]. Fields that this version does not know are kept and written back.
//!
//! Names of fields are compared letter by letter: `Name` is not `name`, but a field this version does not know.

pub use notes::without_notes;
pub use place::{Part, Place};
pub use repair::Repair;
pub use unreadable::{Flaw, Root, Sort, Unreadable};

use crate::plan::Plan;
use json::Json;
use saved::PlanFile;
use saved::field::Field;

mod header;
mod inspect;
mod json;
mod migration;
mod notes;
mod place;
mod reader;
mod reference;
mod repair;
mod saved;
#[cfg(test)]
mod schema;
mod text;
mod unreadable;
mod writer;

/// The largest file that is read, in bytes: 2 MiB.
pub const MAX_BYTES: usize = 2 * 1024 * 1024;
/// The most entries a list, and the most fields an object of a file may have.
pub const MAX_ENTRIES: usize = 1_000;
/// The most values a file may have in all; within [`MAX_BYTES`], a plan that was written here has fewer.
pub const MAX_VALUES: usize = 200_000;
/// How long a text can be, in characters, before it is mentioned; it is kept whole all the same.
pub const LONG_TEXT: usize = 20_000;
/// The version of the format that is written.
pub const VERSION: u32 = 1;
/// The JSON Schema of the format.
pub const SCHEMA: &str = include_str!("../schema/plan-v1.schema.json");

/// What the writer of a file adds to the plan: which app wrote it, and when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamp {
    /// The version of the app, such as `0.1.0`.
    pub app_version: String,
    /// The day it was saved, such as `2026-11-21`; left out when not known.
    pub saved: Option<String>,
}

/// A plan read from a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The plan.
    pub plan: Plan,
    /// What was put right, or is worth knowing: first about its texts, then about what they say.
    pub repairs: Vec<Repair>,
    /// The version of the app that wrote the file; empty when it does not say.
    pub made_by: String,
    /// The day the file was saved, as written there.
    pub saved: Option<String>,
}

/// Reads a plan from the bytes of a file.
///
/// # Errors
///
/// [`Unreadable`] says why the bytes are not a plan that this version reads.
///
/// ```
/// use planner::document::{Unreadable, read};
/// let opened = read(br#"{"format": "backcast-plan", "version": 1, "name": "Spring"}"#)?;
/// assert_eq!(opened.plan.name, "Spring");
/// assert_eq!(read(b"{}"), Err(Unreadable::NotAPlan));
/// # Ok::<(), Unreadable>(())
/// ```
pub fn read(bytes: &[u8]) -> Result<Opened, Unreadable> {
    opened(bytes, header::version)
}

/// Reads what this version understands of a plan that a newer version may have saved: to look at, never to write,
/// for what this version does not understand may mean something else there.
///
/// # Errors
///
/// [`Unreadable`] says why the bytes are not a plan of which this version understands anything.
///
/// ```
/// use planner::document::{Unreadable, read, read_only};
/// let newer = br#"{"format": "backcast-plan", "version": 2, "name": "Spring", "moons": 3}"#;
/// assert_eq!(read(newer), Err(Unreadable::Newer(2)));
/// assert_eq!(read_only(newer)?.plan.name, "Spring");
/// # Ok::<(), Unreadable>(())
/// ```
pub fn read_only(bytes: &[u8]) -> Result<Opened, Unreadable> {
    opened(bytes, |file| match header::version(file) {
        Err(Unreadable::Newer(_)) => Ok(VERSION),
        version => version,
    })
}

fn opened(bytes: &[u8], version: fn(&Json) -> Result<u32, Unreadable>) -> Result<Opened, Unreadable> {
    let (text, mut repairs) = text::decoded(bytes)?;
    let (file, notices) = inspect::inspected(&text, Place::default())?;
    repairs.extend(notices);
    let version = version(&file)?;
    let saved = migration::saved(file, version)?;
    Ok(saved.opened(repairs))
}

/// Writes a plan as the text of a file, the same text for the same plan and stamp.
///
/// ```
/// use planner::document::{Stamp, read, write};
/// use planner::plan::{Plan, Settings};
/// let plan = Plan::new("Spring", Settings::default());
/// let opened = read(write(&plan, &Stamp::default()).as_bytes());
/// assert_eq!(opened.map(|opened| opened.plan), Ok(plan));
/// ```
pub fn write(plan: &Plan, stamp: &Stamp) -> String {
    PlanFile::of(plan, stamp).take().lines()
}

/// Writes a plan as one line, as short as can be.
///
/// ```
/// use planner::document::{Stamp, write_line};
/// use planner::plan::{Plan, Settings};
/// let line = write_line(&Plan::new("Spring", Settings::default()), &Stamp::default());
/// assert!(line.starts_with(r#"{"format":"backcast-plan","version":1,"#) && !line.contains('\n'));
/// ```
pub fn write_line(plan: &Plan, stamp: &Stamp) -> String {
    PlanFile::of(plan, stamp).take().line()
}
