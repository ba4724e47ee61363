//! What is selected, in words, with the way on: neighbours to select, and the page of each.

use super::net::Net;
use crate::analysis::network::explain::{
    AgreementRow, AgreementStory, OrganisationStory, PartnerRow, Story, story,
};
use crate::analysis::network::tables::{self, Column};
use crate::analysis::network::{Node, words};
use crate::domain::Lang;
use crate::parts::{AgreementLink, OrganisationLink, level_class};
use crate::state::app_state::Item;
use crate::text::typography;
use crate::ui::{Icon, IconName};
use leptos::prelude::*;

/// Partners and agreements listed before the rest is only counted.
const LISTED: usize = 8;

/// The panel: what is selected, or where to begin.
#[component]
pub(super) fn Explain(
    net: Net,
    /// What is told where nothing is selected.
    #[prop(optional)]
    otherwise: Option<Memo<Option<Node>>>,
) -> impl IntoView {
    let lang = net.lang;
    let told = Memo::new(move |_| {
        let node = net
            .selected
            .get()
            .or_else(|| otherwise.and_then(|node| node.get()))?;
        let merge = net.merge.get();
        Some(net.app.with(|dataset| {
            net.facts
                .with(|graph| story(dataset, graph, node, merge, lang))
        }))
    });
    view! {
        <section
            class="network-panel"
            aria-label=lang.pick("Ce qui est choisi", "What is selected")
            aria-live="polite"
        >
            {move || match told.get() {
                None => view! { <Begin net=net /> }.into_any(),
                Some(Story::Organisation(story)) => view! { <OneOrganisation net=net story=story /> }.into_any(),
                Some(Story::Agreement(story)) => view! { <OneAgreement net=net story=story /> }.into_any(),
            }}
        </section>
    }
}

/// Drops the selection.
#[component]
fn Clear(net: Net) -> impl IntoView {
    let lang = net.lang;
    view! {
        <a
            class="icon-button network-clear"
            data-noscroll=""
            href=move || net.app.place.here_with(|view| view.selected = None)
            aria-label=lang.pick("Ne plus rien choisir", "Clear the selection")
        >
            <Icon name=IconName::Close />
        </a>
    }
}

/// A link that selects a node here, on this page.
#[component]
pub(super) fn Choose(
    net: Net,
    node: Node,
    /// The identifier of the node.
    id: String,
    /// The words of the link.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    let (agreement, organisation, item) = match node {
        Node::Agreement(ix) => (Some(id.clone()), None, Item::Agreement(ix)),
        Node::Organisation(ix) => (None, Some(id.clone()), Item::Organisation(ix)),
    };
    view! {
        <a
            data-noscroll=""
            data-agreement-id=agreement
            data-organisation-id=organisation
            href=move || net.selecting(&id)
            aria-current=move || (net.selected.get() == Some(node)).then_some("true")
            on:pointerenter=move |_| net.app.pointed.set(Some(item))
            on:pointerleave=move |_| net.app.pointed.set(None)
        >
            {text}
        </a>
    }
}

#[component]
fn Begin(net: Net) -> impl IntoView {
    let lang = net.lang;
    let rows = move || {
        net.app.with(|dataset| {
            net.facts.with(|graph| {
                tables::organisations(dataset, graph, Column::Agreements, true)
                    .into_iter()
                    .take(LISTED)
                    .map(|row| {
                        let organisation = dataset.organisation(row.organisation);
                        let name = typography::set(lang, organisation.short_name(34)).into_owned();
                        (row, organisation.id.to_string(), name)
                    })
                    .collect::<Vec<_>>()
            })
        })
    };
    view! {
        <h2 class="network-panel-title">{lang.pick("Choisir", "Choose")}</h2>
        <p class="small">
            {lang
                .pick(
                    "Un organisme ou un accord, dans le dessin ou ici. Le nombre est une présence dans le corpus, pas un pouvoir.",
                    "An organisation or an agreement, in the drawing or here. The number is a presence in the corpus, not power.",
                )}
        </p>
        <ol class="network-rows">
            {move || {
                rows()
                    .into_iter()
                    .map(|(row, id, name)| {
                        view! {
                            <li>
                                <Choose net=net node=Node::Organisation(row.organisation) id=id text=name />
                                <span class="network-years">{words::years(row.first, row.last)}</span>
                                <b>{row.agreements}</b>
                            </li>
                        }
                    })
                    .collect_view()
            }}
        </ol>
    }
}

