//! A register with rows in every table, and a table of every kind of value.
//!
//! A new table gets a line in `ROWS`: a test fails while it has none.

use pa_registry::clock::Timestamp;
use pa_registry::storage::{Database, Dialect, Sql, Tx};
use serde_json::json;
use time::macros::date;
use uuid::Uuid;

/// More than are read at once.
pub(super) const SPECIMENS: u128 = 1_203;

const AT: &str = "2026-11-21T09:30:00.123456Z";

fn at() -> Timestamp {
    AT.parse().unwrap()
}

/// A row for each table of the schema; `$1` is an id and `$2` an instant, and each row uses both.
const ROWS: &[&str] = &[
    "INSERT INTO accounts (id, email, email_folded, password_hash, created_at) \
     VALUES ($1, 'Zoë@people.example', 'zoë@people.example', 'made up', $2)",
    "INSERT INTO account_roles (account_id, role, granted_at) VALUES ($1, 'assistant', $2)",
    "INSERT INTO people (id, account_id, name, interpreter_needed, letter_address, created_at, updated_at) \
     VALUES ($1, $1, 'Ŵyn 🌻 O’Leary', FALSE, '', $2, $2)",
    "INSERT INTO sign_ups (id, role, email, email_folded, password_hash, token_hash, created_at, expires_at) \
     VALUES ($1, 'employer', 'a@people.example', 'a@people.example', 'made up', 'one', $2, '9999-12-31T23:59:59.999999Z')",
    "INSERT INTO sessions (id, account_id, token_hash, signed_in_at, seen_at) VALUES ($1, $1, 'two', $2, $2)",
    "INSERT INTO devices (id, account_id, token_hash, created_at, last_used_at) VALUES ($1, $1, 'three', $2, $2)",
    "INSERT INTO api_tokens (id, account_id, scope, token_hash, made_at, ends_at, used_at) \
     VALUES ($1, $1, 'finder', 'twelve', $2, '9999-12-31T23:59:59.999999Z', $2)",
    "INSERT INTO guesses (id, bucket, guessed_at) VALUES ($1, '', $2)",
    "INSERT INTO drafts (id, kind, account_id, answers, updated_at, expires_at) \
     VALUES ($1, 'sign_up', $1, '{\"a\": [1, 2.50, null, true, \"ŵ\"], \"\": {}}', $2, $2)",
    "INSERT INTO register_keys (key_id, first_used_at) SELECT 'k1', $2 WHERE $1 IS NOT NULL",
    "INSERT INTO audit_events (id, at, who_kind, who_id, kind, detail) VALUES ($1, $2, 'account', $1, 'made_up', '{}')",
    "INSERT INTO audit_waiting (event_id) SELECT $1 WHERE $2 IS NOT NULL",
    "INSERT INTO audit_seals (position, event_id, key_id, seal, sealed_at) VALUES (1, $1, 'k1', 'made up', $2)",
    "INSERT INTO audit_head (id, position, key_id, code) SELECT 1, 1, 'k1', '' WHERE $1 IS NOT NULL AND $2 IS NOT NULL",
    "INSERT INTO jobs (id, kind, payload, queued_at, run_at, attempts) VALUES ($1, 'made_up', '[0.1]', $2, $2, 0)",
    "INSERT INTO schedules (name, ran_for) SELECT 'daily', $2 WHERE $1 IS NOT NULL",
    "INSERT INTO leases (name, holder, held_until) VALUES ('seals', $1, $2)",
    "INSERT INTO second_factors (account_id, secret, last_step, set_up_at) VALUES ($1, 'made up', 9223372036854775807, $2)",
    "INSERT INTO recovery_codes (id, account_id, selector, code_hash, used_at) VALUES ($1, $1, 'ab', 'made up', $2)",
    "INSERT INTO sign_in_steps (id, account_id, token_hash, tries, created_at, expires_at) VALUES ($1, $1, 'four', 0, $2, $2)",
    "INSERT INTO invitations (id, email, email_folded, token_hash, invited_by, created_at, expires_at) \
     VALUES ($1, 'b@people.example', 'b@people.example', 'five', $1, $2, '9999-12-31T23:59:59.999999Z')",
    "INSERT INTO invitation_roles (invitation_id, role) SELECT $1, 'registrar' WHERE $2 IS NOT NULL",
    "INSERT INTO appointments (id, account_id, role, proposed_by, proposed_at, decided_at, agreed) \
     VALUES ($1, $1, 'safeguarding', $1, $2, $2, TRUE)",
    "INSERT INTO outgoing_mails (id, account_id, kind, sealed, created_at) VALUES ($1, $1, 'made_up', 'made up', $2)",
    "INSERT INTO letters (id, person_id, kind, sealed, large_print, created_at) VALUES ($1, $1, 'made_up', '', TRUE, $2)",
    "INSERT INTO password_resets (id, account_id, address_digest, token_hash, created_at, expires_at) \
     VALUES ($1, $1, 'made up', 'six', $2, '9999-12-31T23:59:59.999999Z')",
    "INSERT INTO address_changes (id, account_id, email, email_folded, token_hash, created_at, expires_at) \
     VALUES ($1, $1, 'c@people.example', 'c@people.example', 'seven', $2, '9999-12-31T23:59:59.999999Z')",
    "INSERT INTO guide_versions (number, change, saved_by, saved_at) VALUES (1, 'added', $1, $2)",
    "INSERT INTO guide_sections (version, place, section_id, title, content) SELECT 1, 1, $1, 'ŵ', '' WHERE $2 IS NOT NULL",
    "INSERT INTO guide_publications (version, published_by, published_at) VALUES (1, $1, $2)",
    "INSERT INTO equality_answers (owner, topic, answer) SELECT 'made up', 'sex', 'not_said' WHERE $1 IS NOT NULL AND $2 IS NOT NULL",
    "INSERT INTO consents (id, person_id, purpose, position, given, text_version, language, channel, recorded_by, recorded_at) \
     VALUES ($1, $1, 'surveys', 1, TRUE, 1, 'en', 'online', $1, $2)",
    "INSERT INTO assisted_people (person_id, role, family_name, opened_by, opened_at) \
     VALUES ($1, 'employer', 'Ŵyn', $1, $2)",
    "INSERT INTO assisted_openings (account_id, person_id, declared_on) SELECT $1, $1, '2026-01-01' WHERE $2 IS NOT NULL",
    "INSERT INTO employers (id, person_id, status, said_at, created_at, updated_at) VALUES ($1, $1, 'draft', $2, $2, $2)",
    "INSERT INTO representations (employer_id, capacity, name) SELECT $1, 'attorney', 'Ŵyn' WHERE $2 IS NOT NULL",
    "INSERT INTO employer_openings (account_id, employer_id, declared_on) SELECT $1, $1, '2026-01-01' WHERE $2 IS NOT NULL",
    "INSERT INTO employer_hands (employer_id, account_id, hand) SELECT $1, $1, 'filled_in' WHERE $2 IS NOT NULL",
    "INSERT INTO kept_searches (employer_id, search, kept_at) VALUES ($1, 'interests=%C5%B5', $2)",
    "INSERT INTO employer_check_periods (valid_from, months) \
     SELECT '9999-12-31', 60 WHERE $1 IS NOT NULL AND $2 IS NOT NULL",
    "INSERT INTO handover_codes (person_id, role, code_hash, answer_hash, tries, made_at, expires_at) \
     VALUES ($1, 'employer', 'made up', 'made up', 0, $2, '9999-12-31T23:59:59.999999Z')",
    "INSERT INTO handovers (id, email, email_folded, password_hash, answer_hash, token_hash, created_at, expires_at) \
     VALUES ($1, 'd@people.example', 'd@people.example', 'made up', 'made up', 'eleven', $2, '9999-12-31T23:59:59.999999Z')",
    "INSERT INTO minimum_wages (from_on, apprentice, from_age, pence_per_hour) \
     SELECT '9999-12-31', TRUE, 130, 100000000 WHERE $1 IS NOT NULL AND $2 IS NOT NULL",
    "INSERT INTO register_numbers (number, assistant_id, given_at) VALUES ('PA-7K3M-4Q', $1, $2)",
    "INSERT INTO assistants (id, account_id, status, created_at, updated_at) VALUES ($1, $1, 'draft', $2, $2)",
    "INSERT INTO record_helpers (assistant_id, account_id) SELECT $1, $1 WHERE $2 IS NOT NULL",
    "INSERT INTO assistant_name_keys (assistant_id, kind, name_key) SELECT $1, 'word', 'ŵ' WHERE $2 IS NOT NULL",
    "INSERT INTO assistant_confirmations (assistant_id, confirmed_on, done, next_on, call_since) \
     SELECT $1, '2026-01-01', 'first', '9999-12-31', $2",
    "INSERT INTO confirmation_links (token_hash, assistant_id, sent_at) VALUES ('nine', $1, $2)",
    "INSERT INTO record_shares (id, assistant_id, token_hash, made_at, ends_at, openings, first_opened_at, last_opened_at) \
     VALUES ($1, $1, 'ten', $2, '9999-12-31T23:59:59.999999Z', 1, $2, $2)",
    "INSERT INTO assistant_profiles (assistant_id, week) SELECT $1, 268435455 WHERE $2 IS NOT NULL",
    "INSERT INTO assistant_answers (assistant_id, section, answered_at) VALUES ($1, 'name', $2)",
    "INSERT INTO assistant_choices (assistant_id, list, word) SELECT $1, 'tasks', 'made_up' WHERE $2 IS NOT NULL",
    "INSERT INTO assistant_languages (assistant_id, language, level) SELECT $1, 'gu', 'made_up' WHERE $2 IS NOT NULL",
    "INSERT INTO assistant_blocks (id, assistant_id, name, name_folded, created_at) VALUES ($1, $1, 'Ŵ', 'ŵ', $2)",
    "INSERT INTO imported_assistants (assistant_id, email, email_folded, token_hash, imported_at) \
     VALUES ($1, 'Ŵyn@people.example', 'ŵyn@people.example', 'eight', $2)",
    "INSERT INTO import_replies (address_code, replied_at) SELECT 'made up', $2 WHERE $1 IS NOT NULL",
    "INSERT INTO assistant_experience (assistant_id, worked, qualified, pathway) \
     SELECT $1, TRUE, 'dont_know', 'assistant' WHERE $2 IS NOT NULL",
    "INSERT INTO assistant_engagements (id, assistant_id, kind, contracted_hours, contracted_unknown, average_unknown, \
         pay_pence, pay_confirmed_on, ended_on, why_ended, created_at) \
     VALUES ($1, $1, 'employed', 33, FALSE, TRUE, 1271, '2026-10-31', '2026-10-31', 'travel', $2)",
    "INSERT INTO assistant_qualifications (id, assistant_id, qualification, level, year, created_at) \
     VALUES ($1, $1, '48', '2', 2019, $2)",
    "INSERT INTO assistant_trainings (id, assistant_id, category, title, completed_on, expires, expires_on, created_at) \
     VALUES ($1, $1, 'first_aid', 'Ŵ', '2026-01-01', 'on', '2026-01-01', $2)",
    "INSERT INTO assistant_training_requests (id, assistant_id, category, asked_on, stage, why_not, created_at) \
     VALUES ($1, $1, 'epilepsy', '2026-01-01', 'not_taken', 'cover', $2)",
    "INSERT INTO assistant_claims (id, assistant_id, kind, state, said_at, waiting_since, basis, hours_limit, \
         sponsor_only, ends_on) \
     VALUES ($1, $1, 'right_to_work', 'waiting', $2, $2, 'time_limited', 40, FALSE, '9999-12-31')",
    "INSERT INTO assistant_endings (claim_id, about, ends_on, next_on) \
     SELECT $1, 'end', '9999-12-31', '2026-01-01' WHERE $2 IS NOT NULL",
    "INSERT INTO record_cases (assistant_id, taken_by, taken_at) VALUES ($1, $1, $2)",
    "INSERT INTO record_questions (id, assistant_id, asked_at, question) VALUES ($1, $1, $2, 'Ŵ')",
    "INSERT INTO record_news (assistant_id, since) VALUES ($1, $2)",
    "INSERT INTO record_rulings (id, assistant_id, kind, reason, life, proposed_at, proposed_by, reasons) \
     VALUES ($1, $1, 'refusal', 'conduct', 'sent', $2, $1, 'Ŵ')",
    "INSERT INTO record_suspensions (id, assistant_id, reason, grounds, suspended_at, review_at) \
     VALUES ($1, $1, 'concern', 'Ŵ', $2, $2)",
    "INSERT INTO removed_for_risk (id, first_name, last_name, born_on, decision, decided_on) \
     SELECT $1, 'Ŵ', 'Made up', '1961-01-01', 'removal', '2026-01-01' WHERE $2 IS NOT NULL",
    "INSERT INTO shortlisted (employer_id, assistant_id, note, added_at) VALUES ($1, $1, 'ŵ', $2)",
    "INSERT INTO search_alerts (employer_id, search, gender_reason, asked_at, ends_on, looked_on) \
     VALUES ($1, 'interests=%C5%B5', 'personal_care', $2, '9999-12-31', '2026-01-01')",
    "INSERT INTO search_alert_known (employer_id, assistant_id) SELECT $1, $1 WHERE $2 IS NOT NULL",
    "INSERT INTO search_alert_links (token_hash, employer_id) SELECT 'eleven', $1 WHERE $2 IS NOT NULL",
    "INSERT INTO risk_matches (assistant_id, removed_id, found_at) VALUES ($1, $1, $2)",
    "INSERT INTO finder_changes (id, assistant_id, changed_at) VALUES ($1, $1, $2)",
    "INSERT INTO unmet_searches (id, ward, week_on, times) SELECT $1, 'E05000001', '2026-01-05', 268435455 WHERE $2 IS NOT NULL",
    "INSERT INTO unmet_search_words (search_id, list, word) SELECT $1, 'task', 'made_up' WHERE $2 IS NOT NULL",
    "INSERT INTO unmet_askers (code, week_on) SELECT 'made up', '2026-01-05' WHERE $1 IS NOT NULL AND $2 IS NOT NULL",
    "INSERT INTO suspension_reviews (suspension_id, reviewed_at, grounds) VALUES ($1, $2, 'Ŵ')",
    "INSERT INTO bank_holidays (day) SELECT '2040-01-02' WHERE $1 IS NOT NULL AND $2 IS NOT NULL",
    "INSERT INTO record_openings (account_id, assistant_id, declared_on) SELECT $1, $1, '2026-01-01' WHERE $2 IS NOT NULL",
    "INSERT INTO data_requests (id, account_id, kind, request, made_at, due_at) VALUES ($1, $1, 'erase', 'Ŵ', $2, $2)",
    "INSERT INTO request_openings (account_id, request_id, declared_on) SELECT $1, $1, '2026-01-01' WHERE $2 IS NOT NULL",
    "INSERT INTO retention_periods (kind, valid_from, months) \
     SELECT 'audit', '9999-12-31', 240 WHERE $1 IS NOT NULL AND $2 IS NOT NULL",
    "INSERT INTO retention_log (row_id, kind, erased_at, months) VALUES ($1, 'draft', $2, 6)",
    "INSERT INTO assistant_dbs (claim_id, level, issued_on, update_service) \
     SELECT $1, 'enhanced_adults', '2026-01-01', TRUE WHERE $2 IS NOT NULL",
    "INSERT INTO assistant_referees (claim_id, name, relation, telephone) \
     SELECT $1, 'Ŵ', 'employer', '0116 496 0000' WHERE $2 IS NOT NULL",
    "INSERT INTO imports (id, number, kind, layout, file_name, state, started_at, row_count, cleared) \
     VALUES ($1, 7, 'made_up', 'made_up', 'made up.csv', 'loading', $2, 0, FALSE)",
    "INSERT INTO place_postcodes (edition, postcode, ward_code, latitude, longitude) \
     SELECT 7, 'ZZ1 1AA', 'E05000001', 52.5, -1.25 WHERE $1 IS NOT NULL AND $2 IS NOT NULL",
    "INSERT INTO place_outcodes (edition, outcode, latitude, longitude) \
     SELECT 7, 'ZZ1', 52.5, -1.25 WHERE $1 IS NOT NULL AND $2 IS NOT NULL",
    "INSERT INTO place_wards (edition, code, name) SELECT 7, 'E05000001', 'Made up' WHERE $1 IS NOT NULL AND $2 IS NOT NULL",
    "INSERT INTO place_authorities (edition, code, name) \
     SELECT 7, 'E06000001', 'Made up' WHERE $1 IS NOT NULL AND $2 IS NOT NULL",
    "INSERT INTO place_localities (edition, ward_code, name) \
     SELECT 7, 'E05000001', 'Made up' WHERE $1 IS NOT NULL AND $2 IS NOT NULL",
    "INSERT INTO place_outlines (edition, ward_code, polygons) \
     SELECT 7, 'E05000001', '[[[[-1.25, 52.5]]]]' WHERE $1 IS NOT NULL AND $2 IS NOT NULL",
];

