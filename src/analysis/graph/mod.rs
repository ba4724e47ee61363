//! Plain graphs: numbers, links and weights, with no idea of what they stand for.
//!
//! A graph here is undirected, its nodes are numbered from zero, and it is kept as three flat lists ([`Csr`]): small,
//! quick to walk, and handed over as it is. Every answer is the same on every machine and on every visit: there is no
//! chance and no clock in it, only `+ − × ÷ √`, and ties are settled by the smallest number.
//!
//! | file | answers |
//! | --- | --- |
//! | `csr` | the graph |
//! | `projection` | who is together in the same lists, and how strongly |
//! | `groups`, `components` | which nodes hang together at all |
//! | `cores` | which nodes keep each other in a dense middle |
//! | `betweenness` | how often a node stands on the shortest ways between others |
//! | `paths` | the shortest way between two nodes, and how many are as short |
//! | `louvain`, `modularity` | groups linked more within than without |
//! | `force`, `squares` | where nodes stand in a drawing |
//!
//! Loops read slices in hand, not vectors: the site is compiled for size, and there each `vector[i]` is a call.
//!
//! ```
//! use paraphe::analysis::graph::{Csr, betweenness, components};
//!
//! // A path of three nodes: 0 – 1 – 2.
//! let graph = Csr::from_links(3, &[(0, 1, 1.0), (1, 2, 1.0)]);
//! assert_eq!(components::of(&graph).count(), 1);
//! assert_eq!(betweenness::of(&graph), [0.0, 1.0, 0.0]);
//! ```

pub mod betweenness;
pub mod components;
pub mod cores;
pub mod csr;
pub mod force;
pub mod groups;
pub mod louvain;
pub mod modularity;
pub mod paths;
pub mod projection;
mod squares;

pub use csr::Csr;
pub use groups::Groups;
