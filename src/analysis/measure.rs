//! How wide a text will be, known without a browser.
//!
//! Layouts place labels before anything is drawn, and must give the same result on the host and in the page, so the
//! width of a text is a sum over a table rather than a question to the browser.
//!
//! The advances are those of Source Sans 3 (`public/fonts/source-sans-3*.woff2`), with the variable font instanced at
//! weights 400 and 600, in thousandths of an em. Kerning is left out: over the titles of the shipped data the sum is
//! 0.6 % wider on average than the shaped text, and at most 1.6 %; the error is on the safe side.

/// The two weights that drawings use for their labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Weight 400.
    Regular,
    /// Weight 600.
    SemiBold,
}

/// The width in pixels of `text` on one line, set in Source Sans 3 at `font_px`.
///
/// ```
/// use paraphe::analysis::measure::{Weight, text_width_px};
///
/// let plain = text_width_px("Pôle emploi", 14.0, Weight::Regular);
/// assert!(plain < text_width_px("Pôle emploi", 14.0, Weight::SemiBold));
/// ```
pub fn text_width_px(text: &str, font_px: f64, weight: Weight) -> f64 {
    let thousandths: u32 = text.chars().map(|c| u32::from(advance(c, weight))).sum();
    f64::from(thousandths) * font_px / UNITS_PER_EM
}

const UNITS_PER_EM: f64 = 1000.0;

/// The mean advance over the titles of the shipped data, for characters that no table knows.
const DEFAULT: (u16, u16) = (433, 445);

fn advance(c: char, weight: Weight) -> u16 {
    let index = u32::from(c)
        .checked_sub(FIRST)
        .and_then(|i| usize::try_from(i).ok());
    let table = match weight {
        Weight::Regular => &REGULAR,
        Weight::SemiBold => &SEMI_BOLD,
    };
    if let Some(&width) = index.and_then(|i| table.get(i)) {
        return width;
    }
    let (regular, semi_bold) = match c {
        // The shaper makes up the narrow no-break space, which the font lacks: half a space.
        '\u{202f}' => (100, 100),
        // Combining accents, joiners and direction marks take no room of their own.
        '\u{0300}'..='\u{036f}'
        | '\u{200c}'..='\u{200f}'
        | '\u{2060}'
        | '\u{2066}'..='\u{2069}' => (0, 0),
        '\u{2010}' | '\u{2011}' => (311, 322),
        '\u{2009}' => (100, 100),
        '\u{200b}' => (0, 0),
        '\u{2013}' => (480, 480),
        '\u{2014}' => (800, 800),
        '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{2032}' => (249, 275),
        '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{2033}' => (426, 482),
        '\u{2020}' => (454, 482),
        '\u{2022}' => (304, 325),
        '\u{2026}' => (948, 964),
        '\u{2039}' | '\u{203a}' => (271, 282),
        '\u{20ac}' | '\u{2212}' => (497, 513),
        '\u{2122}' => (637, 660),
        '\u{2191}' | '\u{2193}' => (619, 618),
        _ => DEFAULT,
    };
    match weight {
        Weight::Regular => regular,
        Weight::SemiBold => semi_bold,
    }
}

/// The first character of the two tables; the last is U+017F.
const FIRST: u32 = 0x20;

#[rustfmt::skip]
const REGULAR: [u16; 352] = [
    200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350,
    497, 497, 497, 497, 497, 497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425,
    847, 543, 588, 571, 615, 527, 494, 617, 652, 263, 479, 579, 486, 727, 647, 664,
    566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497, 500,
    542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542,
    555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    200, 289, 497, 497, 497, 497, 241, 497, 542, 744, 345, 429, 497, 311, 423, 542,
    331, 497, 367, 367, 542, 562, 560, 249, 542, 367, 365, 429, 781, 808, 796, 425,
    544, 544, 544, 544, 544, 544, 822, 571, 527, 527, 527, 527, 263, 263, 263, 263,
    639, 647, 664, 664, 664, 664, 664, 497, 664, 645, 645, 645, 645, 476, 583, 576,
    504, 504, 504, 504, 504, 504, 778, 456, 496, 496, 496, 496, 246, 246, 246, 246,
    544, 547, 542, 542, 542, 542, 542, 497, 542, 544, 544, 544, 544, 467, 555, 467,
    544, 504, 544, 504, 544, 504, 571, 456, 571, 456, 571, 456, 571, 456, 615, 573,
    635, 562, 527, 496, 527, 496, 527, 496, 527, 496, 527, 496, 617, 504, 617, 504,
    617, 504, 617, 504, 652, 544, 692, 557, 263, 246, 263, 246, 263, 246, 263, 246,
    263, 247, 526, 493, 480, 247, 579, 495, 495, 486, 255, 486, 255, 486, 265, 486,
    362, 500, 298, 647, 547, 647, 547, 647, 547, 769, 635, 547, 664, 542, 664, 542,
    664, 542, 847, 839, 569, 347, 569, 347, 569, 347, 534, 419, 534, 419, 534, 419,
    534, 419, 536, 338, 536, 338, 536, 338, 645, 544, 645, 544, 645, 544, 645, 544,
    645, 544, 645, 544, 786, 718, 476, 467, 476, 539, 425, 539, 425, 539, 425, 271,
];

