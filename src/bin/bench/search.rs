//! Task `search`: an index of titles and summaries, and its answers.

use paraphe::analysis::search::{Builder, Field, Index};
use wasm_bindgen::prelude::wasm_bindgen;

/// What stands between two texts: no text holds it.
const BETWEEN: char = '\u{1}';

/// Documents that can be asked by words.
#[wasm_bindgen]
pub struct Search {
    index: Index,
}

#[wasm_bindgen]
impl Search {
    /// Reads titles and summaries, in turn, with U+0001 between two texts: one string crosses from JavaScript, not thousands.
    #[wasm_bindgen(constructor)]
    pub fn new(texts: &str) -> Self {
        let mut builder = Builder::default();
        for (place, text) in texts.split(BETWEEN).enumerate() {
            if place % 2 == 0 {
                builder.next_document();
                builder.add(Field::Title, text);
            } else {
                builder.add(Field::Rest, text);
            }
        }
        Self {
            index: builder.finish(),
        }
    }

    /// The first `most` documents that answer, by number.
    pub fn query(&self, text: &str, most: usize) -> Vec<u32> {
        let answer = self.index.ask(text);
        let hits = answer.hits.iter().take(most);
        hits.map(|hit| hit.document as u32).collect()
    }

    /// The bytes that the index keeps.
    pub fn bytes(&self) -> usize {
        self.index.bytes()
    }
}
