#!/usr/bin/env python3
"""Refuses what does not belong in the tree: made or downloaded files, addresses of package registries in lock files, and words
that promise work not done."""
import os
import re
import sys

from sources import ROOT, lines_of, source_files

MADE = re.compile(r"(^|/)(node_modules|dist|\.node|__pycache__|\.svelte-kit)/|^(build|data)/|\.(o|a|gcda|gcno|pyc|sqlite|db)$")
REGISTRY = re.compile(r'"resolved"\s*:\s*"https?:|https?://(deb|registry|security|snapshot)\.')
PROMISE = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|\b(not (yet )?implemented|for now)\b")
CODE = (".cpp", ".hpp", ".ts", ".js", ".mjs", ".svelte", ".css", ".sql", ".sh", ".cmake", ".txt", ".md", ".html")
# Guides and sample documents are prose about other things, and this file names what it looks for.
PROSE = ("guides/", "tests/corpus/", "packaging/ci/leftovers.py", "packaging/ci/checks_test.py")


def offences_in(path, lines):
    """Each offence of one file as `FILE[:LINE]: sentence`."""
    if MADE.search(path):
        return [f"{path}: is made or downloaded, so it does not belong in the tree"]
    found = []
    for number, line in enumerate(lines, 1):
        if REGISTRY.search(line) and not path.startswith(PROSE):
            found.append(f"{path}:{number}: names a package registry's address")
        if path.endswith(CODE) and not path.startswith(PROSE) and PROMISE.search(line):
            found.append(f"{path}:{number}: promises work not done ({PROMISE.search(line).group(0)})")
    return found


def main():
    files = source_files()
    found = [offence for path in files for offence in offences_in(path, lines_of(path))]
    print("\n".join(found + [f"{len(files)} files looked at, {len(found)} leftovers"]))
    return 1 if found else 0


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(main())
