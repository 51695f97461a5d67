//! How far a long calculation is.

/// So many parts of so many are done. What long calculations tell while they run; nothing depends on it.
///
/// ```
/// use planner::progress::Progress;
///
/// let progress = Progress { done: 3, of: 12 };
/// assert_eq!(progress.share(), 0.25);
/// assert_eq!(Progress { done: 0, of: 0 }.share(), 1.0);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Progress {
    /// The parts that are done.
    pub done: u32,
    /// All parts.
    pub of: u32,
}

impl Progress {
    /// The share that is done, 0 to 1; 1 where there is nothing to do.
    pub fn share(self) -> f64 {
        if self.of == 0 { 1.0 } else { f64::from(self.done.min(self.of)) / f64::from(self.of) }
    }
}
