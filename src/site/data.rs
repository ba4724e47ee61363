//! The files of data beside the pages: the package of tables, and the catalogue that portals harvest.

use super::{SiteError, put};
use crate::analysis::history::pinned_path;
use crate::check::json::Node;
use crate::domain::Dataset;
use crate::export::{catalogue, package};
use std::fs;
use std::path::Path;

/// Writes the package and the catalogue below `dist`, and the data once more under the number of their version, for
/// addresses that pin it (`v=`). `root` is the address of the site, where it is known. Returns how many files there are.
///
/// # Errors
/// The first file that could not be written.
pub fn write(dataset: &Dataset, node: &Node, dist: &Path, root: &str) -> Result<usize, SiteError> {
    let folder = dist.join(catalogue::PACKAGE_PATH);
    let files = package::files(node);
    for (name, text) in &files {
        put(&folder.join(name), text)?;
    }
    let text = format!("{:#}\n", catalogue::dcat(dataset, root));
    put(&dist.join(catalogue::CATALOGUE_PATH), &text)?;
    let mut written = files.len() + 1;
    // The very bytes that are served, where the site has them.
    let live = dist.join(catalogue::DATA_PATH);
    if let Some(path) = pinned_path(dataset.version()).filter(|_| live.is_file()) {
        let path = dist.join(path);
        fs::copy(&live, &path).map_err(|error| SiteError::Io(path, error))?;
        written += 1;
    }
    Ok(written)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::check;
    use crate::domain::Day;
    use crate::domain::Lang;
    use crate::site::page::Template;
    use crate::site::{Page, Site};
    use crate::state::route::Route;

    const SMALL: &str = include_str!("../../tests/fixtures/small.json");
    const TEMPLATE: &str = r#"<html lang="fr"><head><title></title><meta name="description" content="">
<link rel="modulepreload" href="./app-1.js"><link rel="preload" href="./app-1.wasm" type="application/wasm">
</head><body><!--page--><!--/page--></body></html>"#;

    #[test]
    fn the_package_and_the_catalogue_stand_beside_the_pages() {
        let dist = std::env::temp_dir().join(format!("paraphe-site-{}", std::process::id()));
        let dataset = Dataset::from_json(SMALL).unwrap();
        let node = check(SMALL.as_bytes()).node.unwrap();
        assert_eq!(write(&dataset, &node, &dist, "./").unwrap(), 15);
        std::fs::write(dist.join("data/agreements.json"), SMALL).unwrap();
        assert_eq!(write(&dataset, &node, &dist, "./").unwrap(), 16);
        let read = |path: &str| std::fs::read_to_string(dist.join(path)).unwrap();
        assert!(read("data/package/targets.csv").starts_with("agreement,position,id,label_fr"));
        assert_eq!(read("data/agreements-2026.01.01.json"), SMALL);
        for path in ["catalog.jsonld", "data/package/datapackage.json"] {
            let value: serde_json::Value = serde_json::from_str(&read(path)).unwrap();
            assert!(value.to_string().contains("2026.01.01"), "{path}");
        }
        std::fs::remove_dir_all(dist).unwrap();
    }

    #[test]
    fn the_pages_about_the_data_describe_them_to_search_engines() {
        let hostile = SMALL.replace("Two agreements", "</script><script>");
        let dataset = Dataset::from_json(&hostile).unwrap();
        let template = Template::read(TEMPLATE).unwrap();
        let site = Site::new(&dataset, Day::from_ymd(2026, 11, 25), None);
        for (route, expected) in [(Route::Home, 1), (Route::Data, 1), (Route::Method, 0)] {
            let page = Page {
                site: &site,
                lang: Lang::En,
                route: &route,
            };
            let html = template.render(&page);
            let blocks: Vec<&str> = html
                .split("<script type=\"application/ld+json\">")
                .skip(1)
                .filter_map(|rest| rest.split("</script>").next())
                .collect();
            assert_eq!(blocks.len(), expected, "{route:?}");
            for block in blocks {
                let value: serde_json::Value = serde_json::from_str(block).unwrap();
                assert_eq!(value["@type"], "Dataset");
                assert_eq!(value["name"], "</script><script>");
                assert_eq!(value["temporalCoverage"], "2009/2012");
            }
        }
    }
}
