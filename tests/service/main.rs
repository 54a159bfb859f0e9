//! One integration binary, so that tests link once.

// `cfg(test)` tells the linter that helpers are tests too, and may unwrap.
#[cfg(test)]
mod accounts;
#[cfg(test)]
mod alerts;
#[cfg(test)]
mod api;
#[cfg(test)]
mod assistants;
#[cfg(test)]
mod assisting;
#[cfg(test)]
mod audit;
#[cfg(test)]
mod canaries;
#[cfg(test)]
mod casework;
#[cfg(test)]
mod commands;
#[cfg(test)]
mod config;
#[cfg(test)]
mod demo;
#[cfg(test)]
mod drafts;
#[cfg(test)]
mod employers;
#[cfg(test)]
mod endings;
#[cfg(test)]
mod experience;
#[cfg(test)]
mod finder;
#[cfg(test)]
mod freshness;
#[cfg(test)]
mod guidance;
#[cfg(test)]
mod intake;
#[cfg(test)]
mod jobs;
#[cfg(test)]
mod mail;
#[cfg(test)]
mod own_data;
#[cfg(test)]
mod places;
#[cfg(test)]
mod privacy;
#[cfg(test)]
mod queue;
#[cfg(test)]
mod requests;
#[cfg(test)]
mod retention;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod safeguarding;
#[cfg(test)]
mod sharing;
#[cfg(test)]
mod storage;
#[cfg(test)]
mod support;
#[cfg(test)]
mod terms;
#[cfg(test)]
mod web;
