//! About: what this is, who it is for, under what licences.

use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::ui::Leaf;
use leptos::prelude::*;

/// About.
#[component]
pub fn About() -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    view! {
        <Leaf name="about" heading=Route::About.name(lang)>
            <p class="said">
                {lang
                    .pick(
                        "Un paraphe est le trait qui scelle une signature. Ce site relit les accords publics pour l’emploi : qui a signé, quand, ce qui fut promis, ce que l’on sait du résultat.",
                        "A paraphe is the flourish that seals a signature. This site reads public agreements for employment again: who signed, when, what was promised, what is known of the result.",
                    )
                    .replace(" :", lang.pick("\u{a0}:", ":"))}
            </p>
            <div class="info-text">
                <p>
                    {lang
                        .pick(
                            "Il n’est lié à aucune administration ni à aucun signataire. Il ne note personne et ne classe personne. Les personnes nommées le sont dans leur fonction publique, telle que la source la donne.",
                            "It is tied to no administration and to no signatory. It scores nobody and ranks nobody. People are named in their public office, as the source gives it.",
                        )}
                </p>
                <p>
                    {lang
                        .pick(
                            "Il ne dépose aucun traceur et ne demande rien à d’autres serveurs que celui qui l’héberge. Le thème choisi reste sur votre appareil.",
                            "It sets no tracker and asks nothing of any server but the one that hosts it. The theme you chose stays on your device.",
                        )}
                </p>
                <p>
                    {lang.pick("Code sous licence MIT ou Apache 2.0, au choix. Données sous Licence Ouverte 2.0. ", "Code under the MIT or the Apache 2.0 licence, at your choice. Data under the Licence Ouverte 2.0. ")}
                    {lang.pick("Caractères Newsreader et Source Sans 3, sous SIL Open Font License.", "Typefaces Newsreader and Source Sans 3, under the SIL Open Font License.")}
                </p>
                <p>
                    <a href=move || state.place.href(&Route::Method)>{lang.pick("La méthode", "The method")}</a>
                    " · "
                    <a href=move || state.place.href(&Route::Data)>{lang.pick("Les données", "The data")}</a>
                </p>
                // The start script shows it where the browser can, and does what it says.
                <p class="install">
                    <button type="button" class="button quiet">
                        {lang.pick("Installer sur cet appareil", "Install on this device")}
                    </button>
                </p>
            </div>
        </Leaf>
    }
}
