//! What only a browser shows: the app is built with the break, and a browser test tries it.

use crate::mutants::{Break, IN_BROWSER, Test};

const fn here(place: &'static str, name: &'static str) -> Test {
    Test { package: IN_BROWSER, place, name }
}

pub(super) const BREAKS: &[Break] = &[
    Break {
        promise: 2,
        without: "saving while more is typed",
        file: "src/session/saving.rs",
        stands: "timers.keep.take().or_else(|| clock::after(PAUSE, move || self.keep_on()))",
        becomes: "timers.keep.take()",
        turns_red: here("keeping", "who types on without a pause is saved all the same"),
    },
    Break {
        promise: 3,
        without: "the second copy of a save",
        file: "src/library/mirror.rs",
        stands: "            Renewal::Put => Some(stored),\n",
        becomes: "            Renewal::Put => None,\n",
        turns_red: here("second-copies", "every save is in the second copy too, word for word"),
    },
    Break {
        promise: 5,
        without: "the lock of an open plan",
        file: "src/session/holding.rs",
        stands: "            Err(NoLock::Taken) => return self.read_along(),\n",
        becomes: "            Err(NoLock::Taken) => {}\n",
        turns_red: here("tabs", "a second tab reads along, live, and changes nothing"),
    },
    Break {
        promise: 5,
        without: "saying that another tab has deleted the plan",
        file: "src/session/holding.rs",
        stands: "let is_deleted = self.is_gone();",
        becomes: "let is_deleted = false;",
        turns_red: here("tabs", "is said to be, and goes on as a copy once something is typed"),
    },
    Break {
        promise: 7,
        without: "saying what is missing",
        file: "src/library/mirror.rs",
        stands: "news.missing.push((key, name(&stored)))",
        becomes: "drop((key, name(&stored)))",
        turns_red: here("second-copies", "the app tells that from a first visit, and brings the plans back"),
    },
    Break {
        promise: 11,
        without: "handing out the plans when the app cannot start",
        file: "shell/rescue.js",
        stands: "    (keys || []).forEach(function (key) {\n      offer(list, key, localStorage.getItem(key));\n    });\n",
        becomes: "",
        turns_red: here("page", "the page says so, and hands out the plans, without"),
    },
    Break {
        promise: 14,
        without: "looking at a file before it is kept",
        file: "src/desk/open.rs",
        stands: "        self.preview.set(Some(",
        becomes: "        self.keep(opened.plan.clone());\n        self.preview.set(Some(",
        turns_red: here("bounded", "files that are large in every way get an answer"),
    },
    Break {
        promise: 17,
        without: "asking for nothing after the start",
        file: "shell/offline.js",
        stands: "  performance.mark(\"backcast.settled\");\n",
        becomes: "  performance.mark(\"backcast.settled\");\n  setTimeout(() => fetch(\"./index.html?again\"), 500);\n",
        turns_red: here("tabs", "links and pages work while reading along"),
    },
    // Trusted Types alone stop all that the test tries, so both are taken out.
    Break {
        promise: 18,
        without: "the policy for scripts, with Trusted Types behind it",
        file: "index.html",
        stands: "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default",
        becomes: "script-src 'self' 'unsafe-inline' 'unsafe-eval' data:; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'",
        turns_red: here("policy", "does not run"),
    },
    Break {
        promise: 19,
        without: "Trusted Types",
        file: "index.html",
        stands: "; require-trusted-types-for 'script'; trusted-types default",
        becomes: "",
        turns_red: here("policy", "as markup"),
    },
    Break {
        promise: 21,
        without: "removing the second copies",
        file: "src/library.rs",
        stands: "    let mirror = mirror::remove_everything().await;\n",
        becomes: "    let mirror = true;\n",
        turns_red: here("removal", "everything is removed, and nothing of others"),
    },
    Break {
        promise: 23,
        without: "refusing to write after a crash",
        file: "shell/boot.js",
        stands: "        throw new Error(\"Backcast has stopped and writes nothing more.\");\n",
        becomes: "",
        turns_red: here("page", "nothing is written any more"),
    },
    Break {
        promise: 24,
        without: "keeping a version whole or not at all",
        file: "shell/service-worker.js",
        stands: "    await (await caches.open(CACHE)).addAll(requests);\n",
        becomes: "    const cache = await caches.open(CACHE);\n    await Promise.allSettled(requests.map((request) => cache.add(request)));\n",
        turns_red: here("offline", "and the app works all the same"),
    },
    Break {
        promise: 24,
        without: "a page and parts of one version",
        file: "shell/service-worker.js",
        stands: "  return (await kept(CACHE, \"\")) ?? fetch(request);\n",
        becomes: "  return (await kept((await versions())[0], \"\")) ?? fetch(request);\n",
        turns_red: here("offline", "starts where it is asked for, and the others work on"),
    },
];
