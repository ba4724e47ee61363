//! The records of the file: what reads them, and what each field means. The only place that knows the shape of
//! the JSON.

use super::words::{
    AGREEMENT_KIND, COMPARATOR, EVENT_KIND, ISSUER, LEVEL, MEASURE, NATURE, ORGANISATION_KIND,
    RELATION as RELATION_KIND, ROLE, SOURCE_KIND,
};
use super::{Field, Json, Kind, Noun, Occurs, Record};
use crate::domain::reading::{Any, filled};

/// Declares records: `Type CONSTANT "name" ("fr", "en") { field: Type = Kind, "fr", "en"; }`.
macro_rules! records {
    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $rename:literal) => { $rename };
    ($($raw:ident $constant:ident $name:literal ($rfr:literal, $ren:literal) {
        $($field:ident $(as $rename:literal)?: $type:ty = $kind:expr, $fr:literal, $en:literal;)+
    })+) => {
        $(
            #[derive(Default)]
            pub(in crate::domain) struct $raw {
                $(pub(in crate::domain) $field: $type,)+
            }

            filled!($raw, $name: $($field $(as $rename)?),+);

            impl Occurs for $raw {
                const JSON: Json = Json::Object;
            }

            #[doc = concat!("The ", $name, ", as it is written.")]
            pub static $constant: Record = Record {
                name: $name,
                meaning: ($rfr, $ren),
                fields: &[$(Field {
                    name: records!(@name $field $($rename)?),
                    kind: $kind,
                    list: <$type as Occurs>::LIST,
                    optional: <$type as Occurs>::OPTIONAL,
                    json: <$type as Occurs>::JSON,
                    meaning: ($fr, $en),
                }),+],
            };
        )+
    };
}

