// A plan with one goal of customers as a program of Squiggle.
//
// Ranges are the same distributions: numbers log-normal, rates logit-normal, through their 5th and 95th percentile,
// each drawn once and shared by all that depends on it. Lags and lead times are worked out here, as they are not
// uncertain. With luck, who comes in a month is normal around what is expected, with the variance of a Poisson
// number; ours draws the whole Poisson number. The results are the same: the chance of the goal by the last month,
// and three percentiles for each month.

const between = ({ low, high }) => `SampleSet.fromDist(${low} to ${high})`;
const logOdds = (share) => Math.log(share / (1 - share));
const rate = ({ low, high }) =>
  `1 / (1 + exp(-SampleSet.fromDist(normal({ p5: ${logOdds(low)}, p95: ${logOdds(high)} }))))`;

/** What comes in each month, spread over the two months around an average lag. */
function delayed(byMonth, lag) {
  const whole = Math.floor(lag);
  const part = lag - whole;
  const before = (month) => byMonth[month] ?? 0;
  return byMonth.map((_, month) => before(month - whole) * (1 - part) + before(month - whole - 1) * part);
}

/** Sources and tactics: what one month or unit brings, where, and how many of them. */
function feeds(plan, units) {
  const sources = plan.sources.map(({ stage, per_month }) => ({ stage, each: per_month, done: [], lead: 0, always: 1 }));
  const tactics = plan.tactics.map(({ id, feeds, entries, lead_time }) => ({
    stage: feeds, each: entries, done: units[id] ?? [], lead: lead_time ?? 0, always: 0,
  }));
  return [...sources, ...tactics].filter(({ done, always }) => always || done.some((count) => count > 0));
}

export function program(plan, units, { luck }) {
  const { stages } = plan.funnel;
  const steps = (from) => stages.slice(stages.findIndex(({ id }) => id === from), -1);
  const months = Array.from({ length: plan.months }, (_, month) => month);
  const lines = stages.slice(0, -1).map(({ id, rate: range }) => `rate${id} = ${rate(range)}`);
  const arriving = feeds(plan, units).map(({ stage, each, done, lead, always }, place) => {
    const rates = steps(stage).map(({ id }) => `rate${id}`);
    lines.push(`brought${place} = ${[between(each), ...rates].join(" * ")}`);
    const entering = delayed(months.map((month) => done[month] ?? always), lead);
    return steps(stage).reduce((byMonth, { lag }) => delayed(byMonth, lag ?? 0), entering);
  });
  const totals = [];
  for (const month of months) {
    const parts = arriving.map((byMonth, place) => [byMonth[month], place]).filter(([part]) => part > 0);
    if (parts.length === 0) continue;
    lines.push(`expected${month} = ${parts.map(([part, place]) => `${part} * brought${place}`).join(" + ")}`);
    const noise = luck ? ` + expected${month} ^ 0.5 * SampleSet.fromDist(normal(0, 1))` : "";
    lines.push(`total${month} = ${totals.map((total) => `${total} + `).slice(-1)}expected${month}${noise}`);
    totals.push(`total${month}`);
  }
  const percentiles = totals.map((total) => `[${[0.1, 0.5, 0.9].map((at) => `quantile(${total}, ${at})`).join(", ")}]`);
  return `${lines.join("\n")}\n[1 - cdf(${totals.at(-1)}, ${plan.goals[0].target}), [${percentiles.join(", ")}]]`;
}
