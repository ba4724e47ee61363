//! Who is on both sides, who is on one only, and the agreements of both.

use super::{Compared, letter};
use crate::analysis::compare::Partner;
use crate::analysis::paraphe::Pen;
use crate::domain::Lang;
use crate::parts::{AgreementLink, Glyph, OrganisationLink, Side};
use crate::text::{dates, numbers};
use leptos::prelude::*;

/// Lines of a list shown at once; the rest is a press away.
const FIRST: usize = 10;

/// Three lists of organisations.
#[component]
pub(super) fn Partners(compared: Compared) -> impl IntoView {
    let lang = compared.lang;
    let comparison = compared.comparison;
    let shared = Memo::new(move |_| comparison.with(|c| c.shared.clone()));
    let only = move |side: Side| {
        Memo::new(move |_| {
            comparison.with(|c| {
                let [a, b] = &c.only;
                if side == Side::First {
                    a.clone()
                } else {
                    b.clone()
                }
            })
        })
    };
    let only_words =
        move |side: Side| format!("{} {}", lang.pick("Seulement", "Only"), letter(side));
    view! {
        <section class="compare-part rule-top">
            <h2>{lang.pick("Organismes", "Organisations")}</h2>
            <p class="caption">
                {lang
                    .pick(
                        "Après chaque nom, le nombre de ses accords de chaque côté.",
                        "After each name, the number of its agreements on each side.",
                    )}
            </p>
            <div class="compare-partners">
                <PartnerList compared=compared title=only_words(Side::First) list=only(Side::First) />
                <PartnerList compared=compared title=lang.pick("Des deux côtés", "On both sides").to_owned() list=shared both=true />
                <PartnerList compared=compared title=only_words(Side::Second) list=only(Side::Second) />
            </div>
        </section>
    }
}

#[component]
fn PartnerList(
    compared: Compared,
    title: String,
    list: Memo<Vec<Partner>>,
    #[prop(optional)] both: bool,
) -> impl IntoView {
    let lang = compared.lang;
    let (all, set_all) = signal(false);
    let shown = move || {
        let most = if all.get() { usize::MAX } else { FIRST };
        list.with(|list| list.iter().take(most).copied().collect::<Vec<_>>())
    };
    let counts = move |partner: Partner| {
        let [a, b] = partner.agreements;
        if both {
            format!("{a} · {b}")
        } else {
            (a + b).to_string()
        }
    };
    view! {
        <section class="partner-list">
            <h3>
                {title} " "
                <span class="partner-number">{move || numbers::count(lang, list.with(Vec::len))}</span>
            </h3>
            <ul>
                <For
                    each=shown
                    key=|partner| (partner.organisation, partner.agreements)
                    children=move |partner| {
                        view! {
                            <li>
                                <OrganisationLink organisation=partner.organisation />
                                " "
                                <span class="partner-count">{counts(partner)}</span>
                            </li>
                        }
                    }
                />
            </ul>
            <Show when=move || list.with(Vec::is_empty)>
                <p class="caption">{lang.pick("Aucun.", "None.")}</p>
            </Show>
            <Show when=move || !all.get() && list.with(|list| list.len() > FIRST)>
                <button type="button" class="button quiet" on:click=move |_| set_all.set(true)>
                    {move || match lang {
                        Lang::Fr => format!("Montrer les {}", list.with(Vec::len)),
                        Lang::En => format!("Show all {}", list.with(Vec::len)),
                    }}
                </button>
            </Show>
        </section>
    }
}

/// The agreements of both sides; nothing where there is none, or where the sides are the same.
#[component]
pub(super) fn SharedAgreements(compared: Compared) -> impl IntoView {
    let lang = compared.lang;
    let state = compared.state;
    let list = Memo::new(move |_| {
        compared.comparison.with(|c| {
            if c.is_same() {
                Vec::new()
            } else {
                c.both.clone()
            }
        })
    });
    view! {
        <Show when=move || list.with(|list| !list.is_empty())>
            <section class="compare-part rule-top">
                <h2>
                    {lang.pick("Accords des deux côtés", "Agreements of both sides")} " "
                    <span class="partner-number">{move || list.with(Vec::len)}</span>
                </h2>
                <ul class="around-list">
                    <For
                        each=move || list.get()
                        key=|ix| *ix
                        children=move |ix| {
                            let date = state.with(|dataset| dates::short(lang, dataset.agreement(ix).signed));
                            view! {
                                <li>
                                    <span class="line-date">{date}</span>
                                    <Glyph agreement=ix pen=Pen { width: 44.0, height: 24.0, ..Pen::SMALL } />
                                    <AgreementLink agreement=ix />
                                </li>
                            }
                        }
                    />
                </ul>
            </section>
        </Show>
    }
}
