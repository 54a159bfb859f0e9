//! GeoJSON, a feature at a time.

use std::fmt;
use std::fs::File;
use std::io::BufReader;
use std::sync::Arc;

use serde::de::{DeserializeSeed, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use super::file::SentFile;
use super::finding::Finding;
use super::meter::{Meter, Metered, TOO_LONG};

/// A feature may take so much: the longest outline of a ward, in full detail, takes a tenth.
const LONGEST_FEATURE: u64 = 64 * 1024 * 1024;

/// A ring of corners, each a longitude and a latitude; a height may follow.
pub type Ring = Vec<Vec<f64>>;

/// The corners of a feature's shape.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(untagged)]
pub enum Corners {
    /// One outline and its holes.
    Polygon(Vec<Ring>),
    /// Several of them.
    MultiPolygon(Vec<Vec<Ring>>),
    /// Points and lines.
    Other(Value),
}

/// The shape of a feature.
#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Geometry {
    /// Its corners.
    pub coordinates: Corners,
}

/// One feature.
#[derive(Clone, Debug, Deserialize)]
pub struct Feature {
    /// What is said of it.
    #[serde(default)]
    pub properties: Option<Map<String, Value>>,
    /// Its shape.
    #[serde(default)]
    pub geometry: Option<Geometry>,
}

/// Why reading ended before the file did.
#[derive(Debug)]
pub enum Broke<E> {
    /// The file is broken here.
    Fault(Finding),
    /// Whoever takes the features wants no more.
    Unwanted(E),
}

/// A collection of features that is read one feature at a time.
#[derive(Debug)]
pub struct Features {
    reader: BufReader<Metered<File>>,
    meter: Arc<Meter>,
}

impl Features {
    /// Begins to read a file.
    #[must_use]
    pub fn new(file: SentFile) -> Self {
        let (metered, meter) = Metered::new(file.file, LONGEST_FEATURE);
        Self { reader: BufReader::new(metered), meter }
    }

    /// Hands each feature on, with the line on which it ends and the bytes that were read. Says what the collection
    /// says of its coordinates, if it does.
    pub fn each<E>(
        self,
        take: impl FnMut(Feature, u64, u64) -> Result<(), E>,
    ) -> Result<Option<String>, Broke<E>> {
        let mut unwanted = None;
        let mut json = serde_json::Deserializer::from_reader(self.reader);
        let collection = Collection { take, unwanted: &mut unwanted, meter: &self.meter };
        let read = collection.deserialize(&mut json).and_then(|crs| json.end().map(|()| crs));
        match (read, unwanted) {
            (_, Some(error)) => Err(Broke::Unwanted(error)),
            (Ok(crs), None) => Ok(crs),
            (Err(error), None) => Err(Broke::Fault(fault(&error))),
        }
    }
}

fn fault(error: &serde_json::Error) -> Finding {
    let line = u64::try_from(error.line()).unwrap_or(u64::MAX);
    let column = error.column().to_string();
    if error.to_string().contains(TOO_LONG) {
        let message = "a feature is longer than 64 MB. Fetch outlines with fewer corners.";
        return Finding::error(line, column, "too_long", message);
    }
    if error.is_eof() {
        let message = "the file ends in the middle. It may be cut off; fetch it again.";
        return Finding::error(line, column, "cut_off", message);
    }
    Finding::error(line, column, "unreadable", format!("this is no GeoJSON: {error}."))
}

struct Collection<'a, F, E> {
    take: F,
    unwanted: &'a mut Option<E>,
    meter: &'a Meter,
}

impl<'de, F, E> DeserializeSeed<'de> for Collection<'_, F, E>
where
    F: FnMut(Feature, u64, u64) -> Result<(), E>,
{
    type Value = Option<String>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, F, E> Visitor<'de> for Collection<'_, F, E>
where
    F: FnMut(Feature, u64, u64) -> Result<(), E>,
{
    type Value = Option<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a collection of features")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Self::Value, A::Error> {
        let (mut crs, mut any) = (None, false);
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "features" => {
                    any = true;
                    let Self { take, unwanted, meter } = &mut self;
                    map.next_value_seed(List { take, unwanted, meter })?;
                }
                "crs" => crs = Some(map.next_value::<Value>()?.to_string()),
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        if any { Ok(crs) } else { Err(A::Error::custom("it has no features")) }
    }
}

struct List<'a, F, E> {
    take: &'a mut F,
    unwanted: &'a mut Option<E>,
    meter: &'a Meter,
}

impl<'de, F, E> DeserializeSeed<'de> for List<'_, F, E>
where
    F: FnMut(Feature, u64, u64) -> Result<(), E>,
{
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, F, E> Visitor<'de> for List<'_, F, E>
where
    F: FnMut(Feature, u64, u64) -> Result<(), E>,
{
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of features")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        self.meter.row();
        while let Some(feature) = list.next_element::<Feature>()? {
            if let Err(error) = (self.take)(feature, self.meter.line(), self.meter.bytes()) {
                *self.unwanted = Some(error);
                return Err(A::Error::custom("unwanted"));
            }
            self.meter.row();
        }
        Ok(())
    }
}
