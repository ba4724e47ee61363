//! What is said of each target.

use crate::support::{day, find, shipped};
use paraphe::analysis::target_words::{Figure, plain, proof, sentence, spoken};
use paraphe::analysis::tracker::Statuses;
use paraphe::domain::Lang;

#[test]
fn the_seeds_read_right_in_both_languages() {
    let data = shipped();
    let statuses = Statuses::on(&data, day("2026-11-25"));
    for (agreement, target, state, fr, en) in [
        (
            "etat-cgpme-idf-2015",
            "entreprises-accompagnees",
            "unknown",
            "1 750 entreprises, aucun résultat publié trouvé au 22/11/2026",
            "1,750 companies, no published result found as of 22 Nov 2026",
        ),
        (
            "etat-cgpme-idf-2015",
            "intentions-recrutement",
            "unknown",
            "1 000 intentions de recrutement, aucun résultat publié trouvé au 22/11/2026",
            "1,000 hiring intentions, no published result found as of 22 Nov 2026",
        ),
        (
            "departement13-ccimp-2017",
            "stages-troisieme",
            "not-measurable",
            "« 100 offres de stages publiées », 100 au départ",
            "“100 offres de stages publiées”, 100 at the start",
        ),
        (
            "departement13-ccimp-2017",
            "top-20-metropoles",
            "not-measurable",
            "idéal : dans les 20 premiers, aucun résultat publié trouvé au 22/11/2026",
            "an ideal: among the top 20, no published result found as of 22 Nov 2026",
        ),
        (
            "departement13-ccimp-2017",
            "communes-fibre",
            "unknown",
            "70 communes, 19 au départ, aucun résultat publié trouvé au 22/11/2026",
            "70 municipalities, 19 at the start, no published result found as of 22 Nov 2026",
        ),
        (
            "departement13-ccimp-2017",
            "zero-chomage",
            "not-measurable",
            "10,6 % de chômage pour un idéal de 0 %",
            "10.6% unemployment against an ideal of 0%",
        ),
        (
            "pole-emploi-prismemploi-idf-2023",
            "retour-emploi-idf",
            "not-measurable",
            "« améliorer le retour à l'emploi »",
            "“améliorer le retour à l'emploi”",
        ),
        (
            "engagement-national-quartiers-2008",
            "recrutements",
            "not-met",
            "16 000 sur 40 000 recrutements, soit 40 %",
            "16,000 of 40,000 hires, that is 40%",
        ),
        (
            "etat-anpe-unedic-2006",
            "delai-entretien-2007",
            "unknown",
            "7 pour au plus 5 jours, 20 au départ",
            "7 against at most 5 days, 20 at the start",
        ),
        (
            "plan-rebond-emploi-2010",
            "beneficiaires",
            "unknown",
            "118 000 ou 20 000 sur 325 000 personnes, selon la source",
            "118,000 or 20,000 of 325,000 people, depending on the source",
        ),
    ] {
        let ix = find(&data, agreement, target);
        let status = statuses.get(ix);
        assert_eq!(status.result.as_str(), state, "{agreement}/{target}");
        // Spaces are all kinds of no-break: the words are what this table is about.
        let said =
            |lang| plain(&sentence(&data, ix, status, lang)).replace(['\u{a0}', '\u{202f}'], " ");
        assert_eq!(said(Lang::Fr), fr, "{agreement}/{target}");
        assert_eq!(said(Lang::En), en, "{agreement}/{target}");
    }
}

#[test]
fn every_figure_of_the_shipped_data_has_its_proof_and_no_word_blames() {
    let data = shipped();
    let statuses = Statuses::on(&data, day("2026-11-25"));
    for ix in data.targets() {
        let (target, status) = (data.target(ix), statuses.get(ix));
        let figures = (target.value.map(|_| Figure::Promised).into_iter())
            .chain(target.baseline.map(|_| Figure::Baseline))
            .chain((0..target.observations.len()).map(Figure::Observation));
        for figure in figures {
            for lang in Lang::ALL {
                let proof = proof(&data, ix, figure, lang)
                    .expect("a figure without a source does not exist");
                assert!(!proof.quote.is_empty() && !proof.publisher.is_empty());
            }
        }
        for lang in Lang::ALL {
            let said = spoken(&data, ix, status, lang);
            assert!(!said.contains("  ") && !said.contains("NaN"), "{said}");
            for word in ["non tenu", "échec", "broken", "failed"] {
                assert!(
                    !said.contains(word) || data.target(ix).label.get(lang).contains(word),
                    "{said}"
                );
            }
        }
    }
}
