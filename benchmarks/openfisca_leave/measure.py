"""In its own process, with openfisca-core only: facts from a file into memory, then the leave so many times over.

Run: python -m benchmarks.openfisca_leave.measure FACTS.npz ANSWERS.npz DAY ROUNDS. Prints the seconds of every round as JSON:
those of calculating alone, and those of handing over the facts as well.
"""

import json
import sys
from time import perf_counter, process_time

import numpy as np
from benchmarks.openfisca_leave.country import load_country
from benchmarks.openfisca_leave.leave import FORMULAS
from openfisca_core import periods
from openfisca_core.simulations import SimulationBuilder

COMPARED = (
    "outcome",
    "personal_maximum",
    "joint_maximum",
    "training_hours",
    "granted_hours",
    "refund",
    "hourly_pay",
    "indexed_pay_cap",
)


def main() -> None:
    """Measure and keep the answers of the last round."""
    facts_file, answers_file, day, rounds = sys.argv[1:]
    system, period = load_country(FORMULAS), periods.period(f"day:{day}")
    facts = dict(np.load(facts_file))
    count = len(next(iter(facts.values())))
    seconds: dict[str, list[float]] = {"calculating": [], "with_facts": [], "cpu": []}
    for _ in range(int(rounds)):
        began = perf_counter()
        simulation = SimulationBuilder().build_default_simulation(system, count=count)
        for name, values in facts.items():
            simulation.set_input(name, period, values)
        handed, cpu = perf_counter(), process_time()
        answers = {name: simulation.calculate(name, period) for name in COMPARED}
        seconds["calculating"].append(perf_counter() - handed)
        seconds["cpu"].append(process_time() - cpu)
        seconds["with_facts"].append(perf_counter() - began)
    np.savez(answers_file, **answers)
    sys.stdout.write(json.dumps(seconds))


if __name__ == "__main__":
    main()
