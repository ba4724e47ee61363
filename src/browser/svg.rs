//! SVG elements kept in the document and written to only where something changed.
//!
//! A drawing that moves writes to hundreds of elements at each frame, most of them as they were. Each [`Node`] remembers
//! what it was last told and says nothing twice: comparing texts costs far less than a call into the document.

use leptos::prelude::document;
use leptos::web_sys::{self, Element};
use wasm_bindgen::JsCast as _;

const SVG: &str = "http://www.w3.org/2000/svg";

/// Gives the focus to the SVG element of that id.
pub fn focus_svg(id: &str) {
    let element = document()
        .get_element_by_id(id)
        .and_then(|element| element.dyn_into::<web_sys::SvgElement>().ok());
    if let Some(element) = element {
        element.focus().ok();
    }
}

/// An element and what it was last told.
pub struct Node {
    element: Element,
    tag: &'static str,
    attributes: Vec<(&'static str, String)>,
    text: String,
    stands_for: Option<u32>,
}

impl Node {
    /// A new element at the end of `parent`; `None` where the browser refuses.
    #[must_use]
    pub fn new(parent: &Element, tag: &'static str) -> Option<Self> {
        let element = document().create_element_ns(Some(SVG), tag).ok()?;
        parent.append_child(&element).ok()?;
        Some(Self {
            element,
            tag,
            attributes: Vec::new(),
            text: String::new(),
            stands_for: None,
        })
    }

    /// The element.
    #[must_use]
    pub const fn element(&self) -> &Element {
        &self.element
    }

    /// Sets an attribute.
    pub fn set(&mut self, name: &'static str, value: &str) {
        match self.attributes.iter_mut().find(|(n, _)| *n == name) {
            Some((_, now)) if now == value => return,
            Some((_, now)) => value.clone_into(now),
            None => self.attributes.push((name, value.to_owned())),
        }
        self.element.set_attribute(name, value).ok();
    }

    /// Sets an attribute, or takes it away.
    pub fn set_or_drop(&mut self, name: &'static str, value: Option<&str>) {
        if let Some(value) = value {
            self.set(name, value);
        } else if let Some(at) = self.attributes.iter().position(|(n, _)| *n == name) {
            self.attributes.swap_remove(at);
            self.element.remove_attribute(name).ok();
        }
    }

    /// Notes what it stands for, by number; says whether that is new.
    pub fn stands_for(&mut self, number: Option<u32>) -> bool {
        std::mem::replace(&mut self.stands_for, number) != number
    }

    /// Sets its words.
    pub fn say(&mut self, words: &str) {
        if self.text != words {
            words.clone_into(&mut self.text);
            self.element.set_text_content(Some(words));
        }
    }

    /// Puts it right after `before`, or first in `parent`.
    pub fn put_after(&self, parent: &Element, before: Option<&Self>) {
        let next = match before {
            Some(before) => before.element.next_sibling(),
            None => parent.first_child(),
        };
        if next.as_ref() != Some(self.element.as_ref()) {
            parent.insert_before(&self.element, next.as_ref()).ok();
        }
    }

    /// Takes it out of the document.
    pub fn remove(&self) {
        self.element.remove();
    }
}

/// The children of an element, written from the first to the last and used again the next time.
#[derive(Default)]
pub struct Row {
    nodes: Vec<Node>,
    used: usize,
}

impl Row {
    /// Whether nothing was ever written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// Begins to write again.
    pub fn rewind(&mut self) {
        self.used = 0;
    }

    /// The next child, of that tag.
    pub fn next(&mut self, parent: &Element, tag: &'static str) -> Option<&mut Node> {
        let here = self.used;
        self.used += 1;
        if self.nodes.get(here).is_none_or(|node| node.tag != tag) {
            let node = Node::new(parent, tag)?;
            let before = here.checked_sub(1).and_then(|i| self.nodes.get(i));
            node.put_after(parent, before);
            if here < self.nodes.len() {
                std::mem::replace(&mut self.nodes[here], node).remove();
            } else {
                self.nodes.push(node);
            }
        }
        self.nodes.get_mut(here)
    }

    /// Takes away what was not written again.
    pub fn cut(&mut self) {
        self.nodes.drain(self.used..).for_each(|node| node.remove());
    }
}
