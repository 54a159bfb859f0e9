//! The table `equality_answers`, which nothing else names.

use crate::{
    assistants::equality::{Answer, Owner, Topic},
    storage::{Conn, Result, Sql},
};

/// The answers of an owner, in the order of the questions.
pub(in crate::assistants) async fn of(db: &mut Conn, owner: &Owner) -> Result<Vec<Answer>> {
    let mut sql = Sql::new("SELECT topic, answer FROM equality_answers WHERE owner IN (");
    sql.push_list(&owner.all).push(")");
    let rows: Vec<(Topic, String)> = db.fetch_all(sql).await?;
    // An answer that a later version knows and this one does not is shown as none.
    let mut answers: Vec<Answer> =
        rows.into_iter().filter_map(|(topic, answer)| Answer::read(topic, &answer)).collect();
    answers.sort_by_key(Answer::topic);
    Ok(answers)
}

/// Takes away the answers of an owner, or the one to this question; says how many.
pub(in crate::assistants) async fn remove(db: &mut Conn, owner: &Owner, topic: Option<Topic>) -> Result<u64> {
    let mut sql = Sql::new("DELETE FROM equality_answers WHERE owner IN (");
    sql.push_list(&owner.all).push(")");
    if let Some(topic) = topic {
        sql.push(" AND topic = ").push_bind(topic);
    }
    db.execute(sql).await
}

/// Keeps an answer.
pub(in crate::assistants) async fn insert(db: &mut Conn, owner: &Owner, answer: Answer) -> Result<u64> {
    let sql = Sql::new("INSERT INTO equality_answers (owner, topic, answer) VALUES ($1, $2, $3)");
    db.execute(sql.bind(&owner.current).bind(answer.topic()).bind(answer.as_str())).await
}
