//! People from whom a personal assistant does not want to be found.

use crate::{
    assistants::block::{Block, NewBlock},
    clock::Timestamp,
    ids::{AssistantId, BlockId},
    storage::{Conn, Result, Sql},
    text::{Email, PersonName, Phone},
};

#[derive(sqlx::FromRow)]
struct BlockRow {
    id: BlockId,
    name: PersonName,
    email: Option<Email>,
    telephone: Option<Phone>,
}

pub(in crate::assistants) async fn insert(
    db: &mut Conn,
    assistant: AssistantId,
    block: &NewBlock,
    id: BlockId,
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO assistant_blocks (id, assistant_id, name, name_folded, email, telephone, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(id)
    .bind(assistant)
    .bind(&block.name)
    .bind(block.folded())
    .bind(block.email.as_ref())
    .bind(block.telephone.as_ref())
    .bind(now);
    db.execute(sql).await
}

pub(in crate::assistants) async fn all_of(db: &mut Conn, assistant: AssistantId) -> Result<Vec<Block>> {
    let sql = Sql::new(
        "SELECT id, name, email, telephone FROM assistant_blocks WHERE assistant_id = $1 ORDER BY created_at, id",
    );
    let rows: Vec<BlockRow> = db.fetch_all(sql.bind(assistant)).await?;
    let whole = |row: BlockRow| Block {
        id: row.id,
        person: NewBlock { name: row.name, email: row.email, telephone: row.telephone },
    };
    Ok(rows.into_iter().map(whole).collect())
}

pub(in crate::assistants) async fn delete(db: &mut Conn, assistant: AssistantId, id: BlockId) -> Result<u64> {
    let sql = Sql::new("DELETE FROM assistant_blocks WHERE id = $1 AND assistant_id = $2");
    db.execute(sql.bind(id).bind(assistant)).await
}
