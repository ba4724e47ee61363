//! Questions asked of the domain. Pure and deterministic: no browser, no clock, no chance.
//!
//! Today's date, the size of the page and the language are arguments. The same question has the same
//! answer on the command line, in the browser and in a test.

pub mod compare;
pub mod due_calendar;
pub mod facets;
pub mod filter;
pub mod fold;
pub mod geometry;
pub mod graph;
pub mod history;
pub mod known;
pub mod measure;
pub mod network;
pub mod paraphe;
pub mod path_text;
pub mod record_words;
pub mod register;
pub mod report;
pub mod revision;
pub mod search;
pub mod sorting;
pub mod stories;
pub mod target_chart;
pub mod target_list;
pub mod target_words;
pub mod text_fragment;
pub mod tile_map;
pub mod timeline;
pub mod tracker;
