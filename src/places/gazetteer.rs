//! All wards in memory: some thousands, which is little.

use std::collections::BTreeMap;

use super::built_in;
use super::centre::Centre;
use super::code::{AuthorityCode, WardCode};
use super::distance::{Band, Miles};
use super::outlined::Outlined;
use super::rows::WardRow;
use super::shown::ShownPlace;
use super::{kind, store};
use crate::intake::{Current, current_editions};
use crate::storage::{Conn, Result};

/// A ward.
#[derive(Clone, Debug, PartialEq)]
pub struct Ward {
    /// Its code.
    pub code: WardCode,
    /// Its name; the code where no import has told the name.
    pub name: String,
    /// The authority in which it lies, where it is known.
    pub authority: Option<AuthorityCode>,
    /// Its middle, where it is known: every distance runs from here.
    pub centre: Option<Centre>,
}

/// Wards, authorities and localities of one moment.
#[derive(Clone, Debug, Default)]
pub struct Gazetteer {
    wards: BTreeMap<WardCode, Ward>,
    authorities: BTreeMap<AuthorityCode, String>,
    localities: BTreeMap<WardCode, String>,
    pub(super) outcodes: BTreeMap<String, Centre>,
    pub(super) editions: Vec<i64>,
    /// Where outlines come from, if there are any.
    pub(super) outlined: Option<Outlined>,
}

impl Gazetteer {
    /// What the current imports say; without any, what is built in.
    pub async fn read(db: &mut Conn) -> Result<Self> {
        let current = current_editions(db).await?;
        let edition = |kind: crate::intake::EditionKind| {
            current.iter().find(|edition| edition.kind == kind.name()).map(|edition| edition.number)
        };
        let outlined = current.iter().find_map(Outlined::by);
        let mut gazetteer = Self { editions: numbers(&current), outlined, ..Self::default() };
        // The later knows better: the middle of an area is truer than that of its postcodes.
        let sources = [kind::POSTCODES, kind::WARDS, kind::BOUNDARIES].map(edition);
        for number in sources.into_iter().flatten() {
            store::area::wards(db, number).await?.into_iter().for_each(|row| gazetteer.learn(row));
            gazetteer.authorities.extend(store::area::authorities(db, number).await?);
        }
        if let Some(number) = edition(kind::LOCALITIES) {
            gazetteer.localities = store::area::localities(db, number).await?.into_iter().collect();
        }
        if let Some(number) = edition(kind::POSTCODES) {
            gazetteer.outcodes = store::postcode::outcodes(db, number).await?.into_iter().collect();
        }
        gazetteer.fill_in();
        Ok(gazetteer)
    }

    /// What is built in, for a register into which nothing was imported.
    #[must_use]
    pub fn built_in() -> Self {
        let mut gazetteer = Self::default();
        gazetteer.fill_in();
        gazetteer
    }

    fn learn(&mut self, row: WardRow) {
        let ward = self.wards.entry(row.code.clone()).or_insert_with(|| Ward {
            name: row.code.as_str().to_owned(),
            code: row.code,
            authority: None,
            centre: None,
        });
        if let Some(name) = row.name {
            ward.name = name;
        }
        ward.authority = row.authority.or(ward.authority.take());
        ward.centre = row.centre.or(ward.centre);
    }

    /// What is built in serves as a whole where nothing was imported, and its names where an import has only codes.
    fn fill_in(&mut self) {
        let nothing_known = self.wards.is_empty();
        let (authority, authority_name) = built_in::AUTHORITY;
        if let Ok(code) = authority.parse::<AuthorityCode>() {
            self.authorities.entry(code).or_insert_with(|| authority_name.to_owned());
        }
        for known in built_in::WARDS {
            let Ok(code) = known.code.parse::<WardCode>() else { continue };
            if nothing_known {
                self.wards.insert(
                    code.clone(),
                    Ward {
                        code,
                        name: known.name.to_owned(),
                        authority: authority.parse().ok(),
                        centre: Some(known.centre),
                    },
                );
            } else if let Some(ward) = self.wards.get_mut(&code) {
                if ward.name == ward.code.as_str() {
                    known.name.clone_into(&mut ward.name);
                }
                ward.centre = ward.centre.or(Some(known.centre));
            }
        }
        if self.outcodes.is_empty() {
            self.outcodes = built_in::OUTCODES.iter().map(|(code, at)| ((*code).to_owned(), *at)).collect();
        }
    }

