//! Links open the plan that was sent, or say what happened to them. They never open another plan.

#![allow(clippy::unwrap_used, reason = "only tests use this")]

use std::path::PathBuf;

use keeping::link::{LONGEST, Offer, Refusal, SAFE, offer, read, write};
use planner::document::{self, Stamp, Unreadable, without_notes};
use planner::list::Listed;
use planner::plan::{Edit, Plan, Settings};
use planner::tactic::Tactic;

const PAGE: &str = "https://example.org/backcast/";

fn planner_tests() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../planner/tests")
}

fn frozen(name: &str) -> Plan {
    let bytes = std::fs::read(planner_tests().join("saved").join(name)).unwrap();
    document::read(&bytes).unwrap().plan
}

fn stamp() -> Stamp {
    Stamp { app_version: "0.1.0".to_owned(), saved: Some("2026-11-22".to_owned()) }
}

/// A plan with so many tactics, each with an owner whose name does not compress.
fn plan_of(tactics: u32) -> Plan {
    let mut random = 1_u64;
    let mut plan = frozen("v1-typical.json");
    for _ in 0..tactics {
        let numbers: Vec<String> = (0..8).map(|_| next(&mut random).to_string()).collect();
        let owner = numbers.join(" ");
        let tactic = Tactic { owner, ..Tactic::new(plan.next_id().into(), "Tactic") };
        plan = plan.edited(Edit::put(tactic));
    }
    plan
}

fn next(random: &mut u64) -> u64 {
    *random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    *random >> 32
}

/// A link of nearly as many characters as pass through every chat.
fn long_link() -> (String, Plan) {
    let plans = (0..40).map(plan_of);
    let links = plans.map(|plan| (format!("{PAGE}#{}", write(&plan, &stamp())), plan));
    links.take_while(|(link, _)| link.len() <= SAFE).last().unwrap()
}

#[test]
fn every_frozen_plan_comes_back_from_its_link() {
    for name in ["v1-minimal.json", "v1-typical.json", "v1-maximal.json", "v1-later.json", "v1-nasty.json"] {
        let plan = frozen(name);
        let opened = read(&write(&plan, &stamp()).replacen("p=", "#p=", 1)).unwrap();
        assert_eq!(format!("{:?}", opened.plan), format!("{plan:?}"), "{name}");
        assert_eq!((opened.made_by.as_str(), opened.saved.as_deref()), ("0.1.0", Some("2026-11-22")));
    }
}

#[test]
fn a_link_made_today_opens_for_ever() {
    let link = "https://example.org/#p=1.536.78665218.fZJPb9swDMW_i85xZqtOt-Zc7NRh2IKehqFgbcYRLFOaJHcNgnz3Uk\
        78p27hm_kk_h79qJPYG9dAEFvxDEVdgA-J1UBiJV7QeWVIbLOVAGv5RrrO1imfeHjBkmuZytskyxIpWSRokLWddYoqrovWOaTiyNrj7p\
        4FbQrQ8QpS8rhjYa-cD0-NoXC4wL4macZ6p3j2lStRogUXGqTAwp-TUOyb8UC1ojjBXhFQgaP990Hg8UtVxB8jExLwNY98Xl0JciA04\
        GoMl5GvjB8TaZFyM1BK9KqiEXHf14v9-dDvORk_CfFaLnZvhm5j0UHgXU0QP6fap5y_vIGWCLXYnoQPUOEk4oHzG71lSEy09S3o-FDk\
        8xc3ymyDEaHNf7FN12l6x7tWNepjV3LUB1Uduu_NuZ9eDgYPCOUMri_SDCyn2Hyk3p75AKr4-a3H34zL_PUwozf_9Ed4THOZLnt2Psn\
        YGhdaUuE48zDvTha95N1olm8-uG0mbwr0zKaMUlxkvw7frc4qi1oRN-XMI3wNT13m6fkN";
    let plan = Plan::new("Spring", Settings::default());
    assert_eq!(read(link).map(|opened| opened.plan), Ok(plan));
}

#[test]
fn every_beginning_of_a_link_is_refused() {
    let (link, _) = long_link();
    let begun = link.find("#p=").unwrap() + 3;
    for length in 0..link.len() {
        let refusal = read(&link[..length]).unwrap_err();
        let is_told = if length < begun {
            refusal == Refusal::NotALink
        } else {
            matches!(refusal, Refusal::CutShort(_))
        };
        assert!(is_told, "{length}: {refusal:?}");
    }
    println!("{} beginnings of a link refused", link.len());
}

#[test]
fn every_other_character_in_a_link_is_refused() {
    let (link, _) = long_link();
    let begun = link.find("#p=").unwrap();
    let mut count = 0;
    for (at, character) in link.char_indices().skip(begun) {
        for other in ('\0'..='\u{7f}').chain(['ä', '…', '\u{200b}']).filter(|other| *other != character) {
            let changed = format!("{}{other}{}", &link[..at], &link[at + 1..]);
            let refusal = read(&changed).expect_err(&changed);
            assert!(!matches!(refusal, Refusal::Unreadable(_)), "{changed}: {refusal:?}");
            count += 1;
        }
    }
    println!("{count} changes of one character refused in a link of {} characters", link.len());
    assert!(count > 200_000, "{count}");
}

