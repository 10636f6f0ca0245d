#!/usr/bin/env python3
"""Holds branch coverage against its floor: `coverage.py SUMMARY.json [--raise]`; --raise writes the floor up to what was measured.

The goal is GOAL percent in each group; a floor never falls, and a group measured for the first time joins with --raise."""
import json
import math
import os
import re
import sys

from sources import ROOT, lines_of

FLOOR_FILE = "packaging/ci/coverage_floor.txt"
GOAL = 95.0
GROUPS = {"rules": re.compile(r"_rules\.(cpp|hpp)$"), "importer": re.compile(r"^src/importer/"), "stats": re.compile(r"^src/stats/")}


def percents(files):
    """Percent of branches reached, by group; groups without any branch are left out."""
    reached, all_ = {}, {}
    for file in files:
        group = next((name for name, pattern in GROUPS.items() if pattern.search(file["filename"])), None)
        reached[group] = reached.get(group, 0) + file["branch_covered"]
        all_[group] = all_.get(group, 0) + file["branch_total"]
    return {group: 100.0 * reached[group] / total for group, total in all_.items() if group and total}


def floors():
    """The committed floor of each group, in percent."""
    pairs = (line.split() for line in lines_of(FLOOR_FILE) if line and not line.startswith("#"))
    return {group: float(percent) for group, percent in pairs}


def write_floors(new):
    comments = [line for line in lines_of(FLOOR_FILE) if line.startswith("#")]
    with open(FLOOR_FILE, "w", encoding="utf-8") as file:
        file.write("\n".join(comments + [f"{group} {percent:.1f}" for group, percent in sorted(new.items())]) + "\n")


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        files = json.load(file)["files"]
    measured, floor = percents(files), floors()
    if sys.argv[2:] == ["--raise"]:
        raised = {group: max(floor.get(group, 0.0), math.floor(percent * 10) / 10) for group, percent in measured.items()}
        write_floors({**floor, **raised})
        floor = floors()
    bad = [f"{group}: its floor is {floor[group]:.1f} % and nothing of it was measured" for group in floor if group not in measured]
    for group, percent in sorted(measured.items()):
        print(f"{group:9} {percent:5.1f} % of branches; floor {floor.get(group, 0.0):.1f}, goal {GOAL:.0f}")
        if percent + 0.05 < floor.get(group, 0.0):
            bad.append(f"{group}: {percent:.1f} % is below the floor of {floor[group]:.1f} %")
        if group not in floor:
            bad.append(f"{group} has no floor yet: packaging/ci/coverage.sh --raise")
    thinnest = sorted((file for file in files if file["branch_total"]), key=lambda file: file["branch_covered"] - file["branch_total"])
    for file in thinnest[:5]:
        print(f"  most left out: {file['filename']} {file['branch_covered']} of {file['branch_total']}")
    print("\n".join(bad))
    return 1 if bad else 0


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(main())
