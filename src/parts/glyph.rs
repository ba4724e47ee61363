//! An agreement's pen stroke.

use crate::analysis::paraphe::{Pen, stroke};
use crate::domain::AgreementIx;
use crate::domain::agreement::Level;
use crate::state::app_state::use_app_state;
use leptos::prelude::*;

/// The class that gives a level its ink.
#[must_use]
pub const fn level_class(level: Level) -> &'static str {
    match level {
        Level::National => "ink-national",
        Level::Regional => "ink-regional",
        Level::Departmental => "ink-departmental",
        Level::Local => "ink-local",
    }
}

/// The stroke of an agreement, hidden from screen readers: its facts are in the text beside it.
#[component]
pub fn Glyph(
    /// Which agreement.
    agreement: AgreementIx,
    /// How large.
    pen: Pen,
) -> impl IntoView {
    let state = use_app_state();
    let (path, class, diluted) = state.with(|dataset| {
        let agreement = dataset.agreement(agreement);
        (
            stroke(dataset, agreement, pen),
            level_class(agreement.level),
            agreement.signed.is_approximate(),
        )
    });
    let view_box = format!("-2 -2 {} {}", pen.width + 4.0, pen.height + 4.0);
    view! {
        <svg class=format!("glyph {class}") class:diluted=diluted viewBox=view_box width=pen.width height=pen.height aria-hidden="true" focusable="false">
            <path d=path></path>
        </svg>
    }
}
