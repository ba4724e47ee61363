//! "How are these two linked?": two organisations, and the shortest chain of agreements between them.

use super::explain::Choose;
use super::net::Net;
use crate::analysis::network::{Graph, Node, Rules, paths, the_state, words};
use crate::analysis::{fold, network};
use crate::domain::OrganisationIx;
use crate::parts::level_class;
use crate::text::{dates, label, typography};
use leptos::prelude::*;

/// The two ends as the visitor typed them; what is empty follows what is selected.
#[derive(Clone, Copy)]
struct Ends {
    from: RwSignal<Option<String>>,
    to: RwSignal<String>,
    without_state: RwSignal<bool>,
}

/// The card with two names to give and the chain between them.
#[component]
pub(super) fn PathCard(net: Net) -> impl IntoView {
    let lang = net.lang;
    let ends = Ends {
        from: RwSignal::new(None),
        to: RwSignal::new(String::new()),
        without_state: RwSignal::new(true),
    };
    let names = move || {
        net.app.with(|dataset| {
            net.facts.with(|graph| {
                let mut names: Vec<String> = graph
                    .nodes()
                    .iter()
                    .filter_map(|node| match node {
                        Node::Organisation(ix) => Some(name_of(net, dataset, *ix)),
                        Node::Agreement(_) => None,
                    })
                    .collect();
                names.sort_by_cached_key(|name| fold::words(name));
                names
            })
        })
    };
    let from_name = Memo::new(move |_| {
        ends.from.get().unwrap_or_else(|| {
            let focus = net.focus.get();
            focus.map_or_else(String::new, |ix| {
                net.app.with(|dataset| name_of(net, dataset, ix))
            })
        })
    });
    view! {
        <section class="card network-path" aria-labelledby="reseau-chemin">
            <h2 id="reseau-chemin" class="network-panel-title">
                {lang.pick("Comment sont-ils liés\u{202f}?", "How are they linked?")}
            </h2>
            <datalist id="reseau-organismes">
                {move || names().into_iter().map(|name| view! { <option value=name></option> }).collect_view()}
            </datalist>
            <div class="network-ends">
                <label>
                    <span>{lang.pick("De", "From")}</span>
                    <input
                        class="field"
                        list="reseau-organismes"
                        name="path-from"
                        autocomplete="off"
                        prop:value=move || from_name.get()
                        on:change:target=move |event| ends.from.set(Some(event.target().value()))
                    />
                </label>
                <label>
                    <span>{lang.pick("À", "To")}</span>
                    <input
                        class="field"
                        list="reseau-organismes"
                        name="path-to"
                        autocomplete="off"
                        placeholder=lang.pick("Un autre organisme", "Another organisation")
                        prop:value=move || ends.to.get()
                        on:change:target=move |event| ends.to.set(event.target().value())
                    />
                </label>
                <label class="network-check">
                    <input
                        type="checkbox"
                        prop:checked=move || ends.without_state.get()
                        on:change:target=move |event| ends.without_state.set(event.target().checked())
                    />
                    {lang.pick("sans passer par l’État", "without passing through the State")}
                </label>
            </div>
            <div aria-live="polite">{move || answer(net, &from_name.get(), ends)}</div>
        </section>
    }
}

fn name_of(net: Net, dataset: &crate::domain::Dataset, ix: OrganisationIx) -> String {
    typography::set(net.lang, &dataset.organisation(ix).name).into_owned()
}

/// The organisation of that name or acronym, however it is spelled.
fn find(net: Net, graph: &Graph, text: &str) -> Option<usize> {
    let wanted = fold::words(text);
    if wanted.is_empty() {
        return None;
    }
    net.app.with(|dataset| {
        let names = |place: &usize| match graph.nodes()[*place] {
            Node::Organisation(ix) => {
                let organisation = dataset.organisation(ix);
                fold::words(&organisation.name) == wanted
                    || organisation
                        .acronym
                        .as_deref()
                        .is_some_and(|a| fold::words(a) == wanted)
            }
            Node::Agreement(_) => false,
        };
        (0..graph.organisation_count()).find(names)
    })
}

