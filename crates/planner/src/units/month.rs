//! Months, and the period a plan covers.

/// A calendar month between January 1900 and December 2199.
///
/// ```
/// use planner::units::Month;
/// let november = Month::new(2026, 11).unwrap_or_default();
/// assert_eq!(november.plus(3).to_string(), "2027-02");
/// assert_eq!(november.plus(3).since(november), 3);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    /// Months since January of year 0.
    index: i32,
}

const FIRST_YEAR: i32 = 1900;
const LAST_YEAR: i32 = 2199;

impl Month {
    /// The month `month` (1 to 12) of `year`; `None` outside 1900 to 2199.
    pub fn new(year: i32, month: u8) -> Option<Month> {
        let is_month = (1..=12).contains(&month) && (FIRST_YEAR..=LAST_YEAR).contains(&year);
        is_month.then_some(Month { index: year * 12 + i32::from(month) - 1 })
    }

    /// Reads a month written as `2027-03`, the form used in files.
    pub fn from_iso(text: &str) -> Option<Month> {
        let (year, month) = text.split_once('-')?;
        let is_digits =
            |text: &str, length| text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
        let is_plain = is_digits(year, 4) && is_digits(month, 2);
        is_plain.then(|| Month::new(year.parse().ok()?, month.parse().ok()?)).flatten()
    }

    /// The year, such as 2027.
    pub const fn year(self) -> i32 {
        self.index.div_euclid(12)
    }

    /// The month of the year, 1 to 12.
    #[expect(clippy::cast_possible_truncation, reason = "1 to 12")]
    pub const fn month(self) -> u8 {
        self.index.rem_euclid(12) as u8 + 1
    }

    /// The month `months` later (earlier when negative), kept within the calendar.
    #[must_use]
    pub fn plus(self, months: i32) -> Month {
        let index = self.index.saturating_add(months);
        Month { index: index.clamp(FIRST_YEAR * 12, LAST_YEAR * 12 + 11) }
    }

    /// How many months this is after `earlier`; negative when it is before.
    pub const fn since(self, earlier: Month) -> i32 {
        self.index - earlier.index
    }
}

impl Default for Month {
    /// January 2027.
    fn default() -> Month {
        Month { index: 2027 * 12 }
    }
}

impl std::fmt::Display for Month {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month())
    }
}

/// The months a plan covers: a first month and a length of 1 to 36 months.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Period {
    first: Month,
    /// Months after the first one, so that every value is a period.
    more: u8,
}

impl Period {
    /// The longest period, in months.
    pub const MAX_MONTHS: u8 = 36;

    /// A period; `None` unless it is 1 to 36 months long.
    pub fn new(first: Month, months: u8) -> Option<Period> {
        (1..=Period::MAX_MONTHS).contains(&months).then(|| Period { first, more: months - 1 })
    }

    /// The first month.
    pub const fn first(self) -> Month {
        self.first
    }

    /// The last month.
    pub fn last(self) -> Month {
        self.first.plus(i32::from(self.more))
    }

    /// How many months it covers, 1 to 36.
    pub const fn months(self) -> u8 {
        self.more + 1
    }

    /// The period from the same month to a later one, no longer than the longest; itself where that one is not later.
    ///
    /// ```
    /// use planner::units::{Month, Period};
    /// let year = Period::new(Month::default(), 12).unwrap_or_default();
    /// assert_eq!(year.until(year.last().plus(3)).months(), 15);
    /// assert_eq!(year.until(year.first()), year);
    /// assert_eq!(year.until(year.last().plus(99)).months(), Period::MAX_MONTHS);
    /// ```
    #[must_use]
    pub fn until(self, last: Month) -> Period {
        let more = last.since(self.first).clamp(self.more.into(), (Period::MAX_MONTHS - 1).into());
        Period { more: u8::try_from(more).unwrap_or(self.more), ..self }
    }

    /// Every month, in order.
    pub fn iter(self) -> impl Iterator<Item = Month> {
        (0..=i32::from(self.more)).map(move |offset| self.first.plus(offset))
    }

    /// Whether the month lies within the period.
    pub fn contains(self, month: Month) -> bool {
        self.first <= month && month <= self.last()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_months_of_the_calendar_are_months() {
        assert!(Month::new(2026, 13).is_none());
        assert!(Month::new(2026, 0).is_none());
        assert!(Month::new(0, 1).is_none());
        assert!(Month::from_iso("2026-W1").is_none());
        assert!(Month::from_iso("2027-+1").is_none());
    }

    #[test]
    fn a_month_comes_back_as_it_was_written() {
        assert_eq!(Month::from_iso("2027-03").map(|month| month.to_string()), Some("2027-03".to_owned()));
    }

    #[test]
    fn a_period_counts_its_first_and_last_month() {
        let period = Period::new(Month::new(2026, 11).unwrap(), 3).unwrap();
        assert_eq!(period.last(), Month::new(2027, 1).unwrap());
        assert_eq!(period.iter().count(), 3);
        assert!(!period.contains(period.first().plus(-1)));
    }

    #[test]
    fn months_never_leave_the_calendar() {
        assert_eq!(Month::default().plus(i32::MAX).year(), 2199);
        assert_eq!(Month::default().plus(i32::MIN).year(), 1900);
    }
}
