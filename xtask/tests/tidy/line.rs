//! Rules that one line alone can break. One entry in [`RULES`] adds one.

use crate::expect_none;
use crate::source::{self, Source};

struct Rule {
    says: &'static str,
    holds_in: fn(&str) -> bool,
    is_broken_by: fn(&str) -> bool,
    /// A line that breaks it, so that a rule which finds nothing is known to look.
    example: &'static str,
}

/// The frame, the first screen, and the boundary behind which everything else is.
const FIRST_LOAD: &[&str] =
    &["src/app.rs", "src/desk.rs", "src/steps/start.rs", "src/steps/open_file.rs", "src/theme.rs"];

const RULES: &[Rule] = &[
    Rule {
        says: "Only src/platform names the browser's crates.",
        holds_in: |path| is_app(path) && !path.starts_with("src/platform"),
        is_broken_by: |line| names_any(line, &["web_sys", "js_sys", "gloo", "gloo_storage", "wasm_bindgen"]),
        example: "use web_sys::Storage;",
    },
    Rule {
        says: "The parts know nothing of the planner.",
        holds_in: |path| path.starts_with("src/parts") && is_rust(path),
        is_broken_by: |line| names_any(line, &["planner"]),
        example: "use planner::units::Money;",
    },
    Rule {
        says: "What is in the first load works on plans only through the desk.",
        holds_in: |path| FIRST_LOAD.contains(&path),
        is_broken_by: |line| names_any(line, &["planner", "session"]),
        example: "use crate::session::Session;",
    },
    Rule {
        says: "Nothing is left unfinished or switched off.",
        holds_in: |path| !is_tidy(path) && !matches!(source::ending(path), "lock" | "json"),
        is_broken_by: |line| {
            names_any(line, &["TODO", "FIXME", "XXX"])
                || has_any(
                    line,
                    &["todo!(", "unimplemented!(", "#[ignore", "test.skip(", "test.only(", "test.fixme("],
                )
        },
        example: "// TODO later",
    },
    Rule {
        says: "Views use no attribute that fights what people type, and no raw HTML or inline style.",
        holds_in: is_app,
        is_broken_by: |line| {
            has_any(line, &["placeholder=", "type=\"number\"", "maxlength", "inner_html", " style=\""])
                || has_any(line, &[" required=", " required>", " required/>", " required />"])
        },
        example: r#"<input type="number" required />"#,
    },
    Rule {
        says: "Only src/parts/source_link.rs leads out of the app, to addresses that are constants.",
        holds_in: |path| is_app(path) && path != "src/parts/source_link.rs",
        is_broken_by: |line| has_any(line, &["noreferrer", "_blank", "href=source", "href=address", "://"]),
        example: "<a href=source.address rel=\"noreferrer\">",
    },
    Rule {
        says: "Style sheets use logical properties: inline and block, not left and right.",
        holds_in: is_style,
        is_broken_by: |line| declarations(line).any(is_physical),
        example: ".a { margin-left: 1rem }",
    },
    Rule {
        says: "Colours are written in style/tokens.css and named elsewhere.",
        holds_in: |path| is_style(path) && path != "style/tokens.css",
        is_broken_by: |line| declarations(line).any(has_hex_colour),
        example: "  color: #17324d;",
    },
    Rule {
        says: "No selector ends in `+ *`: whole tables are styled anew for each row that comes or goes.",
        holds_in: is_style,
        is_broken_by: |line| has_any(line, &["+ * {", "+ *,"]),
        example: ".stack > * + * {",
    },
    Rule {
        says: "The page has no inline script and no inline style; the policy would stop them.",
        holds_in: |path| path == "index.html" || path == "shell/404.html",
        is_broken_by: |line| {
            has_any(line, &["<script>", "<style", " style=", "javascript:", " onclick", " onload"])
        },
        example: "<script>start()</script>",
    },
    Rule {
        says: "No path of one machine.",
        holds_in: |path| !is_tidy(path),
        is_broken_by: |line| {
            ["home", "root", "tmp", "work", "Users"].iter().any(|top| names_folder(line, top))
        },
        example: "see /tmp/notes.txt",
    },
];

#[test]
fn every_line_keeps_the_rules() {
    let sources = source::all();
    let broken = RULES.iter().flat_map(|rule| sources.iter().flat_map(|source| broken_lines(rule, source)));
    expect_none("Lines that break a rule:", &broken.collect::<Vec<_>>());
}

#[test]
fn every_rule_sees_its_example() {
    for rule in RULES {
        assert!((rule.is_broken_by)(rule.example), "{}", rule.says);
    }
}

fn broken_lines(rule: &Rule, source: &Source) -> Vec<String> {
    if !(rule.holds_in)(&source.path) {
        return Vec::new();
    }
    let lines = source.text.lines().enumerate().filter(|(_, line)| (rule.is_broken_by)(line));
    lines
        .map(|(index, line)| format!("{}:{}: {}  ({})", source.path, index + 1, line.trim(), rule.says))
        .collect()
}

fn is_rust(path: &str) -> bool {
    source::ending(path) == "rs"
}

fn is_app(path: &str) -> bool {
    path.starts_with("src/") && is_rust(path)
}

fn is_style(path: &str) -> bool {
    path.starts_with("style/")
}

/// These files have to spell out what the others must not contain.
fn is_tidy(path: &str) -> bool {
    path.starts_with("xtask/tests/tidy/")
}

fn has_any(line: &str, words: &[&str]) -> bool {
    words.iter().any(|word| line.contains(word))
}

/// Whether one of the words stands in the line as a word of its own.
fn names_any(line: &str, words: &[&str]) -> bool {
    line.split(|letter: char| !letter.is_alphanumeric() && letter != '_').any(|word| words.contains(&word))
}

/// The declarations of a line of CSS, such as `margin: 0`.
fn declarations(line: &str) -> impl Iterator<Item = &str> {
    line.split([';', '{', '}']).map(str::trim)
}

fn is_physical(declaration: &str) -> bool {
    let (property, value) = declaration.split_once(':').unwrap_or_default();
    let sided = property.starts_with(|letter: char| letter.is_ascii_lowercase())
        && property.split('-').any(|word| matches!(word, "left" | "right"));
    sided || (matches!(property, "text-align" | "float") && names_any(value, &["left", "right"]))
}

fn has_hex_colour(declaration: &str) -> bool {
    let (_, value) = declaration.split_once(':').unwrap_or_default();
    value.split('#').skip(1).any(|after| {
        let digits = after.chars().take_while(char::is_ascii_alphanumeric);
        let digits = digits.collect::<String>();
        matches!(digits.len(), 3 | 4 | 6 | 8) && digits.chars().all(|digit| digit.is_ascii_hexdigit())
    })
}

/// Whether the line holds a path from the top of the file system that starts with this folder.
fn names_folder(line: &str, top: &str) -> bool {
    let folder = format!("/{top}/");
    line.match_indices(&folder).any(|(at, _)| {
        let before = line.get(..at).and_then(|text| text.chars().next_back());
        before.is_none_or(|letter| letter.is_whitespace() || "\"'`(=:<>".contains(letter))
    })
}
