//! What the pages of the departments' reviews ask and say.

pub(crate) const TITLE: &str = "Can it be done?";
pub(crate) const WHY: &str = "Finance knows what money there is, design and sales know what hours there are. What they say here are limits \
    that the calculation obeys.";
pub(crate) const DEPARTMENTS: &str = "What the departments say";
pub(crate) const NO_DEPARTMENT: &str = "No department has a say yet.";
pub(crate) const ADD: &str = "Add a department";
pub(crate) const ASK: &str = "Ask";

pub(crate) const REVIEW_WHY: &str =
    "Ask before the plan is finished, not after. A no with a reason saves more than a yes without one.";
pub(crate) const NAME: &str = "What the department is called";
pub(crate) const VERDICT: &str = "What it says about the plan";
pub(crate) const CONDITIONS: &str = "Under which conditions, and why";
pub(crate) const LIMITS: &str = "The limits it sets";
pub(crate) const LIMITS_ABOUT: &str = "The calculation obeys these limits: no mix spends more money or takes more hours. Of all limits on money, \
    the plan’s own budget among them, the smallest counts.";
pub(crate) const PER: &str = "For how long";
pub(crate) const HOURS: &str = "Most hours each month";
pub(crate) const HOURS_HINT: &str = "What it can give to this plan beside its other work.";
pub(crate) const REMOVE: &str = "Remove this department";

/// The heading of a review.
pub(crate) fn asked(department: &str) -> String {
    format!("{department}: can it be done?")
}

/// The label of the most money, in a currency given by its code.
pub(crate) fn most_money(currency: &str) -> String {
    format!("Most money, in {currency}")
}

/// What a limit on money comes to over the months of the plan.
pub(crate) fn over_the_plan(amount: &str, months: u8) -> String {
    let months = if months == 1 { "month".to_owned() } else { format!("{months} months") };
    format!("For the {months} of this plan that is {amount} at most.")
}

/// A limit on money: "At most €60,000 a year."
pub(crate) fn money_limit(amount: &str, per: &str) -> String {
    format!("At most {amount} {per}.")
}

/// A limit on hours: "At most 40 hours a month."
pub(crate) fn hours_limit(hours: &str) -> String {
    format!("At most {hours} a month.")
}
