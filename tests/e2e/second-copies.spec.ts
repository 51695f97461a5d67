// Every plan has a second copy in the browser's database: what the first home loses comes back from there.

import { type Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { press } from "./keyboard.ts";
import { mirrored, mirroredNames, putBack, storedTexts } from "./second-copies.ts";
import { name, names, open, rename } from "./naming.ts";
import { expectPage, expectStart, keptPlans } from "./plan.ts";
import { storedAt } from "./stored.ts";

test("every save is in the second copy too, word for word", async ({ page }) => {
  await open(page);
  for (const name of ["First", "Second"]) {
    await rename(page, name);
    await expect.poll(() => mirroredNames(page)).toEqual([name]);
  }
  const [copy] = Object.values(await mirrored(page));
  expect(Object.values(await storedTexts(page))).toContain(copy);
});

test.describe("a database that the browser closes", () => {
  test("is opened anew by the next save", async ({ page }) => {
    await open(page);
    await rename(page, "First");
    await expect.poll(() => mirroredNames(page)).toEqual(["First"]);
    await clearDatabases(page);
    await rename(page, "Second");
    await expect.poll(() => mirroredNames(page)).toEqual(["Second"]);
  });

  test("is opened anew by a deletion, which leaves its mark there", async ({ page }) => {
    await open(page);
    await rename(page, "Gone");
    await expect.poll(() => mirroredNames(page)).toEqual(["Gone"]);
    await page.goto("#/plans");
    await clearDatabases(page);
    await page.getByRole("button", { name: "Delete Gone" }).click();
    await expect.poll(async () => Object.keys(await mirrored(page))).toEqual(["tea"]);
    expect(await mirroredNames(page)).toEqual([]);
  });

  test("and never opens again keeps nobody from deleting a plan", async ({ page }) => {
    await open(page);
    await rename(page, "Gone");
    await expect.poll(() => mirroredNames(page)).toEqual(["Gone"]);
    await page.goto("#/plans");
    await expect(page.getByRole("button", { name: "Delete Gone" })).toBeVisible();
    await clearDatabases(page);
    await page.evaluate(neverAnswer);
    await page.getByRole("button", { name: "Delete Gone" }).click();
    await expect(page.getByText("No plans on this device yet")).toBeVisible();
    await page.getByRole("main").getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("button", { name: "Delete Gone" })).toBeVisible();
  });
});

test("what a browser forgets that was stopped is back on the next start, and the app says so", async ({ page }) => {
  await open(page);
  await rename(page, "Before");
  const before = await storedTexts(page);
  await rename(page, "After");
  await expect.poll(() => mirroredNames(page)).toEqual(["After"]);
  await restart(page, () => putBack(page, before));
  await expect(name(page)).toHaveValue("After");
  const notice = page.getByRole("status").filter({ hasText: "The browser had lost the last changes to “After”." });
  await expect(notice).toBeVisible();
  await expectAccessible(page);
  await press(notice.getByRole("button", { name: "I have seen it" }));
  await expect(notice).toBeHidden();
  await restart(page, async () => {});
  await expect(notice, "nothing is said twice").toBeHidden();
});

test.describe("when the browser has lost everything", () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(rememberDatabase);
    await open(page);
    await rename(page, "Lost and found");
    await expect.poll(() => mirroredNames(page)).toEqual(["Lost and found"]);
    await restart(page, () => putBack(page, {}), "/");
  });

  test("the app tells that from a first visit, and brings the plans back", async ({ page }) => {
    const notice = page.getByRole("status").filter({ hasText: "“Lost and found” is missing from the storage of this browser." });
    await expect(notice).toBeVisible();
    expect(await keptPlans(page), "nothing is written before a word").toEqual({});
    await expectAccessible(page);
    await press(notice.getByRole("button", { name: "Bring back what is missing" }));
    await expectPage(page, "Your plans");
    await page.getByRole("button", { name: "Lost and found", exact: true }).click();
    await expectPage(page, "Lost and found");
  });

  test("the plans can be left for good", async ({ page }) => {
    await press(page.getByRole("button", { name: "Delete it for good" }));
    await expect.poll(() => mirroredNames(page)).toEqual([]);
    await restart(page, async () => {}, "/");
    await expect(page.getByText("is missing from the storage")).toBeHidden();
  });

  test("a plan that another tab has brought back is not left for good by an old notice", async ({ page, context }) => {
    const other = await context.newPage();
    await other.goto("");
    const leave = other.getByRole("button", { name: "Delete it for good" });
    await expect(leave).toBeVisible();
    await press(page.getByRole("button", { name: "Bring back what is missing" }));
    await expectPage(page, "Your plans");
    await press(leave);
    await expect(leave).toBeHidden();
    expect(await mirroredNames(page)).toEqual(["Lost and found"]);
  });

  test("a database that the browser has closed meanwhile is opened anew, to leave the plans for good", async ({ page }) => {
    await expect(page.getByText("“Lost and found” is missing")).toBeVisible();
    await closeDatabase(page);
    await press(page.getByRole("button", { name: "Delete it for good" }));
    await expect.poll(() => mirroredNames(page)).toEqual([]);
  });

  test("a database that the browser has closed meanwhile is opened anew, to bring the plans back", async ({ page }) => {
    await expect(page.getByText("“Lost and found” is missing")).toBeVisible();
    await closeDatabase(page);
    await press(page.getByRole("button", { name: "Bring back what is missing" }));
    await expectPage(page, "Your plans");
    await expect(page.getByRole("button", { name: "Lost and found", exact: true })).toBeVisible();
  });

  test("a new plan takes nothing away from the lost ones", async ({ page }) => {
    await page.getByRole("button", { name: "Start a plan" }).click();
    await expectPage(page, "What must be different?");
    await expect.poll(async () => (await mirroredNames(page)).length).toBe(2);
    await expect(page.getByText("“Lost and found” is missing")).toBeVisible();
  });
});

