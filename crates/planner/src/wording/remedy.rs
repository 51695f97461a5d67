//! What to do about a finding.

use crate::finding::{Matter, Nothing};

/// What to do about a finding, in one sentence.
pub const fn remedy(matter: Matter) -> &'static str {
    match matter {
        Matter::NoDirection => "Write in a sentence or two where the company wants to be.",
        Matter::NoBusinessGoal => "Add what the company wants to have achieved, and by when.",
        Matter::NoHorizon => "Say by which month it should be reached.",
        Matter::Unanswered => "Answer it, or say that you don't know: that is an answer too.",
        Matter::ResearchToDo => "Decide who finds out, how, and by when.",
        Matter::CertaintyUnstated => "Say whether you know it from data, believe it or don't know.",
        Matter::BeliefWithoutEvidence => "Note what speaks for it, or plan how to find out.",
        Matter::KnowledgeWithoutEvidence => "Name the figures, records or interviews that show it.",
        Matter::NoInsight => "Write what the plan does differently because of it.",
        Matter::NoAudience => "Add the people the plan addresses.",
        Matter::NoMessage => "Write what you say to them, or a message for everyone.",
        Matter::NoService => "Write what personal, tailored service they get.",
        Matter::NoOffering => "Write what you offer and what it does for those who buy it.",
        Matter::MessageToNobody => "Choose an audience that is in the plan, or say that it is for everyone.",
        Matter::NoProof => "Add why they can believe it: a figure, a customer, a test.",
        Matter::NoNextStep => "Add a next step that risks little: a trial, a visit, a sample.",
        Matter::NotAsked => "Ask whether it can be done, and note the answer.",
        Matter::NotFeasible => "Ask what would make it possible, and change the plan or the goal.",
        Matter::ConditionsUnwritten => "Write the conditions down, so that they can be met.",
        Matter::NoGoal => "Add what will be different, as a number with a date.",
        Matter::TooManyGoals(_) => "Keep the five that matter most.",
        Matter::NoNumber => "Say how much, so that everyone can tell whether it was reached.",
        Matter::NoBaseline => "Add last year's number: it shows how far there is to go.",
        Matter::GrowthOnUnknown => "Add last year's number; the growth is worked out from it.",
        Matter::NoMoreThanLastYear => {
            "Check the number, or say in the justification why holding it is enough."
        }
        Matter::NoDeadline => "Choose the last month that counts; until then it is the plan's last month.",
        Matter::DeadlineBeforePlan => "Choose a month within the plan, or let the plan start earlier.",
        Matter::DeadlineAfterPlan => "Choose a month within the plan, or make the plan longer.",
        Matter::CycleTooLong { .. } => "Choose a later month, or tactics that feed a later stage.",
        Matter::NoGoalOwner | Matter::NoTacticOwner => "Name the one person who answers for it.",
        Matter::Output => "Write the change as the goal, and keep the idea as a tactic.",
        Matter::NoJustification => "Note why it is right: last year, the market, what the company needs.",
        Matter::WorthUnasked => "Answer yes or no: it shows how much the number matters.",
        Matter::RestsOnNothing => "Choose the answers that made you set it.",
        Matter::RestsOnUnknown(_) => "Find out first, or choose answers that you have.",
        Matter::ServesNoBusinessGoal => "Choose the business goal it serves, or ask whether it is needed.",
        Matter::Contradiction { .. } => "Change one of them, so that both mean the same.",
        Matter::BelowNeed { .. } => "Raise the smaller number, or check the rates between the two.",
        Matter::NoRate => "Enter last year's rate, or start from the default.",
        Matter::RateZero => "Enter a rate above 0: otherwise no number of people is enough.",
        Matter::RateWhole => "Check the rate, or take out the stage if it changes nothing.",
        Matter::RateAssumed => "Put your own rate in its place as soon as you know it.",
        Matter::NoDeal => "Enter the average value of last year's deals.",
        Matter::DealZero => "Enter a value above 0.",
        Matter::NoPipelineTotal => "Enter what the whole pipeline should be worth.",
        Matter::Uncountable => "Check the rate.",
        Matter::NoLags => "Enter how many months each step takes: it decides how early to start.",
        Matter::CycleLongerThanPlan { .. } => "Make the plan longer, or check the times between the stages.",
        Matter::NoSource => "Add what comes by itself, such as the website or referrals, if anything does.",
        Matter::SourceWithoutNumber => "Enter how many come in a usual month.",
        Matter::StageWithoutName => "Give it the name your team uses.",
        Matter::StageNamedTwice(_) => "Give each stage a name of its own.",
        Matter::ServesNoGoal => "Choose the goal it serves, or leave it out.",
        Matter::BringsNothing { why: Nothing::OtherAudience, .. } => {
            "Choose the goal's audience, or take the goal off."
        }
        Matter::BringsNothing { why: Nothing::FeedsBelow, .. } => {
            "Check the stage it feeds, or take the goal off."
        }
        Matter::BringsNothing { why: Nothing::TooLate, .. } => "Run it earlier, or take the goal off.",
        Matter::NoFeeds => "Choose the stage at which its people enter.",
        Matter::NoYield => "Enter how many people one unit brings, as a range if you are unsure.",
        Matter::NoCost => "Enter what one unit costs, 0 if nothing.",
        Matter::LeastAboveMost { .. } => "Lower the least, or raise the most.",
        Matter::LeastAboveMostInMonth { .. } => "Lower the least in a month, or raise the most.",
        Matter::LeastBeyondMonths { .. } => "Lower the least, allow more in a month, or let it run longer.",
        Matter::MonthsAboveMost { .. } => "Ask for fewer in a month, set fewer by hand, or raise the most.",
        Matter::LockedAboveMonth { .. } => "Set fewer by hand, or raise the most in a month.",
        Matter::LockedInClosedMonth(_) => "Let it run then, or let the mix decide its units again.",
        Matter::SeasonAllZero => "Enter more than 0% for a month in which it runs.",
        Matter::TiersFromStart(_) => "Enter what the first units bring as the people from one unit.",
        Matter::ShareLeastAboveMost { .. } => "Lower the least share, or raise the most.",
        Matter::SharesAboveWhole { .. } => "Lower some of them: together they can be no more than 100%.",
        Matter::SharesBelowWhole { .. } => {
            "Raise some of them, or leave a tactic without a limit: otherwise nothing can be bought."
        }
        Matter::NeverRuns => "Choose months within the plan.",
        Matter::NoSuccess => "Say how you will see that it worked.",
        Matter::NoAlternate => "Say what you do instead if it fails.",
        Matter::SaysNothing => "Choose what it says.",
        Matter::MessageForOthers(_) => "Choose a message for its audience.",
        Matter::TacticNamedTwice(_) => "Give each a name of its own.",
        Matter::HoursUnstated => "Ask how many hours a month it can give.",
        Matter::NoTactic => "Add a tactic for it, or choose it in one that you have.",
        Matter::AudienceWithoutTactic => "Add a tactic that addresses it.",
        Matter::BusinessGoalUnserved => "Add a goal that serves it, or leave it out.",
        Matter::AnswerUnused => "Ask whether it changes a goal; if not, it may stay as it is.",
        Matter::MessageUnused => "Choose it in a tactic, or leave it out.",
        Matter::OutOfReach { .. } => {
            "Spend more, allow more units, add a tactic, move the date or lower the number."
        }
        Matter::OverBudget { month: None, .. } => "Lower the fewest units, or allow more money.",
        Matter::OverBudget { .. } => "Lower the fewest units in a month, or allow more money in it.",
        Matter::NotTogether(_) => "Loosen this limit, or one of those that it goes with.",
        Matter::Unused => "Nothing needs to be done; set its fewest units if you want it all the same.",
        Matter::HoursOver { .. } => "Lower the fewest units, or ask for more hours.",
    }
}
