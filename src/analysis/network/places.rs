//! Places as one number: two machines that computed the same places have the same number.

use crate::analysis::geometry::Point;

/// The number: FNV-1a over each coordinate in hundredths.
#[must_use]
pub fn hash(places: &[Point]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for value in places.iter().flat_map(|p| [p.x, p.y]) {
        for byte in ((value * 100.0).round() as i64).to_le_bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    hash
}
