//! One folder for each page. A view never names another view; what they share is in `parts` and `ui`.

pub mod shell;

pub mod agreement;
pub mod agreements;
pub mod compare;
pub mod home;
pub mod info;
pub mod network;
pub mod not_found;
pub mod organisation;
pub mod organisations;
pub mod territories;
pub mod timeline;
pub mod tracker;
