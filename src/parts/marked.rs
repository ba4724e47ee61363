//! A text with the words that answered a search marked.

use crate::analysis::search::Marks;
use leptos::prelude::*;

/// The text; the words in `marks` stand in `<mark>`.
#[must_use]
pub fn marked(text: &str, marks: &Marks) -> AnyView {
    let ranges = marks.ranges(text);
    if ranges.is_empty() {
        return text.to_owned().into_any();
    }
    let mut pieces = Vec::with_capacity(ranges.len() * 2 + 1);
    let mut done = 0;
    for range in ranges {
        let before = text.get(done..range.start).unwrap_or_default().to_owned();
        let found = text.get(range.clone()).unwrap_or_default().to_owned();
        pieces.push(view! {
            {before}
            <mark>{found}</mark>
        });
        done = range.end;
    }
    let rest = text.get(done..).unwrap_or_default().to_owned();
    view! {
        {pieces}
        {rest}
    }
    .into_any()
}
