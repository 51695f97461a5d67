//! Quantities of every size, the extremes more often than chance would have them.

use planner::funnel::Lag;
use planner::units::{Count, Estimate, Growth, Money, Month, Months, Period, Quantity, Rate};
use proptest::collection::vec;
use proptest::prelude::*;

/// A share from 0 to 1, down to the smallest number there is.
fn share() -> impl Strategy<Value = f64> {
    let tiny = (0..=1074_i32, 0.0..1.0).prop_map(|(size, share)| share * libm::exp2(f64::from(-size)));
    prop_oneof![Just(0.0), Just(1.0), Just(f64::from_bits(1)), 0.0..=1.0_f64, tiny]
}

pub fn rate() -> impl Strategy<Value = Rate> {
    share().prop_map(|share| Rate::new(share).unwrap())
}

pub fn growth() -> impl Strategy<Value = Growth> {
    prop_oneof![Just(0.0), Just(100.0), 0.0..=100.0_f64, share()]
        .prop_map(|share| Growth::new(share).unwrap())
}

pub fn count() -> impl Strategy<Value = Count> {
    let whole = (0..=1_000_000_u32).prop_map(f64::from);
    prop_oneof![Just(0.0), Just(1e15), whole, share(), 0.0..=1e15_f64].prop_map(Count::clamped)
}

pub fn money() -> impl Strategy<Value = Money> {
    let most = Money::MAX.minor();
    prop_oneof![Just(0), Just(1), Just(most), 0..=10_000_000_i64, 0..=most].prop_map(Money::from_minor)
}

/// One value, or a range with or without a likely value.
pub fn estimate<Q: Quantity + std::fmt::Debug>(
    quantity: impl Strategy<Value = Q>,
) -> impl Strategy<Value = Estimate<Q>> {
    (vec(quantity, 3), 0..3).prop_map(|(mut values, form)| {
        values.sort_by(|one, other| one.partial_cmp(other).unwrap());
        match form {
            0 => Estimate::exactly(values[0]),
            1 => Estimate::between(values[0], None, values[2]).unwrap(),
            _ => Estimate::between(values[0], Some(values[1]), values[2]).unwrap(),
        }
    })
}

pub fn lag() -> impl Strategy<Value = Lag> {
    let months = prop_oneof![Just(0.0), Just(24.0), 0.0..=24.0_f64];
    prop_oneof![
        estimate(months.prop_map(|months| Months::new(months).unwrap())).prop_map(Lag::Average),
        vec(0.001..1.0_f64, 1..=25).prop_map(|parts| Lag::by_month(&parts).unwrap()),
    ]
}

pub fn month() -> impl Strategy<Value = Month> {
    (1900..=2199, 1..=12_u8).prop_map(|(year, month)| Month::new(year, month).unwrap())
}

pub fn period() -> impl Strategy<Value = Period> {
    (month(), 1..=36_u8).prop_map(|(first, months)| Period::new(first, months).unwrap())
}
