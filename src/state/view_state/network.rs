//! What is chosen in the partner network alone, and how an address says it.
//!
//! | part | says | default |
//! | --- | --- | --- |
//! | `path=a/b`, `path=a/b/3` | the two organisations a chain is asked between; the third of the equally short chains | none |
//! | `without=id`, repeatable | these organisations are set aside, with their links; their agreements stay | what the picture usually does |
//! | `without=` | nobody is set aside | |
//! | `steps=2` | the fan goes on to the partners of partners | one step |
//! | `all=1` | every row, every agreement, however many | those there is room for |
//!
//! Also read by the network: `sel` is the focus, `mode` the picture, `merge` the names; of `window=<from>/<to>` the end
//! is the day on which the network is shown, and the beginning hides what was signed before.
//!
//! Example: `mode=map&window=1987/2015&path=unml/edf&without=etat`.

use super::{Outcome, flag, put};
use crate::domain::id::OrganisationId;

/// A chain asked for: two ends, and which of the equally short ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    /// Where it begins.
    pub from: OrganisationId,
    /// Where it ends.
    pub to: OrganisationId,
    /// Which of the equally short chains, from 0. The address counts from 1 and leaves the first out.
    pub way: u32,
}

/// Who is set aside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Without {
    /// Whom the picture usually sets aside: the State where it would hide the rest.
    #[default]
    Usual,
    /// These organisations; nobody where there is none.
    These(Vec<OrganisationId>),
}

/// The choices.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NetworkChoices {
    /// The chain asked for.
    pub path: Option<Chain>,
    /// Who is set aside.
    pub without: Without,
    /// Whether the fan goes on to the partners of partners.
    pub two_steps: bool,
    /// Whether all is drawn, however many.
    pub all: bool,
}

impl Chain {
    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('/');
        let (from, to) = (parts.next()?, parts.next()?);
        let way = match parts.next() {
            None => 0,
            // The first is not written, and a number has one writing only.
            Some(number) if !number.starts_with(['0', '+']) => number
                .parse::<u32>()
                .ok()?
                .checked_sub(1)
                .filter(|way| *way > 0)?,
            Some(_) => return None,
        };
        if parts.next().is_some() {
            return None;
        }
        Some(Self {
            from: OrganisationId::new(from)?,
            to: OrganisationId::new(to)?,
            way,
        })
    }

    fn written(&self) -> String {
        let Self { from, to, way } = self;
        match way {
            0 => format!("{from}/{to}"),
            way => format!("{from}/{to}/{}", u64::from(*way) + 1),
        }
    }
}

impl NetworkChoices {
    pub(super) fn read(&mut self, name: &str, value: &str) -> Outcome {
        match name {
            "path" => match Chain::parse(value) {
                Some(chain) => {
                    self.path = Some(chain);
                    Outcome::Read
                }
                None => Outcome::Invalid,
            },
            "without" => {
                let id = OrganisationId::new(value);
                if id.is_none() && !value.is_empty() {
                    return Outcome::Invalid;
                }
                let mut list = match std::mem::take(&mut self.without) {
                    Without::Usual => Vec::new(),
                    Without::These(list) => list,
                };
                list.extend(id.filter(|id| !list.contains(id)));
                self.without = Without::These(list);
                Outcome::Read
            }
            "steps" => put(
                &mut self.two_steps,
                match value {
                    "1" => Some(false),
                    "2" => Some(true),
                    _ => None,
                },
            ),
            "all" => put(&mut self.all, flag(value)),
            _ => Outcome::UnknownName,
        }
    }

    pub(super) fn write(&self, add: &mut dyn FnMut(&str, Option<String>)) {
        add("path", self.path.as_ref().map(Chain::written));
        if let Without::These(list) = &self.without {
            if list.is_empty() {
                add("without", Some(String::new()));
            }
            for id in list {
                add("without", Some(id.to_string()));
            }
        }
        add("steps", self.two_steps.then(|| "2".to_owned()));
        add("all", self.all.then(|| "1".to_owned()));
    }
}
