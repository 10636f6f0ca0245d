#!/usr/bin/env python3
"""Prints `PASSED FAILED` for what a runner reported: `counts.py ctest REPORT.xml`, `vitest REPORT.json` or `doctest OUTPUT`.

A doctest program inside ctest counts with its test cases; any other test, and a program that broke off, as one."""
import json
import re
import sys
import xml.etree.ElementTree as xml

SUMMARY = re.compile(r"^\[doctest\] test cases:\s*\d+\s*\|\s*(\d+) passed\s*\|\s*(\d+) failed", re.MULTILINE)


def doctest_counts(output):
    """(passed, failed) of a doctest program's own summary, or None where it printed none."""
    matches = SUMMARY.findall(re.sub(r"\x1b\[[0-9;]*m", "", output))
    if not matches:
        return None
    return sum(int(passed) for passed, _ in matches), sum(int(failed) for _, failed in matches)


def ctest_counts(suite):
    """(passed, failed) over a ctest JUnit report; ctest's verdict is never overruled by a program's summary."""
    passed = failed = 0
    for case in suite.iter("testcase"):
        is_good = case.get("status") == "run"
        own = doctest_counts(case.findtext("system-out") or "") or ((1, 0) if is_good else (0, 1))
        passed += own[0]
        failed += own[1] if is_good else max(own[1], 1)
    return passed, failed


def vitest_counts(report):
    """(passed, failed) of vitest's JSON report; a file that does not load holds no test, so it counts as a failed one."""
    unloaded = [file for file in report["testResults"] if file["status"] == "failed" and not file["assertionResults"]]
    return report["numPassedTests"], report["numFailedTests"] + len(unloaded)


def main():
    kind, path = sys.argv[1:]
    if kind == "ctest":
        passed, failed = ctest_counts(xml.parse(path).getroot())
    else:
        with open(path, encoding="utf-8", errors="replace") as file:
            passed, failed = vitest_counts(json.load(file)) if kind == "vitest" else doctest_counts(file.read()) or (0, 1)
    print(passed, failed)


if __name__ == "__main__":
    main()
