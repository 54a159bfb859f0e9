//! What is written. It names nobody, and says nothing of what is looked for.

use time::Date;

use crate::{
    accounts::{AlertToken, Whom},
    mail::{Letterhead, Writing},
};

/// That somebody fits who did not before, and how the messages end.
pub(super) fn somebody_fits(
    letterhead: &Letterhead,
    (whom, people, ends_on): (Whom, usize, Date),
    token: &AlertToken,
) -> Writing {
    let Letterhead { council_name, telephone, words, .. } = letterhead;
    let w = &words.mail.somebody_fits;
    let who = if people == 1 { w.one.to_owned() } else { w.several(people) };
    let day = words.date(ends_on);
    let body = match whom {
        Whom::Account(_) => {
            let (look, end) = (
                letterhead.link("employer/alert"),
                letterhead.link(&format!("end-alert/{}", token.reveal())),
            );
            w.body(council_name, who, look, day, end)
        }
        Whom::Person(_) => w.on_paper(council_name, who, telephone, day),
    };
    letterhead.write("somebody_fits", w.subject, &body)
}

/// That the service cannot look any more for what was asked.
pub(super) fn cannot_look(letterhead: &Letterhead, whom: Whom) -> Writing {
    let Letterhead { service_name, council_name, telephone, words, .. } = letterhead;
    let w = &words.mail.cannot_look;
    let body = match whom {
        Whom::Account(_) => w.body(council_name, service_name, letterhead.link("employer/search")),
        Whom::Person(_) => w.on_paper(council_name, service_name, telephone),
    };
    letterhead.write("cannot_look", w.subject, &body)
}
