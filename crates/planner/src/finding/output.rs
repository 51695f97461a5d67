//! Outputs in disguise: words of a goal that name something to make or do instead of what it should change.

/// Whether the words of a goal name an output instead of an outcome.
///
/// Words that name an outcome clear it, when the words begin with one or put a number to one. Of words
/// that stand together only the last counts: a "sales brochure" is a brochure, "website visitors" are visitors.
///
/// ```
/// use planner::finding::is_output;
/// assert!(is_output("More videos"));
/// assert!(is_output("A new website to impress customers"));
/// assert!(!is_output("40 leads from the trade show"));
/// assert!(!is_output("Newsletter sign-ups up 20%"));
/// ```
pub fn is_output(goal: &str) -> bool {
    let marks = marks(goal);
    let first = marks.iter().find(|mark| **mark != Mark::Number);
    let has_number = marks.windows(2).any(|pair| pair == [Mark::Number, Mark::Outcome]);
    first == Some(&Mark::Output) && !has_number
}

/// What a word is, as far as it matters here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Number,
    Output,
    Outcome,
}

/// The words that matter, in order; of words that stand together, the last.
fn marks(goal: &str) -> Vec<Mark> {
    let words = words(goal);
    let mut rest = words.as_slice();
    let mut marks = Vec::new();
    let mut last = None;
    while !rest.is_empty() {
        let (mark, length) = mark_at(rest);
        if is_thing(last) && is_thing(mark) {
            marks.pop();
        }
        marks.extend(mark);
        last = mark;
        rest = rest.get(length..).unwrap_or_default();
    }
    marks
}

const fn is_thing(mark: Option<Mark>) -> bool {
    matches!(mark, Some(Mark::Output | Mark::Outcome))
}

/// What the words begin with, and how many words that is.
fn mark_at(words: &[String]) -> (Option<Mark>, usize) {
    match words {
        [one, two, ..] if PHRASES.iter().any(|phrase| one == phrase.0 && is_word(two, phrase.1)) => {
            (Some(Mark::Output), 2)
        }
        [word, ..] => (mark_of(word), 1),
        [] => (None, 0),
    }
}

fn mark_of(word: &str) -> Option<Mark> {
    let is_among = |known: &str| known.split(' ').any(|known| is_word(word, known));
    if word.starts_with(|sign: char| sign.is_ascii_digit()) {
        Some(Mark::Number)
    } else if is_among(OUTPUTS) {
        Some(Mark::Output)
    } else {
        is_among(OUTCOMES).then_some(Mark::Outcome)
    }
}

/// The words in small letters; hyphens join, so that "e-mail" and "email" are one word, and every other
/// sign parts but those inside a number.
fn words(text: &str) -> Vec<String> {
    let joined = text.to_lowercase().replace(['-', '\u{2011}'], "");
    let parts = joined.split(|sign: char| !sign.is_alphanumeric() && !matches!(sign, '.' | ',' | '%'));
    parts.map(|part| part.trim_matches(['.', ',']).to_owned()).filter(|part| !part.is_empty()).collect()
}

/// Whether a word is a known one, or its plural.
fn is_word(word: &str, known: &str) -> bool {
    word.strip_prefix(known).is_some_and(|ending| matches!(ending, "" | "s" | "es"))
}

/// What is made or done, in one word.
const OUTPUTS: &str = "\
    ad advert advertisement advertising animation app article banner billboard blog booklet booth brochure \
    campaign catalog catalogue chatbot conference content crm design ebook email event exhibition \
    explainer facebook film flyer giveaway hashtag homepage influencer infographic instagram leaflet \
    linkedin logo magazine mailing mailout merch merchandise microsite newsletter packaging photo \
    photoshoot podcast post postcard poster presentation prospectus rebrand rebranding redesign reel \
    relaunch roadshow seminar seo showroom site slogan sponsorship survey tagline testimonial tiktok \
    trailer video webinar website whitepaper workshop youtube";

