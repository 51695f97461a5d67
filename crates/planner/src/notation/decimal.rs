//! Numbers digit by digit: what lies between a figure and its text.

/// A number without a sign, `digits` × 10^`exponent`, exactly as it is written.
///
/// Digits begin and end with something other than 0; nothing at all is zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Decimal {
    digits: String,
    exponent: i32,
}

impl Decimal {
    /// The digits before and after a decimal sign.
    pub(crate) fn new(whole: &str, fraction: &str) -> Decimal {
        Decimal { digits: format!("{whole}{fraction}"), exponent: 0 }.trimmed().shifted(-length(fraction))
    }

    /// The shortest decimal that reads back as this figure; its sign is left out.
    pub(crate) fn shortest(figure: f64) -> Decimal {
        let text = format!("{:e}", figure.abs());
        let (digits, exponent) = text.split_once('e').unwrap_or(("0", "0"));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        Decimal::new(whole, fraction).shifted(exponent.parse().unwrap_or(0))
    }

    /// The figure nearest to the number.
    pub(crate) fn get(&self) -> f64 {
        format!("0{}e{}", self.digits, self.exponent).parse().unwrap_or(0.0)
    }

    /// The number times 10^`by`.
    pub(crate) fn shifted(self, by: i32) -> Decimal {
        if self.is_zero() { self } else { Decimal { exponent: self.exponent.saturating_add(by), ..self } }
    }

    /// The nearest number with at most so many decimals; a half is rounded away from zero.
    pub(crate) fn rounded(&self, decimals: u8) -> Decimal {
        let dropped = self.places().saturating_sub(usize::from(decimals));
        if dropped == 0 {
            return self.clone();
        }
        let Some(kept) = self.digits.len().checked_sub(dropped) else { return Decimal::new("", "") };
        let (digits, rest) = self.digits.split_at(kept);
        let digits = if rest >= "5" { plus_one(digits) } else { digits.to_owned() };
        Decimal { digits, exponent: -i32::from(decimals) }.trimmed()
    }

    /// The digits before and after the decimal sign, with at least so many decimals.
    pub(crate) fn written(&self, least_decimals: usize) -> (String, String) {
        let places = self.places().max(least_decimals);
        let zeros = length_at(places).saturating_add(self.exponent).unsigned_abs() as usize;
        let units = format!("{}{}", self.digits, "0".repeat(if self.is_zero() { 0 } else { zeros }));
        let padded = format!("{units:0>width$}", width = places + 1);
        let (whole, fraction) = padded.split_at(padded.len() - places);
        (whole.to_owned(), fraction.to_owned())
    }

    /// How many decimals are needed to write the number in full.
    pub(crate) const fn places(&self) -> usize {
        if self.exponent < 0 { self.exponent.unsigned_abs() as usize } else { 0 }
    }

    /// The power of ten of the first digit: 0 for 5, 2 for 500, −1 for 0.5; 0 for zero.
    pub(crate) fn magnitude(&self) -> i32 {
        if self.is_zero() { 0 } else { self.exponent.saturating_add(length(&self.digits) - 1) }
    }

    pub(crate) const fn is_zero(&self) -> bool {
        self.digits.is_empty()
    }

    fn trimmed(self) -> Decimal {
        let digits = self.digits.trim_end_matches('0');
        let exponent = self.exponent + length(&self.digits) - length(digits);
        let digits = digits.trim_start_matches('0').to_owned();
        if digits.is_empty() { Decimal { digits, exponent: 0 } } else { Decimal { digits, exponent } }
    }
}

/// The digits of a whole number, counted up by one.
fn plus_one(digits: &str) -> String {
    let mut counted = digits.trim_end_matches('9').to_owned();
    let zeros = digits.len() - counted.len();
    let last = counted.pop().and_then(|digit| digit.to_digit(10)).unwrap_or(0);
    counted.extend(char::from_digit(last + 1, 10));
    counted + &"0".repeat(zeros)
}

fn length(digits: &str) -> i32 {
    length_at(digits.len())
}

fn length_at(places: usize) -> i32 {
    i32::try_from(places).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rounded(figure: f64, decimals: u8) -> String {
        let (whole, fraction) = Decimal::shortest(figure).rounded(decimals).written(usize::from(decimals));
        format!("{whole}.{fraction}")
    }

    #[test]
    fn halves_as_people_write_them_are_rounded_up() {
        assert_eq!(rounded(1.005, 2), "1.01");
        assert_eq!(rounded(0.285, 2), "0.29");
        assert_eq!(rounded(9.995, 2), "10.00");
        assert_eq!(rounded(99.95, 1), "100.0");
        assert_eq!(rounded(0.5, 0), "1.");
        assert_eq!(rounded(0.04, 1), "0.0");
        assert_eq!(rounded(0.05, 1), "0.1");
        assert_eq!(rounded(1e15, 1), "1000000000000000.0");
    }

    #[test]
    fn the_shortest_decimal_of_a_figure_is_that_figure() {
        for figure in [0.0, 0.1, 1.0 / 3.0, 5e-324, f64::MAX, 1e15, 123_456.789] {
            assert_eq!(Decimal::shortest(figure).get(), figure);
        }
    }

    #[test]
    fn the_magnitude_is_the_power_of_ten_of_the_first_digit() {
        let magnitudes = [0.0, 5.0, 500.0, 0.5, 0.05].map(|figure| Decimal::shortest(figure).magnitude());
        assert_eq!(magnitudes, [0, 0, 2, -1, -2]);
    }
}
