//! Locks that only one tab of this browser can have at a time (Web Locks).

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
use leptos::task::spawn_local;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// `LockManager`, which the crate calls unstable.
    type Locks;

    #[wasm_bindgen(method, catch)]
    fn request(this: &Locks, name: &str, options: &Object, then: &Function) -> Result<Promise, JsValue>;
}

/// How to ask for a lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum How {
    /// Only if no tab has it.
    IfFree,
    /// As soon as no tab has it any more.
    InTurn,
    /// Away from whatever tab has it.
    Now,
}

/// Why there is no lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoLock {
    /// Another tab has it.
    Taken,
    /// This browser has no locks, or does not let the page use them.
    NotHere,
}

/// A lock that this tab has, until it is dropped or another tab takes it away.
pub(crate) struct Lock {
    release: Function,
    is_held: Rc<Cell<bool>>,
}

impl Drop for Lock {
    fn drop(&mut self) {
        self.is_held.set(false);
        let _ = self.release.call0(&JsValue::NULL);
    }
}

/// What came of asking: how to let the lock go again, or why there is none.
type Outcome = Rc<RefCell<Result<Function, NoLock>>>;

/// Asks for a lock. `lose` is called when another tab takes it away.
///
/// # Errors
///
/// Why there is none.
pub(crate) async fn take(name: &str, how: How, lose: impl FnOnce() + 'static) -> Result<Lock, NoLock> {
    let (locks, options) = locks().zip(options(how)).ok_or(NoLock::NotHere)?;
    let outcome: Outcome = Rc::new(RefCell::new(Err(NoLock::NotHere)));
    let (decided, decide) = deferred();
    let answer = on_answer(Rc::clone(&outcome), decide.clone());
    let ended = locks.request(name, &options, &answer).map_err(|_| NoLock::NotHere)?;
    let is_held = Rc::new(Cell::new(false));
    let was_held = Rc::clone(&is_held);
    spawn_local(async move {
        let is_taken_away = JsFuture::from(ended).await.is_err() && was_held.get();
        let _ = decide.call0(&JsValue::NULL);
        if is_taken_away {
            lose();
        }
    });
    // It is resolved whatever comes of asking.
    let _ = JsFuture::from(decided).await;
    let release = outcome.replace(Err(NoLock::NotHere))?;
    is_held.set(true);
    Ok(Lock { release, is_held })
}

/// What the browser calls with the lock, or with nothing. The lock is held until the promise that this returns resolves.
fn on_answer(outcome: Outcome, decide: Function) -> Function {
    let answer = move |lock: JsValue| {
        let (held, release) = deferred();
        let is_granted = !lock.is_null();
        *outcome.borrow_mut() = if is_granted { Ok(release) } else { Err(NoLock::Taken) };
        let _ = decide.call0(&JsValue::NULL);
        if is_granted { held.into() } else { JsValue::UNDEFINED }
    };
    Closure::<dyn FnMut(JsValue) -> JsValue>::once_into_js(answer).unchecked_into()
}

/// A promise, and what resolves it.
fn deferred() -> (Promise, Function) {
    let mut resolve = Function::default();
    let promise = Promise::new(&mut |first, _| resolve = first);
    (promise, resolve)
}

fn options(how: How) -> Option<Object> {
    let options = Object::new();
    let set = |name: &str| Reflect::set(&options, &name.into(), &JsValue::TRUE).ok().map(drop);
    match how {
        How::IfFree => set("ifAvailable")?,
        How::InTurn => {}
        How::Now => set("steal")?,
    }
    Some(options)
}

fn locks() -> Option<Locks> {
    let locks = Reflect::get(&web_sys::window()?.navigator(), &"locks".into()).ok()?;
    locks.is_object().then(|| locks.unchecked_into())
}
