//! The words for each value of the format, in both languages.

use crate::domain::Lang;
use crate::domain::agreement::{AgreementKind, Level, RelationKind, Role};
use crate::domain::event::EventKind;
use crate::domain::organisation::OrganisationKind;
use crate::domain::source::{Issuer, SourceKind};
use crate::domain::status::{Deadline, Evidence, ResultState};
use crate::domain::target::Nature;

/// `national`, `régional`…
#[must_use]
pub const fn level(lang: Lang, level: Level) -> &'static str {
    match level {
        Level::National => "national",
        Level::Regional => lang.pick("régional", "regional"),
        Level::Departmental => lang.pick("départemental", "departmental"),
        Level::Local => "local",
    }
}

/// `convention`, `accord-cadre`…
#[must_use]
pub const fn kind(lang: Lang, kind: AgreementKind) -> &'static str {
    match kind {
        AgreementKind::Convention => lang.pick("convention", "agreement"),
        AgreementKind::Framework => lang.pick("accord-cadre", "framework agreement"),
        AgreementKind::Protocol => lang.pick("protocole", "protocol"),
        AgreementKind::Charter => lang.pick("charte", "charter"),
        AgreementKind::Pact => lang.pick("pacte", "pact"),
        AgreementKind::Plan => "plan",
        AgreementKind::Amendment => lang.pick("avenant", "amendment"),
        AgreementKind::Call => lang.pick("appel", "call"),
    }
}

/// `signataire`, `partenaire`…
#[must_use]
pub const fn role(lang: Lang, role: Role) -> &'static str {
    match role {
        Role::Signatory => lang.pick("signataire", "signatory"),
        Role::Preparer => lang.pick("préparateur", "preparer"),
        Role::Funder => lang.pick("financeur", "funder"),
        Role::Partner => lang.pick("partenaire", "partner"),
        Role::Addressee => lang.pick("destinataire", "addressee"),
    }
}

/// How an agreement stands to an earlier one: `met en œuvre`.
#[must_use]
pub const fn relation(lang: Lang, kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Implements => lang.pick("met en œuvre", "implements"),
        RelationKind::Renews => lang.pick("renouvelle", "renews"),
        RelationKind::Amends => lang.pick("modifie", "amends"),
        RelationKind::Replaces => lang.pick("remplace", "replaces"),
        RelationKind::RespondsTo => lang.pick("répond à", "responds to"),
    }
}

/// The same, said from the earlier agreement: `mis en œuvre par`.
#[must_use]
pub const fn relation_passive(lang: Lang, kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Implements => lang.pick("mis en œuvre par", "implemented by"),
        RelationKind::Renews => lang.pick("renouvelé par", "renewed by"),
        RelationKind::Amends => lang.pick("modifié par", "amended by"),
        RelationKind::Replaces => lang.pick("remplacé par", "replaced by"),
        RelationKind::RespondsTo => lang.pick("suivi de la réponse", "answered by"),
    }
}

/// What kind of body an organisation is.
#[must_use]
pub const fn organisation_kind(lang: Lang, kind: OrganisationKind) -> &'static str {
    match kind {
        OrganisationKind::State => lang.pick("État", "State"),
        OrganisationKind::PublicOperator => lang.pick("opérateur public", "public operator"),
        OrganisationKind::LocalAuthority => lang.pick("collectivité", "local authority"),
        OrganisationKind::Chamber => lang.pick("chambre consulaire", "chamber"),
        OrganisationKind::EmployersOrg => {
            lang.pick("organisation d’employeurs", "employers’ organisation")
        }
        OrganisationKind::Union => lang.pick("syndicat", "trade union"),
        OrganisationKind::SocialPartnerBody => {
            lang.pick("organisme paritaire", "social partners’ body")
        }
        OrganisationKind::Company => lang.pick("entreprise", "company"),
        OrganisationKind::Association => lang.pick("association", "association"),
        OrganisationKind::TrainingBody => lang.pick("organisme de formation", "training body"),
    }
}

/// Who speaks in a source.
#[must_use]
pub const fn issuer(lang: Lang, issuer: Issuer) -> &'static str {
    match issuer {
        Issuer::Party => lang.pick("une partie à l’accord", "a party to the agreement"),
        Issuer::Government => lang.pick(
            "un organisme public qui n’est pas partie",
            "a public body that is not a party",
        ),
        Issuer::Oversight => lang.pick(
            "un organe de contrôle ou la statistique publique",
            "an oversight body or official statistics",
        ),
        Issuer::Press => lang.pick("la presse", "the press"),
        Issuer::ThirdParty => lang.pick("un tiers", "a third party"),
    }
}

/// What kind of document a source is.
#[must_use]
pub const fn source_kind(lang: Lang, kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Article => "article",
        SourceKind::WebPage => lang.pick("page web", "web page"),
        SourceKind::OfficialText => lang.pick("texte officiel", "official text"),
        SourceKind::PressRelease => lang.pick("communiqué", "press release"),
        SourceKind::Report => lang.pick("rapport", "report"),
    }
}

/// What a target is about.
#[must_use]
pub const fn nature(lang: Lang, nature: Nature) -> &'static str {
    match nature {
        Nature::Action => lang.pick("action", "action"),
        Nature::Output => lang.pick("production", "output"),
        Nature::Outcome => lang.pick("effet", "outcome"),
        Nature::Context => lang.pick("contexte", "context"),
    }
}

/// What kind of event it is.
#[must_use]
pub const fn event_kind(lang: Lang, kind: EventKind) -> &'static str {
    match kind {
        EventKind::Law => lang.pick("loi", "law"),
        EventKind::Reform => lang.pick("réforme", "reform"),
        EventKind::Crisis => lang.pick("crise", "crisis"),
        EventKind::Election => lang.pick("élection", "election"),
    }
}

/// The first question's answer.
#[must_use]
pub const fn result(lang: Lang, result: ResultState) -> &'static str {
    match result {
        ResultState::Exceeded => lang.pick("dépassé", "exceeded"),
        ResultState::Met => lang.pick("atteint", "met"),
        ResultState::PartlyMet => lang.pick("atteint en partie", "partly met"),
        ResultState::NotMet => lang.pick("non atteint", "not met"),
        ResultState::Unknown => lang.pick("inconnu", "unknown"),
        ResultState::NotMeasurable => lang.pick("sans chiffre promis", "no figure promised"),
    }
}

/// The second question's answer.
#[must_use]
pub const fn evidence(lang: Lang, evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Independent => lang.pick("mesure indépendante", "independent measure"),
        Evidence::Reported => lang.pick("rapporté par un tiers", "reported by a third party"),
        Evidence::Declared => lang.pick("déclaré par une partie", "declared by a party"),
        Evidence::SearchedNone => lang.pick("cherché, rien trouvé", "searched, none found"),
        Evidence::NotSearched => lang.pick("pas encore cherché", "not searched yet"),
    }
}

/// The third question's answer.
#[must_use]
pub const fn deadline(lang: Lang, deadline: Deadline) -> &'static str {
    match deadline {
        Deadline::Passed => lang.pick("échéance passée", "due date passed"),
        Deadline::DueSoon => lang.pick("échéance proche", "due soon"),
        Deadline::Ahead => lang.pick("échéance à venir", "due date ahead"),
        Deadline::None => lang.pick("sans échéance", "no due date"),
    }
}
