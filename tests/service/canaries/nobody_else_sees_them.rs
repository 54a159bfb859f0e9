//! No canary reaches anybody else: in no page, header, mail, log line, figure or file.

use std::collections::BTreeSet;

use metrics_exporter_prometheus::PrometheusBuilder;
use pa_registry::accounts::Role;
use pa_registry::audit;
use pa_registry::storage::Sql;
use uuid::Uuid;

use super::by_design::READS;
use super::columns::Column;
use super::needles::{Found, Needle, in_log, in_text, kept, named};
use super::story::{LISTED, RECORD_ONLY, tells};
use super::walk::{Seen, Sightings, Walker, Who, World};
use crate::support::App;
use crate::support::browser::Browser;
use crate::support::logs::{keep_logs, kept_logs};
use crate::support::people::somebody;

/// Fields of forms that name a row, and where the rows of the bearers are found. What is looked for is bound, because
/// slow statements are logged.
const NAMING: [(&str, &str, &str); 12] = [
    (
        "suspension",
        "SELECT id FROM record_suspensions WHERE lifted_at IS NULL AND grounds LIKE $1",
        "Wexcomberlish%",
    ),
    ("removed", "SELECT id FROM removed_for_risk WHERE first_name LIKE $1", "Marchpanelle%"),
    ("request", "SELECT id FROM data_requests WHERE request LIKE $1", "Snorkelbarrow%"),
    ("block", "SELECT id FROM assistant_blocks WHERE email LIKE $1", "crumhornd%"),
    ("claim", "SELECT claim_id FROM assistant_referees WHERE email LIKE $1", "ablewhito%"),
    (
        "share",
        "SELECT s.id FROM record_shares s JOIN assistants a ON a.id = s.assistant_id WHERE a.last_name LIKE $1",
        "Quillfeather%",
    ),
    (
        "session",
        "SELECT s.id FROM sessions s JOIN accounts a ON a.id = s.account_id WHERE a.email LIKE $1",
        "marrowquist%",
    ),
    (
        "api_token",
        "SELECT t.id FROM api_tokens t JOIN accounts a ON a.id = t.account_id WHERE a.email LIKE $1",
        "marrowquist%",
    ),
    ("invitation", "SELECT id FROM invitations WHERE email LIKE $1", "officerquillon%"),
    ("person", "SELECT id FROM accounts WHERE email LIKE $1", "marrowquist%"),
    ("officer", "SELECT id FROM accounts WHERE email LIKE $1", "marrowquist%"),
    ("assistant", "SELECT id FROM assistants WHERE last_name LIKE $1", "Quillfeather%"),
];

/// An administrator invites an officer, whose address is a canary too.
pub(super) async fn an_officer_is_invited(app: &App) {
    let mut administrator = somebody(&[Role::Administrator]).signed_in(app).await;
    let page = administrator.visit("/administrator/officers/invite").await;
    let typed = [("email", "officerquillon@council.example"), ("roles", "commissioner")];
    assert_eq!(administrator.submit(&page, &typed).await.status.code, 200);
}

async fn fields(app: &App) -> Vec<(&'static str, String)> {
    let mut fields = Vec::new();
    for (name, rows, of) in NAMING {
        let rows: Vec<(Uuid,)> =
            app.service.db.read().await.unwrap().fetch_all(Sql::new(rows).bind(of)).await.unwrap();
        assert!(!rows.is_empty(), "{name}");
        fields.push((name, rows[0].0.to_string()));
    }
    fields.push(("email", RECORD_ONLY.email.to_owned()));
    // An officer says that the bearers are neither family nor friends, and so opens their records.
    fields.push(("known", "no".to_owned()));
    fields.push(("sought", "Zorvanna".to_owned()));
    fields
}

fn leaks(sightings: &Sightings) -> Vec<String> {
    let by_design = |seen: &Seen| READS.iter().any(|reads| reads.covers(seen));
    let leaks = sightings.0.iter().filter(|(seen, _)| !by_design(seen));
    leaks.map(|((who, route, column), around)| format!("{who}: {route} shows {column}: …{around}…")).collect()
}

/// What no longer happens has no place in the list of what happens by design.
fn unused(sightings: &Sightings) -> Vec<String> {
    let reads = READS.iter().flat_map(|reads| reads.columns.iter().map(move |column| (reads, column)));
    let unused = reads.filter(|(reads, column)| {
        assert!(!reads.because.is_empty(), "{}", reads.route);
        !sightings.0.keys().any(|seen| reads.covers(seen) && seen.2 == **column)
    });
    unused
        .map(|(reads, column)| format!("{:?}: {} no longer shows {column}", reads.who, reads.route))
        .collect()
}

/// What was written to others.
async fn in_mails(app: &App, needles: &[Needle]) -> Vec<Found> {
    let hers = [
        "marrowquist",
        "glimmerquay",
        "sproutworthy",
        "wanderglint",
        "officerquillon",
        "brackenmoor",
        "glimmerfen",
    ];
    let mut mails = app.mails().await;
    let all = mails.len();
    mails.retain(|mail| !hers.iter().any(|hers| mail.to.as_str().contains(hers)));
    assert!(!mails.is_empty() && mails.len() < all, "of {all} mails, {} went to others", mails.len());
    let mails = mails.iter();
    mails
        .flat_map(|mail| in_text(&format!("{}\n{}", mail.writing.subject, mail.writing.text), needles))
        .collect()
}

#[rocket::async_test]
async fn in_no_page_mail_log_or_figure() {
    keep_logs();
    let recorder = PrometheusBuilder::new().build_recorder();
    let _counting = metrics::set_default_local_recorder(&recorder);
    let app = App::new().await;
    let (_record_only, first): (Browser<'_>, _) = tells(&app, &RECORD_ONLY).await;
    let (_listed, second) = tells(&app, &LISTED).await;
    an_officer_is_invited(&app).await;
    app.work().await;
    audit::seal_waiting(&app.service.db, &app.service.keys, app.clock.now()).await.unwrap();

    let (specimens, fields) = ([first, second, app.specimen("other").await], fields(&app).await);
    let needles = [named(), kept(&app).await].concat();
    let digests: BTreeSet<&String> =
        needles.iter().filter(|one| matches!(one.kind, Column::Kept)).map(|one| &one.column).collect();
    assert!(digests.len() >= 12, "{digests:?}");
    let world = World { specimens: &specimens, fields: &fields, needles: &needles };
    let (mut sightings, mut looked) = (Sightings::default(), 0);
    for who in Who::all() {
        let mut walker = Walker::new(&app, who).await;
        walker.walk(&world, &mut sightings).await;
        looked += walker.looked;
    }
    assert!(looked > 2_000, "{looked} answers were looked at");

    let leaks = leaks(&sightings);
    assert!(leaks.is_empty(), "\n{}", leaks.join("\n"));
    let unused = unused(&sightings);
    assert!(unused.is_empty(), "take these out of by_design.rs:\n{}", unused.join("\n"));
    assert_eq!(in_mails(&app, &needles).await, [], "in mails to others");
    let figures = recorder.handle().render();
    assert!(figures.contains("register_http_requests_total"), "{figures}");
    assert_eq!(in_log(&figures, &needles), [], "in the figures for monitoring");
    let log = kept_logs();
    assert!(
        log.contains("/assistant/record/job/<id>") && log.contains("/account/contact"),
        "the log is kept"
    );
    assert_eq!(in_log(&log, &needles), [], "in the log");
}
