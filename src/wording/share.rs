//! What the page that checks and shares says.

/// The name of the file a plan is downloaded as: letters of any language, figures and dashes, and the date.
pub(crate) fn file_name(plan: &str, date: &str) -> String {
    let kept: String = plan.chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    let words: Vec<&str> = kept.split_whitespace().take(12).collect();
    let name = if words.is_empty() { "plan".to_owned() } else { words.join(" ") };
    let name: String = name.chars().take(80).collect();
    format!("{} {date}.plan.json", name.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_keeps_letters_of_any_language_and_nothing_a_file_system_minds() {
        assert_eq!(file_name("Halden / Pumps: 2027", "2026-11-21"), "Halden Pumps 2027 2026-11-21.plan.json");
        assert_eq!(file_name("../..", "2026-11-21"), "plan 2026-11-21.plan.json");
        assert_eq!(file_name("計画\u{202e}", "2026-11-21"), "計画 2026-11-21.plan.json");
    }
}
