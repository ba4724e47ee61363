//! The palette: one field that finds agreements, organisations and territories as one types.
//!
//! A modal dialog that holds a combobox and its list. The field keeps the focus throughout; the arrows move a mark through
//! the list, which the field names (`aria-activedescendant`). What was found is said once typing rests.

mod door;
mod lines;
mod list;

pub use door::{Door, use_door};

use crate::browser;
use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::text::typography;
use crate::ui::{Icon, IconName};
use leptos::ev::KeyboardEvent;
use leptos::html::{Dialog, Input};
use leptos::prelude::*;
use lines::{Act, Lines};
use list::{List, option_id};
use std::time::Duration;

/// After this long without a key, what was found is said aloud.
const REST: Duration = Duration::from_millis(500);

/// The palette, while its door is open.
#[component]
pub fn Palette() -> impl IntoView {
    let open = use_door().open;
    move || open.get().then(|| view! { <Sheet /> })
}

#[component]
fn Sheet() -> impl IntoView {
    let state = use_app_state();
    let (door, place, lang) = (use_door(), state.place, state.lang());
    let dialog = NodeRef::<Dialog>::new();
    let field = NodeRef::<Input>::new();
    let lines = Memo::new(move |_| door.text.with(|text| Lines::of(state, lang, text)));
    let active = RwSignal::new(lines.with_untracked(|lines| lines.first));
    let said = RwSignal::new(String::new());
    let timer = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |_| {
        if let (Some(dialog), Some(field)) = (dialog.get(), field.get())
            && !dialog.open()
        {
            if document()
                .query_selector("dialog[open]")
                .is_ok_and(|other| other.is_some())
            {
                // Asked for while it was on its way, and something else has been opened since.
                door.open.set(false);
                return;
            }
            dialog.show_modal().ok();
            field.focus().ok();
            field.select();
        }
    });
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    let quiet = move || {
        if let Some(handle) = timer.get_value() {
            handle.clear();
        }
    };
    on_cleanup(quiet);
    let write = move |text: String| {
        door.text.set(text);
        active.set(lines.with_untracked(|lines| lines.first));
        quiet();
        let say = move || said.set(lines.with_untracked(|lines| lines.said.clone()));
        timer.set_value(set_timeout_with_handle(say, REST).ok());
    };
    let all = move || {
        let words = door.text.get_untracked();
        close();
        place.go(&Route::Agreements, |view| {
            view.filter = Default::default();
            view.filter.text = words;
        });
    };
    let choose = move |which: usize| match lines
        .with_untracked(|lines| lines.get(which).map(|line| line.act.clone()))
    {
        Some(Act::Go(route)) => {
            close();
            place.go(&route, |_| ());
        }
        Some(Act::Type(words)) => write(words),
        Some(Act::All) | None => all(),
    };
    let move_to = move |which: usize| {
        active.set(which);
        browser::bring_into_view(&option_id(which));
    };
    let key = move |event: KeyboardEvent| {
        let (now, count) = (active.get_untracked(), lines.with_untracked(Lines::len));
        let last = count.saturating_sub(1);
        match event.key().as_str() {
            "ArrowDown" => move_to(if now >= last { 0 } else { now + 1 }),
            "ArrowUp" => move_to(if now == 0 { last } else { now - 1 }),
            "Home" => move_to(0),
            "End" => move_to(last),
            // While letters are being composed, Enter belongs to them.
            "Enter" if event.is_composing() => return,
            "Enter" if event.shift_key() => all(),
            "Enter" => choose(now),
            _ => return,
        }
        event.prevent_default();
    };
    view! {
        <dialog
            node_ref=dialog
            class="palette"
            aria-label=lang.pick("Chercher", "Search")
            on:close=move |_| door.open.set(false)
            on:click=move |event| {
                // A click on the dialog itself, not on what it holds, is a click on the veil around it.
                if event.target() == event.current_target() {
                    close();
                }
            }
        >
            <div class="palette-sheet">
                <div class="palette-head">
                    <Icon name=IconName::Search />
                    <input
                        node_ref=field
                        class="palette-field"
                        type="text"
                        role="combobox"
                        autocomplete="off"
                        autocapitalize="off"
                        spellcheck="false"
                        enterkeyhint="go"
                        aria-label=lang.pick("Chercher un accord, un organisme, un lieu", "Search for an agreement, an organisation, a place")
                        placeholder=lang.pick("Un accord, un organisme, un lieu…", "An agreement, an organisation, a place…")
                        aria-autocomplete="list"
                        aria-expanded="true"
                        aria-controls="palette-list"
                        aria-activedescendant=move || option_id(active.get())
                        prop:value=move || door.text.get()
                        on:input:target=move |event| write(event.target().value())
                        on:keydown=key
                    />
                    <button type="button" class="palette-close" aria-label=lang.pick("Échap : fermer la recherche", "Esc: close the search") on:click=move |_| close()>
                        <kbd>{lang.pick("Échap", "Esc")}</kbd>
                        <Icon name=IconName::Close />
                    </button>
                </div>
                {move || {
                    lines
                        .with(|lines| lines.nothing)
                        .then(|| {
                            let words = door.text.with(|text| typography::quoted(lang, text.trim()));
                            view! {
                                <p class="palette-nothing">
                                    {lang.pick("Rien ne répond à ", "Nothing answers ")} <b>{words}</b>
                                    {lang.pick(". Essayez un mot de moins, un autre nom, un lieu.", ". Try one word less, another name, a place.")}
                                </p>
                            }
                        })
                }}
                <List lines=lines active=active choose=Callback::new(choose) />
                <p class="unseen" role="status">
                    {said}
                </p>
                <p class="palette-foot" aria-hidden="true">
                    <span><kbd>"↑"</kbd> <kbd>"↓"</kbd> {lang.pick("choisir", "choose")}</span>
                    <span><kbd>{lang.pick("Entrée", "Enter")}</kbd> {lang.pick("ouvrir", "open")}</span>
                    <span><kbd>{lang.pick("Maj", "Shift")}</kbd> <kbd>{lang.pick("Entrée", "Enter")}</kbd> {lang.pick("tous les accords", "all agreements")}</span>
                    <span class="palette-forgiving">{lang.pick("sans accents, avec fautes de frappe", "without accents, with typing mistakes")}</span>
                </p>
            </div>
        </dialog>
    }
}
