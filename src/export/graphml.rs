//! The network of a selection as GraphML, for networkx, igraph or yEd: the nodes and links of [`gexf`](super::gexf),
//! without time.

use super::gexf::names;
use crate::analysis::network::{Graph, Node};
use crate::domain::{Dataset, Lang};
use crate::text::markup::escape;

/// What nodes and links may bear: identifier, of what, name.
const KEYS: [(&str, &str, &str); 7] = [
    ("d0", "node", "label"),
    ("d1", "node", "mode"),
    ("d2", "node", "kind"),
    ("d3", "node", "level"),
    ("d4", "node", "signed"),
    ("d5", "node", "end"),
    ("d6", "edge", "role"),
];

/// The graph as a GraphML document.
#[must_use]
pub fn write(dataset: &Dataset, graph: &Graph, lang: Lang) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n",
    );
    for (id, of, name) in KEYS {
        out.push_str(&format!(
            "<key id=\"{id}\" for=\"{of}\" attr.name=\"{name}\" attr.type=\"string\"/>\n"
        ));
    }
    out.push_str("<graph id=\"paraphe\" edgedefault=\"undirected\">\n");
    let data = |key: &str, value: &str| format!("<data key=\"{key}\">{}</data>", escape(value));
    for node in graph.nodes() {
        let (id, label) = names(dataset, *node, lang);
        out.push_str(&format!("<node id=\"{id}\">{}", data("d0", &label)));
        match node {
            Node::Organisation(ix) => {
                out.push_str(&data("d1", "organisation"));
                out.push_str(&data("d2", dataset.organisation(*ix).kind.as_str()));
            }
            Node::Agreement(ix) => {
                let record = dataset.agreement(*ix);
                out.push_str(&data("d1", "agreement"));
                out.push_str(&data("d2", record.kind.as_str()));
                out.push_str(&data("d3", record.level.as_str()));
                out.push_str(&data("d4", &record.signed.to_string()));
                if let Some(end) = record.end {
                    out.push_str(&data("d5", &end.to_string()));
                }
            }
        }
        out.push_str("</node>\n");
    }
    for link in graph.links() {
        out.push_str(&format!(
            "<edge source=\"{}\" target=\"{}\">{}</edge>\n",
            names(dataset, graph.nodes()[link.organisation], lang).0,
            names(dataset, graph.nodes()[link.agreement], lang).0,
            data("d6", link.role.as_str())
        ));
    }
    out.push_str("</graph>\n</graphml>\n");
    out
}
