//! The sentence above the drawing, and the same said politely when it has stopped changing.

use super::board::Board;
use crate::analysis::timeline::words;
use leptos::html::P;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use std::time::Duration;

/// A reader of screens hears the sentence once it has been still for this long.
const STILL: Duration = Duration::from_millis(900);

/// The sentence.
#[component]
pub(super) fn SentenceLine(board: Board) -> impl IntoView {
    let lang = board.state.lang();
    let sentence = Memo::new(move |_| {
        let window = board.lens.window.get();
        let counts = (board.plan).with(|plan| words::Counts::of(plan, window));
        (words::sentence(lang, counts, window), counts)
    });
    let status = NodeRef::<P>::new();
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let cancel = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    Effect::new(move |before: Option<()>| {
        let text = sentence.with(|(sentence, _)| sentence.text());
        cancel();
        // What the page said when it opened need not be said again.
        if before.is_some() {
            let say = move || {
                if let Some(status) = status.try_get_untracked().flatten() {
                    status.set_text_content(Some(&text));
                }
            };
            timer.set_value(set_timeout_with_handle(say, STILL).ok());
        }
    });
    on_cleanup(cancel);
    view! {
        <p class="said">
            {move || {
                let (said, counts) = sentence.get();
                let all = counts.all.to_string();
                if counts.inside == counts.all {
                    view! {
                        <b>
                            <data class="timeline-all" data-count="agreements" value=all>
                                {said.lead}
                            </data>
                            {said.shown}
                        </b>
                        {said.rest}
                    }
                        .into_any()
                } else {
                    view! {
                        <b>{said.lead}{said.shown}</b>
                        {said.rest}
                        {said.outside}
                        <data class="timeline-all" data-count="agreements" value=all>
                            {said.all}
                        </data>
                        "."
                    }
                        .into_any()
                }
            }}
        </p>
        <p class="unseen" role="status" node_ref=status></p>
    }
}
