//! What the pages of audiences ask and say.

pub(crate) const TITLE: &str = "Who buys, and why?";
pub(crate) const WHY: &str = "A message to everyone moves nobody. Name the few groups of people the plan speaks to, and say what moves each.";
pub(crate) const AUDIENCES: &str = "Whom the plan addresses";
pub(crate) const NO_AUDIENCE: &str =
    "Nobody yet. Add the people you most want to reach; two or three groups are plenty.";
pub(crate) const ADD: &str = "Add an audience";

pub(crate) const AUDIENCE_WHY: &str =
    "Describe one person whom everyone in the room would recognise. What follows is said to them.";
pub(crate) const NAME: &str = "What you call them";
pub(crate) const NAME_HINT: &str = "A word or two, such as “Maintenance managers”.";
pub(crate) const KIND: &str = "What sort of buyers they are";
pub(crate) const DESCRIPTION: &str = "Who they are";
pub(crate) const DESCRIPTION_HINT: &str = "What fills their day, and what makes them start looking.";
pub(crate) const SECTOR: &str = "The sector they are in";
pub(crate) const USAGE: &str = "How they use what you offer";
pub(crate) const CRITERIA: &str = "By what they choose";
pub(crate) const CRITERIA_HINT: &str =
    "What they compare, in the order that counts: delivery, price, service, proof.";
pub(crate) const MOTIVES: &str = "What moves them to decide";
pub(crate) const MOTIVES_HINT: &str =
    "What they gain, and what they fear, in the company and for themselves.";
pub(crate) const SERVICE: &str = "What service they get that nobody else gets";
pub(crate) const SERVICE_HINT: &str = "A person they can call, stock kept for them, a visit every quarter.";
pub(crate) const REMOVE: &str = "Remove this audience";

pub(crate) const NOTES: &str = "About this audience";
pub(crate) const NAMED_IN: &str = "In the plan for them";
pub(crate) const NAMED_NOWHERE: &str = "No message, goal or tactic is for them yet.";
pub(crate) const NUMBERS: &str = "Their numbers";
pub(crate) const AS_EVERYONE: &str =
    "The plan calculates with the same rates and values for them as for everyone.";
pub(crate) const NOT_AS_EVERYONE: &str = "Some rates, months or values are their own.";
pub(crate) const SAY_WHERE: &str = "Say where their numbers differ";
