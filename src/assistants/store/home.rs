//! Where a personal assistant lives.

use crate::{
    assistants::home::{Home, PlaceShown},
    ids::AssistantId,
    places::WardCode,
    storage::{Conn, Result, Sql},
    text::Postcode,
};

#[derive(sqlx::FromRow)]
struct HomeRow {
    home_postcode: Option<Postcode>,
    home_ward: Option<WardCode>,
    home_ward_chosen: Option<bool>,
    place_shown: Option<PlaceShown>,
}

impl HomeRow {
    fn into_home(self) -> Option<Home> {
        Some(Home {
            postcode: self.home_postcode?,
            ward: self.home_ward?,
            ward_chosen: self.home_ward_chosen?,
            shown: self.place_shown?,
        })
    }
}

/// Where she lives; and the postcode that her council brought along, as long as she has not said more.
pub(in crate::assistants) async fn find(
    db: &mut Conn,
    id: AssistantId,
) -> Result<(Option<Home>, Option<Postcode>)> {
    let sql = Sql::new(
        "SELECT home_postcode, home_ward, home_ward_chosen, place_shown FROM assistant_profiles WHERE assistant_id = $1",
    );
    let row: Option<HomeRow> = db.fetch_optional(sql.bind(id)).await?;
    let brought = row.as_ref().and_then(|row| row.home_postcode.clone());
    let home = row.and_then(HomeRow::into_home);
    let brought = if home.is_some() { None } else { brought };
    Ok((home, brought))
}

/// Keeps a postcode of which nobody has said yet what others may see.
pub(in crate::assistants) async fn save_postcode(
    db: &mut Conn,
    id: AssistantId,
    postcode: &Postcode,
) -> Result<u64> {
    let sql = Sql::new("UPDATE assistant_profiles SET home_postcode = $1 WHERE assistant_id = $2");
    db.execute(sql.bind(postcode).bind(id)).await
}

pub(in crate::assistants) async fn save(db: &mut Conn, id: AssistantId, home: &Home) -> Result<()> {
    let sql = Sql::new(
        "UPDATE assistant_profiles SET home_postcode = $1, home_ward = $2, home_ward_chosen = $3, place_shown = $4
         WHERE assistant_id = $5",
    );
    let sql = sql.bind(&home.postcode).bind(&home.ward).bind(home.ward_chosen).bind(home.shown);
    db.execute(sql.bind(id)).await?;
    Ok(())
}
