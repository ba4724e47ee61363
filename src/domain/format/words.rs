//! The closed lists of words, and what each word means.

/// A closed list of words.
#[derive(Debug)]
pub struct Vocabulary {
    /// What the list is of.
    pub name: &'static str,
    /// The same in French.
    pub name_fr: &'static str,
    /// Its words, in the order they are shown.
    pub words: &'static [Word],
}

/// A word of the format.
#[derive(Debug)]
pub struct Word {
    /// As it is written.
    pub word: &'static str,
    /// What it means, in French and in English.
    pub meaning: (&'static str, &'static str),
}

impl Vocabulary {
    /// The words, for messages.
    #[must_use]
    pub fn list(&self) -> String {
        let words: Vec<&str> = self.words.iter().map(|word| word.word).collect();
        words.join(", ")
    }

    /// Whether `word` is one of them.
    #[must_use]
    pub fn holds(&self, word: &str) -> bool {
        self.words.iter().any(|known| known.word == word)
    }
}

macro_rules! vocabularies {
    ($($constant:ident $name:literal $name_fr:literal { $($word:literal: $fr:literal, $en:literal;)+ })+) => {
        $(pub(super) static $constant: Vocabulary = Vocabulary {
            name: $name,
            name_fr: $name_fr,
            words: &[$(Word { word: $word, meaning: ($fr, $en) }),+],
        };)+

        /// Every closed list, in the order of the codebook.
        pub static VOCABULARIES: &[&Vocabulary] = &[$(&$constant),+];
    };
}

vocabularies! {
    AGREEMENT_KIND "agreement kind" "type d’accord" {
        "convention": "accord entre des parties", "agreement between parties";
        "framework": "cadre que d’autres accords appliquent", "framework that other agreements apply";
        "protocol": "protocole", "protocol";
        "charter": "charte", "charter";
        "pact": "pacte", "pact";
        "plan": "plan", "plan";
        "amendment": "avenant à un accord antérieur", "change to an earlier agreement";
        "call": "appel adressé à d’autres ; rien n’a été signé", "plea addressed to others; nothing was signed";
    }
    LEVEL "level" "niveau" {
        "national": "tout le pays", "the whole country";
        "regional": "une région, ou plusieurs", "one region or several";
        "departmental": "un département, ou plusieurs", "one department or several";
        "local": "une commune, une intercommunalité ou un bassin", "a city, a grouping of cities or a catchment area";
    }
    ROLE "role" "rôle" {
        "signatory": "signe l’accord", "signs the agreement";
        "preparer": "l’a préparé", "prepared it";
        "funder": "le finance", "pays for it";
        "partner": "y prend part sans le signer", "takes part without signing";
        "addressee": "en est le destinataire", "is addressed by it";
    }
    RELATION "relation" "lien" {
        "implements": "met en œuvre l’accord antérieur", "puts the earlier agreement into practice";
        "renews": "le reconduit", "continues it";
        "amends": "le modifie", "changes it";
        "replaces": "le remplace", "takes its place";
        "responds-to": "lui répond", "answers it";
    }
    NATURE "nature" "nature" {
        "action": "ce que fait une partie", "what a party does";
        "output": "ce que cela produit", "what that produces";
        "outcome": "ce qui change pour les personnes", "what changes for people";
        "context": "un état du monde qu’aucune partie ne tient à elle seule", "a state of the world no party holds alone";
    }
    MEASURE "measure" "mesure" {
        "count": "un nombre de choses ou de personnes", "a number of things or people";
        "percent": "une part, en pour cent", "a share, in per cent";
        "euro": "un montant, en euros", "an amount, in euros";
        "rank": "une place dans un classement ; 1 est la meilleure", "a place in a ranking; 1 is best";
        "milestone": "une étape, faite ou non", "a step, done or not";
    }
    COMPARATOR "comparator" "comparateur" {
        ">=": "au moins la valeur", "at least the value";
        "<=": "au plus la valeur", "at most the value";
        "=": "la valeur même ; zéro se juge à zéro", "the value itself; zero is judged at zero";
    }
    SOURCE_KIND "source kind" "type de source" {
        "article": "article de presse", "press article";
        "web-page": "page d’un site", "page of a site";
        "official-text": "texte officiel : accord, loi, circulaire", "official text: agreement, law, circular";
        "press-release": "communiqué ou dossier de presse", "press release or press kit";
        "report": "rapport ou étude", "report or study";
    }
    ISSUER "issuer" "émetteur" {
        "party": "une partie à l’accord, ou sa communication", "a party to the agreement, or its communication";
        "government": "un organisme public qui n’est pas partie", "a public body that is not a party";
        "oversight": "organe de contrôle, parlement ou statistique publique", "audit office, parliament or official statistics";
        "press": "la presse", "the press";
        "third-party": "une association, ou une copie tenue par un tiers", "an association, or a copy held by someone else";
    }
    ORGANISATION_KIND "organisation kind" "type d’organisme" {
        "state": "l’État et ses services", "the State and its services";
        "public-operator": "opérateur public, comme le service de l’emploi", "public operator, such as the employment service";
        "local-authority": "région, département, commune ou intercommunalité", "region, department, city or grouping of cities";
        "chamber": "chambre de commerce, de métiers ou d’agriculture", "chamber of commerce, trades or agriculture";
        "employers-org": "organisation d’employeurs", "employers’ organisation";
        "union": "syndicat de salariés", "trade union";
        "social-partner-body": "organisme géré par les partenaires sociaux", "body run by the social partners";
        "company": "entreprise", "company";
        "association": "association ou groupement", "association or grouping";
        "training-body": "organisme de formation", "training body";
    }
    EVENT_KIND "event kind" "type d’événement" {
        "law": "loi", "law";
        "reform": "réforme qui entre en vigueur", "reform that comes into force";
        "crisis": "crise", "crisis";
        "election": "élection", "election";
    }
}
