//! "How are these two linked?": two organisations, and the shortest chains of agreements between them, one at a time.

use super::chain::Answer;
use super::explain::Choose;
use super::net::Net;
use super::toolbar::without;
use crate::analysis::fold;
use crate::analysis::network::{Node, the_state, words};
use crate::domain::arrange::Arrange;
use crate::domain::{Lang, OrganisationIx};
use crate::parts::level_class;
use crate::state::view_state::Chain;
use crate::text::{dates, label, typography};
use leptos::prelude::*;

/// The two ends as the visitor typed them, until both are known and the address takes over.
#[derive(Clone, Copy)]
struct Typed {
    from: RwSignal<Option<String>>,
    to: RwSignal<Option<String>>,
}

/// The card with two names to give and the chain between them.
#[component]
pub(super) fn PathCard(net: Net) -> impl IntoView {
    let lang = net.lang;
    let typed = Typed {
        from: RwSignal::new(None),
        to: RwSignal::new(None),
    };
    let asked = move |which: fn(&Chain) -> String| {
        net.app
            .place
            .view
            .with(|view| view.network.path.as_ref().map(which))
            .map(|id| {
                net.app
                    .with(|d| d.find_organisation(&id).map(|ix| name_of(net, d, ix)))
                    .unwrap_or(id)
            })
    };
    let from = Memo::new(move |_| {
        let focus = || {
            let ix = net.focus.get()?;
            Some(net.app.with(|dataset| name_of(net, dataset, ix)))
        };
        typed
            .from
            .get()
            .or_else(|| asked(|chain| chain.from.to_string()))
            .or_else(focus)
            .unwrap_or_default()
    });
    let to = Memo::new(move |_| {
        typed
            .to
            .get()
            .or_else(|| asked(|chain| chain.to.to_string()))
            .unwrap_or_default()
    });
    let state = net.app.with(the_state);
    let passes =
        move || state.is_some_and(|state| net.chain_aside.with(|aside| aside.contains(&state)));
    let field = move |name: &'static str,
                      text: &'static str,
                      value: Memo<String>,
                      into: RwSignal<Option<String>>| {
        view! {
            <label>
                <span>{text}</span>
                <input
                    class="field"
                    list="reseau-organismes"
                    name=name
                    autocomplete="off"
                    placeholder=lang.pick("Un autre organisme", "Another organisation")
                    prop:value=move || value.get()
                    on:change:target=move |event| {
                        into.set(Some(event.target().value()));
                        ask(net, &from.get_untracked(), &to.get_untracked(), typed);
                    }
                />
            </label>
        }
    };
    view! {
        <section class="card network-path" aria-labelledby="reseau-chemin">
            <h2 id="reseau-chemin" class="network-panel-title">
                {lang.pick("Comment sont-ils liés\u{202f}?", "How are they linked?")}
            </h2>
            <datalist id="reseau-organismes">
                {move || names(net).into_iter().map(|name| view! { <option value=name></option> }).collect_view()}
            </datalist>
            <div class="network-ends">
                {field("path-from", lang.pick("De", "From"), from, typed.from)}
                {field("path-to", lang.pick("À", "To"), to, typed.to)}
                <label class="network-check">
                    <input
                        type="checkbox"
                        prop:checked=passes
                        on:change:target=move |event| {
                            let mut list = net.chain_aside.get_untracked();
                            list.retain(|ix| Some(*ix) != state);
                            if event.target().checked() {
                                list.extend(state);
                            }
                            net.app.place.adjust(|view| view.network.without = without(net, &list));
                        }
                    />
                    {lang.pick("sans passer par l’État", "without passing through the State")}
                </label>
            </div>
            <div aria-live="polite">
                {move || {
                    let unknown = |text: String| !text.trim().is_empty() && find(net, &text).is_none();
                    if unknown(from.get()) || unknown(to.get()) {
                        unknown_name(lang)
                    } else {
                        answer(net)
                    }
                }}
            </div>
        </section>
    }
}

/// Both ends known: the address takes over. An end left empty: no chain is asked for.
fn ask(net: Net, from: &str, to: &str, typed: Typed) {
    let id = |ix: OrganisationIx| net.app.with(|dataset| dataset.organisation(ix).id.clone());
    if let (Some(from), Some(to)) = (find(net, from), find(net, to)) {
        let path = Chain {
            from: id(from),
            to: id(to),
            way: 0,
        };
        typed.from.set(None);
        typed.to.set(None);
        net.app.place.choose(|view| view.network.path = Some(path));
    } else if to.trim().is_empty() {
        typed.to.set(None);
        net.app.place.choose(|view| view.network.path = None);
    }
}

