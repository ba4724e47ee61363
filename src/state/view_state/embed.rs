//! What is chosen for a view shown inside another page.
//!
//! Rule: `embed=1` leaves the house out (header, footer, search); `controls=0` leaves out what changes the view;
//! `scheme=light` or `dark` settles the colours, which otherwise follow the reader's device; `target=` shows one target
//! of an agreement alone. `theme` would be the usual word for the colours, but it names what agreements are about.
//! `v=` pins the data, embedded or not.
//!
//! Example: `accords/etat-cgpme-idf-2015/?target=apprentis&embed=1&scheme=dark`.

use super::{Outcome, ViewState, flag, put, set};
use crate::domain::id::is_valid_id;

/// The colours of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    /// As the reader's device asks.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Scheme {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The word in the address.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scheme| scheme.as_str() == word)
    }
}

/// The longest address that the builder of embeds takes, in bytes.
const MAX_ADDRESS: usize = 2_000;

pub(super) fn read(state: &mut ViewState, name: &str, value: &str) -> Option<Outcome> {
    Some(match name {
        "embed" => put(&mut state.embed, flag(value)),
        "controls" => put(&mut state.controls, flag(value)),
        "scheme" => put(&mut state.scheme, Scheme::parse(value)),
        "target" => set(
            &mut state.target,
            is_valid_id(value).then(|| value.to_owned()),
        ),
        "of" => set(
            &mut state.of,
            (!value.is_empty() && value.len() <= MAX_ADDRESS).then(|| value.to_owned()),
        ),
        _ => return None,
    })
}

pub(super) fn write(state: &ViewState, add: &mut impl FnMut(&str, Option<String>)) {
    add("target", state.target.clone());
    add("embed", state.embed.then(|| "1".to_owned()));
    add("controls", (!state.controls).then(|| "0".to_owned()));
    let scheme = (state.scheme != Scheme::Auto).then(|| state.scheme.as_str().to_owned());
    add("scheme", scheme);
    add("of", state.of.clone());
}

impl ViewState {
    /// The same choices for the whole page, out of the frame of another: the data version stays.
    #[must_use]
    pub fn unframed(&self) -> Self {
        Self {
            embed: false,
            controls: true,
            scheme: Scheme::Auto,
            ..self.clone()
        }
    }
}
