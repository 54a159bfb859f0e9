//! What somebody is told of a decision: that there is one. What it was stands behind the sign-in; who has no account is
//! asked to ring.

use crate::{
    accounts::Whom,
    clock::Timestamp,
    employers::tell_person::tell_person,
    ids::EmployerId,
    keys::Keyring,
    mail::{Letterhead, Writing},
    storage::{self, Tx},
};

/// Tells the person that something was decided.
pub(super) async fn tell_decided(
    tx: &mut Tx,
    (keys, letterhead): (&Keyring, &Letterhead),
    id: EmployerId,
    now: Timestamp,
) -> storage::Result<()> {
    tell_person(tx, keys, id, |whom| decided(letterhead, whom), now).await.map(drop)
}

fn decided(letterhead: &Letterhead, whom: Whom) -> Writing {
    let w = &letterhead.words.mail.employer_decided;
    let Letterhead { service_name, council_name, telephone, .. } = letterhead;
    let body = match whom {
        Whom::Account(_) => w.body(council_name, service_name, letterhead.link("employer")),
        Whom::Person(_) => w.on_paper(council_name, service_name, telephone),
    };
    letterhead.write("employer_decided", w.subject, &body)
}