/// What is made or done, in two words of which each may mean something else.
const PHRASES: &[(&str, &str)] = &[
    ("brand", "book"),
    ("case", "studies"),
    ("case", "study"),
    ("direct", "mail"),
    ("landing", "page"),
    ("lead", "magnet"),
    ("new", "look"),
    ("open", "day"),
    ("open", "house"),
    ("press", "kit"),
    ("press", "release"),
    ("social", "media"),
    ("style", "guide"),
    ("trade", "fair"),
    ("trade", "show"),
    ("web", "page"),
    ("web", "site"),
    ("white", "paper"),
];

/// What changes.
const OUTCOMES: &str = "\
    appointment attendee booking buyer churn client conversion customer deal demand demo donation donor \
    download earn enquiries enquiry income inquiries inquiry lead margin meeting member membership mql \
    opportunities opportunity order pipeline profit purchase quotation quote recall recommendation \
    referrals registration renewal repeat response retention revenue sale satisfaction sell share signup \
    sql subscriber subscription ticket traffic trial turnover user visit visitor";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outputs_in_disguise_are_seen() {
        for goal in [
            "More videos",
            "Pretty brochures",
            "make a video",
            "A new website",
            "Redesign the web site",
            "Launch the app",
            "Post on LinkedIn three times a week",
            "3 blog posts a week",
            "Newsletter every month",
            "Start a newsletter",
            "A summer campaign",
            "Rebrand",
            "Re-brand the company",
            "New logo and business cards",
            "10 webinars",
            "Attend two trade shows",
            "Be at the trade fair in Hanover",
            "More social media",
            "Better SEO",
            "An e-mail series",
            "Case studies with three customers",
            "A sales brochure",
            "A customer newsletter",
            "Customer satisfaction survey",
            "Lead magnet ebook",
            "Open day in May",
            "Press releases",
            "Finish the white paper",
            "Google ads",
            "A podcast for buyers",
            "Film a trailer",
            "Hire influencers",
            "Sponsorship of the local club",
            "Two videos and a landing page",
            "New packaging",
            "A CRM",
            "Launch a campaign to get leads",
            "A website that customers love",
            "50,000 catalogues",
            "VIDEO!",
        ] {
            assert!(is_output(goal), "{goal}");
        }
    }

    #[test]
    fn outcomes_are_left_alone() {
        for goal in [
            "",
            "   ",
            "40 leads from the trade show",
            "From the trade show, 40 leads",
            "Win 40 new customers",
            "Revenue of $1,000,000",
            "20% more enquiries from the new website",
            "Redesign the website to get 20% more enquiries",
            "Leads from webinars up by half",
            "Website visitors: 400 a month",
            "Newsletter sign-ups up 20%",
            "Newsletter subscribers",
            "300 app users",
            "Email revenue of 20,000",
            "Sell more through the catalogue",
            "Sales from print ads",
            "A video to win 12 customers",
            "More responses than last year",
            "30% of the pipeline",
            "Shorten the sales cycle",
            "Become the first choice of dentists",
            "Fewer returns",
            "Keep 90% of our clients",
            "Churn below 3%",
            "Orders from the app, 1.5 times last year's",
            "Bookings for the workshop",
            "Event attendees who buy",
            "Adapt to the market",
            "Grow in the north",
            "A fair share of the market",
            "Trial requests: 50 a month",
            "12.5 deals a quarter with help from webinars",
        ] {
            assert!(!is_output(goal), "{goal}");
        }
    }

    #[test]
    fn every_list_of_words_is_sorted_and_no_word_is_in_both() {
        let listed = |words: &'static str| words.split(' ').collect::<Vec<&str>>();
        let (outputs, outcomes) = (listed(OUTPUTS), listed(OUTCOMES));
        assert!(outputs.is_sorted() && outcomes.is_sorted() && PHRASES.is_sorted());
        assert!(outputs.iter().all(|word| !outcomes.contains(word) && !word.is_empty()));
    }
}