/// Rows in every table.
pub(super) async fn fill(db: &Database) {
    let mut tx = db.begin().await.unwrap();
    for row in ROWS {
        let row = Sql::new(row).bind(Uuid::from_u128(7)).bind(at());
        tx.execute(row).await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// A table of every kind of value whose rows refer to later ones, and which takes rows and never gives them back.
pub(super) async fn make_specimens(db: &Database) {
    let mut tx = db.begin().await.unwrap();
    let table = "CREATE TABLE specimens (
        id UUID NOT NULL, part BIGINT NOT NULL, next_id UUID, next_part BIGINT, yes BOOLEAN, amount DOUBLE PRECISION,
        words TEXT, bytes BYTEA, day DATE, created_at TIMESTAMPTZ, more JSONB, \"order\" TEXT,
        CONSTRAINT specimens_pk PRIMARY KEY (part, id),
        CONSTRAINT specimens_next_fk FOREIGN KEY (next_part, next_id) REFERENCES specimens (part, id))";
    tx.execute(Sql::new(table)).await.unwrap();
    for trigger in triggers(db.dialect()) {
        tx.execute(Sql::new(trigger)).await.unwrap();
    }
    tx.commit().await.unwrap();
}

fn triggers(dialect: Dialect) -> &'static [&'static str] {
    match dialect {
        Dialect::Sqlite => &[
            "CREATE TRIGGER specimens_no_update BEFORE UPDATE ON specimens BEGIN SELECT RAISE(ABORT, 'no'); END",
            "CREATE TRIGGER specimens_no_delete BEFORE DELETE ON specimens BEGIN SELECT RAISE(ABORT, 'no'); END",
        ],
        Dialect::Postgres => &[
            "CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$",
            "CREATE TRIGGER specimens_append_only BEFORE UPDATE OR DELETE ON specimens EXECUTE FUNCTION no()",
        ],
    }
}

