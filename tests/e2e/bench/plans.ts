// Plans of any size to measure with, made from an example.

import { examples } from "../plan.ts";

/**
 * The example of a pump maker with so many tactics over so many months: as many times larger in its goals, hours and
 * money as it has more tactics, so that there is as much to find as to look through.
 */
export function planOf(tactics: number, months: number): string {
  const plan = JSON.parse(examples.pumpMaker);
  const times = tactics / plan.tactics.length;
  const first = plan.next_id;
  const copy = (_: unknown, place: number) => {
    const tactic = plan.tactics[place % plan.tactics.length];
    return { ...tactic, id: first + place, name: `${tactic.name} ${place + 1}`, first: undefined, last: undefined };
  };
  const larger = (things: any[], fields: string[]) =>
    things.map((thing) => {
      const sized = fields.filter((field) => field in thing && thing.measures !== "pipeline-share");
      return { ...thing, ...Object.fromEntries(sized.map((field) => [field, Math.round(thing[field] * times)])) };
    });
  return JSON.stringify({
    ...plan,
    months,
    budget: plan.budget * times,
    pipeline_total: plan.pipeline_total * times,
    goals: larger(plan.goals, ["target", "last_year"]),
    departments: larger(plan.departments, ["hours_per_month"]).map(({ money_limit, ...department }) =>
      money_limit ? { ...department, money_limit: larger([money_limit], ["amount"])[0] } : department),
    tactics: Array.from({ length: tactics }, copy),
    next_id: first + tactics,
  });
}
