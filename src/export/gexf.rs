//! The network of a selection for Gephi (GEXF 1.3): organisations and agreements, one link for each part in one.
//!
//! Rule: nothing is projected; a link between two organisations would be one that nobody signed. An agreement, and the
//! links to it, live from the first day its signature allows to the last day of its end, or for ever where no end was
//! published: how precisely the source knew them is an attribute.

use crate::analysis::network::{Graph, Node};
use crate::domain::{Agreement, Dataset, Lang};
use crate::text::markup::escape;
use crate::text::{typography, words};

/// The graph as a GEXF document.
#[must_use]
pub fn write(dataset: &Dataset, graph: &Graph, lang: Lang) -> String {
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n<meta><creator>Paraphe</creator><description>{} {}</description></meta>\n<graph mode=\"dynamic\" defaultedgetype=\"undirected\" timeformat=\"date\" timerepresentation=\"interval\">\n<attributes class=\"node\" mode=\"static\">\n<attribute id=\"mode\" title=\"mode\" type=\"string\"/>\n<attribute id=\"kind\" title=\"kind\" type=\"string\"/>\n<attribute id=\"level\" title=\"level\" type=\"string\"/>\n<attribute id=\"signed\" title=\"signed\" type=\"string\"/>\n<attribute id=\"end\" title=\"end\" type=\"string\"/>\n</attributes>\n<attributes class=\"edge\" mode=\"static\">\n<attribute id=\"role\" title=\"role\" type=\"string\"/>\n</attributes>\n<nodes>\n",
        lang.pick(
            "Accords pour l’emploi, données",
            "Agreements for employment, data"
        ),
        escape(dataset.version()),
    );
    let value =
        |name: &str, value: &str| format!("<attvalue for=\"{name}\" value=\"{}\"/>", escape(value));
    for node in graph.nodes() {
        let (id, label) = names(dataset, *node, lang);
        let (span, values) = match node {
            Node::Organisation(ix) => (
                String::new(),
                vec![
                    value("mode", "organisation"),
                    value("kind", dataset.organisation(*ix).kind.as_str()),
                ],
            ),
            Node::Agreement(ix) => {
                let record = dataset.agreement(*ix);
                let mut values = vec![
                    value("mode", "agreement"),
                    value("kind", record.kind.as_str()),
                    value("level", record.level.as_str()),
                    value("signed", &record.signed.to_string()),
                ];
                values.extend(record.end.map(|end| value("end", &end.to_string())));
                (span(record), values)
            }
        };
        out.push_str(&format!(
            "<node id=\"{id}\" label=\"{}\"{span}><attvalues>{}</attvalues></node>\n",
            escape(&label),
            values.concat()
        ));
    }
    out.push_str("</nodes>\n<edges>\n");
    for (place, link) in graph.links().enumerate() {
        let (organisation, agreement) = (
            graph.nodes()[link.organisation],
            graph.nodes()[link.agreement],
        );
        let span = match agreement {
            Node::Agreement(ix) => span(dataset.agreement(ix)),
            Node::Organisation(_) => String::new(),
        };
        out.push_str(&format!(
            "<edge id=\"{place}\" source=\"{}\" target=\"{}\" label=\"{}\"{span}><attvalues>{}</attvalues></edge>\n",
            names(dataset, organisation, lang).0,
            names(dataset, agreement, lang).0,
            words::role(lang, link.role),
            value("role", link.role.as_str()),
        ));
    }
    out.push_str("</edges>\n</graph>\n</gexf>\n");
    out
}

/// The identifier of a node, by its kind, and its name.
pub(super) fn names(dataset: &Dataset, node: Node, lang: Lang) -> (String, String) {
    match node {
        Node::Organisation(ix) => {
            let record = dataset.organisation(ix);
            let name = typography::set(lang, &record.name).into_owned();
            (format!("organisation:{}", record.id), name)
        }
        Node::Agreement(ix) => {
            let record = dataset.agreement(ix);
            let name = typography::set(lang, &record.title).into_owned();
            (format!("agreement:{}", record.id), name)
        }
    }
}

/// Both ends are inside, as the format has it.
fn span(record: &Agreement) -> String {
    let mut out = format!(" start=\"{}\"", record.signed.earliest());
    // An end before its beginning would be refused by readers.
    let end = record
        .end
        .filter(|end| end.latest() >= record.signed.earliest());
    if let Some(end) = end {
        out.push_str(&format!(" end=\"{}\"", end.latest()));
    }
    out
}