fn answer(net: Net, from: &str, ends: Ends) -> AnyView {
    let lang = net.lang;
    let to = ends.to.get();
    let say = |text: &'static str| view! { <p class="small">{text}</p> }.into_any();
    if to.trim().is_empty() {
        return say(lang.pick(
            "Nommez deux organismes\u{a0}: la chaîne la plus courte d’accords entre eux s’écrit ici.",
            "Name two organisations: the shortest chain of agreements between them is written here.",
        ));
    }
    let state = net.app.with(the_state);
    let (from_is_state, to_is_state) = net.facts.with(|graph| {
        let is_state = |text: &str| {
            let place = find(net, graph, text);
            place.is_some() && place == state.and_then(|s| graph.find(Node::Organisation(s)))
        };
        (is_state(from), is_state(&to))
    });
    let rules = Rules {
        merge: net.merge.get(),
        without: state.filter(|_| ends.without_state.get() && !from_is_state && !to_is_state),
    };
    let graph = net.app.selection.with(|s| {
        net.app
            .with(|dataset| Graph::of(dataset, &s.agreements, rules))
    });
    let (Some(a), Some(b)) = (find(net, &graph, from), find(net, &graph, &to)) else {
        return say(lang.pick(
            "Un des deux noms n’est pas dans la sélection.",
            "One of the two names is not in the selection.",
        ));
    };
    if a == b {
        return say(lang.pick("C’est le même organisme.", "It is the same organisation."));
    }
    match paths::shortest(&graph, a, b) {
        None => say(lang.pick(
            "Aucune chaîne d’accords ne les relie dans cette sélection.",
            "No chain of agreements links them in this selection.",
        )),
        Some(chain) => view! {
            <p class="small">{words::path(lang, chain.agreements(), chain.ways)}</p>
            <Chain net=net nodes=chain.nodes.iter().filter_map(|&n| graph.nodes().get(n).copied()).collect() />
        }
        .into_any(),
    }
}

/// The chain as it is drawn: organisations as rings, agreements as the line between them.
#[component]
fn Chain(net: Net, nodes: Vec<network::Node>) -> impl IntoView {
    let lang = net.lang;
    let steps: Vec<_> = nodes
        .chunks(2)
        .enumerate()
        .map(|(i, pair)| {
            let organisation = pair.first().copied();
            let agreement = pair.get(1).copied();
            (i == 0, organisation, agreement)
        })
        .collect();
    let step = move |first: bool, organisation: Option<Node>, agreement: Option<Node>| {
        let name = net.app.with(|dataset| match organisation {
            Some(Node::Organisation(ix)) => {
                typography::set(lang, dataset.organisation(ix).short_name(40)).into_owned()
            }
            _ => String::new(),
        });
        let via = net.app.with(|dataset| match agreement {
            Some(Node::Agreement(ix)) => {
                let record = dataset.agreement(ix);
                let text = format!(
                    "{}, {}",
                    dates::short(lang, record.signed),
                    label::short(dataset, record, lang, 44)
                );
                Some((level_class(record.level), text))
            }
            _ => None,
        });
        let class = via.as_ref().map_or("", |(class, _)| class);
        view! {
            <li class=format!("network-link-step {class}") class:network-first=first>
                {organisation.map(|node| view! { <b><Choose net=net node=node id=net.id(node) text=name /></b> })}
                {agreement
                    .zip(via)
                    .map(|(node, (_, text))| {
                        view! { <span class="small"><Choose net=net node=node id=net.id(node) text=text /></span> }
                    })}
            </li>
        }
    };
    view! {
        <ol class="network-chain">
            {steps.into_iter().map(|(first, o, a)| step(first, o, a)).collect_view()}
        </ol>
    }
}
