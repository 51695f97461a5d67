//! What to change in a field, said to the person who typed it.
//!
//! `label` is the name of the field as it stands on the page, such as "Close rate"; `example` is an answer
//! that would do. The sentences say what is so or what to do, and carry no full stop of their own.

/// Nothing was typed.
pub fn empty(label: &str) -> String {
    let asked = inside_a_sentence(label);
    if asked.starts_with("how ") { format!("Enter {asked}") } else { format!("Enter your {asked}") }
}

/// More was typed than a figure needs.
pub fn too_long(label: &str, example: &str) -> String {
    format!("{label} must be 200 characters or fewer, like {example}")
}

/// The text is not a number.
pub fn not_a_number(label: &str, example: &str) -> String {
    format!("{label} must be a number, like {example}")
}

/// A range where one number is meant.
pub fn not_one_number(label: &str, example: &str) -> String {
    format!("{label} must be one number, like {example}")
}

/// The text can mean two things.
pub fn ambiguous(found: &str, one: &str, other: &str) -> String {
    format!("“{found}” could mean {one} or {other}. Type {one} or {other}.")
}

/// Below the least.
pub fn too_small(label: &str, least: &str) -> String {
    format!("{label} must be {least} or more")
}

/// Above the most.
pub fn too_large(label: &str, most: &str) -> String {
    format!("{label} must be {most} or less")
}

/// Below the least or above the most.
pub fn outside(label: &str, least: &str, most: &str) -> String {
    format!("{label} must be between {least} and {most}")
}

/// Decimals where a whole number is meant.
pub fn not_whole(label: &str, example: &str) -> String {
    format!("{label} must be a whole number, like {example}")
}

/// An amount finer than its currency, which has `most` decimals.
pub fn too_many_decimals(label: &str, most: u8, example: &str) -> String {
    match most {
        0 => format!("{label} must be an amount without decimals, like {example}"),
        _ => format!("{label} must have {most} decimals or fewer, like {example}"),
    }
}

/// A range that begins with its larger end.
pub fn range_reversed(label: &str, low: &str, high: &str) -> String {
    format!("{label} must begin with the smaller number, like {low} to {high}")
}

/// A likely value that is not within its range.
pub fn likely_outside(label: &str, low: &str, high: &str) -> String {
    format!("The likely value of {} must be between {low} and {high}", the(label))
}

/// "Close rate" becomes "the close rate"; a label that asks "How many" takes no article.
fn the(label: &str) -> String {
    let asked = inside_a_sentence(label);
    if asked.starts_with("how ") { asked } else { format!("the {asked}") }
}

/// An amount in another currency than the plan's, given by its code.
pub fn other_currency(label: &str, plan: &str) -> String {
    format!("{label} must be in {plan}, the currency of this plan")
}

/// Not a month.
pub fn not_a_month(label: &str, example: &str) -> String {
    format!("{label} must be a month, like {example}")
}

/// "Close rate" becomes "close rate"; "MQL rate" stays as it is.
pub(super) fn inside_a_sentence(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain([second]).chain(letters).collect()
        }
        _ => label.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_field_is_asked_for_by_its_label() {
        assert_eq!(empty("Average deal"), "Enter your average deal");
        assert_eq!(empty("How many last year"), "Enter how many last year");
    }
}
