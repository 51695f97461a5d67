//! Growth, plain decimals, whole numbers and months.

use super::{check, reason, typing};
use planner::typing::Typing;

fn english() -> Typing {
    typing("en-US", "USD")
}

#[test]
fn growth_is_read_in_percent() {
    let growth =
        |text: &str| english().growth(text).map_or_else(|no| reason(&no), |yes| yes.get().to_string());
    check(
        &[
            ("20", "0.2"),
            ("20%", "0.2"),
            ("+20%", "0.2"),
            ("2.5", "0.025"),
            ("1.5", "0.015"),
            ("150%", "1.5"),
            ("0", "0"),
            ("10,000%", "100"),
            ("10,001%", "outside 0% to 10,000%"),
            ("-5%", "outside 0% to 10,000%"),
            ("0.2", "20% or 0.2%?"),
            ("1.200", "1.2% or 1,200%?"),
            ("10 to 20%", "more than one"),
            ("1 in 20", "no number"),
            ("$5", "no number"),
            ("", "empty"),
        ],
        growth,
    );
}

#[test]
fn a_proportion_stays_one_where_no_short_percentage_says_it() {
    let again = |text: &str| english().write_rate(&english().rate(text).unwrap());
    check(
        &[
            ("1 in 3", "1 in 3"),
            ("2 in 6", "1 in 3"),
            ("1 in 20", "5%"),
            ("1 in 3 to 1 in 2", "1 in 3 to 50%"),
            ("33.333%", "33.3330%"),
            ("33.33333333333333%", "1 in 3"),
        ],
        again,
    );
}

#[test]
fn decimals_are_read_within_their_range() {
    let months =
        |text: &str| english().decimal(text, 0.0..=36.0).map_or_else(|no| reason(&no), |yes| yes.to_string());
    check(
        &[
            ("1.5", "1.5"),
            ("0", "0"),
            ("-0", "0"),
            ("36", "36"),
            ("1.200", "1.2"),
            ("1,5", "1.5 or 15?"),
            ("36.1", "outside 0 to 36"),
            ("-1", "outside 0 to 36"),
            ("1 to 2", "more than one"),
            ("5%", "no number"),
            ("$5", "no number"),
        ],
        months,
    );
}

#[test]
fn parts_by_month_are_read_with_and_without_percent() {
    let parts = |tag: &str, text: &str| {
        let typing = typing(tag, "EUR");
        typing.lag(text).map_or_else(|no| reason(&no), |lag| typing.write_lag(&lag))
    };
    check(
        &[
            ("1.5", "1.5"),
            ("50%, 30%, 20%", "50, 30, 20%"),
            ("50 % 30 % 20 %", "50, 30, 20%"),
            ("50, 30, 20", "50, 30, 20%"),
            ("50,30,20", "50, 30, 20%"),
            ("50; 30; 20", "50, 30, 20%"),
            ("0.5, 0.3, 0.2", "50, 30, 20%"),
            ("40, 30, 20", "44.44, 33.33, 22.22%"),
            ("1,5", "1.5 or 15?"),
            ("25", "outside 0 to 24"),
            ("50, 130", "outside 0 to 100"),
            ("0, 0", "no number"),
            ("%", "no number"),
            ("half, half", "no number"),
        ],
        |text| parts("en-US", text),
    );
    check(
        &[("1,5", "1,5"), ("33,3; 66,7", "33,3; 66,7%"), ("33,3, 66,7", "33,3; 66,7%"), ("5,", "5")],
        |text| parts("de-DE", text),
    );
}

#[test]
fn whole_numbers_are_whole_and_within_their_range() {
    let units =
        |text: &str| english().whole(text, 1, 100).map_or_else(|no| reason(&no), |yes| yes.to_string());
    check(
        &[
            ("30", "30"),
            ("30.0", "30"),
            ("1", "1"),
            ("100", "100"),
            ("0", "outside 1 to 100"),
            ("101", "outside 1 to 100"),
            ("-3", "outside 1 to 100"),
            ("2.5", "not whole"),
            ("14,99", "not whole"),
            ("5-10", "more than one"),
            ("ten", "no number"),
            ("", "empty"),
        ],
        units,
    );
    assert_eq!(english().whole("4,294,967,295", 0, u32::MAX), Ok(u32::MAX));
}

#[test]
fn a_point_too_many_never_makes_a_whole_number_a_hundred_times_larger() {
    assert!(english().whole("14,99", 0, 5_000).is_err());
    assert!(typing("de-DE", "EUR").whole("14.99", 0, 5_000).is_err());
}

#[test]
fn months_are_read_by_number_or_name() {
    let month = |text: &str| english().month(text).map_or_else(|no| reason(&no), |yes| yes.to_string());
    check(
        &[
            ("2027-03", "2027-03"),
            ("2027-3", "2027-03"),
            ("2027/03", "2027-03"),
            ("3/2027", "2027-03"),
            ("03/2027", "2027-03"),
            ("03.2027", "2027-03"),
            ("03-2027", "2027-03"),
            ("Mar 2027", "2027-03"),
            ("mar. 2027", "2027-03"),
            ("March 2027", "2027-03"),
            ("MARCH, 2027", "2027-03"),
            ("2027 March", "2027-03"),
            ("Mar2027", "2027-03"),
            ("Sept 2027", "2027-09"),
            ("may 2027", "2027-05"),
            ("jun 2027", "2027-06"),
            ("jul 2027", "2027-07"),
            ("٠٣/٢٠٢٧", "2027-03"),
            ("  2027–03 ", "2027-03"),
            ("1900-01", "1900-01"),
            ("2199-12", "2199-12"),
            ("2200-01", "no month"),
            ("1899-12", "no month"),
            ("2027-13", "no month"),
            ("2027-00", "no month"),
            ("2027-003", "no month"),
            ("2027", "no month"),
            ("03/27", "no month"),
            ("Ma 2027", "no month"),
            ("Marchy 2027", "no month"),
            ("2027-03-05", "no month"),
            ("2027 2027", "no month"),
            ("soon", "no month"),
            ("-", "no month"),
            ("", "empty"),
        ],
        month,
    );
}
