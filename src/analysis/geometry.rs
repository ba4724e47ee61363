//! Plane geometry without web types: points, and path texts that are the same everywhere.

/// A point, in pixels of its drawing, y downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// Rightwards.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

impl Point {
    /// The point at `x`, `y`.
    #[must_use]
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }
}

/// A rectangle, in pixels of its drawing.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bounds {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Right edge; not less than the left one.
    pub right: f64,
    /// Bottom edge; not less than the top one.
    pub bottom: f64,
}

impl Bounds {
    /// Width.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    /// Height.
    #[must_use]
    pub fn height(&self) -> f64 {
        self.bottom - self.top
    }

    /// Whether the two share more than an edge.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// Appends a coordinate rounded to a tenth of a pixel, in the shortest spelling: `3`, `-0.5`.
///
/// Written by hand: a drawing that moves writes thousands of them at each frame, and the general ways to write a number
/// take most of that time.
pub fn push_number(out: &mut String, value: f64) {
    let tenths = (value * 10.0).round().clamp(-2e9, 2e9) as i32;
    if tenths < 0 {
        out.push('-');
    }
    let tenths = tenths.unsigned_abs();
    let (mut whole, tenth) = (tenths / 10, tenths % 10);
    let mut digits = [b'0'; 10];
    let mut from = digits.len() - 1;
    while whole > 9 {
        digits[from] = b'0' + (whole % 10) as u8;
        whole /= 10;
        from -= 1;
    }
    digits[from] = b'0' + whole as u8;
    out.extend(digits[from..].iter().map(|digit| char::from(*digit)));
    if tenth != 0 {
        out.push('.');
        out.push(char::from(b'0' + tenth as u8));
    }
}

/// A coordinate as [`push_number`] writes it.
#[must_use]
pub fn number(value: f64) -> String {
    let mut out = String::with_capacity(8);
    push_number(&mut out, value);
    out
}

/// Appends `x y`, rounded to a tenth.
pub fn push_point(out: &mut String, point: Point) {
    push_number(out, point.x);
    out.push(' ');
    push_number(out, point.y);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_rounded() {
        let text = |v: f64| {
            let mut out = String::new();
            push_number(&mut out, v);
            out
        };
        assert_eq!(
            [3.0, -0.04, -0.46, 12.345, -7.96].map(text),
            ["3", "0", "-0.5", "12.3", "-8"]
        );
    }
}
