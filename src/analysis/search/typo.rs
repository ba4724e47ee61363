//! Typing mistakes: words at one or two edits, an edit being a letter more, less, or another, or two neighbours swapped.
//!
//! Each word carries a signature, one bit for each letter it has. An edit changes at most two bits, so one `xor` and a count
//! of bits refuse nearly all of a dictionary before any letter is compared.

use super::index::Index;

/// Nobody types longer words by hand.
const LONGEST: usize = 40;

/// How many edits a typed word may be away: none below four letters, one up to seven, two from eight.
#[must_use]
pub const fn tolerance(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// Which letters a word has: a bit for each of 26, the others share six.
pub(super) fn signature(word: &str) -> u32 {
    word.bytes().fold(0, |set, byte| {
        set | 1
            << match byte {
                b'a'..=b'z' => byte - b'a',
                other => 26 + other % 6,
            }
    })
}

/// The words at the smallest distance within the tolerance, and that distance. With `begins`, words that only begin like
/// the typed one are tried where no whole word is near.
pub(super) fn near(index: &Index, typed: &str, begins: bool) -> (Vec<usize>, usize) {
    let most = if typed.len() > LONGEST || typed.bytes().any(|byte| byte.is_ascii_digit()) {
        0
    } else {
        tolerance(typed.len())
    };
    for whole in [true, false] {
        if !whole && !begins {
            break;
        }
        for edits in 1..=most {
            let found = within(index, typed, edits, whole);
            if !found.is_empty() {
                return (found, edits);
            }
        }
    }
    (Vec::new(), 0)
}

fn within(index: &Index, typed: &str, edits: usize, whole: bool) -> Vec<usize> {
    let own = signature(typed);
    let typed = typed.as_bytes();
    let limit = edits as u32;
    let mut found = Vec::new();
    for (word, letters) in index.signatures.iter().enumerate() {
        if (own & !letters).count_ones() > limit || whole && (letters & !own).count_ones() > limit {
            continue;
        }
        let length = index.word_length(word);
        if length + edits >= typed.len()
            && reaches(typed, index.word(word).as_bytes(), edits, whole)
        {
            found.push(word);
        }
    }
    found
}

/// Whether a word (or, unless `whole`, a beginning of it) is within `edits` of the typed one.
///
/// The usual table of distances, three rows of it at a time, and of each row only what lies near the diagonal.
fn reaches(typed: &[u8], word: &[u8], edits: usize, whole: bool) -> bool {
    let wide = typed.len();
    if whole && word.len() > wide + edits {
        return false;
    }
    let far = edits as u8 + 1;
    let mut rows = [[far; LONGEST + 2]; 3];
    for (place, cell) in rows[0].iter_mut().enumerate().take(edits + 1) {
        *cell = place as u8;
    }
    let mut reached = false;
    for (line, letter) in word.iter().enumerate().take(wide + edits) {
        let (above2, above, row) = ((line + 2) % 3, line % 3, (line + 1) % 3);
        let first = (line + 1).saturating_sub(edits).max(1);
        let last = (line + 1 + edits).min(wide);
        rows[row][first - 1] = if first == 1 {
            far.min(line as u8 + 1)
        } else {
            far
        };
        let mut least = rows[row][first - 1];
        for place in first..=last {
            let other = typed[place - 1];
            let mut cell = rows[above][place - 1] + u8::from(*letter != other);
            cell = cell
                .min(rows[above][place] + 1)
                .min(rows[row][place - 1] + 1);
            if line > 0 && place > 1 && word[line - 1] == other && typed[place - 2] == *letter {
                cell = cell.min(rows[above2][place - 2] + 1);
            }
            let cell = cell.min(far);
            rows[row][place] = cell;
            least = least.min(cell);
        }
        rows[row][last + 1] = far;
        reached = last == wide && rows[row][wide] < far;
        if reached && !whole {
            return true;
        }
        if least == far {
            return false;
        }
    }
    reached
}

#[cfg(test)]
mod tests {
    use super::reaches;

    #[test]
    fn edits_are_counted() {
        let near = |typed: &str, word: &str, edits| {
            reaches(typed.as_bytes(), word.as_bytes(), edits, true)
        };
        for (typed, word) in [
            ("jeunse", "jeunes"),
            ("flamanvile", "flamanville"),
            ("cordemaiss", "cordemais"),
            ("facebok", "facebook"),
            ("xpacte", "pacte"),
            ("pact", "pacte"),
            ("oacte", "pacte"),
            ("apcte", "pacte"),
        ] {
            assert!(near(typed, word, 1), "{typed} {word}");
            assert!(!near(typed, word, 0), "{typed} {word}");
        }
        assert!(near("prismemplois", "prismemploi", 1));
        assert!(!near("emploi", "employe", 1));
        assert!(near("emploi", "employe", 2));
        assert!(!near("abcd", "badc", 1));
        assert!(near("abcd", "badc", 2));
        assert!(reaches(b"whirpoo", b"whirlpool", 1, false));
        assert!(!reaches(b"whirpoo", b"wharf", 1, false));
    }
}
