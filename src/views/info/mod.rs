//! The pages that explain: data, method, accessibility, about.

use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::ui::Leaf;
use leptos::prelude::*;

macro_rules! stub {
    ($name:ident, $view:literal) => {
        /// x
        #[component]
        pub fn $name() -> impl IntoView {
            let lang = use_app_state().lang();
            view! { <Leaf name=$view heading=Route::$name.name(lang)>""</Leaf> }
        }
    };
}
stub!(Data, "data");
stub!(Method, "method");
stub!(Accessibility, "accessibility");
stub!(About, "about");
