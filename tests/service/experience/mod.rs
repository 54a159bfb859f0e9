//! What a PA has done and learned: jobs, qualifications, training, and what she wants next.

mod acts_fail_whole;
mod jobs;
mod one_line_for_each_act;
mod pathway;
mod qualifications;
mod rows_belong_to_their_owner;
mod scene;
mod training;
