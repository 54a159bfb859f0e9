//! Work that is queued: if and only if the change is kept, done once, tried again, parked and shown.

mod a_lease_has_one_holder;
mod scene;
mod what_waits_is_shown;
mod work_is_claimed;
mod work_is_queued;
mod work_is_tried_again;
mod work_runs_at_fixed_times;
