//! What was last downloaded of a plan, and when it is time to say that this was long ago.
//!
//! A browser can lose everything it keeps: a plan is safe only where there is a file of it elsewhere.

use crate::stored::Revision;

/// How many days may pass before a changed plan is worth another copy.
const DAYS: i64 = 7;
/// How often a plan may be saved before it is worth a first copy: about an hour of work.
const SAVES: u64 = 100;

/// What was last downloaded of a plan, or saved to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Download {
    /// The day, counted from any day on.
    pub day: i64,
    /// The revision of the plan that was kept then; nothing when it was not kept.
    pub revision: Option<Revision>,
}

/// Why it is time for a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// There never was one.
    Never,
    /// The last one is so many days old, and the plan has changed since.
    DaysAgo(i64),
}

impl Download {
    /// The text to keep.
    pub fn write(self) -> String {
        format!("{} {}", self.day, self.revision.unwrap_or_default().number())
    }

    /// Reads a kept text; nothing where it is none.
    ///
    /// ```
    /// use keeping::download::Download;
    /// let download = Download { day: 20_785, revision: None };
    /// assert_eq!(Download::read(&download.write()).map(|read| read.day), Some(20_785));
    /// assert_eq!(Download::read("yesterday"), None);
    /// ```
    pub fn read(text: &str) -> Option<Download> {
        let (day, revision) = text.split_once(' ')?;
        Some(Download { day: day.parse().ok()?, revision: Some(Revision::of(revision.parse().ok()?)) })
    }
}

/// Whether it is time for a copy, given the last one and what is kept today.
pub fn due(last: Option<Download>, today: i64, kept: Option<Revision>) -> Option<Due> {
    let Some(last) = last else {
        return kept.filter(|kept| kept.number() >= SAVES).map(|_| Due::Never);
    };
    // A clock that was put back makes nothing due.
    let days = today.saturating_sub(last.day);
    (kept > last.revision && days >= DAYS).then_some(Due::DaysAgo(days))
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(day: i64, revision: u64) -> Download {
        Download { day, revision: Some(Revision::of(revision)) }
    }

    #[test]
    fn a_plan_that_was_never_downloaded_is_due_after_many_saves() {
        assert_eq!(due(None, 0, None), None);
        assert_eq!(due(None, 0, Some(Revision::of(SAVES - 1))), None);
        assert_eq!(due(None, 0, Some(Revision::of(SAVES))), Some(Due::Never));
    }

    #[test]
    fn a_plan_is_due_a_week_after_its_last_copy_if_it_has_changed() {
        let last = at(100, 5);
        assert_eq!(due(Some(last), 107, Some(Revision::of(5))), None);
        assert_eq!(due(Some(last), 106, Some(Revision::of(6))), None);
        assert_eq!(due(Some(last), 107, Some(Revision::of(6))), Some(Due::DaysAgo(7)));
    }

    #[test]
    fn a_clock_that_was_put_back_makes_nothing_due() {
        let last = at(i64::MAX, 5);
        assert_eq!(due(Some(last), i64::MIN, Some(Revision::of(6))), None);
    }

    #[test]
    fn a_download_comes_back_from_its_text() {
        let last = at(-3, u64::MAX);
        assert_eq!(Download::read(&last.write()), Some(last));
        for text in ["", "1", "1 2 3", "x 1", "1 x"] {
            assert_eq!(Download::read(text), None, "{text}");
        }
    }
}
