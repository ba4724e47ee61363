//! Every different word once, each with a number: all letters in one string, and a table of numbers by hash.

/// No word here.
const FREE: u32 = u32::MAX;

/// Words and their numbers, in the order of arrival.
pub(super) struct Terms {
    letters: String,
    ends: Vec<u32>,
    hashes: Vec<u32>,
    slots: Vec<u32>,
}

impl Terms {
    pub(super) fn new() -> Self {
        Self {
            letters: String::new(),
            ends: Vec::new(),
            hashes: Vec::new(),
            slots: vec![FREE; 1024],
        }
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn get(&self, number: u32) -> &str {
        let number = number as usize;
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.letters[start as usize..self.ends[number] as usize]
    }

    /// The number of a word, new or known.
    pub(super) fn number(&mut self, word: &str) -> u32 {
        let hash = hash(word.as_bytes());
        let last = self.slots.len() - 1;
        let mut slot = hash as usize & last;
        while self.slots[slot] != FREE {
            let known = self.slots[slot];
            if self.hashes[known as usize] == hash && self.get(known) == word {
                return known;
            }
            slot = (slot + 1) & last;
        }
        let number = self.ends.len() as u32;
        self.slots[slot] = number;
        self.letters.push_str(word);
        self.ends.push(self.letters.len() as u32);
        self.hashes.push(hash);
        if self.ends.len() * 2 > self.slots.len() {
            self.grow();
        }
        number
    }

    /// Doubles the table, so that half of it is always free.
    fn grow(&mut self) {
        let last = self.slots.len() * 2 - 1;
        let mut slots = vec![FREE; last + 1];
        for (number, hash) in self.hashes.iter().enumerate() {
            let mut slot = *hash as usize & last;
            while slots[slot] != FREE {
                slot = (slot + 1) & last;
            }
            slots[slot] = number as u32;
        }
        self.slots = slots;
    }
}

/// FNV-1a, with its high bits mixed down: the words are short and come from no enemy.
fn hash(word: &[u8]) -> u32 {
    let mut hash = 0x811c_9dc5_u32;
    for byte in word {
        hash = (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    }
    hash ^ hash >> 15
}
