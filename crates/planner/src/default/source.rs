//! Every publication that a default number is taken from, sorted by name, with what it found.
//!
//! Most studies are quoted through a page that states their figures; the address is that page.

use super::Source;

/// Our own judgement, where no public figure was found. Its notes say so, and what to put in its place.
pub const JUDGEMENT: Source =
    Source { publisher: "Backcast authors", title: "Planning assumption", year: 2026, address: "" };

/// Shopping baskets left behind: 70.19% on average over the studies it lists.
pub const BAYMARD_2024: Source = Source {
    publisher: "Baymard Institute",
    title: "Cart Abandonment Rate Statistics",
    year: 2024,
    address: "https://baymard.com/lists/cart-abandonment-rate",
};

/// 45,000 local listings: 59 website clicks, calls and direction requests a month on average.
pub const BRIGHTLOCAL_2019: Source = Source {
    publisher: "BrightLocal, quoted by Search Engine Journal",
    title: "Google My Business Insights Study",
    year: 2019,
    address: "https://searchenginejournal.com/5-of-google-my-business-listing-views-result-in-a-customer-action/316723",
};

/// 214 exhibitors: 153,763 dollars a year for about seven shows, 215 dollars for each first contact; Meetings
/// & Conventions adds 295 prospects a show.
pub const CEIR_2009: Source = Source {
    publisher: "Center for Exhibition Industry Research, quoted by MeetingsNet",
    title: "The Cost Effectiveness of Exhibition Participation",
    year: 2009,
    address: "http://meetingsnet.com/print/association-meetings/ceir-examines-value-exhibits",
};

/// Podcast spots of 60 seconds: 21.37 dollars for 1,000 listens in September 2024, 25 to 40 as a usual range.
pub const CLIMB_THE_LADDER_2024: Source = Source {
    publisher: "Climb the Ladder",
    title: "How Much Do Advertisers Pay Podcasts?",
    year: 2024,
    address: "https://climbtheladder.com/how-much-do-advertisers-pay-podcasts",
};

/// 10,000 cold calls: 5,265 conversations and 254 meetings.
pub const COGNISM_2024: Source = Source {
    publisher: "Cognism",
    title: "The State of Cold Calling in 2024",
    year: 2024,
    address: "https://www.cognism.com/state-of-cold-calling",
};

/// Clicks on shopping ads: 0.50 to 1.20 dollars, the best quarter under 0.40, the worst above 1.50.
pub const DIGITAL_POINT_2026: Source = Source {
    publisher: "Digital Point",
    title: "Google Shopping Ads Benchmarks 2026",
    year: 2026,
    address: "https://digitalpointllc.com/blog/shopping-ads-optimization",
};

/// All-in cost of a mailed piece: postcards 0.25 to 0.75 dollars, letters 0.50 to 1.25.
pub const DIRECT_MAIL_IO_2026: Source = Source {
    publisher: "DirectMail.io",
    title: "How much does direct mail cost?",
    year: 2026,
    address: "https://directmail.io/direct-mail-cost",
};

/// Home-service trades: 30 to 50% of leads become appointments, 25 to 45% of appointments become jobs.
pub const ELEV8_2026: Source = Source {
    publisher: "Elev8 Operations",
    title: "Close Rate Calculator",
    year: 2026,
    address: "https://www.elev8operations.com/tools/close-rate-calculator",
};

/// 96,000 profiles: of the people a post reaches, 1.8% click its link where there are 1,000 to 10,000
/// followers.
pub const FANPAGE_KARMA_2021: Source = Source {
    publisher: "Fanpage Karma",
    title: "Click-Through Rates on Facebook",
    year: 2021,
    address: "https://blog.fanpagekarma.com/2021/07/22/click-through-rates-facebook/",
};

/// Visitors who become business leads: 2.6% from search results, 2.4% from email, 1.5% from search ads, 0.9%
/// from social ads.
pub const FIRST_PAGE_SAGE_2026: Source = Source {
    publisher: "First Page Sage, quoted by MikeSEO",
    title: "B2B Conversion Rate by Channel",
    year: 2026,
    address: "https://mikeseo.com/the-b2b-referral-sources-delivering-the-highest-conversion-quality-for-2026",
};

/// Worked examples for manufacturers: a trade show at 400 dollars a lead, print ads at 2,000.
pub const GORILLA_76_2018: Source = Source {
    publisher: "Gorilla 76",
    title: "Cost per lead comparison: trade show vs. website",
    year: 2018,
    address: "https://www.gorilla76.com/cost-per-lead-comparison-trade-show-vs-website/",
};

/// 1,477 sales people: a closing rate of 29% and a conversion rate of 21% on average.
pub const HUBSPOT_2023: Source = Source {
    publisher: "HubSpot, quoted by Infopro Digital Media",
    title: "Sales Benchmarks in 2023",
    year: 2023,
    address: "https://www.infopro-digital-media.fr/en/?p=12003",
};

/// Nearly 500 companies: 13% of leads become opportunities after 84 days, 3.63% of referred leads become
/// deals.
pub const IMPLISIT_2015: Source = Source {
    publisher: "Implisit, quoted by eMarketer",
    title: "Referrals Fuel Highest B2B Conversion Rates",
    year: 2015,
    address: "https://www.emarketer.com/Article/Referrals-Fuel-Highest-B2B-Conversion-Rates/1012000",
};

