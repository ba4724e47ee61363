//! Paraphe shows who signed public agreements for employment in France, when, what was promised, and what
//! is known of the result.
//!
//! # The rooms, and who may know whom
//!
//! One way only: a room may name those below it in this table, and none above. The compiler cannot hold
//! this law inside one package, so a test does (`tests/architecture.rs`), and it reads this very table.
//!
//! | room | what it is | may name |
//! | --- | --- | --- |
//! | `domain` | what an agreement is: values, identifiers, invariants, the checked dataset | |
//! | `text` | words: numbers, dates, names and typography in both languages | `domain` |
//! | `check` | what is wrong with a file, all at once; its canonical layout | `domain` `text` |
//! | `analysis` | questions asked of the domain: filter, search, states, layouts, drawings as values | `domain` `text` |
//! | `export` | files made from the data: tables, package, schema, codebook, catalogue; and back | `domain` `text` `check` `analysis` |
//! | `site` | the static pages, feeds and files of the built site | `domain` `text` `check` `analysis` `export` `state` |
//! | `state` | what the visitor chose, and what follows from it | `domain` `text` `analysis` `browser` |
//! | `browser` | the only skin over the browser | `domain` |
//! | `ui` | shared pieces that know nothing of agreements | `domain` `text` `browser` |
//! | `parts` | shared pieces that show agreements: links, states, evidence, filters | `domain` `text` `analysis` `state` `browser` `ui` |
//! | `views` | one folder for each page | `domain` `text` `check` `analysis` `export` `state` `browser` `ui` `parts` |
//! | `cli` | the command line, native only | `domain` `text` `check` `analysis` `export` `site` `state` |
//! | `app` | the shell, the data gate, the page | `domain` `text` `analysis` `state` `browser` `ui` `parts` `views` |
//!
//! `domain`, `text`, `analysis`, `site`, `state::view_state`, `state::route`, `state::part` and `state::embed`
//! build without a browser: the command line is made of them. A view never names another view.

// Not in Cargo.toml: a test may unwrap, and no setting there tells the two apart.
#![cfg_attr(not(test), warn(clippy::unwrap_used, clippy::expect_used))]

pub mod analysis;
#[cfg(feature = "web")]
pub mod app;
#[cfg(feature = "web")]
pub mod browser;
pub mod check;
#[cfg(not(target_family = "wasm"))]
pub mod cli;
pub mod domain;
pub mod export;
#[cfg(feature = "web")]
pub mod parts;
pub mod site;
pub mod state;
pub mod text;
#[cfg(feature = "web")]
pub mod ui;
#[cfg(feature = "web")]
pub mod views;
