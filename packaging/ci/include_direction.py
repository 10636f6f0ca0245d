#!/usr/bin/env python3
"""Holds every #include under src/ against the direction of the architecture; prints each offence as FILE:LINE: sentence.

base < stats, importer, platform; importer < review, booklet; all of these < slices < app; inside a slice struct < fields < rules < store < service < api."""
import os
import re
import sys

from sources import ROOT, lines_of, source_files

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
# The libraries below the slices, and which of one another they may know besides base.
BELOW = {"stats": (), "importer": (), "platform": (), "review": ("importer",), "booklet": ("importer",)}
MIDDLE = tuple(BELOW)
ROLES = ("struct", "fields", "rules", "store", "service", "api")
SHARED_ROLES = ("struct", "fields", "rules", "service")
# Libraries of others that one place keeps to itself.
KEPT = [(re.compile(r"^(pango/|cairo|fontconfig/|ft2build)"), "src/booklet/", "Pango, Cairo and their fonts"),
        (re.compile(r"^boost/(asio|beast)"), "src/platform/http/", "Asio and Beast"),
        (re.compile(r"^(sqlite3\.h|libpq-fe\.h|libpq/)"), "src/platform/db/", "the database libraries"),
        (re.compile(r"^(Eigen/|eigen3/|boost/math/)"), "src/stats/", "Eigen and Boost.Math")]


def folder_of(path):
    """`src/platform/http/server.hpp` stands in platform; `src/main.cpp` counts as app."""
    parts = path.split("/")
    return parts[1] if len(parts) > 2 else "app"


def role_of(path):
    stem = re.sub(r"\.(hpp|cpp)$", "", os.path.basename(path)).removesuffix("_test")
    if stem.endswith("_sql"):
        return "store"
    return next((role for role in ROLES[1:] if stem.endswith("_" + role)), "struct")


def may_use(user, used):
    """Whether a file of folder `user` may include from folder `used` at all."""
    if user == used or user == "app":
        return True
    if used == "app" or user == "base":
        return False
    return used == "base" or used in BELOW[user] if user in BELOW else True


def offence(path, target):
    """The sentence that says why `path` may not include `target` (both below src/, of this project), or None."""
    user, used = folder_of(path), folder_of("src/" + target)
    is_test = path.endswith(("_test.cpp", "_test.hpp"))
    # Tests of the booklet take the typefaces from inside the program.
    if not may_use(user, used) and not (is_test and user == "booklet" and used == "platform"):
        return f"{user}/ may not know {used}/"
    if user == "app" or used == "base" or used in MIDDLE:
        return None
    role = role_of(target)
    if role == "api" and not (user == used and role_of(path) == "api"):
        return f"nobody but app includes an _api.hpp ({target})"
    if user != used and role not in SHARED_ROLES:
        return f"of another slice only x.hpp, x_fields.hpp, x_rules.hpp, x_service.hpp, not {target}"
    if user == used and not is_test and ROLES.index(role) > ROLES.index(role_of(path)):
        return f"{role_of(path)} stands below {role}, so it may not include {target}"
    return None


def outsider_offence(path, target):
    for pattern, keeper, name in KEPT:
        if pattern.match(target) and not path.startswith(keeper):
            return f"{name} stay inside {keeper} ({target})"
        if pattern.match(target) and keeper == "src/stats/" and path.endswith(".hpp"):
            return f"{name} stay in .cpp files ({target})"
    return None


def cycles(uses):
    """Groups of slices that reach each other, each a sorted list: strongly connected components by mutual reachability."""
    def reach(start):
        seen, todo = set(), [start]
        while todo:
            for following in uses.get(todo.pop(), ()):
                if following not in seen:
                    seen.add(following)
                    todo.append(following)
        return seen
    reached = {slice_: reach(slice_) for slice_ in uses}
    groups = {tuple(sorted(other for other in reached[slice_] if slice_ in reached.get(other, ())))
              for slice_ in uses if slice_ in reached[slice_]}
    return sorted(groups)


def check(files):
    """All offences in the given files, each `FILE:LINE: sentence`, cycles last."""
    folders = {path.split("/")[1] for path in files if path.count("/") > 1}
    found, uses, places = [], {}, {}
    for path in files:
        for number, line in enumerate(lines_of(path), 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            style, target = match.groups()
            if style == '"':
                found.append(f"{path}:{number}: write #include <folder/file.hpp>, not \"{target}\"")
                continue
            is_own = target.split("/")[0] in folders and "/" in target
            sentence = offence(path, target) if is_own else outsider_offence(path, target)
            if sentence:
                found.append(f"{path}:{number}: {sentence}")
            user, used = folder_of(path), folder_of("src/" + target)
            if is_own and not path.endswith(("_test.cpp", "_test.hpp")) and not {user, used} & {"app", "base", *MIDDLE} and user != used:
                uses.setdefault(user, set()).add(used)
                places.setdefault((user, used), f"{path}:{number}")
    for group in cycles(uses):
        for pair, place in sorted(places.items()):
            if pair[0] in group and pair[1] in group:
                found.append(f"{place}: {pair[0]} uses {pair[1]}, part of a cycle of slices: {', '.join(group)}")
    return found


def main():
    files = source_files(".hpp", ".cpp", under="src/")
    found = check(files)
    print("\n".join(found + [f"{len(files)} files looked at, {len(found)} includes against the direction"]))
    return 1 if found else 0


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(main())
