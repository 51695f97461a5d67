// What the measurements share: the worker's program, times, and rows of a table.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

export const read = (file) => JSON.parse(readFileSync(file, "utf8"));

/** The worker's program: request in, answer out. Nobody listens to how far it is. */
export function worker(file) {
  const { answer } = createRequire(import.meta.url)(file);
  return (request) => answer(request, () => {});
}

export function seconds(work) {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}

export const row = (cells) => `| ${cells.join(" | ")} |`;
