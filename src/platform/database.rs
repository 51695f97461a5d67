//! A database of texts in the browser (`IndexedDB`), any call of which may be refused. What it has taken is on disk.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::rc::Rc;

use js_sys::{Array, Object, Promise, Reflect};
use leptos::prelude::set_timeout;
use std::time::Duration;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbFactory, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction};

use super::net;

const NAME: &str = "backcast";
const VERSION: u32 = 1;
const STORE: &str = "plans";

/// How long deleting may take, in milliseconds. Some browsers never answer.
const PATIENCE: u64 = 3_000;

#[wasm_bindgen]
extern "C" {
    /// `IDBDatabase` with what the crate calls unstable: a say in how sure a transaction must be.
    #[derive(Clone)]
    #[wasm_bindgen(extends = IdbDatabase)]
    type SureDatabase;

    #[wasm_bindgen(method, catch, js_name = transaction)]
    fn sure_transaction(
        this: &SureDatabase,
        store: &str,
        mode: &str,
        options: &Object,
    ) -> Result<IdbTransaction, JsValue>;
}

/// An open database, until somebody removes everything or the browser closes it.
pub(crate) struct Database {
    base: SureDatabase,
    is_closed: Rc<Cell<bool>>,
}

impl Database {
    /// Opens the database, and makes it where there is none; nothing where the browser refuses. It may take long, as
    /// when a page was left while it was made, and some browsers never answer.
    pub(crate) async fn opened() -> Option<Database> {
        let request = factory()?.open_with_u32(NAME, VERSION).ok()?;
        request.set_onupgradeneeded(Some(&once(add_store(request.clone()))));
        let opened = JsFuture::from(answer(&request)).await.ok()?;
        let database: SureDatabase = opened.dyn_into::<IdbDatabase>().ok()?.unchecked_into();
        let database = Database { base: database, is_closed: Rc::default() };
        // Who removes everything must not have to wait for this tab.
        let closing = Database { base: database.base.clone(), is_closed: Rc::clone(&database.is_closed) };
        database.base.set_onversionchange(Some(&once(move || closing.close())));
        let is_closed = Rc::clone(&database.is_closed);
        database.base.set_onclose(Some(&once(move || is_closed.set(true))));
        Some(database)
    }

    /// Whether it takes nothing any more, as everything was removed or the browser has closed it.
    pub(crate) fn is_closed(&self) -> bool {
        self.is_closed.get()
    }

    /// Takes nothing any more.
    pub(crate) fn close(&self) {
        self.is_closed.set(true);
        self.base.close();
    }

    /// Every text, by key.
    pub(crate) async fn texts(&self) -> Option<BTreeMap<String, String>> {
        let store = self.base.transaction_with_str(STORE).ok()?.object_store(STORE).ok()?;
        let (keys, texts) = (store.get_all_keys().ok()?, store.get_all().ok()?);
        let (keys, texts) =
            (JsFuture::from(answer(&keys)).await.ok()?, JsFuture::from(answer(&texts)).await.ok()?);
        let (keys, texts) = (Array::from(&keys), Array::from(&texts));
        let pairs = keys.iter().zip(texts.iter());
        Some(pairs.filter_map(|(key, text)| Some((key.as_string()?, text.as_string()?))).collect())
    }

    /// Reads the text under a key and puts what `renewed` makes of it in its place, in one transaction; nothing changes
    /// where it makes nothing. Tells whether that is on disk.
    pub(crate) async fn renew(
        &self,
        key: &str,
        renewed: impl FnOnce(Option<String>) -> Option<String>,
    ) -> bool {
        self.try_renew(key, renewed).await.is_some()
    }

    async fn try_renew(
        &self,
        key: &str,
        renewed: impl FnOnce(Option<String>) -> Option<String>,
    ) -> Option<()> {
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into()).ok()?;
        let transaction = self.base.sure_transaction(STORE, "readwrite", &options).ok()?;
        let store: IdbObjectStore = transaction.object_store(STORE).ok()?;
        let before = JsFuture::from(answer(&store.get(&key.into()).ok()?)).await.ok()?;
        // After a fault of its own the app writes nothing more.
        let text = renewed(before.as_string()).filter(|_| !net::has_stopped());
        if let Some(text) = text {
            store.put_with_key(&text.into(), &key.into()).ok()?;
        }
        JsFuture::from(completion(&transaction)).await.ok().map(drop)
    }

    /// Deletes the database; tells whether it is gone. Tabs that have it open close it first.
    pub(crate) async fn delete() -> bool {
        let request = factory().and_then(|factory| factory.delete_database(NAME).ok());
        let Some(request) = request else { return factory().is_none() };
        JsFuture::from(Promise::race(&Array::of2(&answer(&request), &patience()))).await.is_ok()
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        self.close();
    }
}

fn factory() -> Option<IdbFactory> {
    web_sys::window()?.indexed_db().ok()?
}

fn add_store(request: IdbOpenDbRequest) -> impl FnOnce() + 'static {
    move || {
        let database = request.result().ok().and_then(|database| database.dyn_into::<IdbDatabase>().ok());
        // Where the store cannot be made, opening fails.
        let _ = database.map(|database| database.create_object_store(STORE));
    }
}

/// What a request comes to.
fn answer(request: &IdbRequest) -> Promise {
    Promise::new(&mut |resolve, reject| {
        let answered = request.clone();
        let succeed = move || drop(resolve.call1(&JsValue::NULL, &answered.result().unwrap_or_default()));
        request.set_onsuccess(Some(&once(succeed)));
        request.set_onerror(Some(&once(move || drop(reject.call0(&JsValue::NULL)))));
    })
}

/// That all of a transaction is on disk.
fn completion(transaction: &IdbTransaction) -> Promise {
    Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&once(move || drop(resolve.call0(&JsValue::NULL)))));
        transaction.set_onabort(Some(&once(move || drop(reject.call0(&JsValue::NULL)))));
    })
}

/// Gives up after a while.
fn patience() -> Promise {
    Promise::new(&mut |_, reject| {
        set_timeout(move || drop(reject.call0(&JsValue::NULL)), Duration::from_millis(PATIENCE));
    })
}

/// A listener that is called once at most; the browser keeps it until then.
fn once(act: impl FnOnce() + 'static) -> js_sys::Function {
    Closure::once_into_js(act).unchecked_into()
}