/// Fills them, the last first, so that each can refer to the one after it.
pub(super) async fn fill_specimens(db: &Database) {
    let mut tx = db.begin().await.unwrap();
    for number in (0..SPECIMENS).rev() {
        add(&mut tx, number).await;
    }
    tx.commit().await.unwrap();
}

async fn add(tx: &mut Tx, number: u128) {
    let part = |number: u128| i64::try_from(number / 100).unwrap();
    let next = Some(number + 1).filter(|next| *next < SPECIMENS);
    let empty = number.is_multiple_of(5);
    let sql = Sql::new("INSERT INTO specimens VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)");
    let sql = sql.bind(Uuid::from_u128(number)).bind(part(number));
    let sql = sql.bind(next.map(Uuid::from_u128)).bind(next.map(part));
    let sql = if empty {
        let sql = sql.bind(None::<bool>).bind(None::<f64>).bind(None::<&str>).bind(None::<Vec<u8>>);
        sql.bind(None::<time::Date>).bind(None::<Timestamp>).bind(None::<serde_json::Value>).bind("")
    } else {
        let micros = i64::try_from(number).unwrap() * 86_400_000_001 - 50_000_000_000_000;
        let sql = sql
            .bind(number.is_multiple_of(2))
            .bind(f64::from_bits(0x3ff0_0000_0000_0001))
            .bind("ŵ\n🌻 'quoted'");
        let sql = sql.bind(vec![0_u8, 255, 39]).bind(date!(1931 - 02 - 28));
        let sql = sql.bind(Timestamp::from_unix_micros(micros));
        sql.bind(json!({"n": [1, 1e16, 0.1, -7, u64::MAX], "é": {"": null}, "a": "b"})).bind("\u{10ffff}")
    };
    tx.execute(sql).await.unwrap();
}
