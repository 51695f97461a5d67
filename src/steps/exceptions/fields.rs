//! The fields in which an audience or a source can differ from the funnel. Empty means: as in the funnel.

use leptos::prelude::*;
use planner::funnel::{Exceptions, Lag, Stage, StepException};
use planner::list::StageId;
use planner::notation::Notation;
use planner::plan::Plan;
use planner::units::{Estimate, Money, Rate};
use planner::wording::{name, walkback};

use crate::fields::{LAG, MONEY, QuantityField, RATE, currency_sign};
use crate::session::use_session;
use crate::wording::numbers as words;

/// What is different, and how it is changed.
#[derive(Clone, Copy)]
struct Own {
    prefix: StoredValue<String>,
    value: Memo<Exceptions>,
    on_change: Callback<(String, Exceptions)>,
}

impl Own {
    fn field(self, field: &str) -> String {
        format!("{}-{field}", self.prefix.read_value())
    }

    fn change(self, field: &str, change: impl FnOnce(&mut Exceptions)) {
        let mut own = self.value.get_untracked();
        change(&mut own);
        own.steps.retain(|_, step| *step != StepException::default());
        self.on_change.run((self.field(field), own));
    }
}

/// The fields in which somebody can differ from the funnel.
#[component]
pub(crate) fn ExceptionFields(
    /// What the ids of the fields begin with.
    prefix: String,
    /// What differs.
    value: Memo<Exceptions>,
    /// Takes what differs, and the id of the field in which that was said.
    #[prop(into)]
    on_change: Callback<(String, Exceptions)>,
) -> impl IntoView {
    let session = use_session();
    let own = Own { prefix: StoredValue::new(prefix), value, on_change };
    let steps = session.slice(|plan| {
        let ids: Vec<StageId> = plan.numbers.funnel.stages.ids().collect();
        ids.split_last().map(|(_, above)| above.to_vec()).unwrap_or_default()
    });
    view! {
        <div class="stack">
        <DealField own/>
        <table class="table table--stack stages">
            <caption>{words::STEPS_THAT_DIFFER}</caption>
            <thead>
                <tr>
                    <th scope="col">{words::STEP}</th>
                    <th scope="col" class="num">{words::GO_ON}</th>
                    <th scope="col" class="num">{words::MONTHS}</th>
                </tr>
            </thead>
            <tbody><For each=move || steps.get() key=|id| *id let:id><StepRow own id/></For></tbody>
        </table>
        </div>
    }
}

#[component]
fn DealField(own: Own) -> impl IntoView {
    let session = use_session();
    let hint = session.text(|plan, notation| {
        words::as_usual(&plan.numbers.deal.map(|deal| notation.money_range(&deal)).unwrap_or_default())
    });
    let put = move |deal: Option<Estimate<Money>>| own.change("deal", |own| own.deal = deal);
    view! {
        <QuantityField
            of=MONEY
            id=own.field("deal")
            label=words::DEAL
            hint
            optional=true
            before=currency_sign(session)
            value=Signal::derive(move || own.value.get().deal)
            on_change=put
            class="input input--number input--range"
        />
    }
}

#[component]
fn StepRow(own: Own, id: StageId) -> impl IntoView {
    let session = use_session();
    let step = session.slice(move |plan| walkback::step(plan, id));
    let (rate, lag) = (format!("{id}-rate"), format!("{id}-lag"));
    let (rate_field, lag_field) = (own.field(&rate), own.field(&lag));
    let get = move || own.value.get().steps.get(&id).cloned().unwrap_or_default();
    let put_rate = move |value: Option<Estimate<Rate>>| {
        own.change(&rate, |own| own.steps.entry(id).or_default().rate = value);
    };
    let put_lag =
        move |value: Option<Lag>| own.change(&lag, |own| own.steps.entry(id).or_default().lag = value);
    let usual_rate = session.text(move |plan, notation| words::as_usual(&usual_rate(plan, id, notation)));
    let usual_lag = session.text(move |plan, notation| words::as_usual(&usual_lag(plan, id, notation)));
    view! {
        <tr>
            <th scope="row">{session.slice(move |plan| name::stage(plan, id))}</th>
            <td class="num" data-label=words::GO_ON>
                <QuantityField
                    of=RATE
                    id=rate_field
                    label=Signal::derive(move || words::rate(&step.read()))
                    value=Signal::derive(move || get().rate)
                    on_change=put_rate
                    eager=true
                    bare=true
                    optional=true
                    class="input input--number input--range"
                />
                <span class="table__note">{usual_rate}</span>
            </td>
            <td class="num" data-label=words::MONTHS>
                <QuantityField
                    of=LAG
                    id=lag_field
                    label=Signal::derive(move || words::months(&step.read()))
                    value=Signal::derive(move || get().lag)
                    on_change=put_lag
                    eager=true
                    bare=true
                    optional=true
                    class="input input--number input--range"
                />
                <span class="table__note">{usual_lag}</span>
            </td>
        </tr>
    }
}

fn stage(plan: &Plan, id: StageId) -> Option<&Stage> {
    plan.numbers.funnel.stages.get(id)
}

fn usual_rate(plan: &Plan, id: StageId, notation: &dyn Notation) -> String {
    stage(plan, id).and_then(|stage| stage.rate).map(|rate| notation.rate_range(&rate)).unwrap_or_default()
}

fn usual_lag(plan: &Plan, id: StageId, notation: &dyn Notation) -> String {
    stage(plan, id).map(|stage| notation.lag(&stage.lag)).unwrap_or_default()
}
