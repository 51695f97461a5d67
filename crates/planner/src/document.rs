//! stub
#![allow(missing_docs)]
use crate::plan::Plan;
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamp { pub app_version: String, pub saved: Option<String> }
#[derive(Clone, Debug, PartialEq)]
pub struct Opened { pub plan: Plan, pub repairs: Vec<Repair>, pub made_by: String, pub saved: Option<String> }
#[derive(Clone, Debug, PartialEq)]
pub struct Repair;
impl Repair { pub fn sentence(&self) -> String { String::new() } }
#[derive(Clone, Debug, PartialEq)]
pub struct Unreadable;
impl Unreadable { pub fn sentence(&self) -> String { String::new() } }
pub fn read(_bytes: &[u8]) -> Result<Opened, Unreadable> { Err(Unreadable) }
pub fn write(_plan: &Plan, _stamp: &Stamp) -> String { String::new() }
