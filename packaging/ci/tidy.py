#!/usr/bin/env python3
"""clang-tidy over what a change touches: `tidy.py BUILD_FOLDER`. Everything where the change's base is unknown.

The base is $CHANGE_BASE, else where this branch left main. Sources that include a changed header count as changed. Newest
first; after MOST_SECONDS the rest is named as not looked at, which is no failure: the cap is the gate's budget."""
import concurrent.futures
import json
import os
import re
import subprocess
import sys
import time

from sources import ROOT, lines_of, source_files

MOST_SECONDS = 600
INCLUDE = re.compile(r"^\s*#\s*include\s*<([^>]+)>")


def git(*arguments):
    """Trimmed output of git, or None where it fails."""
    answer = subprocess.run(["git", "-c", f"safe.directory={ROOT}", *arguments], capture_output=True, text=True)
    return answer.stdout.strip() if answer.returncode == 0 else None


def change_base():
    """The commit that the change is judged against, or None where nothing says which."""
    named = os.environ.get("CHANGE_BASE")
    if named:
        return git("rev-parse", "--verify", "--quiet", named + "^{commit}") or sys.exit(f"CHANGE_BASE={named} is no commit here.")
    head = git("rev-parse", "HEAD")
    for main in ("origin/main", "main"):
        base = git("merge-base", "HEAD", main)
        if base and base != head:
            return base
    return None


def changed_files(base):
    """Paths that differ from the base, uncommitted ones and new ones included."""
    names = (git("diff", "--name-only", base) or "") + "\n" + (git("ls-files", "--others", "--exclude-standard") or "")
    return {name for name in names.split("\n") if name}


def with_includers(changed, sources):
    """The sources among `changed` and those that include one of its headers directly."""
    headers = {name.removeprefix("src/") for name in changed if name.endswith(".hpp")}
    return [path for path in sources
            if path in changed or any((match := INCLUDE.match(line)) and match.group(1) in headers for line in lines_of(path))]


def newest_first(sources):
    """The sources by their last commit, so that the cap cuts off the oldest."""
    log = git("log", "--format=", "--name-only", "--", *sources) or ""
    rank = {}
    for name in log.split("\n"):
        rank.setdefault(name, len(rank))
    return sorted(sources, key=lambda path: rank.get(path, -1))


def compiled_sources(build):
    """Sources of ours that the build compiles, relative to the root."""
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as file:
        compiled = {os.path.relpath(entry["file"], ROOT) for entry in json.load(file)}
    return [path for path in source_files(".cpp") if path in compiled]


def look_at(build, path, deadline):
    """(path, finding, seconds); the finding is None where time ran out and empty where all is well."""
    started = time.monotonic()
    if started > deadline:
        return path, None, 0.0
    # Warnings of the compiler itself are g++'s to give; clang's would stop good code.
    answer = subprocess.run(["clang-tidy-19", "-p", build, "--quiet", "--extra-arg=-Wno-error", "--extra-arg=-w", path],
                            capture_output=True, text=True)
    finding = "" if answer.returncode == 0 else answer.stdout or answer.stderr
    return path, finding, time.monotonic() - started


def main():
    build = sys.argv[1]
    sources, base = compiled_sources(build), change_base()
    if base:
        sources = with_includers(changed_files(base), sources)
        print(f"Looking at {len(sources)} sources changed since {base[:12]}")
    else:
        print(f"The change's base is unknown: looking at all {len(sources)} sources")
    deadline = time.monotonic() + MOST_SECONDS
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda path: look_at(build, path, deadline), newest_first(sources) if sources else []))
    bad = [(path, finding) for path, finding, _ in results if finding]
    unseen = [path for path, finding, _ in results if finding is None]
    for path, finding in bad:
        print(f"-- {path}\n{finding}")
    if unseen:
        print(f"Not looked at within {MOST_SECONDS // 60} minutes: {' '.join(unseen)}")
    print(f"{len(results) - len(unseen)} sources looked at, {len(bad)} with findings")
    return 1 if bad else 0


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(main())
