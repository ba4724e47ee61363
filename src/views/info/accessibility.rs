//! The accessibility statement: what was done, what was not checked.

use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::ui::Leaf;
use leptos::prelude::*;

/// The accessibility statement.
#[component]
pub fn Accessibility() -> impl IntoView {
    let lang = use_app_state().lang();
    view! {
        <Leaf name="accessibility" heading=Route::Accessibility.name(lang)>
            <p class="said">
                {lang
                    .pick(
                        "Ce site n’a pas encore fait l’objet d’un audit RGAA. Voici ce qui est fait, et ce qui reste à vérifier.",
                        "This site has not been audited against RGAA or WCAG yet. Here is what is done, and what remains to be checked.",
                    )}
            </p>
            <ul class="info-text info-list">
                <li>{lang.pick("Chaque dessin a son double en tableau ou en liste, avec la même sélection.", "Each drawing has its twin as a table or a list, with the same selection.")}</li>
                <li>{lang.pick("Tout se fait au clavier ; la position du clavier se voit toujours.", "Everything works by keyboard; the focus is always visible.").replace(" ;", "\u{202f};")}</li>
                <li>{lang.pick("La forme et le mot accompagnent toujours la couleur.", "Shape and word always stand beside colour.")}</li>
                <li>{lang.pick("Les animations cessent quand le système le demande.", "Motion stops where the system asks for it.")}</li>
                <li>{lang.pick("Des contrôles automatiques (axe-core) passent à chaque changement ; ils ne remplacent pas un audit.", "Automatic checks (axe-core) run at each change; they do not replace an audit.").replace(" ;", "\u{202f};")}</li>
                <li>{lang.pick("Pas encore fait : essais avec NVDA, JAWS et VoiceOver, audit par des personnes concernées.", "Not done yet: trials with NVDA, JAWS and VoiceOver, audit by people concerned.").replace(" :", lang.pick("\u{a0}:", ":"))}</li>
            </ul>
        </Leaf>
    }
}
