//! The few icons of the site, drawn here. None stands without a word, but for search, close and zoom.

use leptos::prelude::*;

/// An icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconName {
    /// A magnifying glass.
    Search,
    /// A cross.
    Close,
    /// Plus.
    Plus,
    /// Minus.
    Minus,
    /// Everything in the frame.
    Fit,
    /// Half light, half dark.
    Theme,
    /// An arrow to the right.
    Arrow,
    /// A house.
    Home,
    /// Bars in time.
    Timeline,
    /// Rows joined by lines.
    Network,
    /// A half-filled disc.
    Tracker,
    /// Three dots.
    More,
}

/// An icon of 18 by 18, in the colour of the text around it, hidden from screen readers.
#[component]
pub fn Icon(
    /// Which one.
    name: IconName,
) -> impl IntoView {
    let path = match name {
        IconName::Search => "M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3ZM11.7 11.7 16 16",
        IconName::Close => "M4 4l10 10M14 4 4 14",
        IconName::Plus => "M9 3.5v11M3.5 9h11",
        IconName::Minus => "M3.5 9h11",
        IconName::Fit => "M3 6.5V3h3.5M11.5 3H15v3.5M15 11.5V15h-3.5M6.5 15H3v-3.5",
        IconName::Theme => "M9 2.5a6.5 6.5 0 1 0 0 13ZM9 2.5a6.5 6.5 0 0 1 0 13",
        IconName::Arrow => "M3 9h12M10.5 4.5 15 9l-4.5 4.5",
        IconName::Home => "M3 8.5 9 3l6 5.5V15h-4v-4H7v4H3Z",
        IconName::Timeline => "M2 4.5h8M6 9h10M4 13.5h7",
        IconName::Network => "M3 4.5h12M3 9h12M3 13.5h12M6 4.5V9M12 9v4.5",
        IconName::Tracker => "M9 2.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM2.5 9h13",
        IconName::More => "M3.5 9h.01M9 9h.01M14.5 9h.01",
    };
    view! {
        <svg class="icon" class:icon-dots=name == IconName::More width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
            <path d=path></path>
        </svg>
    }
}
