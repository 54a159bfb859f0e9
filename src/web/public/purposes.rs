//! What the register uses data for: what the page of each purpose says.

use crate::retention::Kept;
use crate::words::Words;

/// One purpose.
pub(super) struct Purpose {
    /// Its part of the address.
    pub(super) slug: &'static str,
    pub(super) title: &'static str,
    pub(super) what: &'static [&'static str],
    pub(super) why: &'static str,
    pub(super) basis: &'static str,
    pub(super) who: &'static [&'static str],
    pub(super) how_long: &'static [&'static str],
    /// What of it is kept for a period that an administrator sets.
    pub(super) periods: &'static [Kept],
    /// What holds for people whose data it is.
    pub(super) rights: &'static [&'static str],
    /// People agree to it, and can take that back.
    pub(super) by_consent: bool,
    /// There is a part of the register that does it. Where there is none the page says so.
    pub(super) in_use: bool,
}

/// All purposes, in the order of the list.
pub(super) fn all(words: &'static Words) -> [Purpose; 12] {
    let list = [
        record, found, checks, employers, safety, contact, figures, equality, accounts, post, requests, audit,
    ];
    list.map(|purpose| purpose(words))
}

fn record(words: &'static Words) -> Purpose {
    let (w, all) = (&words.privacy.record, &words.privacy);
    let (title, what, why) = (w.title, w.what, w.why);
    let (basis, who, how_long, rights) = (w.basis, w.who, w.how_long, all.rights_task);
    let (slug, periods) = ("keeping-your-record", &[Kept::Draft, Kept::Leaver]);
    Purpose { slug, title, what, why, basis, who, how_long, periods, rights, by_consent: false, in_use: true }
}

fn found(words: &'static Words) -> Purpose {
    let (w, all) = (&words.privacy.found, &words.privacy);
    let (title, what, why) = (w.title, w.what, w.why);
    let (basis, who, how_long, rights) = (w.basis, w.who, w.how_long, all.rights_task);
    let slug = "being-listed-and-found";
    Purpose {
        slug,
        title,
        what,
        why,
        basis,
        who,
        how_long,
        periods: &[],
        rights,
        by_consent: false,
        in_use: false,
    }
}

fn checks(words: &'static Words) -> Purpose {
    let (w, all) = (&words.privacy.checks, &words.privacy);
    let (title, what, why) = (w.title, w.what, w.why);
    let (basis, who, how_long, rights) = (w.basis, w.who, w.how_long, all.rights_task);
    let slug = "checking-what-you-say";
    Purpose {
        slug,
        title,
        what,
        why,
        basis,
        who,
        how_long,
        periods: &[],
        rights,
        by_consent: false,
        in_use: true,
    }
}

fn employers(words: &'static Words) -> Purpose {
    let (w, all) = (&words.privacy.employers, &words.privacy);
    let (title, what, why) = (w.title, w.what, w.why);
    let (basis, who, how_long, rights) = (w.basis, w.who, w.how_long, all.rights_task);
    let (slug, periods) = ("checking-employers", &[Kept::Employer]);
    Purpose { slug, title, what, why, basis, who, how_long, periods, rights, by_consent: false, in_use: true }
}

fn safety(words: &'static Words) -> Purpose {
    let (w, all) = (&words.privacy.safety, &words.privacy);
    let (title, what, why) = (w.title, w.what, w.why);
    let (basis, who, how_long, rights) = (w.basis, w.who, w.how_long, all.rights_task);
    let slug = "decisions-and-safety";
    Purpose {
        slug,
        title,
        what,
        why,
        basis,
        who,
        how_long,
        periods: &[],
        rights,
        by_consent: false,
        in_use: true,
    }
}

fn contact(words: &'static Words) -> Purpose {
    let (w, all) = (&words.privacy.contact, &words.privacy);
    let (title, what, why) = (w.title, w.what, w.why);
    let (basis, who, how_long, rights) = (w.basis, w.who, w.how_long, all.rights_task);
    let slug = "getting-in-touch";
    Purpose {
        slug,
        title,
        what,
        why,
        basis,
        who,
        how_long,
        periods: &[],
        rights,
        by_consent: false,
        in_use: false,
    }
}

fn figures(words: &'static Words) -> Purpose {
    let (w, all) = (&words.privacy.figures, &words.privacy);
    let (title, what, why) = (w.title, w.what, w.why);
    let (basis, who, how_long, rights) = (w.basis, w.who, w.how_long, all.rights_task);
    let slug = "workforce-figures";
    Purpose {
        slug,
        title,
        what,
        why,
        basis,
        who,
        how_long,
        periods: &[],
        rights,
        by_consent: false,
        in_use: false,
    }
}

fn equality(words: &'static Words) -> Purpose {
    let (w, all) = (&words.privacy.equality, &words.privacy);
    let (title, what, why) = (w.title, w.what, w.why);
    let (basis, who, how_long, rights) = (w.basis, w.who, w.how_long, all.rights_consent);
    let slug = "equality-monitoring";
    Purpose {
        slug,
        title,
        what,
        why,
        basis,
        who,
        how_long,
        periods: &[],
        rights,
        by_consent: true,
        in_use: true,
    }
}

fn accounts(words: &'static Words) -> Purpose {
    let (w, all) = (&words.privacy.accounts, &words.privacy);
    let (title, what, why) = (w.title, w.what, w.why);
    let (basis, who, how_long, rights) = (w.basis, w.who, w.how_long, all.rights_task);
    let slug = "accounts-and-security";
    Purpose {
        slug,
        title,
        what,
        why,
        basis,
        who,
        how_long,
        periods: &[],
        rights,
        by_consent: false,
        in_use: true,
    }
}

fn post(words: &'static Words) -> Purpose {
    let (w, all) = (&words.privacy.post, &words.privacy);
    let (title, what, why) = (w.title, w.what, w.why);
    let (basis, who, how_long, rights) = (w.basis, w.who, w.how_long, all.rights_task);
    let slug = "letters-and-mail";
    Purpose {
        slug,
        title,
        what,
        why,
        basis,
        who,
        how_long,
        periods: &[],
        rights,
        by_consent: false,
        in_use: true,
    }
}

fn requests(words: &'static Words) -> Purpose {
    let (w, all) = (&words.privacy.requests, &words.privacy);
    let (title, what, why) = (w.title, w.what, w.why);
    let (basis, who, how_long, rights) = (w.basis, w.who, w.how_long, all.rights_law);
    let (slug, periods) = ("requests-about-your-data", &[Kept::Request]);
    Purpose { slug, title, what, why, basis, who, how_long, periods, rights, by_consent: false, in_use: true }
}

fn audit(words: &'static Words) -> Purpose {
    let (w, all) = (&words.privacy.audit, &words.privacy);
    let (title, what, why) = (w.title, w.what, w.why);
    let (basis, who, how_long, rights) = (w.basis, w.who, w.how_long, all.rights_task);
    let slug = "who-did-what";
    Purpose {
        slug,
        title,
        what,
        why,
        basis,
        who,
        how_long,
        periods: &[],
        rights,
        by_consent: false,
        in_use: true,
    }
}