#[component]
fn OneOrganisation(net: Net, story: OrganisationStory) -> impl IntoView {
    let lang = net.lang;
    let partner = move |p: PartnerRow| {
        view! {
            <li>
                <Choose net=net node=Node::Organisation(p.organisation) id=p.id text=p.name />
                <span class="network-years">{p.years}</span>
                <b>{p.shared}</b>
            </li>
        }
        .into_any()
    };
    let agreement = move |a: AgreementRow| {
        let id = net.id(Node::Agreement(a.agreement));
        view! {
            <li class=level_class(a.level)>
                <span class="network-years">{a.date}</span>
                <Choose net=net node=Node::Agreement(a.agreement) id=id text=a.name />
            </li>
        }
        .into_any()
    };
    view! {
        {move || net.selected.get().is_some().then(|| view! { <Clear net=net /> })}
        <p class="caption">{story.kind.clone()}</p>
        <h2 class="network-panel-title">{story.name}</h2>
        {(!story.other_names.is_empty())
            .then(|| {
                view! {
                    <p class="small">
                        {lang.pick("Y compris sous les noms\u{a0}: ", "Also under the names: ")}
                        {story.other_names.join(", ")} "."
                    </p>
                }
            })}
        <p class="network-panel-said">{story.said} " " {story.most}</p>
        <p>
            <OrganisationLink
                organisation=story.organisation
                label=lang.pick("Ouvrir sa page", "Open its page")
            />
        </p>
        {(!story.partners.is_empty())
            .then(|| {
                view! {
                    <h3 class="network-list-title">{lang.pick("Partenaires", "Partners")}</h3>
                    {unfolding(net, story.partners, "network-rows", partner)}
                }
            })}
        {(!story.agreements.is_empty())
            .then(|| {
                view! {
                    <h3 class="network-list-title">{lang.pick("Accords, du plus récent", "Agreements, newest first")}</h3>
                    {unfolding(net, story.agreements, "network-rows network-dated", agreement)}
                }
            })}
    }
}

/// A list whose first rows are shown and whose others unfold.
fn unfolding<T>(
    net: Net,
    all: Vec<T>,
    class: &'static str,
    row: impl Fn(T) -> AnyView,
) -> impl IntoView {
    let more = all.len().saturating_sub(LISTED);
    let mut first: Vec<AnyView> = all.into_iter().map(row).collect();
    let others = first.split_off(first.len() - more);
    let text = match (net.lang, more) {
        (Lang::Fr, 1) => "et un autre".to_owned(),
        (Lang::Fr, n) => format!("et {n} autres"),
        (Lang::En, 1) => "and one more".to_owned(),
        (Lang::En, n) => format!("and {n} more"),
    };
    view! {
        <ol class=class>{first}</ol>
        {(more > 0)
            .then(|| {
                view! {
                    <details class="network-more">
                        <summary>{text}</summary>
                        <ol class=class>{others}</ol>
                    </details>
                }
            })}
    }
}

#[component]
fn OneAgreement(net: Net, story: AgreementStory) -> impl IntoView {
    let lang = net.lang;
    view! {
        <Clear net=net />
        <p class=format!("caption network-level {}", level_class(story.level))>{story.line}</p>
        <h2 class="network-panel-title">{story.title}</h2>
        {(!story.in_selection)
            .then(|| {
                view! {
                    <p class="notice">
                        {lang
                            .pick(
                                "Cet accord ne répond pas aux filtres\u{a0}: il n’est pas dessiné.",
                                "This agreement does not match the filters: it is not drawn.",
                            )}
                    </p>
                }
            })}
        <p>
            <AgreementLink agreement=story.agreement label=lang.pick("Ouvrir l’accord", "Open the agreement") />
        </p>
        <h3 class="network-list-title">{lang.pick("Parties", "Parties")}</h3>
        <ul class="network-rows" data-list="parties">
            {story
                .parties
                .into_iter()
                .map(|party| {
                    let node = net.app.with(|dataset| {
                        crate::analysis::network::explain::node_of(dataset, &party.node, net.merge.get_untracked())
                    });
                    view! {
                        <li>
                            <Choose
                                net=net
                                node=node.unwrap_or(Node::Organisation(party.organisation))
                                id=party.node
                                text=party.name
                            />
                            {party.role.map(|role| view! { <span class="network-years">{role}</span> })}
                        </li>
                    }
                })
                .collect_view()}
        </ul>
    }
}
