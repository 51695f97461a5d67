//! What one figure has more or less than another.

use std::cmp::Ordering;

use super::report;

/// A difference with its sign, written without it: "+3", "−2", "–" for none.
///
/// ```
/// use planner::wording::difference::signed;
/// let write = |amount: u64| amount.to_string();
/// assert_eq!([3, -2, 0].map(|difference| signed(difference, write)), ["+3", "−2", "–"]);
/// ```
pub fn signed(difference: i64, write: impl Fn(u64) -> String) -> String {
    match difference.cmp(&0) {
        Ordering::Greater => format!("+{}", write(difference.unsigned_abs())),
        Ordering::Less => format!("−{}", write(difference.unsigned_abs())),
        Ordering::Equal => report::none().to_owned(),
    }
}
