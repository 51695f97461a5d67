// Texts that would run as scripts, or load something, wherever a page took them for more than texts; and a plan in
// which every text is one of them.

import { type Page } from "@playwright/test";
import { read } from "./plan.ts";

const RUN = "window.intruder=1";

/** Harmless only as text. Each is the whole of a text, or stands in one after others. */
export const MARKUP = [
  `<script>${RUN}</script>`,
  `<script src="data:text/javascript,${RUN}"></script>`,
  `</script><script>${RUN}</script>`,
  `</title><script>${RUN}</script>`,
  `</textarea><script>${RUN}</script>`,
  `</style><script>${RUN}</script>`,
  `--><script>${RUN}</script>`,
  `]]><script>${RUN}</script>`,
  `<img src=intruder onerror="${RUN}">`,
  `"><img src=intruder onerror=${RUN}>`,
  `'><img src=intruder onerror=${RUN}>`,
  `\`><img src=intruder onerror=${RUN}>`,
  `<svg onload="${RUN}"></svg>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin="${RUN}" attributeName="x" dur="1s"></svg>`,
  `<svg><foreignObject><img src=intruder onerror="${RUN}"></foreignObject></svg>`,
  `<math><mtext><img src=intruder onerror="${RUN}"></mtext></math>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<iframe src="javascript:parent.${RUN}"></iframe>`,
  `<object data="javascript:${RUN}"></object>`,
  `<embed src="javascript:${RUN}">`,
  `<a href="javascript:${RUN}" id="intruder">here</a>`,
  `<form action="javascript:${RUN}"><button id="intruder">Go</button></form>`,
  `<details open ontoggle="${RUN}"><summary>x</summary></details>`,
  `<input autofocus onfocus="${RUN}">`,
  `<video><source onerror="${RUN}"></video>`,
  `<style>@import "intruder.css"; * { background: url(intruder) }</style>`,
  `<link rel="stylesheet" href="intruder.css">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${RUN}">`,
  `<base href="https://intruder.example/">`,
  `" autofocus onfocus="${RUN}" x="`,
  `' onmouseover='${RUN}' x='`,
];

/** What would run or load as the whole value of a link, a style or a template. */
export const WHOLE = [
  `javascript:${RUN}`,
  ` \u0001java\nscript:${RUN}`,
  `data:text/html,<script>opener.${RUN}</script>`,
  `vbscript:${RUN}`,
  `url(javascript:${RUN})`,
  `{{constructor.constructor("${RUN}")()}}`,
  `\${${RUN}}`,
];

/** Fields whose texts are words of the format: they mean something, or nothing at all. */
const WORDS = [
  "format", "saved", "currency", "locale", "first_month", "first", "last", "month", "deadline", "horizon",
  "kind", "certainty", "verdict", "per", "measures", "usual", "asks", "of",
];

/** The plan that has every field, with such a text wherever people write one, by its number; and how many those are. */
export function planFullOf(text: (number: number) => string): { plan: any; texts: number } {
  let texts = 0;
  const isFree = (field: string, owner: any) => !WORDS.includes(field) && !(field === "what" && !("difference" in owner));
  const filled = (value: any): any => {
    if (Array.isArray(value)) return value.map(filled);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([field, inner]) => {
      if (typeof inner !== "string" || !isFree(field, value)) return [field, filled(inner)];
      texts += 1;
      return [field, text(texts)];
    }));
  };
  const plan = filled(JSON.parse(read("crates/planner/tests/saved/v1-maximal.json")));
  return { plan, texts };
}

/** What there is on the page that can only be a text taken for more. */
export function intruders(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = [...document.querySelectorAll(
      "script:not([src]), iframe, object, embed, svg script, foreignObject, math, video, base, style, #intruder, meta[http-equiv=refresh]",
    )].map((element) => element.outerHTML);
    const all = [...document.querySelectorAll("*")];
    const handlers = all.filter((element) => [...element.attributes].some(({ name }) => name.startsWith("on")));
    const addresses = all.flatMap((element) => ["href", "src", "action", "data", "xlink:href"].map((name) => element.getAttribute(name)));
    const isKnown = (address: string) => /^(https?|mailto|blob|data):$/.test(new URL(address, document.baseURI).protocol);
    const odd = addresses.filter((address) => address !== null && (address.includes("intruder") || !isKnown(address)));
    return [...found, ...handlers.map((element) => element.outerHTML), ...odd, ...("intruder" in window ? ["a script ran"] : [])] as string[];
  });
}
