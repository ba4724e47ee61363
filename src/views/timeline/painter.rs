//! Paints a scene into SVG elements that stay in the document as long as what they stand for is in the scene.
//!
//! Each mark is one focusable group, named in full, in the order of the scene: lane by lane, from left to right. The
//! painter listens to nothing; one listener on the drawing finds the mark by its identifier (see [`mark_of`]).

use crate::analysis::geometry::{Point, number, push_point};
use crate::analysis::timeline::scene::{Cluster, Item, Key, Scene};
use crate::analysis::timeline::shapes::{
    self, Members, Shape, backdrop, cluster, cluster_origin, item, item_origin, strip,
};
use crate::browser::svg::{Node, Row};
use crate::domain::agreement::Level;
use crate::domain::{AgreementIx, Lang};
use crate::parts::level_class;
use leptos::web_sys::Element;
use std::collections::BTreeMap;

/// What changes the look of marks besides the scene.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Look {
    /// The agreement selected.
    pub selected: Option<AgreementIx>,
    /// The agreement pointed at, here or in another view.
    pub pointed: Option<AgreementIx>,
    /// The mark that a tab key stops on.
    pub entry: Option<Key>,
}

/// Says the identifier of an agreement.
pub type Ids<'a> = &'a dyn Fn(AgreementIx) -> String;

/// A mark in the document.
struct Mark {
    group: Node,
    shapes: Row,
    /// Whether it is selected and pointed at.
    look: (bool, bool),
    /// The round in which it was last painted.
    round: u32,
}

/// The elements of a drawing.
pub struct Painter {
    lang: Lang,
    /// Where the gradients go, until they are there: the first picture is the canvas's, and does not wait for them.
    definitions: Option<Node>,
    back: (Element, Row),
    clusters: (Element, BTreeMap<Key, Mark>),
    items: (Element, BTreeMap<Key, Mark>),
    round: u32,
}

/// The class that gives a mark its level's ink; one of its own for a cluster of several levels.
pub(super) const fn ink(level: Option<Level>) -> &'static str {
    match level {
        Some(level) => level_class(level),
        None => "timeline-mixed",
    }
}

/// The identifier of a mark in the document.
#[must_use]
pub fn mark_id(key: Key) -> String {
    format!("timeline-mark-{}-{}", key.lane, key.agreement.0)
}

/// The mark that an element is part of.
#[must_use]
pub fn mark_of(element: &Element) -> Option<Key> {
    let group = element.closest("[id^=timeline-mark-]").ok()??;
    let id = group.id();
    let (lane, agreement) = id.strip_prefix("timeline-mark-")?.split_once('-')?;
    Some(Key {
        lane: lane.parse().ok()?,
        agreement: AgreementIx(agreement.parse().ok()?),
    })
}

impl Painter {
    /// A painter into a group of a drawing.
    #[must_use]
    pub fn new(place: &Element, lang: Lang) -> Option<Self> {
        let layer = |class: &str| {
            let mut node = Node::new(place, "g")?;
            node.set("class", class);
            Some(node)
        };
        let definitions = Node::new(place, "defs")?;
        let mut back = layer("timeline-back")?;
        back.set("aria-hidden", "true");
        Some(Self {
            lang,
            definitions: Some(definitions),
            back: (back.element().clone(), Row::default()),
            clusters: (
                layer("timeline-clusters")?.element().clone(),
                BTreeMap::new(),
            ),
            items: (layer("timeline-items")?.element().clone(), BTreeMap::new()),
            round: 0,
        })
    }

    /// Paints a scene.
    pub fn paint(&mut self, scene: &Scene, look: Look, ids: Ids<'_>) {
        self.round += 1;
        if let Some(definitions) = self.definitions.take() {
            gradients(&definitions);
        }
        let (place, row) = &mut self.back;
        row.rewind();
        for shape in backdrop(scene) {
            draw(row, place, &shape, None, ids);
        }
        for lane in &scene.lanes {
            if let Some(shape) = strip(lane) {
                draw(row, place, &shape, Some(ink(lane.level)), ids);
            }
        }
        row.cut();
        self.paint_clusters(scene, look, ids);
        self.paint_items(scene, look, ids);
        let round = self.round;
        for (_, marks) in [&mut self.clusters, &mut self.items] {
            marks.retain(|_, mark| {
                let stays = mark.round == round;
                if !stays {
                    mark.group.remove();
                }
                stays
            });
        }
    }

    /// Only what is selected, pointed at or to be focused has changed.
    pub fn touch(&mut self, scene: &Scene, look: Look, ids: Ids<'_>) {
        for cluster in &scene.clusters {
            if let Some(mark) = self.clusters.1.get_mut(&cluster.key) {
                mark.group.set("tabindex", tab(look, cluster.key));
            }
        }
        for item in &scene.items {
            if let Some(mark) = self.items.1.get_mut(&item.key) {
                item_state(mark, item, look);
                if mark.look != marked(look, item) {
                    item_shapes(mark, item, scene.plot, look, ids);
                }
            }
        }
    }

    fn paint_clusters(&mut self, scene: &Scene, look: Look, ids: Ids<'_>) {
        let (place, marks) = &mut self.clusters;
        let mut before: Option<Key> = None;
        let members = Members::of(scene);
        for cluster in &scene.clusters {
            let Some(mark) = mark(place, marks, cluster.key, before, self.round) else {
                continue;
            };
            before = Some(cluster.key);
            let is_open = cluster.card.is_some();
            let open = if is_open { " is-open" } else { "" };
            let class = format!("timeline-cluster {}{open}", ink(cluster.level));
            mark.group.set("class", &class);
            mark.group.set("transform", &moved(cluster_origin(cluster)));
            mark.group.set("aria-label", &cluster.name);
            mark.group.set("aria-expanded", truth(is_open));
            mark.group.set("tabindex", tab(look, cluster.key));
            cluster_shapes(mark, cluster, members, self.lang, ids);
        }
    }

