//! How many are how: published figures where there are some, so that a demo looks like the place it is about.
//!
//! The figures of Leicester are estimates of Skills for Care, as the city council's scrutiny report of 30 April 2025
//! quotes them. They are about posts of the council and of providers; about PAs alone nothing was published for the city.
//! What has no source is a guess, and says so.

/// Of a hundred employed jobs whose contract is known, so many promise no hours: 34 % (Leicester, 2023/24).
pub(super) const ZERO_HOURS: u32 = 34;
/// Of a hundred employed jobs so many are permanent: 87 % (Leicester, 2023/24).
pub(super) const PERMANENT: u32 = 87;
/// Of a hundred people so many are women: 77 % (Leicester, 2023/24).
pub(super) const WOMEN: u32 = 77;
/// Of a hundred people of age who know it, so many hold a relevant qualification: 37 % (Leicester, 2023/24, direct care).
pub(super) const QUALIFIED: u32 = 37;
/// Of a hundred people without one, so many did or do the Care Certificate: 78 % (Leicester, 2023/24).
pub(super) const CARE_CERTIFICATE: u32 = 78;
/// Of a hundred people without one, so many have done some training: 75 % (Leicester, 2023/24).
pub(super) const TRAINED: u32 = 75;
/// Of a hundred people with one, so many have done some training: a guess; the figure is published only for the others.
pub(super) const TRAINED_QUALIFIED: u32 = 94;
/// For a hundred jobs that are held, so many ended in the last twelve months: 16.9 % (turnover, Leicester, 2023/24).
pub(super) const TURNOVER: u32 = 17;
/// How many jobs a PA holds who works: 1.29 on average (Skills for Care's method of estimating how many PAs there are).
pub(super) const JOBS_HELD: [(u32, u32); 3] = [(76, 1), (19, 2), (5, 3)];

/// Ages in bands: 10 % under 25, 19 % of 55 and over, 41.3 years on average (Leicester, 2023/24).
pub(super) const AGES: [(u32, (u32, u32)); 7] = [
    (2, (16, 17)),
    (8, (18, 24)),
    (24, (25, 34)),
    (25, (35, 44)),
    (22, (45, 54)),
    (15, (55, 64)),
    (4, (65, 74)),
];

/// Of a hundred PAs of age so many are listed: a guess. The others keep a record only.
pub(super) const LISTED: u32 = 60;
/// Of a hundred PAs of age so many drive: a guess.
pub(super) const DRIVERS: u32 = 55;
/// Of a hundred PAs of age so many have done delegated healthcare: a guess.
pub(super) const HEALTHCARE: u32 = 18;
/// Of a hundred PAs so many asked for training lately: a guess.
pub(super) const ASKED_FOR_TRAINING: u32 = 35;
/// Of a hundred jobs so many are paid below the legal minimum: a guess. The register says so to the PA alone.
pub(super) const BELOW_MINIMUM: u32 = 3;
