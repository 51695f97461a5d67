// Plans of any size to measure with, made from an example.

import { examples } from "../plan.ts";

/** The example of a pump maker with so many tactics over so many months. */
export function planOf(tactics: number, months: number): string {
  const plan = JSON.parse(examples.pumpMaker);
  const first = plan.next_id;
  const copy = (_: unknown, place: number) => {
    const tactic = plan.tactics[place % plan.tactics.length];
    return { ...tactic, id: first + place, name: `${tactic.name} ${place + 1}`, first: undefined, last: undefined };
  };
  const copies = Array.from({ length: tactics }, copy);
  return JSON.stringify({ ...plan, months, tactics: copies, next_id: first + tactics });
}
