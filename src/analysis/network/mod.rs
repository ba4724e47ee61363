//! The partner network: who signs with whom, agreement by agreement.
//!
//! Organisations *and* agreements are nodes; a link is one party's part in one agreement. Drawing a line between every
//! two organisations that share an agreement would invent structure: an agreement of thirteen parties would become
//! seventy-eight lines. Here it is thirteen links, and a drawing has as many links as the selection has parties.
//!
//! | file | answers |
//! | --- | --- |
//! | `graph` | which nodes, which links |
//! | `layout`, `places` | where each node stands, the same for everyone |
//! | `scene`, `names`, `labels`, `camera`, `hit` | the whole map: marks, names, zoom, what is under a point, where an arrow key leads |
//! | `raster`, `plot`, `map_ink` | thousands of links as pixels, quickly; those of the map |
//! | `fan`, `fan_steps` | one organisation, its agreements by date, its partners, and theirs |
//! | `lines`, `seriation` | organisations in rows, agreements in dated columns |
//! | `paths`, `ways` | the shortest chain between two organisations, and each of the equally short ones |
//! | `time` | what was signed, and what had ended, on a day |
//! | `hubs` | who signs so much that it hides the rest, and what setting it aside leaves |
//! | `projection`, `metrics`, `metric_words` | organisations only; where each stands among the others, and what that means |
//! | `explain`, `tables`, `words` | all of it in words |

pub mod camera;
pub mod explain;
pub mod fan;
mod fan_marks;
mod fan_ribs;
pub mod fan_steps;
pub mod graph;
pub mod hit;
pub mod hubs;
pub mod labels;
pub mod layout;
pub mod lines;
mod lines_core;
pub mod map_ink;
pub mod metric_words;
pub mod metrics;
pub mod names;
pub mod paths;
pub mod places;
pub mod plot;
pub mod projection;
pub mod raster;
pub mod scene;
mod seriation;
pub mod tables;
pub mod time;
pub mod ways;
pub mod words;

pub use graph::{Graph, Node, Rules, the_state, well_chosen};
