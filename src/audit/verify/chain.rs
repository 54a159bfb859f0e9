//! The chain, seal by seal, and its head.

use std::collections::BTreeSet;

use super::{
    finding::Finding,
    report::{Report, SealedUpTo},
};
use crate::{
    audit::{
        Head, canonical,
        chain::{self, Place},
        store::{
            row::known,
            walk::{self, DoubtfulHead, SealedRow},
        },
    },
    keys::{KeyId, Keyring},
    storage::{Conn, Result},
};

/// What the walk remembers from seal to seal.
struct Walk<'a> {
    keys: &'a Keyring,
    noted: Option<&'a Head>,
    position: i64,
    last: String,
    /// Keys that are not here and were told of.
    missing: BTreeSet<String>,
    report: &'a mut Report,
}

/// Walks along the chain and looks whether it ends where the head says.
pub(super) async fn walk(
    db: &mut Conn,
    keys: &Keyring,
    noted: Option<&Head>,
    report: &mut Report,
) -> Result<()> {
    let mut walk = Walk { keys, noted, position: 0, last: String::new(), missing: BTreeSet::new(), report };
    loop {
        let page = walk::seals(db, walk.position).await?;
        let all_read = page.iter().all(|row| walk.step(row));
        if !all_read || i64::try_from(page.len()).is_ok_and(|rows| rows < walk::PAGE) {
            break;
        }
    }
    walk.head(&walk::heads(db).await?);
    if let Some(noted) = noted.filter(|noted| noted.position > walk.position) {
        let (noted, last) = (noted.clone(), walk.position);
        walk.report.find(Finding::ShorterThanNoted { noted, last });
    }
    Ok(())
}

impl Walk<'_> {
    /// Looks at one seal; false when the walk cannot go on.
    fn step(&mut self, row: &SealedRow) -> bool {
        let Some(position) = known(row.position.as_ref()).filter(|position| *position > self.position) else {
            self.report.find(Finding::OutOfOrder { position: self.position });
            return false;
        };
        let whole = position == self.position.saturating_add(1);
        if !whole {
            self.missing_before(position);
        }
        self.line(position, row, whole);
        self.noted_here(position, row);
        self.report.seals += 1;
        self.report.sealed_up_to = Some(SealedUpTo {
            position,
            event: known(row.event_id.as_ref()),
            sealed_at: known(row.sealed_at.as_ref()),
        });
        self.position = position;
        self.last = known(row.seal.as_ref()).unwrap_or_default();
        true
    }

    fn missing_before(&mut self, position: i64) {
        let (from, to) = (self.position.saturating_add(1), position.saturating_sub(1));
        self.report.find(Finding::SealsMissing { from, to });
        if let Some(noted) = self.noted.filter(|noted| (from..=to).contains(&noted.position)) {
            self.report.find(Finding::OtherThanNoted { noted: noted.clone() });
        }
    }

    /// Looks whether a line goes with its seal. Behind a hole that is known to be one, a seal that does not follow the
    /// seal before the hole tells nothing new.
    fn line(&mut self, position: i64, row: &SealedRow, whole: bool) {
        let event = known(row.event_id.as_ref());
        if let (Some(event), None) = (event, &row.line.id) {
            return self.report.find(Finding::LineMissing { position, event });
        }
        match self.code(position, row) {
            Code::Fits => {}
            Code::KeyMissing(key) => self.key_missing(position, key),
            Code::Differs if !whole && canonical::of(&row.line).is_some() => {}
            Code::Differs => self.report.find(Finding::Changed { position, event }),
        }
    }

    fn code(&self, position: i64, row: &SealedRow) -> Code {
        let (Some(name), Some(seal), Some(sealed_at)) =
            (known(row.key_id.as_ref()), known(row.seal.as_ref()), known(row.sealed_at.as_ref()))
        else {
            return Code::Differs;
        };
        let (Ok(key), Some(line)) = (name.parse::<KeyId>(), canonical::of(&row.line)) else {
            return Code::Differs;
        };
        let place = Place { position, before: &self.last, sealed_at };
        match chain::seal(self.keys, key, &place, &line) {
            None => Code::KeyMissing(name),
            // The name of a key has one form; another form of the same name was written by somebody else.
            Some(expected) if expected == seal && key.to_string() == name => Code::Fits,
            Some(_) => Code::Differs,
        }
    }

    fn key_missing(&mut self, position: i64, key: String) {
        if self.missing.len() < 100 && self.missing.insert(key.clone()) {
            self.report.find(Finding::KeyMissing { position, key });
        }
    }

    /// The head that was noted was made when this seal was the last, with the key of this seal.
    fn noted_here(&mut self, position: i64, row: &SealedRow) {
        let Some(noted) = self.noted.filter(|noted| noted.position == position) else { return };
        let key = known(row.key_id.as_ref()).and_then(|name| name.parse::<KeyId>().ok());
        let seal = known(row.seal.as_ref()).unwrap_or_default();
        let code = key.and_then(|key| chain::head(self.keys, key, position, &seal));
        if code.as_ref() != Some(&noted.code) {
            self.report.find(Finding::OtherThanNoted { noted: noted.clone() });
        }
    }

    fn head(&mut self, heads: &[DoubtfulHead]) {
        if heads.len() > 1 {
            self.report.find(Finding::HeadTwice);
        }
        let Some(head) = heads.first() else {
            if self.position > 0 {
                self.report.find(Finding::HeadMissing);
            }
            return;
        };
        let (position, code) = (known(head.position.as_ref()), known(head.code.as_ref()));
        let name = known(head.key_id.as_ref()).unwrap_or_default();
        let key = name.parse::<KeyId>().ok().filter(|key| key.to_string() == name);
        let expected = key.map(|key| chain::head(self.keys, key, self.position, &self.last));
        match (expected, position, code) {
            (Some(None), ..) => self.key_missing(self.position, name),
            (Some(Some(expected)), Some(position), Some(code))
                if position == self.position && code == expected && known(head.id.as_ref()) == Some(1) =>
            {
                self.report.head = Some(Head { position, code });
            }
            _ => self.report.find(Finding::HeadWrong),
        }
    }
}

/// How a seal was found.
enum Code {
    Fits,
    Differs,
    KeyMissing(String),
}
