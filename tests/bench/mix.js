// How long the worker takes for mixes, beside HiGHS in WebAssembly on the same plans, as a table.
//
//     node mix.js models.json programs.json worker.cjs
//
// The plans with the time ours takes natively come from the planner's example `models`, the programs from
// programs.py; where there are none, HiGHS is left out.

import loadHighs from "highs";
import { median, read, row, seconds, worker } from "./measure.js";

const [models, programs, program] = process.argv.slice(2);
const answer = worker(program);
const highs = await loadHighs();

const TIMES = 3;
// A plan that takes HiGHS longer than this is solved once.
const LONG = 10;
const OPTIONS = {
  output_flag: false, time_limit: 60, mip_rel_gap: 0.01, mip_abs_gap: 0,
  mip_feasibility_tolerance: 1e-9, primal_feasibility_tolerance: 1e-9,
};

const bounds = (values, end) => values.map((value) => value ?? end * highs.infinity);

/** The program in the form that HiGHS takes. */
function modelData({ costs, low, high, whole, least, most, rows }) {
  const { integer, continuous } = highs.constants.variableType;
  const starts = rows.reduce((starts, row) => [...starts, starts.at(-1) + row.length], [0]);
  const entries = rows.flat();
  const [indices, values] = [0, 1].map((part) => entries.map((entry) => entry[part]));
  return {
    numCols: costs.length, numRows: rows.length, colCost: costs,
    colLower: bounds(low, -1), colUpper: bounds(high, 1),
    rowLower: bounds(least, -1), rowUpper: bounds(most, 1),
    integrality: whole.map((whole) => (whole ? integer : continuous)),
    matrix: { format: "csr", numRows: rows.length, numCols: costs.length, starts, indices, values },
  };
}

/** How long HiGHS takes once it has the program. */
function theirs(program) {
  const model = highs.createModel(modelData(program));
  model.options.set(OPTIONS);
  const taken = seconds(() => model.run());
  model.dispose();
  return taken;
}

function timesOfTheirs(program) {
  const first = theirs(program);
  return first > LONG ? first : median([first, ...Array.from({ length: TIMES - 1 }, () => theirs(program))]);
}

function ours(plan) {
  const request = JSON.stringify({ number: 1, task: "Mix", plan });
  return median(Array.from({ length: TIMES }, () => seconds(() => answer(request))));
}

const sizes = new Map();
for (const [place, model] of read(models).entries()) {
  const { name } = model.numbers;
  const times = {
    native: model.ours.seconds, gap: model.ours.gap, wasm: ours(model.plan), highs: timesOfTheirs(read(programs)[place]),
  };
  console.error(name, JSON.stringify(times));
  sizes.set(name, [...(sizes.get(name) ?? []), times]);
}

const HEADER = [
  "tactics × months", "ours, median s", "HiGHS, median s", "median ratio", "ours natively, median s",
  "median ratio to native", "largest gap left",
];
console.log(row(HEADER));
console.log(row(HEADER.map(() => "---")));
for (const [name, all] of sizes) {
  const middle = (of) => median(all.map(of));
  console.log(row([
    name, middle((it) => it.wasm).toFixed(3), middle((it) => it.highs).toFixed(3),
    middle((it) => it.wasm / it.highs).toFixed(2), middle((it) => it.native).toFixed(3),
    middle((it) => it.wasm / it.native).toFixed(2),
    `${(100 * Math.max(...all.map((it) => it.gap))).toFixed(2)}%`,
  ]));
}