    /// A ward by its code.
    #[must_use]
    pub fn ward(&self, code: &WardCode) -> Option<&Ward> {
        self.wards.get(code)
    }

    /// The middle of a ward, where it is known.
    #[must_use]
    pub fn centre(&self, code: &WardCode) -> Option<Centre> {
        self.wards.get(code).and_then(|ward| ward.centre)
    }

    /// All wards, in the order of their codes.
    pub fn wards(&self) -> impl Iterator<Item = &Ward> {
        self.wards.values()
    }

    /// The wards of an authority by name, for a page that lets people choose.
    #[must_use]
    pub fn wards_of(&self, authority: &AuthorityCode) -> Vec<&Ward> {
        let mut wards: Vec<&Ward> =
            self.wards.values().filter(|ward| ward.authority.as_ref() == Some(authority)).collect();
        wards.sort_by(|a, b| a.name.cmp(&b.name));
        wards
    }

    /// The wards whose middles lie nearest to the middle of an outcode, the nearest first, for a page that lets people
    /// choose theirs; none where the outcode is not known.
    #[must_use]
    pub fn wards_near(&self, outcode: &str, most: usize) -> Vec<&Ward> {
        let Some(centre) = self.outcodes.get(outcode).copied() else { return Vec::new() };
        let mut wards: Vec<(f64, &Ward)> = self
            .wards
            .values()
            .filter_map(|ward| ward.centre.map(|middle| (middle.metres_to(centre), ward)))
            .collect();
        wards.sort_by(|a, b| a.0.total_cmp(&b.0));
        wards.into_iter().take(most).map(|(_, ward)| ward).collect()
    }

    /// The outcode whose middle lies nearest to the middle of a ward, of those that are wanted.
    #[must_use]
    pub fn outcode_near(&self, ward: &WardCode, is_wanted: impl Fn(&str) -> bool) -> Option<&str> {
        let centre = self.wards.get(ward)?.centre?;
        let wanted = self.outcodes.iter().filter(|(outcode, _)| is_wanted(outcode));
        let away = wanted.map(|(outcode, middle)| (middle.metres_to(centre), outcode));
        away.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, outcode)| outcode.as_str())
    }

    /// The name of an authority.
    #[must_use]
    pub fn authority(&self, code: &AuthorityCode) -> Option<&str> {
        self.authorities.get(code).map(String::as_str)
    }

    /// The locality to which the council counts a ward.
    #[must_use]
    pub fn locality(&self, ward: &WardCode) -> Option<&str> {
        self.localities.get(ward).map(String::as_str)
    }

    /// What others may see of somebody in a ward: the ward, or its locality where she chose that.
    ///
    /// Where no locality is known the whole authority stands for it: an import must not make what she chose finer.
    #[must_use]
    pub fn shown(&self, ward: &WardCode, as_locality: bool) -> Option<ShownPlace> {
        let known = self.wards.get(ward)?;
        let authority = known.authority.as_ref().and_then(|code| self.authority(code));
        let area = if as_locality { self.locality(ward).or(authority)? } else { known.name.as_str() };
        let authority = authority.filter(|name| *name != area);
        Some(ShownPlace { area: area.to_owned(), authority: authority.map(ToOwned::to_owned) })
    }

    /// Miles between the middles of two wards; nothing where a middle is not known.
    #[must_use]
    pub fn distance(&self, from: &WardCode, to: &WardCode) -> Option<Miles> {
        Some(Miles::between(self.centre(from)?, self.centre(to)?))
    }

    /// The band of that distance, which is all that others are told.
    #[must_use]
    pub fn band(&self, from: &WardCode, to: &WardCode) -> Option<Band> {
        self.distance(from, to).map(Band::of)
    }
}

/// The numbers of editions, to see whether they are still the current ones.
pub(super) fn numbers(current: &[Current]) -> Vec<i64> {
    current.iter().map(|edition| edition.number).collect()
}