test("a first visit is told nothing", async ({ page }) => {
  await page.goto("");
  await expect(page.getByRole("button", { name: "Start a plan" })).toBeVisible();
  await page.getByRole("link", { name: "Your plans" }).click();
  await expectPage(page, "Your plans");
  await expect(page.getByText(/missing|had lost/)).toHaveCount(0);
});

test("a deleted plan does not come back with a browser that had not written its deletion", async ({ page }) => {
  await open(page);
  await rename(page, "Gone");
  await expect.poll(() => mirroredNames(page)).toEqual(["Gone"]);
  const before = await storedTexts(page);
  await page.goto("#/plans");
  await page.getByRole("button", { name: "Delete Gone" }).click();
  await expect.poll(() => mirroredNames(page)).toEqual([]);
  await restart(page, () => putBack(page, before), "/plans");
  await expect(page.getByText("No plans on this device yet")).toBeVisible();
});

test("two states that count the same are both kept", async ({ page }) => {
  await open(page);
  await rename(page, "Yours");
  await expect.poll(() => mirroredNames(page)).toEqual(["Yours"]);
  await restart(page, () => replaceInMirror(page), "/plans");
  const notice = page.getByRole("status").filter({ hasText: "two states were found" });
  await expect(notice).toBeVisible();
  await expect.poll(() => names(page)).toEqual(["Theirs, copy", "Yours"]);
  await expect.poll(() => mirroredNames(page)).toEqual(["Theirs, copy", "Yours"]);
});

test("a database that keeps the start waiting is used once it answers", async ({ page, context }) => {
  const other = await context.newPage();
  await other.route("**/elsewhere", (route) => route.fulfill({ contentType: "text/html", body: '<link rel="icon" href="data:,">' }));
  await other.goto("elsewhere");
  // Makes the database, and does not come to an end with that before it is let go.
  await other.evaluate(() => new Promise<void>((begun) => {
    const request = indexedDB.open("backcast", 1);
    request.onupgradeneeded = () => {
      const store = request.result.createObjectStore("plans");
      const goOn = () => (window as any).isLetGo || (store.count().onsuccess = goOn);
      goOn();
      begun();
    };
    request.onsuccess = () => request.result.close();
  }));
  await open(page);
  await rename(page, "Saved before the database answers");
  await other.evaluate(() => ((window as any).isLetGo = true));
  await expect.poll(() => mirroredNames(page)).toEqual(["Saved before the database answers"]);
  await rename(page, "Saved after it");
  await expect.poll(() => mirroredNames(page)).toEqual(["Saved after it"]);
});

for (const [about, ahead] of [["is newer there", 1000], ["is older by now, and another history", 1]] as const) {
  test(`what was saved before the database answers stays, and what ${about} is kept beside it`, async ({ page }) => {
    await open(page);
    await rename(page, "Yours");
    await expect.poll(() => mirroredNames(page)).toEqual(["Yours"]);
    await restart(page, async () => {
      await replaceInMirror(page, ahead);
      await page.addInitScript(answerLate);
    });
    await rename(page, "Saved at once");
    await rename(page, "Saved before the database answers");
    await page.evaluate(() => (window as any).answer());
    await expect(page.getByRole("status").filter({ hasText: "two states were found" })).toBeVisible();
    await expect(name(page)).toHaveValue("Saved before the database answers");
    const both = ["Saved before the database answers", "Theirs, copy"];
    expect(await names(page)).toEqual(both);
    await expect.poll(() => mirroredNames(page)).toEqual(both);
  });
}

test("what was saved while the database never answered is told from what is there, on the next start", async ({ page, context }) => {
  await open(page);
  await rename(page, "Yours");
  await expect.poll(() => mirroredNames(page)).toEqual(["Yours"]);
  await restart(page, async () => {
    await replaceInMirror(page, 1);
    await page.addInitScript(neverAnswer);
  });
  await rename(page, "Saved at once");
  await rename(page, "Saved without a second copy");
  await page.close();
  const next = await context.newPage();
  await next.goto("#/settings");
  await expect(next.getByRole("status").filter({ hasText: "two states were found" })).toBeVisible();
  const both = ["Saved without a second copy", "Theirs, copy"];
  expect(await names(next)).toEqual(both);
  await expect.poll(() => mirroredNames(next)).toEqual(both);
});

