//! What comes of it: the code, and how it will look.

use super::Frame;
use crate::browser;
use crate::state::app_state::use_app_state;
use crate::state::embed::{Embed, SCRIPT_PATH};
use leptos::html::Textarea;
use leptos::prelude::*;

/// The code, the way to copy it, and what it will look like once that is asked for.
#[component]
pub(super) fn Result(embed: Memo<Embed>, frame: RwSignal<Frame>) -> impl IntoView {
    let state = use_app_state();
    let (lang, place) = (state.lang(), state.place);
    let (shown, set_shown) = signal(false);
    let copied = RwSignal::new(None::<String>);
    let area = NodeRef::<Textarea>::new();
    let code = Memo::new(move |_| {
        let root = browser::absolute(&place.file("").unwrap_or_default());
        let Frame {
            width,
            height,
            script,
        } = frame.get();
        let code =
            |embed: &Embed| state.with(|dataset| embed.code(dataset, &root, width, height, script));
        embed.with(code)
    });
    let copy = move |_| {
        let text = code.get_untracked();
        if browser::copy(&text) {
            copied.set(Some(text));
        } else if let Some(area) = area.get_untracked() {
            area.focus().ok();
            area.select();
        }
    };
    let is_copied = move || copied.with(|copied| code.with(|code| copied.as_ref() == Some(code)));
    // A new frame for a new address: another address in the same frame would be a step of the history.
    let preview = move || {
        shown.get().then(|| {
            let (source, title) =
                embed.with(|embed| (embed.source(), state.with(|dataset| embed.title(dataset))));
            let Frame {
                width,
                height,
                script,
            } = frame.get();
            let width = width.map_or_else(|| "100%".to_owned(), |width| width.to_string());
            view! {
                <iframe class="embed-preview embed-wide" src=place.file(&source) title=title width=width height=height></iframe>
                {script.then(|| view! { <script src=place.file(SCRIPT_PATH) async=true></script> })}
            }
        })
    };
    view! {
        <label class="embed-choice embed-wide">
            <span>{lang.pick("Le code", "The code")}</span>
            <textarea node_ref=area class="embed-code" rows="5" readonly spellcheck="false" prop:value=move || code.get()></textarea>
        </label>
        <div class="embed-actions embed-wide">
            <button type="button" class="button" on:click=copy>
                {move || if is_copied() { lang.pick("Copié", "Copied") } else { lang.pick("Copier le code", "Copy the code") }}
            </button>
            <button type="button" class="button quiet" aria-pressed=move || shown.get().to_string() on:click=move |_| set_shown.update(|shown| *shown = !*shown)>
                {lang.pick("Aperçu", "Preview")}
            </button>
            <a href=move || place.file(&embed.with(Embed::address))>{lang.pick("La page entière", "The whole page")}</a>
            <span class="unseen" role="status">{move || is_copied().then(|| lang.pick("Code copié.", "Code copied."))}</span>
        </div>
        {preview}
    }
}
