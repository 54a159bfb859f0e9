//! The door that nobody knocks on: workers, schedules, duties.

mod a_duty_is_taken_over;
mod jobs_go_wrong;
mod many_workers_do_each_job_once;
mod scene;
mod schedules_follow_the_clocks_of_london;
mod the_program_works;
mod what_is_over_is_forgotten;
mod workers_stop;