test("what was saved once the database answered comes back over what was saved before, without a copy", async ({ page, context }) => {
  await page.addInitScript(neverAnswer);
  await open(page);
  await rename(page, "Saved without a second copy");
  const before = await storedTexts(page);
  await page.close();
  const next = await context.newPage();
  await next.goto("#/settings");
  await rename(next, "Saved with one");
  await expect.poll(() => mirroredNames(next)).toEqual(["Saved with one"]);
  await restart(next, () => putBack(next, before));
  await expect(next.getByRole("status").filter({ hasText: "had lost the last changes" })).toBeVisible();
  await expect(name(next)).toHaveValue("Saved with one");
  expect(await names(next)).toEqual(["Saved with one"]);
});

test("tabs that take turns with a plan that one of them has not seen on its start make no copy of it", async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto("");
  await expectStart(other, /./);
  await open(page);
  await rename(page, "Turn 0");
  await other.goto("#/plans");
  await other.getByRole("button", { name: "Turn 0", exact: true }).click();
  await expectPage(other, "Turn 0");
  await other.goto("#/settings");
  for (const [turn, tab] of [other, page, other].entries()) {
    await press(tab.getByRole("button", { name: "Work on it here" }));
    await expect(tab.getByRole("heading", { level: 1 })).toBeFocused();
    await rename(tab, `Turn ${turn + 1}`);
    await expect.poll(() => mirroredNames(tab)).toEqual([`Turn ${turn + 1}`]);
  }
  expect(await names(page)).toEqual(["Turn 3"]);
});

test.describe("where the browser has no database", () => {
  for (const [way, prepare] of Object.entries({
    "it is not there": () => Object.defineProperty(window, "indexedDB", { value: undefined }),
    "it throws": () => Object.defineProperty(window, "indexedDB", { get: () => { throw new DOMException("no", "SecurityError"); } }),
    "it refuses to open": () => {
      IDBFactory.prototype.open = () => { throw new DOMException("no", "UnknownError"); };
    },
    "it never answers": neverAnswer,
  })) {
    test(`the app works without second copies when ${way}`, async ({ page }) => {
      await page.addInitScript(prepare);
      await open(page);
      await rename(page, "Kept all the same");
      await page.reload();
      await expect(name(page)).toHaveValue("Kept all the same");
      await page.goto("#/plans");
      await expect(page.getByText("It lets the page keep no second copy")).toBeVisible();
    });
  }
});

/** Has the browser open no database any more, and say nothing of that. */
function neverAnswer(): void {
  IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
}

/** Has the browser open no database before the test says so. */
function answerLate(): void {
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = (...given) => {
    const asked = {} as any;
    (window as any).answer = () => {
      IDBFactory.prototype.open = open;
      const request = indexedDB.open(...given);
      request.onsuccess = () => {
        asked.result = request.result;
        asked.onsuccess();
      };
    };
    return asked;
  };
}

/** Remembers the database that the app opens. */
function rememberDatabase(): void {
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...given) {
    const request = open.apply(this, given);
    request.addEventListener("success", () => ((window as any).database ??= request.result));
    return request;
  };
}

/** Closes the app's database as a browser does that has trouble with its disk. */
async function closeDatabase(page: Page): Promise<void> {
  await page.evaluate(() => {
    (window as any).database.close();
    (window as any).database.dispatchEvent(new Event("close"));
  });
}

/** Has the browser throw away all databases of the page, which closes them under the app. */
async function clearDatabases(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send("Storage.clearDataForOrigin", { origin: new URL(page.url()).origin, storageTypes: "indexeddb" });
}

/** Closes the app, changes what is stored, and starts it again. */
async function restart(page: Page, change: () => Promise<void>, place = "/settings"): Promise<void> {
  await page.route("**/elsewhere", (route) => route.fulfill({ contentType: "text/html", body: '<link rel="icon" href="data:,">' }));
  await page.goto("elsewhere");
  await change();
  await page.goto(`#${place}`);
  await expectStart(page, /./);
}

/** Puts another text into the second copy, of the same revision or one so much higher. */
async function replaceInMirror(page: Page, ahead = 0): Promise<void> {
  const [[key, text]] = Object.entries(await mirrored(page));
  const other = storedAt(Number(text.split(" ")[2]) + ahead, text.slice(text.indexOf("\n") + 1).replace("Yours", "Theirs"));
  await page.evaluate(([key, other]) => new Promise<void>((done) => {
    const opened = indexedDB.open("backcast");
    opened.onsuccess = () => {
      const transaction = opened.result.transaction("plans", "readwrite");
      transaction.objectStore("plans").put(other, key);
      transaction.oncomplete = () => (opened.result.close(), done());
    };
  }), [key, other]);
}
