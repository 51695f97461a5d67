"""Solves plans, given as plain numbers, with HiGHS, and writes what it finds as golden figures.

    cargo run --package backcast-planner --example models golden > target/models.json
    python3 crates/planner/tests/oracle/solve.py target/models.json crates/planner/tests/oracle/golden.json

With `--time` it prints a table of how long ours and HiGHS (to a gap of 1%, in one thread) take instead.

Needs highspy 1.15.1. The program is built here from the meaning of a plan and shares nothing with the planner:

- A whole number for the units of each tactic, month and tier. Tiers count units in the order of months. Where a unit
  never brings more in a later month than in an earlier one, the earliest months may as well be counted in the first
  tiers, so limits on each tier's size are enough. Elsewhere a yes-or-no for each month and tier says whether the tier
  is full by then, and the next one may be used only if it is: that is exact.
- The setup cost is paid in the first month with units, and not without units. The month matters for money by month
  only; there a yes-or-no says whether a tactic has begun by a month, and it may begin only in a month with units.
- Shares are limits on a tactic's cost or units less a part of the sum over all tactics.

Objectives are in the order that the planner states: first the least that is missing of the goals, each as a share
of what it requires; then the least cost, the most of the chosen goal, or the most left after paying for it.
"""

import argparse
import json
import math
import statistics
import sys
import time

import highspy
import numpy

SECONDS = 60.0
# What is missing may grow by so much in later steps, as a share of a goal.
ROOM = 1e-9


class Program:
    """Variables, rows, and what is solved for."""

    def __init__(self):
        self.low, self.high, self.whole = [], [], []
        self.rows = []

    def number(self, low, high, whole=False):
        self.low.append(low)
        self.high.append(high)
        self.whole.append(whole)
        return len(self.low) - 1

    def row(self, terms, low=-math.inf, high=math.inf):
        """Adds low <= terms <= high, divided by its largest coefficient."""
        merged = {}
        for variable, factor in terms:
            merged[variable] = merged.get(variable, 0.0) + factor
        merged = {variable: factor for variable, factor in merged.items() if factor != 0.0}
        scale = max((abs(factor) for factor in merged.values()), default=1.0)
        merged = {variable: factor / scale for variable, factor in merged.items()}
        self.rows.append((merged, low / scale, high / scale))

    def solve(self, objective, seconds, gap):
        """Minimises the objective, a list of (variable, factor)."""
        costs = numpy.zeros(len(self.low))
        for variable, factor in objective:
            costs[variable] += factor
        scale = numpy.abs(costs).max() or 1.0
        program = highspy.HighsLp()
        program.num_col_, program.num_row_ = len(self.low), len(self.rows)
        program.col_cost_ = costs / scale
        program.col_lower_ = numpy.array(self.low, dtype=float)
        program.col_upper_ = numpy.array(self.high, dtype=float)
        kinds = highspy.HighsVarType
        program.integrality_ = [kinds.kInteger if whole else kinds.kContinuous for whole in self.whole]
        program.row_lower_ = numpy.array([row[1] for row in self.rows], dtype=float)
        program.row_upper_ = numpy.array([row[2] for row in self.rows], dtype=float)
        program.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        program.a_matrix_.start_ = numpy.cumsum([0] + [len(row[0]) for row in self.rows])
        program.a_matrix_.index_ = numpy.array([at for row in self.rows for at in row[0]], dtype=int)
        program.a_matrix_.value_ = numpy.array([by for row in self.rows for by in row[0].values()], dtype=float)
        solver = highspy.Highs()
        for option, value in {
            "output_flag": False, "threads": 1, "time_limit": seconds, "mip_rel_gap": gap, "mip_abs_gap": 0.0,
            "mip_feasibility_tolerance": 1e-9, "primal_feasibility_tolerance": 1e-9,
        }.items():
            solver.setOptionValue(option, value)
        solver.passModel(program)
        began = time.perf_counter()
        solver.run()
        took = time.perf_counter() - began
        info, status = solver.getInfo(), solver.getModelStatus()
        has_units = info.primal_solution_status == 2
        return Answer(
            is_impossible=status == highspy.HighsModelStatus.kInfeasible,
            is_proven=status == highspy.HighsModelStatus.kOptimal,
            value=float(info.objective_function_value * scale) if has_units else None,
            bound=float(info.mip_dual_bound * scale) if math.isfinite(info.mip_dual_bound) else None,
            values=list(solver.getSolution().col_value) if has_units else None,
            seconds=took,
        )


class Answer:
    def __init__(self, **parts):
        self.__dict__.update(parts)


