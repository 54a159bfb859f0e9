//! Who may come to these pages: the owner of the record, and a registrar who answers for somebody.

use super::{jobs, pathway, qualifications, requests, trainings};
use crate::web::access::Door;
use crate::web::twice::RECORD;
use rocket::routes;

/// Mounts the pages of what was done and learned.
pub(in crate::web::assistant::record) fn mount(door: Door) -> Door {
    let door = RECORD.mount(
        door,
        routes![
            jobs::jobs,
            jobs::worked,
            jobs::take_worked,
            jobs::new_job,
            jobs::take_new_job,
            qualifications::qualifications,
            qualifications::certified,
            qualifications::take_certified,
            qualifications::new_qualification,
            qualifications::take_new_qualification,
            trainings::trainings,
            trainings::trained,
            trainings::take_trained,
            trainings::new_training,
            trainings::take_new_training,
            requests::new_request,
            requests::take_new_request,
            pathway::pathway,
            pathway::take_pathway,
        ],
    );
    entries(door)
}

/// Mounts the pages of single entries.
fn entries(door: Door) -> Door {
    let door = RECORD.mount_naming(
        door,
        |own| format!("/assistant/record/job/{}", own.job),
        |own| format!("/assisted/<person>/job/{}", own.job),
        routes![jobs::one_job, jobs::take_job],
    );
    let door = RECORD.mount_naming(
        door,
        |own| format!("/assistant/record/job/{}/remove", own.job),
        |own| format!("/assisted/<person>/job/{}/remove", own.job),
        routes![jobs::remove_job],
    );
    let door = RECORD.mount_naming(
        door,
        |own| format!("/assistant/record/qualification/{}", own.qualification),
        |own| format!("/assisted/<person>/qualification/{}", own.qualification),
        routes![qualifications::one_qualification, qualifications::take_qualification],
    );
    let door = RECORD.mount_naming(
        door,
        |own| format!("/assistant/record/qualification/{}/remove", own.qualification),
        |own| format!("/assisted/<person>/qualification/{}/remove", own.qualification),
        routes![qualifications::remove_qualification],
    );
    let door = RECORD.mount_naming(
        door,
        |own| format!("/assistant/record/training-done/{}", own.training),
        |own| format!("/assisted/<person>/training-done/{}", own.training),
        routes![trainings::one_training, trainings::take_training],
    );
    let door = RECORD.mount_naming(
        door,
        |own| format!("/assistant/record/training-done/{}/remove", own.training),
        |own| format!("/assisted/<person>/training-done/{}/remove", own.training),
        routes![trainings::remove_training],
    );
    let door = RECORD.mount_naming(
        door,
        |own| format!("/assistant/record/training-asked/{}", own.training_request),
        |own| format!("/assisted/<person>/training-asked/{}", own.training_request),
        routes![requests::one_request, requests::take_request],
    );
    RECORD.mount_naming(
        door,
        |own| format!("/assistant/record/training-asked/{}/remove", own.training_request),
        |own| format!("/assisted/<person>/training-asked/{}/remove", own.training_request),
        routes![requests::remove_request],
    )
}
