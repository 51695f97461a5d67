//! Strategy in words: the eight questions, how sure an answer is, what departments say.

use crate::strategy::{AudienceKind, BusinessGoalKind, Certainty, Per, Question, Verdict};

/// What a strategic question is, in plain words.
pub const fn title(question: Question) -> &'static str {
    match question {
        Question::Worked => "What worked this year?",
        Question::DidNotWork => "What did not work, and why?",
        Question::Buyers => "Who are our buyers?",
        Question::Understanding => "Do we really understand our buyers?",
        Question::WentFlat => "Which campaign went flat, and where?",
        Question::Value => "What value do we give the market?",
        Question::Competitors => "What are competitors doing?",
        Question::Market => "What has changed in the market?",
    }
}

/// Why a strategic question is asked.
pub const fn why(question: Question) -> &'static str {
    match question {
        Question::Worked => "What worked for a reason you know is the safest thing to do again.",
        Question::DidNotWork => "Knowing why something failed keeps next year's money out of it.",
        Question::Buyers => "A message to everyone moves nobody. The plan speaks to people you can name.",
        Question::Understanding => {
            "What buyers say and what a company believes about them often differ. Plans go wrong in that gap."
        }
        Question::WentFlat => "Few campaigns fail everywhere. Where people stopped says what to mend.",
        Question::Value => "People buy what it does for them. The plan's messages are made from this answer.",
        Question::Competitors => "Buyers compare, so it helps to know what they compare you with.",
        Question::Market => "Last year's numbers hold only as far as last year's conditions do.",
    }
}

/// A good answer to a strategic question, by a made-up company.
pub const fn example(question: Question) -> &'static str {
    match question {
        Question::Worked => {
            "The factory tours: 14 of 20 visitors asked for a quotation, because engineers showed them round."
        }
        Question::DidNotWork => {
            "The spring mailing cost 6,000 and brought 3 enquiries: one address in four was out of date."
        }
        Question::Buyers => {
            "Maintenance managers in food plants of 50 to 200 people. They choose; the plant manager signs."
        }
        Question::Understanding => {
            "Less than we thought. We believed in price; 8 of 10 lost customers said it was delivery time."
        }
        Question::WentFlat => {
            "The webinar filled 120 seats, but 4 people took a call: we rang them two weeks later."
        }
        Question::Value => "A plant that runs our pumps stops twice a year instead of six times.",
        Question::Competitors => "Two of four promise delivery within 48 hours. None offers a trial.",
        Question::Market => {
            "From July a noise rule applies to hospitals: about 300 must replace their pumps."
        }
    }
}

/// What helps to answer a strategic question.
pub const fn hint(question: Question) -> &'static str {
    match question {
        Question::Worked => "Name the result first, then what brought it.",
        Question::DidNotWork => "Say what you expected, what came, and what lay between.",
        Question::Buyers => "Who looks for it, who decides, who pays?",
        Question::Understanding => "When did you last ask them, and what surprised you?",
        Question::WentFlat => "Follow it step by step: seen, answered, talked, bought.",
        Question::Value => "What would customers miss if you were gone tomorrow?",
        Question::Competitors => "What do they promise, where are they seen, what do they leave to you?",
        Question::Market => "Rules, prices, technology, habits: what is different from a year ago?",
    }
}

/// A question with what its answer means for the plan, where somebody said so.
pub fn rests_on(question: Question, insight: &str) -> String {
    match insight {
        "" => title(question).to_owned(),
        insight => format!("{} {}.", title(question), insight.trim_end_matches('.')),
    }
}

/// How sure an answer is.
pub const fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Know => "We know it from data",
        Certainty::Believe => "We believe it",
        Certainty::DontKnow => "We don't know",
    }
}

/// What a degree of certainty means.
pub const fn certainty_hint(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Know => "Figures, records or interviews show it.",
        Certainty::Believe => "It seems so, and nobody has measured it.",
        Certainty::DontKnow => "A good answer too: it becomes a piece of research to do.",
    }
}

/// What a department says about the plan.
pub const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Feasible => "It can be done",
        Verdict::WithConditions => "It can be done, with conditions",
        Verdict::NotFeasible => "It cannot be done",
        Verdict::NotAsked => "Not asked yet",
    }
}

/// What sort of business goal it is.
pub const fn business_goal_kind(kind: BusinessGoalKind) -> &'static str {
    match kind {
        BusinessGoalKind::GrowSales => "Grow sales",
        BusinessGoalKind::NewBrand => "Launch a new brand or product",
        BusinessGoalKind::NewAudience => "Win a new audience",
        BusinessGoalKind::Expand => "Expand to a new region or market",
        BusinessGoalKind::KeepCustomers => "Keep customers, or sell them more",
        BusinessGoalKind::Other => "Something else",
    }
}

/// What sort of buyers an audience is.
pub const fn audience_kind(kind: AudienceKind) -> &'static str {
    match kind {
        AudienceKind::Consumer => "People who buy for themselves",
        AudienceKind::Business => "Businesses",
        AudienceKind::KeyAccount => "Key accounts",
    }
}

/// The time a limit holds for.
pub const fn per(per: Per) -> &'static str {
    match per {
        Per::Month => "a month",
        Per::Year => "a year",
    }
}
