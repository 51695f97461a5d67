//! Rules about Rust modules as a whole.

use crate::expect_none;
use crate::source::{self, Source};

/// Lines of a module, its tests not counted.
const LONGEST: usize = 300;

#[test]
fn every_module_opens_with_what_it_is_for() {
    let silent = modules().into_iter().filter(|module| !module.text.starts_with("//! "));
    expect_none(
        "A module opens with `//!`.",
        &silent.map(|module| format!("{}:1", module.path)).collect::<Vec<_>>(),
    );
}

#[test]
fn no_module_is_long() {
    let is_test = |module: &Source| format!("/{}", module.path).contains("/tests/");
    let long = modules().into_iter().filter(|module| !is_test(module)).filter_map(|module| {
        let lines = lines_without_tests(&module.text);
        (lines > LONGEST).then(|| format!("{}:{LONGEST}: {lines} lines", module.path))
    });
    expect_none("A module has at most 300 lines without its tests.", &long.collect::<Vec<_>>());
}

/// A list is a `const ALL` of references: what stands in the files of the folder with the list's name.
#[test]
fn every_file_beside_a_list_is_on_it() {
    let modules = modules();
    let lists = modules.iter().filter(|module| module.text.contains("const ALL: &[&"));
    let missing = lists.flat_map(|list| not_listed(list, &modules)).collect::<Vec<_>>();
    expect_none("A file in a folder that has a list is on the list.", &missing);
}

#[test]
fn lines_are_counted_up_to_the_tests() {
    assert_eq!(lines_without_tests("//! A.\n\nfn a() {}\n\n#[cfg(test)]\nmod tests {}\n"), 4);
}

fn modules() -> Vec<Source> {
    let ours = source::all().into_iter().filter(|file| source::ending(&file.path) == "rs");
    ours.collect()
}

fn lines_without_tests(text: &str) -> usize {
    text.lines().take_while(|line| *line != "#[cfg(test)]").count()
}

fn not_listed(list: &Source, modules: &[Source]) -> Vec<String> {
    let folder = format!("{}/", list.path.trim_end_matches(".rs"));
    let listed = |module: &&Source| list.text.contains(&format!("{}::", module.stem()));
    let inside = modules.iter().filter(|module| is_directly_in(&module.path, &folder));
    inside
        .filter(|module| !listed(module))
        .map(|module| format!("{}: not in {}", module.path, list.path))
        .collect()
}

fn is_directly_in(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|name| !name.contains('/'))
}
