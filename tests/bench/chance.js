// How long the worker takes for the chance of a mix, beside Squiggle on the same funnel and beside the same program
// natively, as two tables.
//
//     node chance.js chances.json worker.cjs
//
// The plans with the time ours takes natively come from the planner's example `chances`.

import { run } from "@quri/squiggle-lang";
import { median, read, row, seconds, worker } from "./measure.js";
import { program } from "./squiggle.js";

const [plans, file] = process.argv.slice(2);
const answer = worker(file);
const { runs, funnel, grown } = read(plans);

// The engine under both compiles what runs often; what is measured is what it comes to.
const WARM_UP = 10;
const TIMES = 11;
// So often ours is run for once that Squiggle is, so that both feel the same of what else the machine does.
const OURS_FOR_THEIRS = 20;

function prepared({ plan, units }) {
  const request = JSON.stringify({ number: 1, task: { Chance: { units, runs } }, plan });
  for (let time = 0; time < WARM_UP; time++) answer(request);
  return (times) => seconds(() => { for (let time = 0; time < times; time++) answer(request); }) / times;
}

/** The chance that Squiggle finds, and how long that takes. */
async function theirs(code, seed) {
  const environment = { sampleCount: runs, xyPointLength: 1000, seed: String(seed) };
  const start = performance.now();
  const { result } = await run(code, { environment });
  const taken = (performance.now() - start) / 1000;
  if (!result.ok) throw new Error(result.value.toString());
  return { taken, chance: result.value.result.asJS()[0] };
}

async function besideSquiggle() {
  const ours = prepared(funnel);
  const codes = [true, false].map((luck) => program(JSON.parse(funnel.plan), funnel.units, { luck }));
  const rounds = [];
  for (let round = -1; round < TIMES; round++) {
    const own = ours(OURS_FOR_THEIRS);
    const found = [{ taken: own, chance: funnel.reached / runs }];
    for (const code of codes) found.push(await theirs(code, round));
    if (round >= 0) rounds.push(found.map(({ taken, chance }) => ({ taken, chance, ratio: taken / own })));
  }
  console.log(row(["", "median s", "samples per second", "chance found", "median ratio to ours"]));
  console.log(row(["---", "---", "---", "---", "---"]));
  for (const [place, name] of ["ours, with luck", "Squiggle, with luck", "Squiggle, without luck"].entries()) {
    const middle = (of) => median(rounds.map((round) => of(round[place])));
    const taken = middle((found) => found.taken);
    console.log(row([
      name, taken.toFixed(4), (Math.round(runs / taken / 1000) * 1000).toLocaleString("en"),
      middle((found) => found.chance).toFixed(3), middle((found) => found.ratio).toFixed(1),
    ]));
  }
}

function growth() {
  console.log(row(["tactics × months", "ours, median s", "ours natively, median s", "ratio", "µs per run, tactic and month"]));
  console.log(row(["---", "---", "---", "---", "---"]));
  for (const plan of grown) {
    const ours = prepared(plan);
    const taken = median(Array.from({ length: TIMES }, () => ours(1)));
    const each = (taken * 1e6) / (runs * plan.tactics * plan.months);
    console.log(row([
      `${plan.tactics} × ${plan.months}`, taken.toFixed(4), plan.seconds.toFixed(4),
      (taken / plan.seconds).toFixed(2), each.toFixed(4),
    ]));
  }
}

await besideSquiggle();
console.log();
growth();
