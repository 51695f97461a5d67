//! The written results: a section for each comparison, renewed when it is made again.

use crate::run::{Done, root};
use std::fs;

/// Where they are written.
pub(crate) const FILE: &str = "docs/benchmarks.md";

/// What a section says above its tables.
pub(crate) struct Section {
    pub(crate) title: &'static str,
    /// What makes it.
    pub(crate) command: &'static str,
    pub(crate) about: &'static str,
}

/// Writes the tables of a section, in place of the earlier ones.
pub(crate) fn write(section: &Section, tables: &str) -> Done {
    let file = root().join(FILE);
    let text = renewed(&fs::read_to_string(&file).unwrap_or_default(), section, tables);
    fs::write(&file, text).map_err(|error| format!("`{}` cannot be written: {error}.", file.display()))
}

const OPENING: &str = "# Benchmarks\n\nWritten by `cargo xtask bench`; times are of the machine it ran on, ratios of \
                       one run on it.\n";

/// The text with a section anew: where it was, or at the end.
fn renewed(text: &str, section: &Section, tables: &str) -> String {
    let heading = format!("## {}\n", section.title);
    let new = format!("{heading}\nMade by `{}`. {}\n\n{}\n", section.command, section.about, tables.trim());
    let mut sections: Vec<String> = text.split("\n## ").skip(1).map(|known| format!("## {known}")).collect();
    match sections.iter_mut().find(|known| known.starts_with(&heading)) {
        Some(known) => *known = new,
        None => sections.push(new),
    }
    let sections = sections.iter().map(|section| format!("\n{}\n", section.trim()));
    sections.fold(OPENING.to_owned(), |text, section| text + &section)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: Section = Section { title: "One", command: "do it", about: "This is one." };
    const TWO: Section = Section { title: "Two", command: "do it", about: "This is two." };

    #[test]
    fn a_section_is_renewed_where_it_was() {
        let both = renewed(&renewed("", &ONE, "| 1 |"), &TWO, "| 2 |");
        let anew = renewed(&both, &ONE, "| 3 |\n");
        assert!(
            both.starts_with(OPENING)
                && both.contains("## One\n\nMade by `do it`. This is one.\n\n| 1 |\n\n## Two\n")
        );
        assert_eq!(anew, both.replace("| 1 |", "| 3 |"));
    }
}