/// The organisations of the selection, in alphabetical order.
fn names(net: Net) -> Vec<String> {
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
            names.arrange_by_cached_key(|name| fold::words(name));
            names
        })
    })
}

fn name_of(net: Net, dataset: &crate::domain::Dataset, ix: OrganisationIx) -> String {
    typography::set(net.lang, &dataset.organisation(ix).name).into_owned()
}

/// The organisation of the selection with that name or acronym, however it is spelled.
fn find(net: Net, text: &str) -> Option<OrganisationIx> {
    let wanted = fold::words(text);
    if wanted.is_empty() {
        return None;
    }
    net.facts.with_untracked(|graph| {
        net.app.with(|dataset| {
            graph.nodes().iter().find_map(|node| match node {
                Node::Organisation(ix) => {
                    let organisation = dataset.organisation(*ix);
                    let acronym = organisation.acronym.as_deref();
                    (fold::words(&organisation.name) == wanted
                        || acronym.is_some_and(|a| fold::words(a) == wanted))
                    .then_some(*ix)
                }
                Node::Agreement(_) => None,
            })
        })
    })
}

fn unknown_name(lang: Lang) -> AnyView {
    say(lang.pick(
        "Un des deux noms n’est pas dans la sélection.",
        "One of the two names is not in the selection.",
    ))
}

fn say(text: &'static str) -> AnyView {
    view! { <p class="small">{text}</p> }.into_any()
}

fn answer(net: Net) -> AnyView {
    let lang = net.lang;
    match net.chain.get() {
        Answer::Nothing => say(lang.pick(
            "Nommez deux organismes\u{a0}: la chaîne la plus courte d’accords entre eux s’écrit ici.",
            "Name two organisations: the shortest chain of agreements between them is written here.",
        )),
        Answer::Unknown => unknown_name(lang),
        Answer::Same => say(lang.pick("C’est le même organisme.", "It is the same organisation.")),
        Answer::Apart => say(lang.pick(
            "Aucune chaîne d’accords ne les relie dans cette sélection.",
            "No chain of agreements links them in this selection.",
        )),
        Answer::Chain { nodes, way, ways } => view! {
            <p class="small">{words::path(lang, nodes.len() / 2, way, ways)}</p>
            {(ways > 1).then(|| view! { <Browse net=net way=way ways=ways /> })}
            <Steps net=net nodes=nodes />
        }
        .into_any(),
    }
}

/// To the other chains that are as short.
#[component]
fn Browse(net: Net, way: u64, ways: u64) -> impl IntoView {
    let lang = net.lang;
    let button = move |name: &'static str, text: &'static str, to: Option<u64>| {
        view! {
            <button
                type="button"
                class="chip"
                name=name
                disabled=to.is_none()
                on:click=move |_| {
                    let way = to.and_then(|way| u32::try_from(way).ok());
                    net.app
                        .place
                        .adjust(|view| {
                            if let (Some(path), Some(way)) = (&mut view.network.path, way) {
                                path.way = way;
                            }
                        });
                }
            >
                {text}
            </button>
        }
    };
    view! {
        <div class="network-browse">
            {button("way-before", lang.pick("Précédente", "Previous"), way.checked_sub(1))}
            <span class="small">{format!("{} / {ways}", way + 1)}</span>
            {button("way-after", lang.pick("Suivante", "Next"), Some(way + 1).filter(|way| *way < ways))}
        </div>
    }
}

/// The chain as it is drawn: organisations as rings, agreements as the line between them.
#[component]
fn Steps(net: Net, nodes: Vec<Node>) -> impl IntoView {
    let step = move |first: bool, organisation: Option<Node>, agreement: Option<Node>| {
        let (name, via) = net.app.with(|dataset| {
            let name = match organisation {
                Some(Node::Organisation(ix)) => {
                    typography::set(net.lang, dataset.organisation(ix).short_name(40)).into_owned()
                }
                _ => String::new(),
            };
            let via = match agreement {
                Some(Node::Agreement(ix)) => {
                    let record = dataset.agreement(ix);
                    let text = format!(
                        "{}, {}",
                        dates::short(net.lang, record.signed),
                        label::short(dataset, record, net.lang, 44)
                    );
                    Some((level_class(record.level), text))
                }
                _ => None,
            };
            (name, via)
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
    let steps = nodes
        .chunks(2)
        .enumerate()
        .map(|(i, pair)| step(i == 0, pair.first().copied(), pair.get(1).copied()))
        .collect_view();
    view! { <ol class="network-chain">{steps}</ol> }
}