#[test]
fn what_chat_and_mail_do_to_a_link_does_no_harm() {
    let (link, plan) = long_link();
    let wrapped = |every: usize, end: &str| {
        link.as_bytes().chunks(every).map(|line| str::from_utf8(line).unwrap()).collect::<Vec<_>>().join(end)
    };
    for sent in [
        link.clone(),
        format!("  {link}\r\n"),
        format!("<{link}>"),
        format!("({link})."),
        format!("“{link}”"),
        format!("*{link}*, and more."),
        format!("See {link} and tell me what you think"),
        link.replacen('#', "%23", 1),
        link.replacen("#p=", "%23p%3D", 1),
        wrapped(76, "\r\n"),
        wrapped(72, "=\n"),
        wrapped(76, "=\r\n"),
        wrapped(60, "\u{200b}"),
        wrapped(60, "\n  "),
    ] {
        assert_eq!(read(&sent).map(|opened| opened.plan).as_ref(), Ok(&plan), "{sent}");
    }
}

#[test]
fn what_happened_to_a_link_is_told() {
    let (link, _) = long_link();
    let head = link.find("#p=1.").unwrap();
    let newer = link.replacen("#p=1.", "#p=2.", 1);
    let huge = "#p=1.99999.00000000.AAAA";
    for (sent, expected) in [
        ("", Refusal::NotALink),
        ("https://example.org/backcast/#/goals/2", Refusal::NotALink),
        (&*newer, Refusal::Newer(2)),
        (&link[..link.len() - 7], Refusal::CutShort(Some(7))),
        (&link[..head + 4], Refusal::CutShort(None)),
        (&*link.to_lowercase(), Refusal::Changed),
        (&*link.replacen("#p=1.", "#p=01+", 1), Refusal::Changed),
        (&*link.replacen("#p=1.", "#p=0.", 1), Refusal::Changed),
        (huge, Refusal::TooLarge),
    ] {
        assert_eq!(read(sent), Err(expected), "{sent}");
    }
}

#[test]
fn each_bad_link_of_the_corpus_is_refused_as_it_is_and_with_a_right_checksum() {
    let mut count = 0;
    for entry in std::fs::read_dir(planner_tests().join("hostile")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let Some(fault) = name.strip_prefix("share_") else { continue };
        let text = String::from_utf8(std::fs::read(&path).unwrap()).unwrap();
        assert_eq!(read(&text), Err(Refusal::NotALink), "{name}");
        assert!(read(&format!("{PAGE}#p={text}")).is_err(), "{name}");
        let refusal = read(&forged::link(text.trim().trim_start_matches("%23"))).unwrap_err();
        let expected = match fault {
            "bomb_json_50mb" | "long_junk_100k" => Refusal::TooLarge,
            "line_wrapped" | "percent23" | "xss" | "same_id_as_local" => {
                Refusal::Unreadable(Unreadable::NotAPlan)
            }
            _ => refusal.clone(),
        };
        assert_eq!(refusal, expected, "{name}");
        println!("{name}: {refusal:?}");
        count += 1;
    }
    assert_eq!(count, 13);
}

#[test]
fn nothing_unpacks_to_more_than_a_plan_can_be() {
    let bomb = miniz_oxide::deflate::compress_to_vec(&vec![b' '; 20_000_000], 10);
    let refusal = read(&forged::packed(&bomb)).unwrap_err();
    assert_eq!((refusal, bomb.len() < LONGEST), (Refusal::TooLarge, true));
}

#[test]
fn long_plans_are_offered_as_files_first_and_longer_ones_only_so() {
    let offered = |tactics: u32| offer(PAGE, &plan_of(tactics), &stamp());
    let (link, plan) = long_link();
    assert_eq!(offer(PAGE, &plan, &stamp()), Offer::Link(link));
    let middle = offered(60);
    assert!(
        matches!(&middle, Offer::FileFirst(link) if (SAFE + 1..=LONGEST).contains(&link.len())),
        "{middle:?}"
    );
    let long = offered(900);
    assert!(matches!(long, Offer::OnlyFile(characters) if characters > LONGEST), "{long:?}");
}

#[test]
fn a_link_without_notes_holds_none_and_is_shorter() {
    let plan = frozen("v1-maximal.json");
    let short = without_notes(&plan);
    assert!(write(&short, &stamp()).len() < write(&plan, &stamp()).len());
    assert_eq!(short.goals.iter().map(Listed::id).collect::<Vec<_>>(), plan.goals.ids().collect::<Vec<_>>());
}

#[test]
fn a_new_plan_makes_a_short_link() {
    let link = write(&Plan::new("Spring", Settings::default()), &stamp());
    assert!(link.len() < 1_000, "{}", link.len());
}

mod forged {
    //! Links that were not made here, but look as if they were: for someone to open something else by.

    use base64::Engine;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;

    pub(crate) fn packed(packed: &[u8]) -> String {
        with(&URL_SAFE_NO_PAD.encode(packed), packed)
    }

    /// With a right checksum where the payload is base64url at all.
    pub(crate) fn link(payload: &str) -> String {
        let joined: String = payload.split_whitespace().collect();
        with(payload, &URL_SAFE_NO_PAD.decode(joined).unwrap_or_default())
    }

    fn with(payload: &str, packed: &[u8]) -> String {
        let length = payload.split_whitespace().map(str::len).sum::<usize>();
        let mut hasher = crc32fast::Hasher::new();
        hasher.update(format!("1.{length}.").as_bytes());
        hasher.update(packed);
        format!("https://example.org/#p=1.{length}.{:08x}.{payload}", hasher.finalize())
    }
}
