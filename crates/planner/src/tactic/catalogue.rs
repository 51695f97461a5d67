//! The types of tactic a plan can start from: what one unit is, what it brings, what it costs, who works on it.
//!
//! To add a type, add one file to `catalogue/` and one line to each of the two lists below.

mod email;

use crate::default::Assumption;

/// Every type, sorted by id.
pub const ALL: &[&TacticType] = &[&email::EMAIL];

/// The type with this id, if there is one. Ids are stable: a saved plan names its types by them.
///
/// ```
/// use planner::tactic::catalogue;
///
/// assert_eq!(catalogue::find("email").map(|kind| kind.name), Some("Email"));
/// assert_eq!(catalogue::find("carrier-pigeon"), None);
/// ```
pub fn find(id: &str) -> Option<&'static TacticType> {
    ALL.iter().copied().find(|kind| kind.id == id)
}

/// A kind of marketing work, with the numbers to start from when it is added to a plan.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TacticType {
    /// The name in saved files, in kebab-case. It never changes and is never used again for something else.
    pub id: &'static str,
    /// The name people read.
    pub name: &'static str,
    /// What it is, in one sentence, for someone who is not a marketer.
    pub summary: &'static str,
    /// What is bought or done once, in the singular: "webinar", "mailing to 1,000 addresses".
    pub unit: &'static str,
    /// The same in the plural.
    pub units: &'static str,
    /// The stage of the funnel that new people enter.
    pub feeds: DefaultStage,
    /// People who enter that stage for each unit.
    pub entries: Assumption,
    /// Money paid to others for each unit, in US dollars. The team's own hours are counted apart.
    pub cost: Assumption,
    /// Money paid once if the tactic is used at all, in US dollars.
    pub setup_cost: f64,
    /// The team's own hours for each unit, by department.
    pub hours: &'static [Effort],
    /// The fewest units a year that are usually worth doing.
    pub usual_least: u32,
    /// The most units a year that a mid-sized company usually does.
    pub usual_most: u32,
    /// Average months from doing a unit to its entries arriving.
    pub lead_time_months: f64,
    /// How one can tell that it worked.
    pub success: &'static str,
    /// What to do with the money and the hours if it does not work.
    pub alternate: &'static str,
}

/// Hours of one department for one unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Effort {
    /// Who does the work.
    pub department: Department,
    /// Hours per unit.
    pub hours: f64,
}

/// The stage of the five-stage funnel that a tactic brings people to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DefaultStage {
    /// Someone reacted: a click, a visit, a call, a reply.
    Response,
    /// Someone can be contacted: a name and an address or number.
    Lead,
    /// Marketing has checked that the lead fits and is interested (a marketing-qualified lead).
    Mql,
    /// Sales is working on a possible deal of known worth.
    Opportunity,
    /// Someone bought.
    Deal,
}

/// A department that gives hours to tactics.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Department {
    /// Plans, writes, buys media, measures.
    Marketing,
    /// Makes what people see: layout, pictures, film, web pages.
    Design,
    /// Talks to buyers.
    Sales,
    /// Builds, delivers and serves; knows the product.
    Operations,
    /// Says what money there is.
    Finance,
}
