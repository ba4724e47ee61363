//! Where the visitor looks in time: a signal while the hand moves, the address when it stops.
//!
//! Three windows that are one at rest:
//! - the address's, or the fit of the selection where it names none;
//! - the *live* one, which the hand moves and the overview follows;
//! - the *drawn* one, which the scene is laid out for. A drag only shifts the drawing; it is laid out anew when the
//!   hand rests or lets go, so that marks do not change rows under the pointer.

use crate::analysis::timeline::Window;
use crate::analysis::timeline::scale;
use crate::browser;
use crate::domain::PartialDate;
use crate::state::app_state::use_app_state;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use std::time::Duration;

/// After this long without a move the drawing is laid out anew.
const REST: Duration = Duration::from_millis(140);
/// After this long without a key or a turn of the wheel the window goes to the address.
const SETTLE: Duration = Duration::from_millis(450);
/// Time for the address to be taken in.
const ARRIVAL: Duration = Duration::from_millis(120);

/// How long a move by a button or a key takes, in milliseconds.
const GLIDE: f64 = 240.0;

/// A move under way.
#[derive(Clone, Copy)]
struct Glide {
    from: Window,
    to: Window,
    began: f64,
}

type Dates = Option<(PartialDate, PartialDate)>;

/// The windows, and the ways to move them. Copies freely.
#[derive(Clone, Copy)]
pub(super) struct Lens {
    place: crate::state::place::Place,
    /// The window the hand moves, and the address it started from.
    live: RwSignal<Option<(Window, Dates)>>,
    frozen: RwSignal<Option<Window>>,
    next: StoredValue<Option<Window>>,
    gliding: StoredValue<Option<Glide>>,
    timer: StoredValue<Option<TimeoutHandle>>,
    /// The window now.
    pub(super) window: Memo<Window>,
    /// The window that the scene is laid out for.
    pub(super) drawn: Memo<Window>,
    /// The window that shows the whole selection.
    pub(super) fit: Memo<Window>,
    /// Where a window may go.
    pub(super) limits: Memo<Window>,
}

impl Lens {
    pub(super) fn new() -> Self {
        let state = use_app_state();
        let place = state.place;
        let dates = Memo::new(move |_| place.view.with(|view| view.window));
        let limits = Memo::new(move |_| state.with(|data| scale::limits(data, state.today.get())));
        let fit = Memo::new(move |_| {
            let today = state.today.get();
            let selection = state.selection.get();
            state.with(|data| scale::fit(data, &selection.agreements, today))
        });
        let live = RwSignal::new(None::<(Window, Dates)>);
        let frozen = RwSignal::new(None);
        let window = Memo::new(move |_| {
            let now = dates.get();
            match live.get() {
                Some((window, from)) if from == now => window,
                _ => now.map_or_else(
                    || fit.get(),
                    |(from, to)| Window::of_dates(from, to).kept_in(limits.get()),
                ),
            }
        });
        let lens = Self {
            place,
            live,
            frozen,
            next: StoredValue::new(None),
            gliding: StoredValue::new(None),
            timer: StoredValue::new(None),
            window,
            drawn: Memo::new(move |_| frozen.get().unwrap_or_else(|| window.get())),
            fit,
            limits,
        };
        on_cleanup(move || lens.cancel());
        lens
    }

    /// The window that the next frame will show; that a move under way leads to.
    pub(super) fn target(&self) -> Window {
        if let Some(glide) = self.gliding.get_value() {
            return glide.to;
        }
        let next = self.next.get_value();
        next.unwrap_or_else(|| self.window.get_untracked())
    }

    /// Looks at a window, from the next frame on; the address stays.
    pub(super) fn look(&self, window: Window) {
        self.gliding.set_value(None);
        self.show_next(window);
    }

    fn show_next(&self, window: Window) {
        let lens = *self;
        let waiting = self.next.with_value(Option::is_some);
        self.next.set_value(Some(window));
        if !waiting {
            request_animation_frame(move || lens.show());
        }
    }

