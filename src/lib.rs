//! A register of care personal assistants.

pub mod accounts;
pub mod clock;
pub mod commands;
pub mod config;
pub mod demo;
pub mod drafts;
pub mod ids;
pub mod mail;
pub mod serve;
pub mod storage;
pub mod text;
pub mod vocabulary;
pub mod web;
pub mod words;
