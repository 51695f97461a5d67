//! The page for addresses at which there is nothing. A host shows it in the place of any missing page, however deep,
//! so it can refer to no file beside it: its styles and its script are put into it, and its policy names their hashes.

use crate::offline::integrity;
use crate::run::{Done, root};
use std::fs;
use std::path::Path;

/// What hosts look for.
pub(crate) const NAME: &str = "404.html";

/// Adds the page to the site.
pub(crate) fn add(site: &Path) -> Done {
    let page = whole(&read(NAME)?, read)?;
    let target = site.join(NAME);
    fs::write(&target, page).map_err(|error| format!("`{}` cannot be written: {error}.", target.display()))
}

/// Reads a file by its path from the folder of the shell.
fn read(path: &str) -> Done<String> {
    let path = root().join("shell").join(path);
    fs::read_to_string(&path).map_err(|error| format!("`{}` cannot be read: {error}.", path.display()))
}

/// The page with everything in it.
fn whole(page: &str, read: impl Fn(&str) -> Done<String>) -> Done<String> {
    let (page, styles) =
        inlined(page, ("<link rel=\"stylesheet\" href=\"", "\" />"), ("<style>", "</style>"), &read)?;
    let (page, scripts) = inlined(
        &page,
        ("<script type=\"module\" src=\"", "\"></script>"),
        ("<script type=\"module\">", "</script>"),
        &read,
    )?;
    let page = page.replace("style-src 'self'", &format!("style-src {}", hashes(&styles)));
    Ok(page.replace("script-src 'self'", &format!("script-src {}", hashes(&scripts))))
}

/// Puts the files that the page refers to into it, and gives their texts.
fn inlined(
    page: &str,
    reference: (&str, &str),
    element: (&str, &str),
    read: &impl Fn(&str) -> Done<String>,
) -> Done<(String, Vec<String>)> {
    let mut pieces = page.split(reference.0);
    let mut inlined = pieces.next().unwrap_or_default().to_owned();
    let mut texts = Vec::new();
    for piece in pieces {
        let (path, rest) =
            piece.split_once(reference.1).ok_or("404.html refers to a file in another way.")?;
        let text = read(path)?;
        inlined.push_str(&[element.0, &text, element.1, rest].concat());
        texts.push(text);
    }
    Ok((inlined, texts))
}

fn hashes(texts: &[String]) -> String {
    let hashes = texts.iter().map(|text| format!("'{}'", integrity(text.as_bytes())));
    hashes.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_put_into_the_page_and_allowed_by_their_hashes() {
        let page = "style-src 'self'; script-src 'self'\n<link rel=\"stylesheet\" href=\"a.css\" />\n\
                    <script type=\"module\" src=\"b.js\"></script>";
        let whole = whole(page, |path| Ok(format!("/* {path} */"))).unwrap();
        let (policy, rest) = whole.split_once('\n').unwrap();
        let [style, script] = ["/* a.css */", "/* b.js */"].map(|text| integrity(text.as_bytes()));
        assert_eq!(policy, format!("style-src '{style}'; script-src '{script}'"));
        assert_eq!(rest, "<style>/* a.css */</style>\n<script type=\"module\">/* b.js */</script>");
    }
}