    fn show(&self) {
        let Some(next) = self.next.try_update_value(Option::take).flatten() else {
            return;
        };
        let from = self.place.view.with_untracked(|view| view.window);
        self.live.try_set(Some((next, from)));
    }

    /// Looks at a window and writes it to the address once the hand has stopped.
    pub(super) fn look_and_settle(&self, window: Window, plot: f64) {
        let lens = *self;
        self.look(window);
        self.after(SETTLE, move || lens.settle(plot));
    }

    /// Goes to a window in a short glide, where motion is welcome, so that the eye can follow; then writes it to the
    /// address.
    pub(super) fn glide(&self, window: Window, plot: f64) {
        if browser::prefers_reduced_motion() {
            return self.look_and_settle(window, plot);
        }
        let lens = *self;
        let under_way = self.gliding.with_value(Option::is_some);
        self.gliding.set_value(Some(Glide {
            from: self.window.get_untracked(),
            to: window,
            began: browser::now(),
        }));
        if !under_way {
            request_animation_frame(move || lens.glide_on());
        }
        self.after(SETTLE, move || lens.settle(plot));
    }

    fn glide_on(&self) {
        let lens = *self;
        let Some(Glide { from, to, began }) = self.gliding.try_get_value().flatten() else {
            return;
        };
        let share = ((browser::now() - began) / GLIDE).clamp(0.0, 1.0);
        // Fast at first, then slower: most of the way is made before the eye has asked where it goes.
        let eased = 1.0 - (1.0 - share) * (1.0 - share) * (1.0 - share);
        let between = |a: f64, b: f64| a + (b - a) * eased;
        if share < 1.0 {
            self.show_next(Window {
                from: between(from.from, to.from),
                to: between(from.to, to.to),
            });
            request_animation_frame(move || lens.glide_on());
        } else {
            self.look(to);
        }
    }

    /// A drag begins or goes on: the drawing is shifted, and laid out anew only when the hand rests.
    pub(super) fn drag(&self, window: Window) {
        let lens = *self;
        if self.frozen.get_untracked().is_none() {
            self.frozen.set(Some(self.window.get_untracked()));
        }
        self.look(window);
        let drawn = self.drawn.get_untracked();
        if (drawn.from - window.from).abs() > drawn.span() * 0.4 {
            self.frozen.set(Some(window));
        }
        self.after(REST, move || {
            if lens.frozen.try_get_untracked().flatten().is_some() {
                lens.frozen.try_set(Some(lens.target()));
            }
        });
    }

    /// Whether each frame may bring another window. A drag does not: it shifts the drawing as it is.
    pub(super) fn is_moving(&self) -> bool {
        let is_live = self.live.with_untracked(Option::is_some);
        is_live && self.frozen.get_untracked().is_none()
    }

    /// How far the drawing is shifted from where it was laid out, in pixels of a plot of that width.
    pub(super) fn shift(&self, plot: f64) -> f64 {
        let (drawn, window) = (self.drawn.get(), self.window.get());
        (drawn.from - window.from) / window.span() * plot
    }

    /// The hand lets go: the window goes to the address.
    pub(super) fn settle(&self, plot: f64) {
        let lens = *self;
        if let Some(glide) = self.gliding.try_get_value().flatten() {
            self.gliding.set_value(None);
            self.next.set_value(Some(glide.to));
        }
        self.show();
        self.frozen.try_set(None);
        let window = self.window.get_untracked();
        let is_fit = window == self.fit.get_untracked();
        let dates = (!is_fit).then(|| window.to_dates(plot));
        self.place.adjust(|view| view.window = dates);
        // Once the address says it, the live window has no more to say.
        self.after(ARRIVAL, move || {
            lens.live.try_set(None);
        });
    }

    fn after(&self, wait: Duration, act: impl FnOnce() + 'static) {
        self.cancel();
        self.timer
            .set_value(set_timeout_with_handle(act, wait).ok());
    }

    fn cancel(&self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }
}
