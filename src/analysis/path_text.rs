//! Path texts, as our own rooms write them, back into steps: for what paints with numbers instead of texts.
//!
//! Rule: `M L H V C Z` from the origin, `l v z` from where the pen is, and `a` in pairs that make a circle (half to the
//! right, half back). Nothing else is written here, and nothing else is read.

use super::geometry::Point;

/// A step of a pen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    /// To a place, without a line.
    Move(Point),
    /// To a place, with a line.
    Line(Point),
    /// A curve by two handles to a place.
    Curve(Point, Point, Point),
    /// A circle around a place.
    Circle(Point, f64),
    /// Back to where the line began.
    Close,
}

/// Follows a path from an origin.
pub fn steps(d: &str, origin: Point, each: &mut dyn FnMut(Step)) {
    let mut numbers = [0.0; 7];
    let mut pen = origin;
    let mut rest = d.as_bytes();
    while let [command, tail @ ..] = rest {
        rest = tail;
        let wanted = match command {
            b'M' | b'L' | b'l' => 2,
            b'H' | b'V' | b'v' => 1,
            b'C' => 6,
            b'a' => 7,
            b'Z' | b'z' => {
                each(Step::Close);
                continue;
            }
            _ => continue,
        };
        // A letter may be followed by several of its kind.
        while starts_number(rest) {
            for number in numbers.iter_mut().take(wanted) {
                (*number, rest) = read_number(rest);
            }
            let n = numbers;
            let at = |i: usize| Point::new(origin.x + n[i], origin.y + n[i + 1]);
            match command {
                b'M' => {
                    pen = at(0);
                    each(Step::Move(pen));
                }
                b'C' => {
                    pen = at(4);
                    each(Step::Curve(at(0), at(2), pen));
                }
                b'a' => {
                    let across = n[5];
                    if across > 0.0 {
                        each(Step::Circle(Point::new(pen.x + across / 2.0, pen.y), n[0]));
                    }
                    pen.x += across;
                }
                _ => {
                    pen = match command {
                        b'L' => at(0),
                        b'H' => Point::new(origin.x + n[0], pen.y),
                        b'V' => Point::new(pen.x, origin.y + n[0]),
                        b'l' => Point::new(pen.x + n[0], pen.y + n[1]),
                        _ => Point::new(pen.x, pen.y + n[0]),
                    };
                    each(Step::Line(pen));
                }
            }
        }
    }
}

fn starts_number(text: &[u8]) -> bool {
    matches!(
        text,
        [b'0'..=b'9' | b'-' | b'.', ..] | [b' ', b'0'..=b'9' | b'-' | b'.', ..]
    )
}

/// The number at the beginning, and what follows it.
fn read_number(text: &[u8]) -> (f64, &[u8]) {
    let mut at = usize::from(text.first() == Some(&b' '));
    let negative = text.get(at) == Some(&b'-');
    at += usize::from(negative);
    let (mut value, mut scale) = (0.0, 0.0);
    while let Some(byte) = text.get(at) {
        match byte {
            b'0'..=b'9' => {
                value = value * 10.0 + f64::from(byte - b'0');
                scale *= 10.0;
            }
            b'.' if scale == 0.0 => scale = 1.0,
            _ => break,
        }
        at += 1;
    }
    if scale > 0.0 {
        value /= scale;
    }
    (if negative { -value } else { value }, &text[at..])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(d: &str) -> Vec<Step> {
        let mut found = Vec::new();
        steps(d, Point::new(10.0, 20.0), &mut |step| found.push(step));
        found
    }

    #[test]
    fn paths_are_read_as_they_are_written() {
        let point = Point::new;
        assert_eq!(
            read("M0 1L2.5-3H4V0.5Z"),
            [
                Step::Move(point(10.0, 21.0)),
                Step::Line(point(12.5, 17.0)),
                Step::Line(point(14.0, 17.0)),
                Step::Line(point(14.0, 20.5)),
                Step::Close,
            ]
        );
        assert_eq!(
            read("M-3.5 0l3.5-4.5 3.5 4.5z"),
            [
                Step::Move(point(6.5, 20.0)),
                Step::Line(point(10.0, 15.5)),
                Step::Line(point(13.5, 20.0)),
                Step::Close,
            ]
        );
        assert_eq!(
            read("M1 2a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M9 9"),
            [
                Step::Move(point(11.0, 22.0)),
                Step::Circle(point(13.0, 22.0), 2.0),
                Step::Move(point(19.0, 29.0)),
            ]
        );
    }
}
