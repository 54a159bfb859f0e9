//! Putting a PA on the list, from her page.

use crate::employers::kept::{ShortlistError, put as puts};
use crate::finder::look;
use crate::ids::AssistantId;
use crate::web::employer::search::address::with;
use crate::web::employer::search::profile::address_of;
use crate::web::employer::search::seeking::{Asked, Seeking, not_checked};
use crate::web::employer::telling::Telling;
use crate::web::form::{Signed, Unread};
use crate::web::guard::Our;
use crate::web::reply::{Found, Reply};
use rocket::post;

/// Back to her page, which says what was done. Only somebody who is shown at this moment is put on the list.
#[post("/employer/shortlist/<id>/put", data = "<_form>")]
pub(in crate::web::employer::search) async fn put(
    id: &str,
    _form: Signed<Unread>,
    asked: Asked,
    telling: Telling,
    our: Our,
) -> Found {
    let Ok(id) = id.parse::<AssistantId>() else { return Ok(None) };
    let Some(seeking) = Seeking::of(&our, &telling).await? else { return Ok(Some(not_checked(&telling))) };
    let (seeker, now) = (seeking.seeker(&our).await?, our.clock.now());
    let finder = seeking.finder(&our).await?;
    if look(&finder, &seeker, id, now).await?.is_none() {
        return Ok(Some(Reply::see(address_of(id))));
    }
    let done = match puts(&our.db, &seeking.employer, id, now).await {
        Ok(()) => "put",
        Err(ShortlistError::Full) => "full",
        Err(ShortlistError::Storage(error)) => return Err(error.into()),
        Err(ShortlistError::NotOnIt | ShortlistError::NotAdmitted(_)) => "",
    };
    let back = asked.without("done").chain([("done", done)]);
    Ok(Some(Reply::see(with(&address_of(id), back))))
}
