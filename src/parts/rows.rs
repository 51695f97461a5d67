//! A list of which only what has changed is drawn anew, a stretch at a time.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use super::dynamic::dynamic;

/// How many lists below are not drawn to their end yet; a page that wants to know provides it.
#[derive(Clone, Copy)]
pub(crate) struct Behind(RwSignal<u32>);

impl Behind {
    /// For all lists below this.
    pub(crate) fn provided() -> Behind {
        let behind = Behind(RwSignal::new(0));
        provide_context(behind);
        behind
    }

    /// Whether some list still shows what it showed before.
    pub(crate) fn is_any(self) -> bool {
        self.0.get() > 0
    }

    fn count(self, is_behind: bool) {
        let count =
            |behind: &mut u32| *behind = if is_behind { *behind + 1 } else { behind.saturating_sub(1) };
        // At the end of the page it may be gone before its lists.
        let _ = self.0.try_update(count);
    }
}

/// A list of which only what has changed is drawn anew. A long one is drawn in stretches, each as soon as there is time,
/// so that the page answers in between.
#[component]
pub(crate) fn Rows<T: Clone + PartialEq + Send + Sync + 'static>(
    /// What is drawn, in order.
    #[prop(into)]
    rows: Signal<Vec<T>>,
    /// Tells one row from another, also after it has changed.
    key: fn(&T) -> u32,
    /// Draws one of them.
    draw: impl Fn(T) -> AnyView + Send + Sync + 'static,
) -> impl IntoView {
    let draw: Draw<T> = Arc::new(draw);
    let behind = use_context::<Behind>();
    let drawing =
        Drawing { rows, drawn: RwSignal::new(Vec::new()), is_behind: StoredValue::new(false), behind };
    Effect::new(move |_| drawing.follow());
    on_cleanup(move || drawing.set_behind(false));
    let places = Memo::new(move |_| (0..).zip(drawing.drawn.read().iter()).map(|(place, _)| place).collect());
    let one = move |place: u32| {
        let rows = drawing.drawn.with_untracked(|drawn| drawn.get(usize::try_from(place).ok()?).cloned());
        rows.map(|rows| stretch(rows, key, Arc::clone(&draw))).into_any()
    };
    each(places, Arc::new(one))
}

/// Draws one row.
type Draw<T> = Arc<dyn Fn(T) -> AnyView + Send + Sync>;

/// Rows in a stretch: so few that nobody notices how long it takes to draw them all.
const STRETCH: usize = 4;

/// Rows, and what of them is drawn by now. Copy.
struct Drawing<T: Send + Sync + 'static> {
    rows: Signal<Vec<T>>,
    drawn: RwSignal<Vec<ArcRwSignal<Vec<T>>>>,
    /// Whether stretches are still to be drawn.
    is_behind: StoredValue<bool>,
    behind: Option<Behind>,
}

// Derived, they would ask the same of `T`.
impl<T: Send + Sync> Clone for Drawing<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: Send + Sync> Copy for Drawing<T> {}

impl<T: Clone + PartialEq + Send + Sync + 'static> Drawing<T> {
    /// Draws a short list at once, and the stretches of a long one when there is time.
    fn follow(self) {
        if self.rows.read().len() <= STRETCH {
            self.draw();
        }
        self.set_behind(self.first_behind().is_some());
    }

    /// Draws a stretch. The page may be gone by the time its turn comes.
    fn take_turn(self) {
        if self.is_behind.try_get_value() == Some(true) {
            self.draw();
            match self.first_behind() {
                Some(_) => self.draw_later(),
                None => self.set_behind(false),
            }
        }
    }

    fn draw_later(self) {
        set_timeout(move || self.take_turn(), Duration::ZERO);
    }

    /// Notes whether there is more to draw, and draws it.
    fn set_behind(self, is_behind: bool) {
        let was_behind = self.is_behind.try_update_value(|known| std::mem::replace(known, is_behind));
        if was_behind == Some(!is_behind) {
            self.behind.inspect(|behind| behind.count(is_behind));
            if is_behind {
                self.draw_later();
            }
        }
    }

    /// Draws the first stretch that is not as it should be.
    fn draw(self) {
        let Some(place) = self.first_behind() else { return };
        let wanted = self.rows.with_untracked(|rows| part(rows, place).to_vec());
        let known = self.drawn.with_untracked(|drawn| drawn.get(place).cloned());
        match known {
            _ if wanted.is_empty() => self.drawn.update(|drawn| drawn.truncate(place)),
            Some(drawn) => drawn.set(wanted),
            None => self.drawn.update(|drawn| drawn.push(ArcRwSignal::new(wanted))),
        }
    }

    /// The place of the first stretch that is not drawn as it should be, or that should not be there.
    fn first_behind(self) -> Option<usize> {
        let (rows, drawn) = (self.rows.read_untracked(), self.drawn.read_untracked());
        let count = rows.len().div_ceil(STRETCH).max(drawn.len());
        let is_behind = |place: &usize| {
            let drawn = drawn.get(*place);
            drawn.is_none_or(|drawn| drawn.with_untracked(|drawn| drawn != part(&rows, *place)))
        };
        (0..count).find(is_behind)
    }
}

/// The rows of the stretch in a place.
fn part<T>(rows: &[T], place: usize) -> &[T] {
    rows.chunks(STRETCH).nth(place).unwrap_or_default()
}

fn stretch<T: Clone + PartialEq + Send + Sync + 'static>(
    rows: ArcRwSignal<Vec<T>>,
    key: fn(&T) -> u32,
    draw: Draw<T>,
) -> AnyView {
    let rows = RwSignal::from(rows);
    let keys = Memo::new(move |_| rows.read().iter().map(key).collect());
    let one = move |this: u32| {
        let row = Memo::new(move |_| rows.read().iter().find(|row| key(row) == this).cloned());
        let draw = Arc::clone(&draw);
        dynamic(move || row.get().map(|row| draw(row)))
    };
    each(keys, Arc::new(one))
}

/// Views that stay for as long as their keys do; built once for all sorts of rows, as `dynamic` is.
fn each(keys: Memo<Vec<u32>>, one: Arc<dyn Fn(u32) -> AnyView + Send + Sync>) -> AnyView {
    view! { <For each=move || keys.get() key=|key| *key children=move |key| one(key)/> }.into_any()
}
