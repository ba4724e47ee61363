//! Where each tile stands: France drawn with one square for each region, and one for each department.
//!
//! A tile grid gives every territory the same room, so that what is counted shows and not the land. The drawing is our
//! own, and it is the text below: a line for each row, a code for each tile, a dot where there is none. Neighbours stay
//! near each other as far as squares allow. What lies overseas stands in the first column, in the order of its codes.

use crate::domain::Territory;

const REGIONS: &str = "
    01  .   .   32  .
    02  53  28  11  44
    03  52  24  27  .
    04  75  76  84  .
    06  .   .   93  94
";

const DEPARTMENTS: &str = "
    .   .   .   .   .   .   62  59  .   .   .
    .   .   .   .   .   76  80  02  08  .   .
    .   .   .   50  14  27  60  51  55  57  67
    29  22  35  53  61  95  93  77  10  54  68
    .   56  44  72  28  78  75  94  52  88  90
    .   .   85  49  41  92  91  89  21  70  25
    .   .   17  79  37  45  18  58  71  39  .
    .   .   16  86  36  23  03  42  69  01  74
    971 .   33  24  87  19  63  43  38  73  .
    972 .   40  47  46  15  48  07  26  05  .
    973 .   64  32  82  12  30  84  04  06  .
    974 .   .   65  31  81  34  13  83  .   2B
    976 .   .   .   09  11  66  .   .   .   2A
";

/// One of the two drawings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grid {
    /// The eighteen regions.
    Regions,
    /// The hundred and one departments.
    Departments,
}

/// A territory and where it stands, counted from one as style sheets do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tile {
    /// Which territory.
    pub territory: Territory,
    /// From the left.
    pub column: usize,
    /// From the top.
    pub row: usize,
}

impl Tile {
    /// Whether it stands for a territory overseas, which is drawn apart from the others.
    #[must_use]
    pub fn is_overseas(&self) -> bool {
        let region = self.territory.parent().filter(|t| *t != Territory::France);
        let code = region.unwrap_or(self.territory).code();
        code.starts_with("FR-REG-0")
    }
}

/// The name on a tile, with soft hyphens where the longest words may break: browsers do not all know where.
#[must_use]
pub fn tile_name(territory: Territory) -> String {
    const BREAKS: [(&str, &str); 8] = [
        ("Guadeloupe", "Guade\u{ad}loupe"),
        ("Martinique", "Marti\u{ad}nique"),
        ("Bourgogne", "Bour\u{ad}gogne"),
        ("Normandie", "Norman\u{ad}die"),
        ("Auvergne", "Auver\u{ad}gne"),
        ("Provence", "Pro\u{ad}vence"),
        ("Aquitaine", "Aqui\u{ad}taine"),
        ("Occitanie", "Occi\u{ad}tanie"),
    ];
    if let Some(number) = territory.department_number() {
        return number.to_owned();
    }
    BREAKS
        .iter()
        .fold(territory.name().to_owned(), |name, (word, broken)| {
            name.replace(word, broken)
        })
}

/// A move of the keyboard over the tiles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Upwards.
    Up,
    /// Downwards.
    Down,
    /// To the first tile of the row.
    RowStart,
    /// To the last tile of the row.
    RowEnd,
}

impl Step {
    /// The move a key asks for, by its name in the browser.
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Some(match key {
            "ArrowLeft" => Self::Left,
            "ArrowRight" => Self::Right,
            "ArrowUp" => Self::Up,
            "ArrowDown" => Self::Down,
            "Home" => Self::RowStart,
            "End" => Self::RowEnd,
            _ => return None,
        })
    }
}

impl Grid {
    /// Both drawings, the wider territories first.
    pub const ALL: [Self; 2] = [Self::Regions, Self::Departments];

    const fn drawing(self) -> (&'static str, &'static str) {
        match self {
            Self::Regions => (REGIONS, "FR-REG-"),
            Self::Departments => (DEPARTMENTS, "FR-DEP-"),
        }
    }

    /// How many tiles there are in a row.
    #[must_use]
    pub const fn columns(self) -> usize {
        match self {
            Self::Regions => 5,
            Self::Departments => 11,
        }
    }

    /// The tiles, row by row.
    #[must_use]
    pub fn tiles(self) -> Vec<Tile> {
        let (drawing, prefix) = self.drawing();
        let rows = drawing.lines().filter(|line| !line.trim().is_empty());
        rows.enumerate()
            .flat_map(|(row, line)| {
                line.split_whitespace()
                    .enumerate()
                    .filter_map(move |(column, code)| {
                        Some(Tile {
                            territory: Territory::from_code(&format!("{prefix}{code}"))?,
                            column: column + 1,
                            row: row + 1,
                        })
                    })
            })
            .collect()
    }

