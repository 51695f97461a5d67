//! The grammar of a typed figure: one amount, a proportion ("1 in 20"), or a range with a likely value.

use super::quantity::Typed;
use super::scan::{Lexeme, Sign, scan};
use super::{Reading, Refusal};
use crate::notation::decimal::Decimal;
use crate::units::Estimate;
use std::iter::Peekable;
use std::mem::replace;
use std::vec::IntoIter;

/// What was typed, as a whole.
#[derive(Debug)]
pub(super) struct Phrase {
    low: Part,
    high: Option<Part>,
    likely: Option<Part>,
}

/// One figure of it: an amount, or an amount out of another.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) amount: Amount,
    pub(super) of: Option<Amount>,
    /// Whether the figure may be a share: below 1, and nothing in the phrase says percent.
    pub(super) is_share: bool,
}

/// A number with what stands around it.
#[derive(Debug)]
pub(super) struct Amount {
    number: Decimal,
    scale: Option<i32>,
    pub(super) is_negative: bool,
    pub(super) is_percent: bool,
    pub(super) currency: Option<&'static str>,
}

type Lexemes = Peekable<IntoIter<Lexeme>>;

impl Phrase {
    pub(super) fn parse(reading: &Reading) -> Result<Phrase, Refusal> {
        let mut phrase = scan(reading)
            .and_then(|found| Phrase::of(found.into_iter().peekable()))
            .ok_or_else(|| reading.strange())?;
        if reading.way.carries {
            phrase.carry_scale();
        }
        phrase.mark_shares(reading.way.shares);
        Ok(phrase)
    }

    /// The estimate of a quantity that the phrase states.
    pub(super) fn estimate<Q: Typed>(&self, reading: &Reading) -> Result<Estimate<Q>, Refusal> {
        let low = Q::read(&self.low, reading)?;
        let high = self.high.as_ref().map_or(Ok(low), |high| Q::read(high, reading))?;
        let likely = self.likely.as_ref().map(|likely| Q::read(likely, reading)).transpose()?;
        let write = |value: Q| value.write(reading.typing);
        if high < low {
            return Err(Refusal::RangeReversed { low: write(high), high: write(low) });
        }
        Estimate::between(low, likely, high)
            .ok_or_else(|| Refusal::LikelyOutside { low: write(low), high: write(high) })
    }

    /// The one figure, where no range is meant.
    pub(super) fn single(&self) -> Result<&Part, Refusal> {
        if self.high.is_none() && self.likely.is_none() { Ok(&self.low) } else { Err(Refusal::NotOneNumber) }
    }

    fn of(mut lexemes: Lexemes) -> Option<Phrase> {
        let _ = lexemes.next_if_eq(&Lexeme::Opening);
        let low = Part::of(&mut lexemes)?;
        let goes_on = lexemes.next_if(|lexeme| matches!(lexeme, Lexeme::To | Lexeme::Dash)).is_some();
        let high = if goes_on { Some(Part::of(&mut lexemes)?) } else { None };
        let _ = lexemes.next_if_eq(&Lexeme::Stop);
        let is_likely = lexemes.next_if_eq(&Lexeme::Likely).is_some();
        let likely = if is_likely { Some(Part::of(&mut lexemes)?) } else { None };
        let _ = lexemes.next_if_eq(&Lexeme::Stop);
        (lexemes.next().is_none() && (likely.is_none() || high.is_some())).then_some(Phrase {
            low,
            high,
            likely,
        })
    }

    fn parts(&self) -> impl Iterator<Item = &Part> {
        [Some(&self.low), self.high.as_ref(), self.likely.as_ref()].into_iter().flatten()
    }

    fn parts_mut(&mut self) -> impl Iterator<Item = &mut Part> {
        [Some(&mut self.low), self.high.as_mut(), self.likely.as_mut()].into_iter().flatten()
    }

    /// In "5 to 10k", gives the k to the 5 as well.
    fn carry_scale(&mut self) {
        let scale = self.high.as_ref().and_then(|high| high.amount.scale).or(self.low.amount.scale);
        for part in self.parts_mut() {
            part.amount.scale = part.amount.scale.or(scale);
        }
    }

    /// Marks bare figures as shares, where all are at most 1 and one of them is a fraction.
    fn mark_shares(&mut self, takes_shares: bool) {
        let is_bare = self.parts().all(|part| part.of.is_none() && !part.amount.is_percent);
        let are_small = self.parts().all(|part| part.amount.number().get() <= 1.0);
        let has_fraction = self.parts().any(|part| part.amount.number().places() > 0);
        let are_shares = takes_shares && is_bare && are_small && has_fraction;
        self.parts_mut().for_each(|part| part.is_share = are_shares);
    }
}

impl Part {
    fn of(lexemes: &mut Lexemes) -> Option<Part> {
        let amount = Amount::of(lexemes)?;
        let is_proportion = lexemes.next_if_eq(&Lexeme::In).is_some();
        let of = if is_proportion { Some(Amount::of(lexemes)?) } else { None };
        Some(Part { amount, of, is_share: false })
    }

    /// The amount, unless it is one out of another.
    pub(super) fn plain(&self, reading: &Reading) -> Result<&Amount, Refusal> {
        if self.of.is_none() { Ok(&self.amount) } else { Err(reading.strange()) }
    }
}

impl Amount {
    fn of(lexemes: &mut Lexemes) -> Option<Amount> {
        let mut amount = Amount::default();
        loop {
            match lexemes.next()? {
                Lexeme::Number(number) => {
                    amount.number = number;
                    return amount.followed_by(lexemes);
                }
                Lexeme::Sign(sign) => amount.add(sign)?,
                Lexeme::Dash => (!replace(&mut amount.is_negative, true)).then_some(())?,
                Lexeme::Plus => {}
                Lexeme::To | Lexeme::In | Lexeme::Likely | Lexeme::Opening | Lexeme::Stop => return None,
            }
        }
    }

    fn followed_by(mut self, lexemes: &mut Lexemes) -> Option<Amount> {
        while let Some(Lexeme::Sign(sign)) = lexemes.next_if(|lexeme| matches!(lexeme, Lexeme::Sign(_))) {
            self.add(sign)?;
        }
        Some(self)
    }

    /// Takes a sign that may stand once.
    fn add(&mut self, sign: Sign) -> Option<()> {
        let is_first = match sign {
            Sign::Percent => !replace(&mut self.is_percent, true),
            Sign::Scale(power) => self.scale.replace(power).is_none(),
            Sign::Currency(sign) => self.currency.replace(sign).is_none(),
        };
        is_first.then_some(())
    }

    /// The number without its sign, times its scale.
    pub(super) fn number(&self) -> Decimal {
        self.number.clone().shifted(self.scale.unwrap_or(0))
    }

    /// Whether it is below nothing.
    pub(super) fn is_below_zero(&self) -> bool {
        self.is_negative && !self.number.is_zero()
    }
}

impl Default for Amount {
    fn default() -> Amount {
        let number = Decimal::new("", "");
        Amount { number, scale: None, is_negative: false, is_percent: false, currency: None }
    }
}

impl Reading<'_> {
    /// The refusal of a text that says no number.
    pub(super) fn strange(&self) -> Refusal {
        Refusal::NotANumber { found: self.typed.to_owned() }
    }
}
