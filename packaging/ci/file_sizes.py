#!/usr/bin/env python3
"""Refuses source files past 500 lines and a folder's README past 20; generated files, lock files and documents aside."""
import os
import sys

from sources import ROOT, lines_of, source_files

SOURCE_ENDINGS = (".cpp", ".hpp", ".ts", ".js", ".mjs", ".svelte", ".css", ".sql", ".py", ".sh", ".cmake", "/CMakeLists.txt")
GENERATED = {"web/src/api/schema.d.ts", "db/schema.sql"}
MOST_LINES = 500
MOST_README_LINES = 20
# Documents of their own, not the opening page of a source folder.
FREE_READMES = ("docs/",)


def limit_of(path):
    """How many lines the file may have, or None where no limit holds."""
    if path in GENERATED:
        return None
    if path.endswith("/README.md") and not path.startswith(FREE_READMES):
        return MOST_README_LINES
    return MOST_LINES if path.endswith(SOURCE_ENDINGS) else None


def main():
    found, looked_at = [], 0
    for path in source_files():
        limit = limit_of(path)
        if limit is None:
            continue
        looked_at += 1
        count = len(lines_of(path))
        if count > limit:
            found.append(f"{path}: {count} lines, more than {limit}: split it by subject")
    print("\n".join(found + [f"{looked_at} files looked at, {len(found)} too long"]))
    return 1 if found else 0


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(main())
