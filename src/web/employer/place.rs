//! A postcode that is typed, and its ward: told by the postcode, or chosen from those nearby.

use crate::employers::Address;
use crate::places::NoWard;
use crate::text::Postcode;
use crate::web::fault::Fault;
use crate::web::form::{Errors, Fields};
use crate::web::service::Service;
use crate::web::wards::{self, Wards};

/// What the fields mean, or what is wrong with them and which wards to offer.
pub(super) enum Read {
    Address(Address),
    /// Nothing is wrong; the postcode does not tell the ward, which nobody has asked for yet.
    Ward(Wards),
    Wrong(Errors, Wards),
}

/// Reads a postcode, and the ward that was chosen where it does not tell one.
pub(super) async fn read(our: &Service, fields: &Fields) -> Result<Read, Fault> {
    let w = &our.words.record.home;
    let Ok(postcode) = fields.get("postcode").parse::<Postcode>() else {
        return Ok(Read::Wrong(Errors::one("postcode", w.postcode_format), Wards::new()));
    };
    let (place, wards) = wards::find(our, &postcode).await?;
    let gazetteer = our.atlas.now(&our.db).await?;
    let was_asked = fields.all("ward").next().is_some();
    Ok(match Address::read(&postcode, &place, fields.get("ward"), &gazetteer) {
        Ok(address) => Read::Address(address),
        Err(NoWard::UnknownPostcode) => Read::Wrong(Errors::one("postcode", w.unknown), wards),
        Err(NoWard::NotChosen) if was_asked => Read::Wrong(Errors::one("ward", w.ward_missing), wards),
        Err(NoWard::NotChosen) => Read::Ward(wards),
    })
}

/// A known address, as its fields hold it, and the wards to choose from where one was chosen.
pub(super) async fn known(our: &Service, address: &Address) -> Result<(Fields, Wards), Fault> {
    let fields = Fields::default()
        .with("postcode", address.postcode.as_str())
        .with("ward", if address.ward_chosen { address.ward.as_str() } else { "" });
    let wards = if address.ward_chosen { wards::find(our, &address.postcode).await?.1 } else { Wards::new() };
    Ok((fields, wards))
}
