//! A document of the plan as it is read and printed.

use leptos::prelude::*;
use planner::report::{Block, Document, Section, Table};

/// One document: the strategy, or the tactical plan.
#[component]
pub(crate) fn DocumentText(
    /// What it says.
    document: Document,
    /// Whether it is the strategy, which is set in its own type.
    is_strategy: bool,
) -> impl IntoView {
    let class = if is_strategy { "document document--strategy" } else { "document document--tactics" };
    view! {
        <article class=class>
            <h2 class="document__title">{document.title}</h2>
            {document.sections.into_iter().map(|section| view! { <SectionText section/> }).collect_view()}
        </article>
    }
}

#[component]
fn SectionText(section: Section) -> impl IntoView {
    view! {
        <section class="document__section">
            <h3>{section.heading}</h3>
            {section.blocks.into_iter().map(block_text).collect_view()}
        </section>
    }
}

fn block_text(block: Block) -> AnyView {
    match block {
        Block::Paragraph(text) => view! { <p>{text}</p> }.into_any(),
        Block::List(texts) => {
            view! { <ul>{texts.into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}</ul> }
                .into_any()
        }
        Block::Facts(facts) => facts_text(facts).into_any(),
        Block::Table(table) => table_text(table).into_any(),
    }
}

fn facts_text(facts: Vec<(String, String)>) -> impl IntoView {
    let fact = |(label, text): (String, String)| {
        view! { <div class="document__fact"><dt>{label}</dt><dd>{text}</dd></div> }
    };
    view! { <dl class="document__facts">{facts.into_iter().map(fact).collect_view()}</dl> }
}

fn table_text(table: Table) -> impl IntoView {
    let columns = table.columns.clone();
    let heading = |column: planner::report::Column| {
        view! { <th scope="col" class:num=column.is_numeric>{column.heading}</th> }
    };
    let row = move |cells: Vec<String>| {
        let cell = |(place, (text, column)): (usize, (String, &planner::report::Column))| {
            if place == 0 {
                view! { <th scope="row">{text}</th> }.into_any()
            } else {
                let label = column.heading.clone();
                view! { <td class:num=column.is_numeric data-label=label>{text}</td> }.into_any()
            }
        };
        view! { <tr>{cells.into_iter().zip(&columns).enumerate().map(cell).collect_view()}</tr> }
    };
    view! {
        <table class="table table--stack">
            <caption>{table.caption}</caption>
            <thead><tr>{table.columns.into_iter().map(heading).collect_view()}</tr></thead>
            <tbody>{table.rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}