/// Response to mail in Britain: 7.9% from customers, 0.9% from strangers, 0.6% to leaflets.
pub const JICMAIL_2024: Source = Source {
    publisher: "JICMAIL, quoted by WARC",
    title: "Response Rate Tracker",
    year: 2024,
    address: "https://www.warc.com/content/feed/jicmail-adds-door-drop-data-to-its-benchmarks/en-GB/9424",
};

/// Automatic emails of online shops: 1.71% of the people who get one place an order, 5.71% in the best tenth
/// of shops.
pub const KLAVIYO_2024: Source = Source {
    publisher: "Klaviyo",
    title: "The 2024 Benchmark Report",
    year: 2024,
    address: "https://resources.klaviyo.com/2024-benchmark-report/p/4",
};

/// A lead from a form in an ad, technology companies: 371 dollars in the Americas, 205 in Europe, 79 in Asia.
pub const LINKEDIN_2025: Source = Source {
    publisher: "LinkedIn, quoted by Yirla",
    title: "LinkedIn Ad Benchmarks for B2B Tech",
    year: 2025,
    address: "https://www.yirla.com/en-us/blog/linkedin-ad-benchmarks-for-b2b-tech-what-december-2025-data-actually-shows",
};

/// 564 online shops: 5.2% of visits put something in the basket, the worst tenth below 1.7%, the best above
/// 12.4%.
pub const LITTLEDATA_2019: Source = Source {
    publisher: "Littledata",
    title: "9 Ecommerce Benchmarks to Track",
    year: 2019,
    address: "https://blog.littledata.io/2019/11/22/9-ecommerce-benchmarks-to-track-during-black-friday-cyber-monday/",
};

/// Email of Mailchimp customers: 2.62% of those who get it click.
pub const MAILCHIMP_2019: Source = Source {
    publisher: "Mailchimp",
    title: "Email Marketing Statistics and Benchmarks by Industry",
    year: 2019,
    address: "https://mailchimp.com/resources/email-marketing-benchmarks/",
};

/// Over 1,000 business marketers: of 10 leads 4 get sales-ready, of 10 such 4 qualify, of 10 such 3 buy; 17%
/// buy within a month, 44% take more than six.
pub const MARKETING_SHERPA_2009: Source = Source {
    publisher: "MarketingSherpa, quoted by Return on Ideas",
    title: "B2B Marketing Benchmark Survey",
    year: 2009,
    address: "https://returnonideas.tizinc.com/2010/07/how-long-does-it-take-to-convert-b2b-leads-to-sales/",
};

/// Clicks on a newsletter sponsor: 80 of 20,000 readers is weak, 250 of 6,000 is strong.
pub const PARTNERSHIP_INTEL_2026: Source = Source {
    publisher: "Partnership Intel",
    title: "Newsletter sponsorship benchmarks",
    year: 2026,
    address: "https://partnershipintel.com/blog/newsletter-sponsorship-benchmarks/",
};

/// A sponsored place in a healthy newsletter: 10 to 30 dollars for 1,000 readers.
pub const PAVED_2026: Source = Source {
    publisher: "Paved",
    title: "What’s a CPM and how to easily price email ads the right way",
    year: 2026,
    address: "https://www.paved.com/blog/whats-a-cpm-and-how-to-easily-price-email-ads-the-right-way/",
};

/// 425,000 story pitches: journalists answered 3.15%.
pub const PROPEL_2024: Source = Source {
    publisher: "Propel",
    title: "The Propel Media Barometer, first quarter of 2024",
    year: 2024,
    address: "https://propelmypr.com/research/the-propel-media-barometer---q1-2024",
};

/// Clicks on social ads: 0.70 to 0.82 dollars at the median, under 0.40 for the best quarter, above 3.70 in
/// finance.
pub const REFLEX_2026: Source = Source {
    publisher: "Reflex Agency",
    title: "2026 Facebook Ads Benchmarks",
    year: 2026,
    address: "https://www.reflexagency.online/portfolio/facebook-ads-report-2",
};

/// Video ads: 2.6 cents a view on average, 7.1 in the dearest trade; 0.514% of viewers click.
pub const STRIKE_SOCIAL_2018: Source = Source {
    publisher: "Strike Social, quoted by The Gateway",
    title: "YouTube Ads Benchmarks",
    year: 2018,
    address: "https://thegateway.net.au/?p=43",
};

/// Clicks on picture ads on other sites: 0.63 dollars on average.
pub const WORDSTREAM_DISPLAY_2023: Source = Source {
    publisher: "WordStream, quoted by GrowUpTrad",
    title: "Google Ads Benchmarks",
    year: 2023,
    address: "https://sites.google.com/view/growuptrad/google-ads-benchmarks",
};

/// 13,000 search campaigns: 5.42 dollars a click, 8.18% of clicks become leads, 66.69 dollars a lead.
pub const WORDSTREAM_SEARCH_2026: Source = Source {
    publisher: "WordStream by LocaliQ, quoted by Prism News",
    title: "Google Ads Benchmarks 2026",
    year: 2026,
    address: "https://www.prismnews.com/topics/agency-seo-growth/wordstream-report-shows-google-ads-ctr-rises-to-664-across",
};

/// More than 1,000 campaigns on social networks: 27.66 dollars a lead.
pub const WORDSTREAM_SOCIAL_2025: Source = Source {
    publisher: "WordStream by LocaliQ, quoted by AdManage",
    title: "Facebook Ads Benchmarks 2025",
    year: 2025,
    address: "https://admanage.ai/blog/facebook-ads-cost-per-lead-benchmarks",
};
