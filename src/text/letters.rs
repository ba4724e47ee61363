//! Small and capital letters, for the scripts that French agreements may hold: Latin, Greek, Cyrillic and Armenian.
//!
//! The standard methods know every script; their tables weigh 12 kB, which every page would fetch. Rule: in those
//! scripts the answer is theirs, but for the rare letters that a test names and for those of African and Vietnamese
//! spelling between U+0180 and U+024F; a letter of any other script stays as it is.
//!
//! ```
//! use paraphe::text::letters::{capital, lower};
//! assert_eq!(lower("ÉTÉ À ŁÓDŹ"), "été à łódź");
//! assert_eq!(capital('œ'), 'Œ');
//! ```

/// The small letter of a capital; any other character is its own.
#[must_use]
pub const fn small(c: char) -> char {
    let code = c as u32;
    let to = match code {
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3a1 | 0x3a3..=0x3ab | 0x410..=0x42f => {
            code + 0x20
        }
        // The dotted capital of Turkish: its point goes with its size.
        0x130 => 0x69,
        0x178 => 0xff,
        // Pairs, the capital before the small one.
        0x100..=0x137
        | 0x14a..=0x177
        | 0x1de..=0x1ef
        | 0x1f8..=0x21f
        | 0x222..=0x233
        | 0x370..=0x373
        | 0x460..=0x481
        | 0x48a..=0x4bf
        | 0x4d0..=0x52f
        | 0x1e00..=0x1e95
        | 0x1ea0..=0x1eff => code | 1,
        0x139..=0x148 | 0x179..=0x17e | 0x1cd..=0x1dc => code + (code & 1),
        0x386 => 0x3ac,
        0x388..=0x38a => code + 0x25,
        0x38c => 0x3cc,
        0x38e | 0x38f => code + 0x3f,
        0x400..=0x40f => code + 0x50,
        0x531..=0x556 => code + 0x30,
        0x1e9e => 0xdf,
        _ => code,
    };
    match char::from_u32(to) {
        Some(small) => small,
        None => c,
    }
}

/// The capital of a small letter of French or English; any other character is its own.
#[must_use]
pub const fn capital(c: char) -> char {
    match c {
        'a'..='z' | 'à'..='ö' | 'ø'..='þ' => match char::from_u32(c as u32 - 0x20) {
            Some(capital) => capital,
            None => c,
        },
        'œ' => 'Œ',
        'ÿ' => 'Ÿ',
        _ => c,
    }
}

/// A text in small letters.
#[must_use]
pub fn lower(text: &str) -> String {
    text.chars().map(small).collect()
}

#[cfg(test)]
mod tests {
    use super::{capital, small};

    #[test]
    fn the_small_letters_of_four_scripts_are_the_standard_ones() {
        let scripts = [
            0..=0x17f,
            0x370..=0x3ff,
            0x400..=0x52f,
            0x531..=0x556,
            0x1e00..=0x1eff,
        ];
        let mut apart = Vec::new();
        for c in scripts.into_iter().flatten().filter_map(char::from_u32) {
            if !c.to_lowercase().eq([small(c)]) {
                apart.push(c);
            }
        }
        // The Turkish capital; letters of dead scripts or of linguists among the Greek; the Abkhaz and Kildin pairs.
        let left_out = "İͶͿϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿӀӁӃӅӇӉӋӍ";
        assert_eq!(apart.into_iter().collect::<String>(), left_out);
        assert!(
            "ÉÎŒŁŠȘΆΩЙЁԱẾ"
                .chars()
                .all(|c| c.to_lowercase().eq([small(c)]))
        );
    }

    #[test]
    fn no_letter_that_is_small_is_changed() {
        for c in ('\0'..='\u{ffff}').filter(|c| c.is_lowercase()) {
            assert_eq!(small(c), c, "{c}");
        }
    }

    #[test]
    fn the_capitals_of_french_are_the_standard_ones() {
        for c in ('\0'..'\u{ff}').chain("œŒÿŸ".chars()) {
            // `ß` and `µ` have capitals of another length or script.
            if !"ßµ".contains(c) {
                assert!(c.to_uppercase().eq([capital(c)]), "{c}");
            }
        }
    }
}
