//! The words in which PAs tell their story, beside the lists that they come from; and the minimum wage.

mod lists;
mod minimum_wages;
mod published_lists;