class Plan(Program):
    """A plan as a program."""

    def __init__(self, numbers):
        super().__init__()
        self.numbers = numbers
        self.months = range(numbers["months"])
        self.by_month = numbers["budget_per_month"] is not None or any(
            department["money_per_month"] is not None for department in numbers["departments"]
        )
        self.tactics = [self.tactic(tactic) for tactic in numbers["tactics"]]
        self.money()
        self.hours()
        self.shares()

    def tactic(self, tactic):
        ends = [after for after, _ in tactic["tiers"]]
        holds = [end - start for start, end in zip([0] + ends, ends)] + [math.inf]
        shares = [1.0] + [share for _, share in tactic["tiers"]]
        most = min(tactic["most"], sum(high for _, high in tactic["in_month"]))
        units = [[self.number(0, min(high, most, hold), True) for hold in holds] for _, high in tactic["in_month"]]
        for month, (low, high) in enumerate(tactic["in_month"]):
            self.row([(unit, 1.0) for unit in units[month]], low, high)
        everything = [(unit, 1.0) for month in units for unit in month]
        self.row(everything, tactic["least"], tactic["most"])
        self.tiers(tactic, units, holds)
        begins = self.begins(tactic, units, most)
        return {"units": units, "shares": shares, "begins": begins, **tactic}

    def tiers(self, tactic, units, holds):
        for tier, hold in enumerate(holds[:-1]):
            self.row([(month[tier], 1.0) for month in units], high=hold)
        brings = tactic["brings"] + ([tactic["earns"]] if tactic["earns"] else [])
        if all(before >= after for goal in brings for before, after in zip(goal, goal[1:])):
            return
        for tier, hold in enumerate(holds[:-1]):
            for month in self.months:
                is_full = self.number(0, 1, True)
                until = [(units[earlier][tier], 1.0) for earlier in range(month + 1)]
                self.row(until + [(is_full, -hold)], low=0.0)
                next_tier = units[month][tier + 1]
                self.row([(next_tier, 1.0), (is_full, -self.high[next_tier])], high=0.0)

    def begins(self, tactic, units, most):
        """Whether a tactic begins in each month, or at all; only where that costs something."""
        if tactic["setup"] == 0 or most == 0:
            return []
        if not self.by_month:
            used = self.number(0, 1, True)
            for month, (_, high) in zip(units, tactic["in_month"]):
                self.row([(unit, 1.0) for unit in month] + [(used, -min(high, most))], high=0.0)
            everything = [(unit, 1.0) for month in units for unit in month]
            self.row(everything + [(used, -most)], high=0.0)
            self.row(everything + [(used, -1.0)], low=0.0)
            return [used]
        begins = [self.number(0, 1, True) for _ in units]
        self.row([(begin, 1.0) for begin in begins], high=1.0)
        for month, (_, high) in enumerate(tactic["in_month"]):
            own = [(unit, 1.0) for unit in units[month]]
            self.row(own + [(begins[earlier], -min(high, most)) for earlier in range(month + 1)], high=0.0)
            self.row(own + [(begins[month], -1.0)], low=0.0)
        return begins

    def cost(self, months=None):
        terms = []
        for tactic in self.tactics:
            terms += self.cost_of(tactic, months)
        return terms

    def cost_of(self, tactic, months=None):
        wanted = self.months if months is None else months
        terms = [(unit, tactic["cost"]) for month in wanted for unit in tactic["units"][month]]
        begins = tactic["begins"]
        if begins and (months is None or len(begins) > 1):
            chosen = begins if months is None else [begins[month] for month in months]
            terms += [(begin, tactic["setup"]) for begin in chosen]
        return terms

    def money(self):
        departments = self.numbers["departments"]
        for limit in [self.numbers["budget"]] + [department["money"] for department in departments]:
            if limit is not None:
                self.row(self.cost(), high=limit)
        monthly = [self.numbers["budget_per_month"]] + [department["money_per_month"] for department in departments]
        for limit in monthly:
            if limit is not None:
                for month in self.months:
                    self.row(self.cost([month]), high=limit)

    def hours(self):
        for place, department in enumerate(self.numbers["departments"]):
            if department["hours"] is None:
                continue
            for month in self.months:
                terms = [
                    (unit, tactic["hours"][place]) for tactic in self.tactics for unit in tactic["units"][month]
                ]
                self.row(terms, high=department["hours"])

    def shares(self):
        def units_of(tactic):
            return [(unit, 1.0) for month in tactic["units"] for unit in month]

        for tactic in self.tactics:
            part = units_of if tactic["share_of"] == "units" else self.cost_of
            whole = [term for other in self.tactics for term in part(other)]
            for bound, limit in [("low", tactic["share_least"]), ("high", tactic["share_most"])]:
                if limit is not None:
                    self.row(part(tactic) + [(unit, -limit * factor) for unit, factor in whole], **{bound: 0.0})

    def brought(self, which):
        """What all units bring to a goal, or earn."""
        terms = []
        for tactic in self.tactics:
            each = tactic["earns"] if which == "earns" else tactic["brings"][which]
            for month in self.months:
                for unit, share in zip(tactic["units"][month], tactic["shares"]):
                    terms.append((unit, each[month] * share))
        return terms

    def need(self, which, missing=None):
        """A goal is met, but for what is missing, a variable from 0 to 1 as a share of the gap."""
        goal = self.numbers["goals"][which]
        gap = goal["required"] - goal["baseline"]
        if gap > 1e-9 * goal["required"]:
            terms = [(missing, gap)] if missing is not None else []
            self.row(self.brought(which) + terms, low=gap)

    def missing(self, goals):
        """Lets something be missing of goals; how much, as shares of what they require."""
        terms = []
        for which in goals:
            goal = self.numbers["goals"][which]
            gap = goal["required"] - goal["baseline"]
            if gap > 1e-9 * goal["required"]:
                variable = self.number(0.0, 1.0)
                self.need(which, variable)
                terms.append((variable, gap / goal["required"]))
        return terms


