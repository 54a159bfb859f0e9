//! Answers of which several may be chosen, each a word of its list.

use std::{collections::BTreeSet, str::FromStr};

use crate::{
    assistants::chosen::NONE,
    ids::AssistantId,
    storage::{Conn, Result, Sql},
};

/// A list of which several may be chosen.
#[derive(Clone, Copy, Debug)]
pub(in crate::assistants) enum List {
    Transport,
    Tasks,
    Needs,
    Healthcare,
    Pets,
}

impl List {
    /// The word that stands for it in the database.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Transport => "transport",
            Self::Tasks => "tasks",
            Self::Needs => "needs",
            Self::Healthcare => "healthcare",
            Self::Pets => "pets",
        }
    }
}

/// Everything that was chosen, by list.
#[derive(Debug)]
pub(in crate::assistants) struct Choices(Vec<(String, String)>);

impl Choices {
    /// What rows say, each a list and a word of it.
    pub(super) const fn of_rows(rows: Vec<(String, String)>) -> Self {
        Self(rows)
    }

    /// What was chosen of a list. A word that this release does not know, because a newer one wrote it, is left out.
    pub(in crate::assistants) fn of<T: FromStr + Ord>(&self, list: List) -> BTreeSet<T> {
        self.words(list).filter_map(|word| word.parse().ok()).collect()
    }

    /// What was chosen of a list, or that it is none of it; nothing, when nothing was said.
    pub(in crate::assistants) fn of_or_none<T: FromStr + Ord>(&self, list: List) -> Option<BTreeSet<T>> {
        let (said, none) = (self.of(list), self.words(list).any(|word| word == NONE));
        (none || !said.is_empty()).then_some(said)
    }

    fn words(&self, list: List) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(of, _)| of == list.as_str()).map(|(_, word)| word.as_str())
    }
}

pub(in crate::assistants) async fn all(db: &mut Conn, id: AssistantId) -> Result<Choices> {
    let sql = Sql::new("SELECT list, word FROM assistant_choices WHERE assistant_id = $1");
    Ok(Choices(db.fetch_all(sql.bind(id)).await?))
}

/// Writes what was chosen of a list in place of what was chosen before.
pub(in crate::assistants) async fn replace(
    db: &mut Conn,
    id: AssistantId,
    list: List,
    words: impl IntoIterator<Item = &'static str>,
) -> Result<()> {
    let sql = Sql::new("DELETE FROM assistant_choices WHERE assistant_id = $1 AND list = $2");
    db.execute(sql.bind(id).bind(list.as_str())).await?;
    let mut sql = Sql::new("INSERT INTO assistant_choices (assistant_id, list, word) VALUES ");
    for word in words {
        sql.push(if sql.bound() == 0 { "(" } else { ", (" });
        sql.push_bind(id).push(", ").push_bind(list.as_str()).push(", ").push_bind(word).push(")");
    }
    if sql.bound() > 0 {
        db.execute(sql).await?;
    }
    Ok(())
}
