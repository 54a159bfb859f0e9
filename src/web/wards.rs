//! Where a postcode lies, and the wards to choose from where that does not tell the ward.

use crate::places::{self, Place};
use crate::text::Postcode;
use crate::web::components::Select;
use crate::web::fault::Fault;
use crate::web::form::{Errors, Fields};
use crate::web::service::Service;
use crate::words::Words;

/// How many wards are offered where the postcode is known only roughly: more than a half-postcode can touch.
const WARDS_OFFERED: usize = 40;

/// The wards to choose from: their codes and names.
pub(crate) type Wards = Vec<(String, String)>;

/// Where the postcode is, and the wards to choose from if it does not tell the ward.
pub(crate) async fn find(our: &Service, postcode: &Postcode) -> Result<(Place, Wards), Fault> {
    let gazetteer = our.atlas.now(&our.db).await?;
    let place = places::locate(&mut our.db.read().await?, &gazetteer, postcode).await?;
    let wards = match &place {
        Place::Exact(exact) if exact.ward.is_some() => Vec::new(),
        Place::Exact(_) | Place::Approximate(_) => gazetteer.wards_near(postcode.outward(), WARDS_OFFERED),
        Place::Unknown => Vec::new(),
    };
    let mut wards: Wards = wards.into_iter().map(|ward| (ward.code.to_string(), ward.name.clone())).collect();
    wards.sort_by(|one, other| one.1.cmp(&other.1));
    Ok((place, wards))
}

/// The wards as a list that opens.
pub(crate) fn choice_of(
    offered: Wards,
    label: &str,
    (fields, errors): (&Fields, &Errors),
    words: &Words,
) -> Select {
    let w = &words.record.home;
    let select = Select::new("ward", label).hint(w.ward_hint).choice("", w.choose);
    let select = offered.into_iter().fold(select, |select, (code, name)| select.choice(code, name));
    select.value(fields.get("ward")).error(errors.of("ward"))
}
