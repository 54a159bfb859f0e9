//! A register of care personal assistants (PAs): they tell their story once, employers find them, and the
//! council sees its market.
//!
//! # The map
//!
//! Doors stand at the top and may use everything below; arrows go down only (docs/architecture.md).
//!
//! - Doors: [`web`] (pages), [`api`] (the same in JSON, for programs), [`jobs`] (work that nobody waits for). [`commands`] and [`serve`] start them; [`demo`] makes a register of made-up people;
//!   [`config`] holds what can be set.
//! - Capabilities: [`accounts`] (who may come in, and as what), [`assistants`] (the record of a personal assistant),
//!   [`employers`] (who employs, and whether that was checked), [`finder`] (whom an employer could ask), [`alerts`]
//!   (telling employers that somebody fits),
//!   [`assisting`] (a registrar uses the register for somebody), [`guidance`] (the page of help that the council writes),
//!   [`privacy`] (what people agreed to), [`own_data`] (what is kept of somebody, for that person), [`requests`] (what
//!   people ask about it), [`retention`] (how long things are kept).
//! - Shared ground: [`audit`], [`queue`], [`keys`], [`drafts`], [`dress`], [`mail`], [`storage`], [`clock`], [`ids`],
//!   [`mod@vocabulary`], [`text`], [`money`], [`words`], [`progress`]; [`intake`] (files that people send), [`places`] (postcodes, wards, distances),
//!   [`figures`] (what may be told of how many people).

pub mod accounts;
pub mod alerts;
pub mod api;
pub mod assistants;
pub mod assisting;
pub mod audit;
pub mod clock;
pub mod commands;
pub mod config;
pub mod demo;
pub mod drafts;
pub mod dress;
pub mod employers;
pub mod figures;
pub mod finder;
pub mod guidance;
pub mod ids;
pub mod intake;
pub mod jobs;
pub mod keys;
pub mod mail;
pub mod money;
pub mod own_data;
pub mod places;
pub mod privacy;
pub mod progress;
pub mod queue;
pub mod requests;
pub mod retention;
pub mod serve;
pub mod storage;
pub mod text;
pub mod vocabulary;
pub mod web;
pub mod words;

use rocket::figment::Figment;
use rocket::{Build, Rocket};
use std::sync::Arc;

/// Assembles the doors over a service that was made before.
#[must_use]
pub fn rocket(service: Arc<web::Service>, figment: Figment) -> Rocket<Build> {
    api::open(web::open(rocket::custom(figment), service, api::mount))
}