records! {
    RawDataset DATASET "dataset" ("le fichier entier", "the whole file") {
        format: u64 = Kind::Format, "numéro du format", "number of the format";
        version: Box<str> = Kind::Words, "version des données, une date", "version of the data, a date";
        licence: Box<str> = Kind::Words, "licence des données, identifiant SPDX", "licence of the data, SPDX identifier";
        title: RawText = Kind::Record(&TEXT), "titre du jeu de données", "title of the dataset";
        themes: Vec<RawTheme> = Kind::Record(&THEME), "les thèmes", "the themes";
        organisations: Vec<RawOrganisation> = Kind::Record(&ORGANISATION), "les organismes", "the organisations";
        events: Vec<RawEvent> = Kind::Record(&EVENT), "les événements de contexte", "the events of the context";
        agreements: Vec<RawAgreement> = Kind::Record(&AGREEMENT), "les accords", "the agreements";
    }
    RawText TEXT "text" ("un texte dans les deux langues", "a text in both languages") {
        fr: Box<str> = Kind::Words, "en français", "in French";
        en: Box<str> = Kind::Words, "en anglais", "in English";
    }
    RawTheme THEME "theme" ("un sujet dont traitent les accords", "a subject agreements are about") {
        id: Box<str> = Kind::Identifier(Noun::Theme), "identifiant, stable", "identifier, stable";
        label: RawText = Kind::Record(&TEXT), "nom", "name";
    }
    RawOrganisation ORGANISATION "organisation" ("une partie à des accords, sous un nom", "a party to agreements, under one name") {
        id: Box<str> = Kind::Identifier(Noun::Organisation), "identifiant, stable", "identifier, stable";
        name: Box<str> = Kind::Words, "nom, en français, tel qu’elle l’emploie", "name, in French, as it uses it";
        acronym: Option<Box<str>> = Kind::Words, "sigle", "acronym";
        kind: Box<str> = Kind::Word(&ORGANISATION_KIND), "type d’organisme", "kind of body";
        territory: Option<Box<str>> = Kind::Territory, "où elle agit, si on le sait", "where it acts, when known";
        succeeds: Vec<Box<str>> = Kind::Reference(Noun::Organisation), "les organismes dont elle est le successeur, en droit ou en fait", "the organisations whose legal or functional successor it is";
        active_from: Option<Box<str>> = Kind::Date, "début de son existence, si on le sait", "first date of its life, when known";
        active_to: Option<Box<str>> = Kind::Date, "fin de son existence ; null si elle vit ou si on l’ignore", "last date of its life; null while it lives or when unknown";
        aliases: Vec<Box<str>> = Kind::Words, "autres noms, pour la recherche", "other names, for searching";
        source: Option<Box<str>> = Kind::Address, "où sa succession a été lue", "where its succession was read";
    }
    RawEvent EVENT "event" ("une loi, une réforme, une crise ou une élection", "a law, reform, crisis or election") {
        id: Box<str> = Kind::Identifier(Noun::Event), "identifiant", "identifier";
        date: Box<str> = Kind::Date, "quand", "when";
        label: RawText = Kind::Record(&TEXT), "quoi, en une phrase", "what, in a sentence";
        kind: Box<str> = Kind::Word(&EVENT_KIND), "type d’événement", "kind of event";
        source: Option<Box<str>> = Kind::Address, "où cela a été lu", "where it was read";
    }
    RawAgreement AGREEMENT "agreement" ("un accord public pour l’emploi", "a public agreement for employment") {
        id: Box<str> = Kind::Identifier(Noun::Agreement), "identifiant, stable : il fait l’adresse de la fiche", "identifier, stable: it makes the address of its page";
        title: Box<str> = Kind::Words, "titre annoncé, en français", "title as announced, in French";
        kind: Box<str> = Kind::Word(&AGREEMENT_KIND), "type de texte", "kind of text";
        signed: Box<str> = Kind::Date, "signature, ou publication si rien n’a été signé", "signature, or publication where nothing was signed";
        start: Option<Box<str>> = Kind::Date, "prise d’effet, si elle diffère et qu’on la sait", "taking effect, where it differs and is known";
        end: Option<Box<str>> = Kind::Date, "fin ; null si aucune n’a été publiée", "end; null where none was published";
        level: Box<str> = Kind::Word(&LEVEL), "portée", "reach";
        territories: Vec<Box<str>> = Kind::Territory, "où il s’applique", "where it applies";
        summary: RawText = Kind::Record(&TEXT), "ce qu’il fait, en nos mots", "what it does, in our words";
        parties: Vec<RawParty> = Kind::Record(&PARTY), "qui en est", "who is in it";
        axes: Vec<RawAxis> = Kind::Record(&AXIS), "ses lignes d’action", "its lines of action";
        disputed: Vec<RawDispute> = Kind::Record(&DISPUTE), "les faits sur lesquels les sources divergent", "the facts on which sources disagree";
        targets: Vec<RawTarget> = Kind::Record(&TARGET), "ce qu’il promet", "what it promises";
        related: Vec<RawRelation> = Kind::Record(&RELATION), "les accords antérieurs auxquels il se rattache", "the earlier agreements it stands on";
        sources: Vec<RawSource> = Kind::Record(&SOURCE), "où tout cela a été lu", "where all this was read";
    }
    RawParty PARTY "party" ("la part d’un organisme dans un accord", "an organisation’s part in an agreement") {
        organisation: Box<str> = Kind::Reference(Noun::Organisation), "l’organisme, sous le nom qu’il portait alors", "the organisation, under the name it had then";
        role: Box<str> = Kind::Word(&ROLE), "son rôle", "its role";
        represented_by: Vec<RawRepresentative> = Kind::Record(&REPRESENTATIVE), "qui le représentait, seulement si une source le nomme en fonction", "who represented it, only where a source names the person in office";
    }
    RawRepresentative REPRESENTATIVE "representative" ("une personne nommée dans sa fonction publique", "a person named in public office") {
        name: Box<str> = Kind::Words, "nom", "name";
        title: Option<Box<str>> = Kind::Words, "fonction ce jour-là", "office on the day";
    }
    RawAxis AXIS "axis" ("une ligne d’action", "a line of action") {
        label: RawText = Kind::Record(&TEXT), "ce qu’elle est, en une phrase", "what it is, in a sentence";
        themes: Vec<Box<str>> = Kind::Reference(Noun::Theme), "ses thèmes", "its themes";
    }
    RawDispute DISPUTE "dispute" ("une autre valeur, donnée par d’autres ; la mieux étayée est dans la fiche", "another value, given by others; the better supported one is in the record") {
        field: Box<str> = Kind::Path, "le champ en cause : signed, targets[emplois].value", "the field at stake: signed, targets[emplois].value";
        value: Any = Kind::Any, "l’autre valeur", "the other value";
        source: Option<Box<str>> = Kind::Reference(Noun::Source), "la source qui la donne", "the source that gives it";
        note: RawText = Kind::Record(&TEXT), "qui dit quoi", "who says what";
    }
    RawRelation RELATION "relation" ("un lien vers un accord antérieur", "a link to an earlier agreement") {
        kind as "type": Box<str> = Kind::Word(&RELATION_KIND), "quel lien", "what link";
        agreement: Box<str> = Kind::Reference(Noun::Agreement), "l’accord antérieur", "the earlier agreement";
    }
    RawSource SOURCE "source" ("un document où les faits ont été lus", "a document the facts were read in") {
        id: Box<str> = Kind::Identifier(Noun::Source), "son nom dans l’accord : s1, s2…", "its name within the agreement: s1, s2…";
        url: Option<Box<str>> = Kind::Address, "adresse ; null si seule la publication est connue", "address; null where only the publication is known";
        title: Box<str> = Kind::Words, "titre, dans sa langue", "title, in its own language";
        publisher: Box<str> = Kind::Words, "qui publie", "who publishes";
        published: Option<Box<str>> = Kind::Date, "date de publication, si on la sait", "date of publication, when known";
        kind: Box<str> = Kind::Word(&SOURCE_KIND), "type de document", "kind of document";
        issuer: Box<str> = Kind::Word(&ISSUER), "qui parle, vu de l’accord", "who speaks, seen from the agreement";
    }
    RawTarget TARGET "target" ("une promesse d’un accord", "a promise of an agreement") {
        id: Box<str> = Kind::Identifier(Noun::Target), "identifiant dans l’accord", "identifier within the agreement";
        label: RawText = Kind::Record(&TEXT), "ce qui est promis, en quelques mots", "what is promised, in a few words";
        nature: Box<str> = Kind::Word(&NATURE), "sur quoi porte la promesse", "what the promise is about";
        ambition: bool = Kind::Flag, "vrai si ses auteurs la présentent comme un idéal, non comme un engagement", "true where its authors present it as an ideal, not a commitment";
        measure: Box<str> = Kind::Word(&MEASURE), "échelle du chiffre", "scale of the figure";
        comparator: Box<str> = Kind::Word(&COMPARATOR), "comment un résultat s’y compare", "how a result is held against it";
        value: Option<f64> = Kind::Number, "le chiffre promis ; null si aucun ne l’a été", "the figure promised; null where none was";
        unit: Option<RawText> = Kind::Record(&TEXT), "unité, en mots", "unit, in words";
        baseline: Option<RawBaseline> = Kind::Record(&BASELINE), "le point de départ", "the starting point";
        due: Option<Box<str>> = Kind::Date, "échéance annoncée", "date announced for it";
        responsible: Vec<Box<str>> = Kind::Reference(Noun::Organisation), "qui en répond", "who answers for it";
        source: Box<str> = Kind::Reference(Noun::Source), "la source de la promesse", "the source of the promise";
        evidence: Box<str> = Kind::Words, "les quelques mots de la source qui la portent", "the few words of the source that hold it";
        observations: Vec<RawObservation> = Kind::Record(&OBSERVATION), "ce qui a été publié depuis", "what was published since";
        searched_on: Option<Box<str>> = Kind::Day, "jour où un résultat publié a été cherché pour la dernière fois ; null si personne n’a cherché", "day a published result was last looked for; null where nobody looked yet";
    }
    RawBaseline BASELINE "baseline" ("une valeur de départ", "a starting value") {
        date: Box<str> = Kind::Date, "quand elle a été mesurée", "when it was measured";
        value: f64 = Kind::Number, "la valeur, dans l’unité de la cible", "the value, in the target’s unit";
    }
    RawObservation OBSERVATION "observation" ("une valeur publiée", "a published value") {
        date: Box<str> = Kind::Date, "date pour laquelle elle vaut", "date it holds for";
        value: f64 = Kind::Number, "la valeur, dans l’unité de la cible", "the value, in the target’s unit";
        source: Box<str> = Kind::Reference(Noun::Source), "la source", "the source";
        evidence: Box<str> = Kind::Words, "les quelques mots de la source qui portent le chiffre", "the few words of the source that hold the figure";
        caveat: Option<RawText> = Kind::Record(&TEXT), "en quoi elle ne mesure pas tout à fait la même chose, le cas échéant", "why it does not measure quite the same thing, if so";
    }
}
