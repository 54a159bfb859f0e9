//! Who may come to these pages: the owner of the record.

use super::{jobs, pathway, qualifications, requests, trainings};
use crate::accounts::Role;
use crate::web::access::{Access, Door};
use rocket::routes;

/// Mounts the pages of what was done and learned.
pub(in crate::web::assistant::record) fn mount(door: Door) -> Door {
    let access = Access::Role(Role::Assistant);
    let door = door.mount(
        access,
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
    entries(door, access)
}

/// Mounts the pages of single entries.
fn entries(door: Door, access: Access) -> Door {
    door.mount_naming(
        access,
        |own| format!("/assistant/record/job/{}", own.job),
        routes![jobs::one_job, jobs::take_job],
    )
    .mount_naming(
        access,
        |own| format!("/assistant/record/job/{}/remove", own.job),
        routes![jobs::remove_job],
    )
    .mount_naming(
        access,
        |own| format!("/assistant/record/qualification/{}", own.qualification),
        routes![qualifications::one_qualification, qualifications::take_qualification],
    )
    .mount_naming(
        access,
        |own| format!("/assistant/record/qualification/{}/remove", own.qualification),
        routes![qualifications::remove_qualification],
    )
    .mount_naming(
        access,
        |own| format!("/assistant/record/training-done/{}", own.training),
        routes![trainings::one_training, trainings::take_training],
    )
    .mount_naming(
        access,
        |own| format!("/assistant/record/training-done/{}/remove", own.training),
        routes![trainings::remove_training],
    )
    .mount_naming(
        access,
        |own| format!("/assistant/record/training-asked/{}", own.training_request),
        routes![requests::one_request, requests::take_request],
    )
    .mount_naming(
        access,
        |own| format!("/assistant/record/training-asked/{}/remove", own.training_request),
        routes![requests::remove_request],
    )
}