#[rustfmt::skip]
const SEMI_BOLD: [u16; 352] = [
    200, 315, 482, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 344,
    513, 513, 513, 513, 513, 513, 513, 513, 513, 513, 275, 275, 513, 513, 513, 444,
    875, 558, 597, 576, 625, 538, 510, 628, 663, 282, 494, 597, 502, 745, 657, 674,
    582, 674, 592, 545, 546, 655, 536, 800, 541, 501, 540, 324, 344, 324, 513, 500,
    549, 516, 563, 462, 564, 507, 317, 520, 558, 262, 263, 522, 271, 843, 560, 549,
    564, 564, 373, 431, 361, 556, 495, 748, 481, 495, 443, 324, 255, 324, 513, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    200, 315, 513, 513, 513, 513, 255, 513, 549, 747, 352, 455, 513, 322, 443, 549,
    348, 513, 372, 372, 549, 578, 599, 275, 549, 372, 369, 455, 795, 827, 807, 444,
    558, 558, 558, 558, 558, 558, 834, 576, 538, 538, 538, 538, 282, 282, 282, 282,
    651, 656, 674, 674, 674, 674, 674, 513, 674, 655, 655, 655, 655, 501, 600, 604,
    516, 516, 516, 516, 516, 516, 780, 462, 507, 507, 507, 507, 262, 262, 262, 262,
    552, 560, 549, 549, 549, 549, 549, 513, 549, 556, 556, 556, 556, 495, 564, 495,
    558, 516, 558, 516, 558, 516, 576, 462, 576, 462, 576, 462, 576, 462, 625, 594,
    645, 564, 538, 507, 538, 507, 538, 507, 538, 507, 538, 507, 628, 520, 628, 520,
    628, 520, 628, 520, 663, 558, 703, 566, 282, 262, 282, 262, 282, 262, 282, 262,
    282, 262, 565, 524, 494, 263, 597, 522, 522, 502, 271, 502, 271, 502, 292, 502,
    408, 522, 329, 656, 560, 656, 560, 656, 560, 810, 651, 560, 674, 549, 674, 549,
    674, 549, 859, 830, 592, 373, 592, 373, 592, 373, 545, 431, 545, 431, 545, 431,
    545, 431, 546, 361, 546, 361, 546, 361, 655, 556, 655, 556, 655, 556, 655, 556,
    655, 556, 655, 556, 800, 748, 501, 495, 501, 540, 443, 540, 443, 540, 443, 292,
];

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: f64, expected: f64, tolerance: f64) -> bool {
        (found - expected).abs() <= expected * tolerance
    }

    #[test]
    fn the_sum_is_that_of_the_font() {
        // Sums of the font's own horizontal advances.
        assert_eq!(
            text_width_px("Convention régionale", 1000.0, Weight::Regular),
            8980.0
        );
        assert_eq!(
            text_width_px("Convention régionale", 1000.0, Weight::SemiBold),
            9244.0
        );
    }

    #[test]
    fn it_stays_within_two_percent_of_the_shaped_text() {
        // Shaped widths, kerning included, by HarfBuzz with the same font.
        for (text, regular, semi_bold) in [
            ("Tour AVANT Vallée", 7558.0, 7755.0),
            ("Pôle emploi", 4958.0, 5083.0),
            (
                "Protocole de coopération CMA France - France Travail",
                22008.0,
                22594.0,
            ),
        ] {
            assert!(
                near(text_width_px(text, 1000.0, Weight::Regular), regular, 0.02),
                "{text}"
            );
            assert!(
                near(
                    text_width_px(text, 1000.0, Weight::SemiBold),
                    semi_bold,
                    0.02
                ),
                "{text}"
            );
        }
    }

    #[test]
    fn figures_are_all_of_one_width() {
        let one = text_width_px("1", 15.0, Weight::Regular);
        for figure in ["0", "2", "3", "4", "5", "6", "7", "8", "9"] {
            assert_eq!(text_width_px(figure, 15.0, Weight::Regular), one);
        }
    }

    #[test]
    fn it_grows_with_the_size_and_never_fails() {
        assert_eq!(text_width_px("", 14.0, Weight::Regular), 0.0);
        let (small, large) = (
            text_width_px("emploi", 10.0, Weight::Regular),
            text_width_px("emploi", 20.0, Weight::Regular),
        );
        assert!((large - 2.0 * small).abs() < 1e-9);
        for odd in ["\u{0}", "日本", "e\u{301}", "👩‍👩‍👧", "\u{10ffff}"] {
            assert!(text_width_px(odd, 14.0, Weight::SemiBold).is_finite());
        }
        assert_eq!(
            text_width_px("e\u{301}", 14.0, Weight::Regular),
            text_width_px("e", 14.0, Weight::Regular)
        );
    }
}