def solved(numbers, seconds, gap):
    """What HiGHS finds for a plan: {status, value, bound, ...}."""
    question = numbers["question"]
    if question["kind"] == "smallest-budget":
        return smallest_budget(numbers, seconds, gap)
    if question["kind"] == "best-result":
        return best_result(numbers, question["goal"], seconds, gap)
    plan = Plan(numbers)
    price = question["least"]
    worth = [(unit, price * cost) for unit, cost in plan.cost()] + [(unit, -by) for unit, by in plan.brought("earns")]
    return told(plan.solve(worth, seconds, gap), "returns")


def smallest_budget(numbers, seconds, gap):
    plan = Plan(numbers)
    for which in range(len(numbers["goals"])):
        plan.need(which)
    answer = plan.solve(plan.cost(), seconds, gap)
    return least_missing(numbers, seconds, gap) if answer.is_impossible else told(answer, "reached")


def least_missing(numbers, seconds, gap):
    plan = Plan(numbers)
    missing = plan.missing(range(len(numbers["goals"])))
    answer = plan.solve(missing, seconds, gap)
    if answer.is_impossible:
        return {"status": "contradiction", "seconds": answer.seconds}
    return told(answer, "out-of-reach")


def best_result(numbers, goal, seconds, gap):
    plan = Plan(numbers)
    missing = plan.missing([other for other in range(len(numbers["goals"])) if other != goal])
    first = plan.solve(missing, seconds, gap)
    if first.is_impossible:
        return {"status": "contradiction", "seconds": first.seconds}
    if first.value is None:
        return told(first, "best")
    plan.row(missing, high=max(first.value, 0.0) + ROOM)
    wanted = [(unit, -by) for unit, by in plan.brought(goal)]
    answer = told(plan.solve(wanted, seconds, gap), "best")
    return {**answer, "missing": max(first.value, 0.0), "missing_proven": first.is_proven}


def told(answer, status):
    """The answer in the words of the golden figures."""
    if answer.is_impossible:
        return {"status": "contradiction", "seconds": answer.seconds}
    return {
        "status": status if answer.value is not None else "unknown",
        "value": answer.value, "bound": answer.bound, "proven": answer.is_proven,
        "seconds": answer.seconds,
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("models")
    parser.add_argument("golden", nargs="?")
    parser.add_argument("--time", action="store_true")
    parser.add_argument("--first", type=int, default=0, help="the first model to solve")
    parser.add_argument("--every", type=int, default=1, help="solve every so many models")
    options = parser.parse_args()
    with open(options.models) as file:
        models = json.load(file)
    if options.time:
        return print(timed(models))
    plans = {}
    for model in models[options.first :: options.every]:
        name = model["numbers"]["name"]
        found = solved(model["numbers"], SECONDS, 1e-6)
        plans[name] = {"mark": model["mark"], **found, "seconds": round(found["seconds"], 2)}
        print(name, plans[name], file=sys.stderr, flush=True)
        write(options.golden, plans)


def timed(models):
    """How long ours and HiGHS take, by size, as a table."""
    rows = {}
    for model in models:
        theirs = seconds(model["numbers"])
        print(model["numbers"]["name"], model["ours"]["seconds"], theirs, file=sys.stderr, flush=True)
        rows.setdefault(model["numbers"]["name"], []).append((model["ours"]["seconds"], theirs))
    lines = ["| tactics × months | ours, median s | HiGHS, median s | median ratio |", "|---|---|---|---|"]
    for name, pairs in rows.items():
        ours, theirs = (statistics.median(column) for column in zip(*pairs))
        ratio = statistics.median(own / other for own, other in pairs)
        lines.append(f"| {name} | {ours:.3f} | {theirs:.3f} | {ratio:.2f} |")
    return "\n".join(lines)


def seconds(numbers):
    """The median of three times that HiGHS takes once it has the program, or the first when it is long."""
    times = []
    while len(times) < 3 and sum(times) < 10.0:
        times.append(solved(numbers, SECONDS, 0.01)["seconds"])
    return statistics.median(times)


def write(golden, plans):
    figures = ",\n".join(f"  {json.dumps(name)}: {json.dumps(plans[name])}" for name in plans)
    solver = f"HiGHS {highspy.Highs().version()}"
    with open(golden, "w") as file:
        file.write(f'{{\n"solver": {json.dumps(solver)},\n"plans": {{\n{figures}\n}}\n}}\n')


if __name__ == "__main__":
    main()
