//! What the parts of the timeline share: the scene, the lens, and what is open, folded or focused.

use super::lens::Lens;
use crate::analysis::timeline::scene::Key;
use crate::analysis::timeline::{Entries, Plan, Request, Scene, Window, scene};
use crate::browser::element_width;
use crate::domain::AgreementIx;
use crate::state::app_state::{AppState, use_app_state};
use crate::state::route::Route;
use leptos::html::Div;
use leptos::prelude::*;
use std::sync::Arc;

/// Shared by the parts of the timeline. Copies freely.
#[derive(Clone, Copy)]
pub(super) struct Board {
    /// The state of the application.
    pub(super) state: AppState,
    /// The element whose width the drawing takes.
    pub(super) frame: NodeRef<Div>,
    /// Its width; 0 until it is laid out.
    pub(super) width: Signal<f64>,
    /// Where the visitor looks.
    pub(super) lens: Lens,
    /// What the drawing is made from, whatever the window.
    pub(super) plan: Memo<Plan>,
    /// The drawing.
    pub(super) scene: Memo<Scene>,
    /// Whether the canvas stands for the elements.
    pub(super) moving: RwSignal<bool>,
    /// The agreement selected.
    pub(super) selected: Memo<Option<AgreementIx>>,
    /// The cluster open.
    pub(super) opened: RwSignal<Option<Key>>,
    /// The lanes folded, by key.
    pub(super) folded: RwSignal<Vec<String>>,
    /// The mark that the keyboard was last on.
    pub(super) current: RwSignal<Option<Key>>,
}

/// What a drawing depends on besides its plan.
struct Drawn<'a> {
    width: f64,
    window: Window,
    selected: Option<AgreementIx>,
    opened: Option<Key>,
    folded: &'a [String],
}

impl Drawn<'_> {
    fn scene(&self, state: AppState, plan: &Plan) -> Scene {
        state.with(|dataset| {
            scene(Request {
                dataset,
                plan,
                window: self.window,
                selected: self.selected,
                opened: self.opened,
                folded: self.folded,
                width: self.width,
            })
        })
    }
}

impl Board {
    pub(super) fn new() -> Self {
        let state = use_app_state();
        let frame = NodeRef::new();
        let width = element_width(frame);
        let lens = Lens::new();
        let selected = Memo::new(move |_| {
            let id = state.place.view.with(|view| view.selected.clone())?;
            state.with(|dataset| dataset.find_agreement(&id))
        });
        let opened = RwSignal::new(None);
        let folded = RwSignal::new(Vec::new());
        let view = state.place.view;
        let lanes = Memo::new(move |_| view.with(|view| (view.lanes, view.merge)));
        let entries = Memo::new_with_compare(
            move |_| {
                let statuses = state.statuses.get();
                state.with(|dataset| Arc::new(Entries::of(dataset, &statuses, state.lang())))
            },
            |_, _| true,
        );
        let plan = Memo::new_with_compare(
            move |_| {
                let (lanes, merge) = lanes.get();
                let selection = state.selection.get();
                let entries = entries.get();
                state.with(|dataset| {
                    let agreements = &selection.agreements;
                    Plan::of(dataset, entries, agreements, lanes.grouping(), merge)
                })
            },
            // Taken anew only when one of these changed.
            |_, _| true,
        );
        let scene = Memo::new(move |_| {
            folded.with(|folded| {
                let drawn = Drawn {
                    // On a phone there is no drawing, but there is a sentence.
                    width: width.get().max(320.0),
                    window: lens.drawn.get(),
                    selected: selected.get(),
                    opened: opened.get(),
                    folded,
                };
                plan.with(|plan| drawn.scene(state, plan))
            })
        });
        Self {
            state,
            frame,
            width,
            lens,
            plan,
            scene,
            moving: RwSignal::new(false),
            selected,
            opened,
            folded,
            current: RwSignal::new(None),
        }
    }

    /// The drawing as it is, on a plot of another width.
    pub(super) fn drawn_at(&self, width: f64) -> Scene {
        self.folded.with_untracked(|folded| {
            let drawn = Drawn {
                width,
                window: self.lens.window.get_untracked(),
                selected: self.selected.get_untracked(),
                opened: None,
                folded,
            };
            self.plan
                .with_untracked(|plan| drawn.scene(self.state, plan))
        })
    }

    /// The width of the plot now.
    pub(super) fn plot(&self) -> f64 {
        self.scene.with_untracked(|scene| scene.plot)
    }

    /// Selects an agreement: a step that one can come back from.
    pub(super) fn select(&self, ix: Option<AgreementIx>) {
        let state = self.state;
        let id = ix.map(|ix| state.with(|dataset| dataset.agreement(ix).id.to_string()));
        state.place.choose(|view| view.selected = id);
    }

    /// Goes to the page of an agreement.
    pub(super) fn visit(&self, ix: AgreementIx) {
        let id = self
            .state
            .with(|dataset| dataset.agreement(ix).id.to_string());
        self.state.place.go(&Route::Agreement(id), |_| ());
    }

    /// Opens or closes a cluster.
    pub(super) fn toggle(&self, key: Key) {
        self.opened.update(|opened| {
            *opened = if *opened == Some(key) {
                None
            } else {
                Some(key)
            }
        });
    }

    /// Folds or unfolds a lane.
    pub(super) fn fold(&self, key: &str) {
        self.folded.update(|folded| {
            if folded.iter().any(|other| other == key) {
                folded.retain(|other| other != key);
            } else {
                folded.push(key.to_owned());
            }
        });
    }

    /// The mark that a tab key stops on: the last one, else the selected one, else the first.
    pub(super) fn entry(&self) -> Option<Key> {
        let current = self.current.get();
        let selected = self.selected.get();
        self.scene.with(|scene| {
            let has =
                |test: &dyn Fn(Key) -> bool| scene.stops.iter().map(|s| s.key).find(|k| test(*k));
            has(&|key| Some(key) == current)
                .or_else(|| has(&|key| Some(key.agreement) == selected))
                .or_else(|| has(&|_| true))
        })
    }
}