    /// Where a step leads from a territory: to the nearest tile on that side, a little aside where none stands straight
    /// ahead; to where it was at the edge.
    #[must_use]
    pub fn step(self, from: Territory, step: Step) -> Territory {
        let tiles = self.tiles();
        let Some(here) = tiles.iter().find(|tile| tile.territory == from).copied() else {
            return from;
        };
        let away = |tile: &Tile| {
            (
                tile.column as i32 - here.column as i32,
                tile.row as i32 - here.row as i32,
            )
        };
        let found = match step {
            Step::RowStart => tiles.iter().find(|tile| tile.row == here.row),
            Step::RowEnd => tiles.iter().rfind(|tile| tile.row == here.row),
            _ => tiles
                .iter()
                .filter_map(|tile| {
                    let (dx, dy) = away(tile);
                    let (ahead, aside) = match step {
                        Step::Left => (-dx, dy),
                        Step::Right => (dx, dy),
                        Step::Up => (-dy, dx),
                        _ => (dy, dx),
                    };
                    // Straight ahead before aside, however far: a row is walked to its end.
                    (ahead > 0).then_some((
                        (aside.abs() * 3 + ahead, aside.abs(), tile.row, tile.column),
                        tile,
                    ))
                })
                .min_by_key(|(cost, _)| *cost)
                .map(|(_, tile)| tile),
        };
        found.map_or(from, |tile| tile.territory)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_territory_has_one_tile_and_no_tile_two_territories() {
        let all = |grid: Grid| -> Vec<Territory> {
            match grid {
                Grid::Regions => Territory::regions().collect(),
                Grid::Departments => Territory::departments().collect(),
            }
        };
        for (grid, number) in [(Grid::Regions, 18), (Grid::Departments, 101)] {
            let tiles = grid.tiles();
            assert_eq!(tiles.len(), number);
            let drawn: BTreeSet<Territory> = tiles.iter().map(|tile| tile.territory).collect();
            assert_eq!(drawn, all(grid).into_iter().collect(), "each once");
            let places: BTreeSet<(usize, usize)> =
                tiles.iter().map(|tile| (tile.column, tile.row)).collect();
            assert_eq!(places.len(), number, "no two on one place");
            assert!(tiles.iter().all(|tile| tile.column <= grid.columns()));
        }
    }

    #[test]
    fn the_drawing_is_france() {
        let at = |grid: Grid, code: &str| {
            let territory = Territory::from_code(code).unwrap();
            let tile = grid.tiles().into_iter().find(|t| t.territory == territory);
            tile.map(|tile| (tile.column, tile.row)).unwrap()
        };
        let department = |code: &str| at(Grid::Departments, &format!("FR-DEP-{code}"));
        // North above south, west before east.
        for (north, south) in [
            ("59", "75"),
            ("75", "18"),
            ("18", "63"),
            ("63", "34"),
            ("2B", "2A"),
        ] {
            assert!(
                department(north).1 < department(south).1,
                "{north} above {south}"
            );
        }
        for (west, east) in [
            ("29", "35"),
            ("35", "75"),
            ("75", "67"),
            ("33", "69"),
            ("64", "06"),
            ("83", "2B"),
        ] {
            assert!(
                department(west).0 < department(east).0,
                "{west} before {east}"
            );
        }
        let region = |code: &str| at(Grid::Regions, &format!("FR-REG-{code}"));
        assert!(region("32").1 < region("11").1 && region("11").1 < region("84").1);
        assert!(region("53").0 < region("11").0 && region("11").0 < region("44").0);
        // Overseas stands apart, in the first column, with nothing but sea beside it in the drawing of departments.
        for code in ["971", "972", "973", "974", "976"] {
            let (column, row) = department(code);
            assert_eq!(column, 1);
            let tiles = Grid::Departments.tiles();
            let here = tiles
                .iter()
                .find(|tile| (tile.column, tile.row) == (1, row));
            assert!(here.unwrap().is_overseas());
            assert!(!tiles.iter().any(|tile| (tile.column, tile.row) == (2, row)));
        }
    }

    #[test]
    fn soft_hyphens_change_no_name() {
        for tile in Grid::Regions.tiles() {
            let name = tile_name(tile.territory);
            assert_eq!(name.replace('\u{ad}', ""), tile.territory.name());
            // The longest piece that cannot break fits a tile of a phone.
            let pieces = name.split(['\u{ad}', '-', ' ']);
            assert!(
                pieces.map(|piece| piece.chars().count()).max().unwrap() <= 8,
                "{name}"
            );
        }
    }

    #[test]
    fn five_of_each_are_overseas() {
        for grid in Grid::ALL {
            assert_eq!(
                grid.tiles()
                    .iter()
                    .filter(|tile| tile.is_overseas())
                    .count(),
                5
            );
        }
    }

    #[test]
    fn the_parts_of_a_region_touch_each_other() {
        // A region whose tiles were scattered could not be recognised.
        for region in Territory::regions() {
            let mut left: Vec<Tile> = Grid::Departments
                .tiles()
                .into_iter()
                .filter(|tile| tile.territory.parent() == Some(region))
                .collect();
            let mut reached = vec![left.pop().unwrap()];
            while let Some(place) = left.iter().position(|tile| {
                reached.iter().any(|other| {
                    tile.column.abs_diff(other.column) <= 1 && tile.row.abs_diff(other.row) <= 1
                })
            }) {
                reached.push(left.remove(place));
            }
            assert!(left.is_empty(), "{region}: {left:?} stand apart");
        }
    }

    #[test]
    fn arrows_reach_every_tile_and_stop_at_the_edge() {
        for grid in Grid::ALL {
            let tiles = grid.tiles();
            let mut reached = BTreeSet::from([tiles[0].territory]);
            let mut waiting = vec![tiles[0].territory];
            while let Some(from) = waiting.pop() {
                for step in [Step::Left, Step::Right, Step::Up, Step::Down] {
                    let to = grid.step(from, step);
                    if reached.insert(to) {
                        waiting.push(to);
                    }
                }
            }
            assert_eq!(reached.len(), tiles.len());
        }
        let department = |code: &str| Territory::from_code(&format!("FR-DEP-{code}")).unwrap();
        let step = |code: &str, step| Grid::Departments.step(department(code), step);
        assert_eq!(step("75", Step::Left), department("78"));
        assert_eq!(step("75", Step::Up), department("93"));
        assert_eq!(step("29", Step::Left), department("29"));
        assert_eq!(step("75", Step::RowStart), department("56"));
        assert_eq!(step("75", Step::RowEnd), department("90"));
        // Over the sea.
        assert_eq!(step("33", Step::Left), department("971"));
        assert_eq!(step("83", Step::Right), department("2B"));
    }
}
