//! What every sentence for people is.

/// Asserts that a sentence is whole, plain and kind.
pub fn assert_kind(sentence: &str) {
    let lower = sentence.to_lowercase();
    for word in ["invalid", "required", "please", "oops", "sorry", "error", "fail"] {
        assert!(!lower.contains(word), "“{word}” in: {sentence}");
    }
    assert!(sentence.ends_with('.'), "{sentence}");
    assert!(sentence.chars().count() <= 400, "{sentence}");
    assert!(sentence.chars().next().is_some_and(|first| !first.is_lowercase()), "{sentence}");
}