    fn paint_items(&mut self, scene: &Scene, look: Look, ids: Ids<'_>) {
        let (place, marks) = &mut self.items;
        let mut before: Option<Key> = None;
        for item in &scene.items {
            let Some(mark) = mark(place, marks, item.key, before, self.round) else {
                continue;
            };
            before = Some(item.key);
            mark.group.set("transform", &moved(item_origin(item)));
            mark.group.set("aria-label", &item.name);
            item_state(mark, item, look);
            item_shapes(mark, item, scene.plot, look, ids);
        }
    }
}

/// The mark of that key, new or old, after the one before it.
fn mark<'a>(
    place: &Element,
    marks: &'a mut BTreeMap<Key, Mark>,
    key: Key,
    before: Option<Key>,
    round: u32,
) -> Option<&'a mut Mark> {
    if !marks.contains_key(&key) {
        let mut group = Node::new(place, "g")?;
        group.set("id", &mark_id(key));
        group.set("role", "button");
        let before = before
            .and_then(|key| marks.get(&key))
            .map(|mark| &mark.group);
        group.put_after(place, before);
        let mark = Mark {
            group,
            shapes: Row::default(),
            look: (false, false),
            round,
        };
        marks.insert(key, mark);
    }
    let mark = marks.get_mut(&key)?;
    mark.round = round;
    Some(mark)
}

fn moved((x, y): (f64, f64)) -> String {
    let mut out = String::with_capacity(24);
    out.push_str("translate(");
    push_point(&mut out, Point::new(x, y));
    out.push(')');
    out
}

const fn truth(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}

fn tab(look: Look, key: Key) -> &'static str {
    if look.entry == Some(key) { "0" } else { "-1" }
}

fn marked(look: Look, item: &Item) -> (bool, bool) {
    let ix = Some(item.key.agreement);
    (look.selected == ix, look.pointed == ix)
}

fn item_state(mark: &mut Mark, item: &Item, look: Look) {
    let (selected, pointed) = marked(look, item);
    let mut class = format!("timeline-item {}", level_class(item.level));
    if selected {
        class.push_str(" is-selected");
    }
    if pointed {
        class.push_str(" is-pointed");
    }
    mark.group.set("class", &class);
    mark.group.set("aria-pressed", truth(selected));
    mark.group.set("tabindex", tab(look, item.key));
}

fn item_shapes(mark: &mut Mark, of: &Item, plot: f64, look: Look, ids: Ids<'_>) {
    let (selected, pointed) = marked(look, of);
    mark.look = (selected, pointed);
    if mark.shapes.is_empty() {
        mark.group.set("data-agreement-id", &ids(of.key.agreement));
    }
    mark.shapes.rewind();
    for shape in item(of, plot, selected, pointed) {
        draw(&mut mark.shapes, mark.group.element(), &shape, None, ids);
    }
    mark.shapes.cut();
}

fn cluster_shapes(mark: &mut Mark, of: &Cluster, members: Members, lang: Lang, ids: Ids<'_>) {
    mark.shapes.rewind();
    for shape in cluster(of, members, lang) {
        draw(&mut mark.shapes, mark.group.element(), &shape, None, ids);
    }
    mark.shapes.cut();
}

/// Writes a shape into the next element of a row.
fn draw(row: &mut Row, place: &Element, shape: &Shape, ink: Option<&str>, ids: Ids<'_>) {
    let tag = match shape {
        Shape::Path { .. } => "path",
        Shape::Box { .. } => "rect",
        Shape::Text { .. } => "text",
    };
    let Some(node) = row.next(place, tag) else {
        return;
    };
    match shape {
        Shape::Path {
            class,
            d,
            gradient,
            agreement,
        } => {
            match ink {
                Some(ink) => node.set("class", &format!("{class} {ink}")),
                None => node.set("class", class),
            }
            node.set("d", d);
            let fill =
                gradient.map(|(name, level)| format!("url(#{})", shapes::gradient_id(name, level)));
            node.set_or_drop("fill", fill.as_deref());
            if node.stands_for(agreement.map(|ix| ix.0)) {
                node.set_or_drop("data-agreement-id", agreement.map(ids).as_deref());
            }
        }
        Shape::Box {
            class,
            x,
            y,
            width,
            height,
        } => {
            node.set("class", class);
            for (name, value) in [("x", x), ("y", y), ("width", width), ("height", height)] {
                node.set(name, &number(*value));
            }
        }
        Shape::Text {
            class,
            x,
            y,
            size,
            text,
        } => {
            node.set("class", class);
            node.set("x", &number(*x));
            node.set("y", &number(*y));
            node.set("font-size", &number(*size));
            node.say(text);
        }
    }
}

fn gradients(definitions: &Node) -> Option<()> {
    for (name, level, stops) in shapes::gradients() {
        let mut gradient = Node::new(definitions.element(), "linearGradient")?;
        gradient.set("id", &shapes::gradient_id(name, level));
        let class = format!("timeline-gradient {}", level_class(level));
        gradient.set("class", &class);
        for (offset, opacity) in stops {
            let mut stop = Node::new(gradient.element(), "stop")?;
            stop.set("offset", offset);
            stop.set("stop-opacity", opacity);
        }
    }
    Some(())
}
