//! A column pasted from a spreadsheet fills the rows below.

use leptos::ev::ClipboardEvent;
use leptos::prelude::*;
use planner::funnel::Stage;
use planner::list::StageId;
use planner::typing::Typing;

use super::stages::change;
use crate::fields::{LAG, NUMBER, RATE};
use crate::platform::page;
use crate::session::Session;

/// Fills the stages from the field on that was pasted into, when the text has several lines. Lines that
/// cannot be read leave their row as it was.
pub(super) fn fill(session: Session, event: &ClipboardEvent) {
    let Some((first, column)) = page::focused_id().as_deref().and_then(field) else { return };
    let Some(text) = event.clipboard_data().and_then(|data| data.get_data("text").ok()) else { return };
    let lines: Vec<&str> = text.trim().lines().map(str::trim).collect();
    if lines.len() < 2 {
        return;
    }
    event.prevent_default();
    let typing = session.typing.get_untracked().typing();
    let ids: Vec<StageId> = session.plan_now().numbers.funnel.stages.ids().collect();
    let below = ids.into_iter().skip_while(|id| *id != first);
    for (id, line) in below.zip(lines) {
        change(session, id, &format!("pasted-from-{first}"), |stage| put(stage, column, typing, line));
    }
    session.settle();
}

/// Which stage and column a field belongs to, by its id such as `stage-3-rate`.
fn field(id: &str) -> Option<(StageId, Column)> {
    let (number, column) = id.strip_prefix("stage-")?.split_once('-')?;
    let column = match column {
        "rate" => Column::Rate,
        "lag" => Column::Lag,
        "last-year" => Column::LastYear,
        _ => return None,
    };
    Some((number.parse::<u32>().ok()?.into(), column))
}

/// A column of the table that can be pasted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Rate,
    Lag,
    LastYear,
}

fn put(stage: &mut Stage, column: Column, typing: Typing, text: &str) {
    match column {
        Column::Rate => stage.rate = RATE.parsed(typing, text).or(stage.rate),
        Column::Lag => stage.lag = LAG.parsed(typing, text).unwrap_or_else(|| stage.lag.clone()),
        Column::LastYear => stage.last_year = NUMBER.parsed(typing, text).or(stage.last_year),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_says_its_stage_and_column() {
        assert_eq!(field("stage-3-rate"), Some((3.into(), Column::Rate)));
        assert_eq!(field("stage-12-last-year"), Some((12.into(), Column::LastYear)));
        assert_eq!(field("stage-3-name"), None);
        assert_eq!(field("deal"), None);
    }
}
