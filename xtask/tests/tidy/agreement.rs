//! Rules about two files that have to agree.

use crate::expect_none;
use crate::source;

#[test]
fn the_planner_depends_on_nothing_of_the_browser() {
    let manifest = source::one("crates/planner/Cargo.toml").unwrap().text;
    let browser = ["leptos", "web-sys", "js-sys", "gloo", "wasm-bindgen"];
    let named = manifest.lines().filter(|line| browser.iter().any(|name| line.starts_with(name)));
    expect_none("The planner knows no browser.", &named.map(str::to_owned).collect::<Vec<_>>());
}

#[test]
fn the_wasm_bindgen_tool_is_the_version_of_the_crate() {
    let manifest = source::one("Cargo.toml").unwrap().text;
    let tools = source::one("xtask/src/tools.rs").unwrap().text;
    let version = between(&manifest, "\nwasm-bindgen = \"=", "\"").expect("Cargo.toml pins wasm-bindgen");
    let pin = format!("name: \"wasm-bindgen\", version: \"{version}\"");
    assert!(
        tools.contains(&pin),
        "xtask/src/tools.rs has to install wasm-bindgen {version}, as Cargo.toml says."
    );
}

#[test]
fn every_style_sheet_is_linked() {
    let page = source::one("index.html").unwrap().text;
    let sheets = source::all().into_iter().filter(|source| source.path.starts_with("style/"));
    let unlinked = sheets.map(|sheet| sheet.path).filter(|path| !page.contains(&format!("href=\"{path}\"")));
    expect_none("index.html links every style sheet.", &unlinked.collect::<Vec<_>>());
}

/// Systems ask for the colours of the app before any style sheet is there.
#[test]
fn what_is_painted_around_the_page_has_the_colours_of_the_paper() {
    let tokens = source::one("style/tokens.css").unwrap().text;
    let (light, dark) = between(&tokens, "--paper: light-dark(", ")").unwrap().split_once(", ").unwrap();
    let manifest = source::one("shell/manifest.webmanifest").unwrap().text;
    for name in ["background_color", "theme_color"] {
        assert!(
            manifest.contains(&format!("\"{name}\": \"{light}\"")),
            "the manifest names {light} as {name}"
        );
    }
    let page = source::one("index.html").unwrap().text;
    for (scheme, colour) in [("light", light), ("dark", dark)] {
        let meta = format!("media=\"(prefers-color-scheme: {scheme})\" content=\"{colour}\"");
        assert!(page.contains(&meta), "index.html names {colour} as the {scheme} colour");
    }
}

#[test]
fn the_icon_has_the_colours_of_the_inks() {
    let tokens = source::one("style/tokens.css").unwrap().text;
    let icon = source::one("shell/icon.svg").unwrap().text;
    let colours = icon.split("fill=\"").skip(1).filter_map(|rest| Some(rest.split_once('"')?.0));
    let strange = colours.filter(|colour| !tokens.contains(colour)).map(str::to_owned);
    expect_none("shell/icon.svg has the colours of style/tokens.css.", &strange.collect::<Vec<_>>());
}

#[test]
fn the_map_names_only_what_is_there() {
    let map = source::one("ARCHITECTURE.md").map(|source| source.text).unwrap_or_default();
    let gone = map.lines().enumerate().flat_map(|(index, line)| {
        let paths = quoted(line).filter(|word| is_path(word) && !source::exists(word));
        paths.map(move |path| format!("ARCHITECTURE.md:{}: {path}", index + 1))
    });
    expect_none("A path in ARCHITECTURE.md leads somewhere.", &gone.collect::<Vec<_>>());
}

#[test]
fn paths_are_told_from_other_quoted_words() {
    let line = "`src/main.rs` and `crates/planner/` but not `#/goals/2`, `Plan::edited`, `a/*.rs` or `/`";
    assert_eq!(
        quoted(line).filter(|word| is_path(word)).collect::<Vec<_>>(),
        ["src/main.rs", "crates/planner/"]
    );
}

/// What stands between backticks.
fn quoted(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2)
}

fn is_path(word: &str) -> bool {
    let letters = |letter: char| letter.is_ascii_alphanumeric() || "/._-".contains(letter);
    word.contains('/') && word.starts_with(|letter: char| letter != '/') && word.chars().all(letters)
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    text.split_once(start)?.1.split_once(end).map(|(found, _)| found)
}
