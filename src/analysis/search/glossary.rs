//! English words for French ones. Titles stand in French as they were announced; who asks in English means them too.
//!
//! Words of the field only, and only where one meaning is likely.

use super::stem::stem;

/// An English word, and French ones that say it; folded, in the singular.
const PAIRS: [(&str, &[&str]); 55] = [
    ("agreement", &["accord", "convention"]),
    ("amendment", &["avenant"]),
    ("apprentice", &["apprenti"]),
    ("apprenticeship", &["apprentissage", "alternance"]),
    ("building", &["batiment", "batisseur"]),
    ("chamber", &["chambre", "cci", "cma"]),
    ("charter", &["charte"]),
    ("childcare", &["creche"]),
    ("city", &["ville"]),
    ("cleaning", &["proprete"]),
    ("coal", &["charbon"]),
    ("commitment", &["engagement"]),
    ("compact", &["pacte"]),
    ("company", &["entreprise"]),
    ("contract", &["contrat"]),
    ("council", &["conseil", "departement"]),
    ("craft", &["artisanat", "metier"]),
    ("department", &["departement"]),
    ("disability", &["handicap", "handicape"]),
    ("disabled", &["handicap", "handicape"]),
    ("employment", &["emploi"]),
    ("equality", &["egalite"]),
    ("farming", &["agricole"]),
    ("firm", &["entreprise"]),
    ("framework", &["cadre"]),
    ("future", &["avenir"]),
    ("guarantee", &["garantie"]),
    ("hiring", &["recrutement", "embauche"]),
    ("hospital", &["hopital", "hospitalier"]),
    ("hotel", &["hotellerie"]),
    ("housing", &["logement"]),
    ("inclusion", &["insertion"]),
    ("integration", &["insertion"]),
    ("job", &["emploi"]),
    ("jobseeker", &["demandeur", "chomeur"]),
    ("mayor", &["maire"]),
    ("mining", &["minier"]),
    ("neighbourhood", &["quartier"]),
    ("nursery", &["creche"]),
    ("olympic", &["olympique", "jop"]),
    ("overseas", &["ultramarin", "ladom"]),
    ("prison", &["penitentiaire"]),
    ("railway", &["sncf", "lgv"]),
    ("recruitment", &["recrutement"]),
    ("refugee", &["refugie"]),
    ("renewal", &["renouvellement"]),
    ("school", &["ecole"]),
    ("skill", &["competence"]),
    ("state", &["etat"]),
    ("temporary", &["interim"]),
    ("training", &["formation"]),
    ("unemployed", &["chomeur"]),
    ("women", &["femme"]),
    ("young", &["jeune"]),
    ("youth", &["jeune"]),
];

/// The French words for an English one, in whichever form it stands.
pub(super) fn in_french(word: &str) -> &'static [&'static str] {
    let root = stem(word);
    // Short words have no stem of their own: their plural is looked for by hand.
    let singular = word.strip_suffix('s').unwrap_or(word);
    PAIRS
        .iter()
        .find(|(english, _)| *english == word || *english == singular || stem(english) == root)
        .map_or(&[], |(_, french)| french)
}
