//! What was asked about records.

use crate::{
    accounts::Role,
    assistants::questions::{Answer, Asking, Question},
    clock::Timestamp,
    ids::{AssistantId, QuestionId},
    storage::{Conn, Result, Sql},
};

#[derive(sqlx::FromRow)]
struct QuestionRow {
    id: QuestionId,
    asked_at: Timestamp,
    question: Asking,
    answered_at: Option<Timestamp>,
    answered_as: Option<Role>,
    answer: Option<Asking>,
}

impl QuestionRow {
    fn into_question(self) -> Question {
        let answer = match (self.answered_at, self.answered_as, self.answer) {
            (Some(at), Some(role), Some(text)) => Some(Answer { at, role, text }),
            // The schema lets no other go together.
            _ => None,
        };
        Question { id: self.id, asked_at: self.asked_at, text: self.question, answer }
    }
}

/// Notes a question; none where one is open.
pub(in crate::assistants) async fn insert(
    db: &mut Conn,
    id: QuestionId,
    (of, text): (AssistantId, &Asking),
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO record_questions (id, assistant_id, asked_at, question) VALUES ($1, $2, $3, $4)
         ON CONFLICT (assistant_id) WHERE answered_at IS NULL DO NOTHING",
    );
    db.execute(sql.bind(id).bind(of).bind(now).bind(text)).await
}

/// What was asked about a record, the latest first.
pub(in crate::assistants) async fn all_of(db: &mut Conn, of: AssistantId) -> Result<Vec<Question>> {
    let sql = Sql::new(
        "SELECT id, asked_at, question, answered_at, answered_as, answer FROM record_questions
         WHERE assistant_id = $1 ORDER BY asked_at DESC, id DESC",
    );
    let rows: Vec<QuestionRow> = db.fetch_all(sql.bind(of)).await?;
    Ok(rows.into_iter().map(QuestionRow::into_question).collect())
}

/// Takes back what is open: this question, or whichever it is.
pub(in crate::assistants) async fn delete_open(
    db: &mut Conn,
    of: AssistantId,
    id: Option<QuestionId>,
) -> Result<u64> {
    let mut sql = Sql::new("DELETE FROM record_questions WHERE answered_at IS NULL AND assistant_id = ");
    sql.push_bind(of);
    if let Some(id) = id {
        sql.push(" AND id = ").push_bind(id);
    }
    db.execute(sql).await
}

/// Notes the answer to an open question.
pub(in crate::assistants) async fn answer(
    db: &mut Conn,
    (of, id): (AssistantId, QuestionId),
    (text, role): (&Asking, Role),
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE record_questions SET answered_at = $1, answered_as = $2, answer = $3
         WHERE id = $4 AND assistant_id = $5 AND answered_at IS NULL",
    );
    db.execute(sql.bind(now).bind(role).bind(text).bind(id).bind(of)).await
}

/// A registrar has opened the record: what was answered until now is read.
pub(in crate::assistants) async fn read(db: &mut Conn, of: AssistantId, now: Timestamp) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE record_questions SET read_at = $1
         WHERE assistant_id = $2 AND answered_at IS NOT NULL AND read_at IS NULL",
    );
    db.execute(sql.bind(now).bind(of)).await
}
