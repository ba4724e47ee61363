//! Words inside HTML, SVG or XML: with what the language takes for itself written so that it is read as words.

use std::borrow::Cow;

/// A text as it may stand in an element or in a double-quoted attribute. Control characters that XML 1.0 cannot hold in
/// any form are left out; HTML has no use for them either.
#[must_use]
pub fn escape(text: &str) -> Cow<'_, str> {
    if !text.contains(|c| matches!(c, '&' | '<' | '>' | '"') || is_refused(c)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if is_refused(c) => {}
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

const fn is_refused(c: char) -> bool {
    matches!(c, '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::escape;
    use std::borrow::Cow;

    #[test]
    fn nothing_that_xml_refuses_is_left() {
        assert_eq!(
            escape("a<b> & \"c\"\u{0}\u{b}é\n"),
            "a&lt;b&gt; &amp; &quot;c&quot;é\n"
        );
        assert_eq!(escape("\u{1}\t\r\u{fffe}"), "\t\r");
        assert!(matches!(escape("l’été\n"), Cow::Borrowed(_)));
    }
}
