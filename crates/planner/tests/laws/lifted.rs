//! Limits that are left out: what is allowed without them is all that was allowed, and more.

use planner::list::TacticId;
use planner::mix::{Outcome, best, broken, by_hand};
use planner::plan::{LimitName, Plan};
use planner::scenario::Change;
use planner::tactic::{Tactic, Whole};
use proptest::prelude::*;

use crate::changed::is_free;
use crate::generated::any_plans;
use crate::judged::is_no_worse;
use crate::support::wild::usual;

/// The limits of a plan without which everything is allowed that was allowed.
fn limits(plan: &Plan) -> Vec<LimitName> {
    let is = |id: TacticId, what: fn(&Tactic) -> bool| plan.tactics.get(id).is_some_and(what);
    let has_share_of_spending = || plan.tactics.iter().any(is_share_of_spending);
    let only_limits = |limit: &LimitName| match *limit {
        // What can run in more months is asked for there, too.
        LimitName::Months(id) => is(id, is_free),
        // What was set by hand holds whatever else a month allows.
        LimitName::Locked(id) => is(id, keeps_within_months),
        // What is cheaper has a smaller share of the spending, which may be asked for.
        LimitName::Setup(_) => !has_share_of_spending(),
        _ => true,
    };
    plan.limits().into_iter().filter(only_limits).collect()
}

fn is_share_of_spending(tactic: &Tactic) -> bool {
    tactic.share.is_set() && tactic.share.of == Whole::Spending
}

fn keeps_within_months(tactic: &Tactic) -> bool {
    let most = tactic.most_in_month.unwrap_or(Tactic::MAX_UNITS);
    tactic.locked.values().all(|units| (tactic.least_in_month..=most).contains(units))
}

/// Fewer plans than usual, as each is solved again for each of its limits.
fn fewer() -> ProptestConfig {
    ProptestConfig { cases: usual().cases / 4, ..usual() }
}

proptest! {
    #![proptest_config(fewer())]

    #[test]
    fn leaving_out_a_limit_never_makes_the_best_worse(plan in any_plans()) {
        let mix = best(&plan);
        if matches!(mix.outcome, Outcome::Contradiction { .. }) {
            return Ok(());
        }
        let units = mix.schedule();
        for limit in limits(&plan) {
            let without = plan.with(&[Change::Off(limit)]);
            prop_assert_eq!(broken(&without, &units), [], "{:?}", limit);
            let kept = by_hand(&without, &units);
            prop_assert!(is_no_worse(&without, &best(&without), &kept), "{limit:?}");
        }
    }
}
