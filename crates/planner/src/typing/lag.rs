//! How long until the next stage: an average, or what part arrives by month.

use super::{Refusal, Typing, readable};
use crate::funnel::Lag;
use crate::notation::decimal::Decimal;

impl Typing {
    /// Reads months from 0 to 24: `1.5`, `1 to 3`, `1 to 3, likely 2`; or the parts that arrive in the same month, a month later, and so on:
    /// `50%, 30%, 20%`, `50, 30, 20`, `50; 30; 20`. The parts are scaled to add up to a whole.
    ///
    /// # Errors
    /// A [`Refusal`] that says what to change.
    ///
    /// ```
    /// use planner::notation::Locale;
    /// use planner::typing::Typing;
    /// use planner::units::Currency;
    /// let typing = Typing::new(Locale::US, Currency::USD);
    /// assert_eq!(typing.lag("50, 30, 20"), typing.lag("50%, 30%, 20%"));
    /// assert_eq!(typing.lag("50, 30, 20").map(|lag| typing.write_lag(&lag)), Ok("50, 30, 20%".to_owned()));
    /// assert_eq!(typing.lag_total("50%, 30%, 10%"), Some(0.9));
    /// ```
    pub fn lag(&self, text: &str) -> Result<Lag, Refusal> {
        let typed = readable(text)?;
        let average = || self.estimate(typed).map(Lag::Average);
        let Some(parts) = pieces(typed).map(|pieces| self.parts(&pieces)) else { return average() };
        match (parts, average()) {
            (Ok(parts), _) => {
                Lag::by_month(&parts).ok_or_else(|| Refusal::NotANumber { found: typed.to_owned() })
            }
            (Err(_), Ok(range)) => Ok(range),
            (Err(refusal), Err(_)) => Err(refusal),
        }
    }

    /// What the typed parts by month add up to, as a share; `None` where no parts were typed.
    pub fn lag_total(&self, text: &str) -> Option<f64> {
        let parts = self.parts(&pieces(text)?).ok()?;
        let total = parts.iter().sum::<f64>();
        let are_shares = !text.contains('%') && parts.iter().all(|part| *part <= 1.0);
        Some(if are_shares { total } else { total / 100.0 })
    }

    /// The text for a field that reads back as this lag; parts by month are written with two decimals at most.
    pub fn write_lag(&self, lag: &Lag) -> String {
        match lag {
            Lag::Average(months) => self.write(months),
            Lag::Shares(parts) => {
                let percent = |part: &f64| self.figure(&Decimal::shortest(*part).shifted(2).rounded(2), 0);
                let between = if self.locale.decimal() == ',' { "; " } else { ", " };
                format!("{}%", parts.iter().map(percent).collect::<Vec<_>>().join(between))
            }
        }
    }

    fn parts(&self, pieces: &[&str]) -> Result<Vec<f64>, Refusal> {
        pieces.iter().map(|piece| self.decimal(piece, 0.0..=100.0)).collect()
    }
}

/// The parts of a list; `None` for a text that is none. A single comma may stand before decimals.
fn pieces(text: &str) -> Option<Vec<&str>> {
    let is_spaced = text.contains(['%', ';']) || text.contains(", ");
    let pieces: Vec<&str> = match text.matches(',').count() {
        _ if is_spaced => text.split(['%', ';']).flat_map(|piece| piece.split(", ")).collect(),
        0 | 1 => return None,
        _ => text.split(',').collect(),
    };
    let pieces = pieces.into_iter().map(|piece| piece.trim_matches([',', ' ']));
    Some(pieces.filter(|piece| !piece.is_empty()).collect())
}
