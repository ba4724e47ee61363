//! Text that may stand in XML.

/// Escapes marks, and leaves out the control characters that XML 1.0 cannot hold in any form.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(c),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn nothing_that_xml_refuses_is_left() {
        assert_eq!(
            escape("a<b> & \"c\"\u{0}\u{b}é\n"),
            "a&lt;b&gt; &amp; &quot;c&quot;é\n"
        );
    }
}
