"""Writes plans, given as plain numbers, as the programs that HiGHS solves for the smallest budget.

    python3 tests/bench/programs.py models.json > programs.json

The programs are those of the oracle of the planner's tests. What is unbounded is null.
"""

import json
import math
import pathlib
import sys

ROOT = pathlib.Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "crates/planner/tests/oracle"))
sys.dont_write_bytecode = True

from solve import Plan


def program(numbers):
    plan = Plan(numbers)
    for which in range(len(numbers["goals"])):
        plan.need(which)
    costs = [0.0] * len(plan.low)
    for variable, factor in plan.cost():
        costs[variable] += factor
    scale = max(costs) or 1.0
    return {
        "costs": [cost / scale for cost in costs],
        "low": finite(plan.low),
        "high": finite(plan.high),
        "whole": plan.whole,
        "least": finite(row[1] for row in plan.rows),
        "most": finite(row[2] for row in plan.rows),
        "rows": [list(row[0].items()) for row in plan.rows],
    }


def finite(values):
    return [value if math.isfinite(value) else None for value in values]


with open(sys.argv[1]) as file:
    json.dump([program(model["numbers"]) for model in json.load(file)], sys.stdout)
