//! A plan without its notes, for those whom the figures concern and the reasons do not.

use crate::goal::Goal;
use crate::plan::{Plan, Unknown};
use crate::strategy::{Answer, Audience, Competitor, Department, Message, Offering, Strategy};
use crate::tactic::Tactic;

/// The plan without what people wrote down in their own words about why and how: the direction, answers with their
/// evidence, descriptions of audiences, offering, messages, what is known of competitors, conditions of departments,
/// justifications, measures of success and alternatives; and without fields that this version does not know, which
/// may hold such words.
///
/// What has a name keeps it (the text of a business goal is its name), and figures, links between things, owners and how sure an answer is stay. Calculations
/// give the same.
///
/// ```
/// use planner::document::without_notes;
/// use planner::plan::{Edit, Plan, Settings};
/// let plan = Plan::new("Spring", Settings::default()).edited(Edit::Direction("Away from here".to_owned()));
/// assert_eq!(without_notes(&plan).strategy.direction, "");
/// assert_eq!(without_notes(&plan).name, "Spring");
/// ```
pub fn without_notes(plan: &Plan) -> Plan {
    let mut plan = plan.clone();
    plan.unknown = Unknown::new();
    strip_strategy(&mut plan.strategy);
    plan.goals.iter_mut().for_each(|goal: &mut Goal| goal.justification.clear());
    plan.tactics.iter_mut().for_each(strip_tactic);
    plan
}

fn strip_strategy(strategy: &mut Strategy) {
    strategy.direction.clear();
    strategy.answers.iter_mut().for_each(|answer| {
        *answer = Answer { certainty: answer.certainty, ..Answer::UNANSWERED };
    });
    strategy.offering = Offering::default();
    strategy.audiences.iter_mut().for_each(strip_audience);
    strategy.messages.iter_mut().for_each(|message| {
        *message = Message { audience: message.audience, ..Message::new(message.id) };
    });
    strategy.competitors.iter_mut().for_each(|it| {
        *it = Competitor { name: std::mem::take(&mut it.name), ..Competitor::new(it.id) };
    });
    strategy.departments.iter_mut().for_each(|department: &mut Department| department.conditions.clear());
}

fn strip_audience(audience: &mut Audience) {
    *audience = Audience {
        name: std::mem::take(&mut audience.name),
        kind: audience.kind,
        ..Audience::new(audience.id)
    };
}

fn strip_tactic(tactic: &mut Tactic) {
    tactic.success.clear();
    tactic.alternate.clear();
}
