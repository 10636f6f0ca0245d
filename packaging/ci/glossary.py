#!/usr/bin/env python3
"""Holds the names of files, types, functions, columns and the words of pages against the banned words of docs/glossary.md.

Looks at declarations, not at uses: a library's `.data()` may be called, a function of ours may not be called so.
packaging/ci/glossary_allowed.txt names the few exceptions, each with its reason."""
import os
import re
import sys

from sources import ROOT, lines_of, source_files

ALLOWED_FILE = "packaging/ci/glossary_allowed.txt"
BANNED = {"feedback", "helper", "util", "utility", "manager", "data", "info", "information", "requisition"}
PLURALS = {"feedbacks": "feedback", "helpers": "helper", "utils": "util", "utilities": "utility", "managers": "manager",
           "infos": "info", "requisitions": "requisition", "forms": "form"}
# `form` is banned in the domain; the HTTP layer and pages speak of HTML forms.
FORM_FOLDERS = re.compile(r"^(db/|src/(?!base/|platform/|importer/|stats/|app/))")
WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")

CPP_TYPE = re.compile(r"^\s*(?:template\s*<.*>\s*)?(?:struct|class|union|concept|enum(?:\s+class|\s+struct)?)\s+"
                      r"(?:\[\[\w+\]\]\s+)?(\w+)|^\s*using\s+(\w+)\s*=|\bnamespace\s+([\w:]+)")
CPP_FUNCTION = re.compile(r"^\s*(?!(?:return|else|case|throw|new|delete|co_return|co_await|using|goto)\b)"
                          r"(?:\[\[\w+\]\]\s*)?(?:[\w:]+(?:<[^()=]*>)?[\s&*]+)+(?:\w+::)*(\w+)\s*\((?!\s*\*)")
TS_NAME = re.compile(r"^\s*(?:export\s+)?(?:default\s+)?(?:declare\s+)?(?:abstract\s+)?(?:async\s+)?"
                     r"(?:interface|type|class|enum|function\*?)\s+(\w+)"
                     r"|^\s*(?:export\s+)?const\s+(\w+)\s*(?::[^=]+)?=\s*(?:async\s*)?(?:\([^)]*\)|\w+)\s*(?::[^=]+)?=>")
SQL_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
SCREEN_WORD = re.compile(r"\b(feedback|requisitions?)\b", re.IGNORECASE)


def banned_word(name, path):
    """The banned word that stands in the name, or None. A hiring manager is a role; `form` counts in the domain only."""
    words = [PLURALS.get(word.lower(), word.lower()) for word in WORD.findall(name)]
    for before, word in zip([""] + words, words):
        if word == "manager" and before == "hiring":
            continue
        if word in BANNED or (word == "form" and FORM_FOLDERS.match(path)):
            return word
    return None


def without_comment(line, path):
    """The line with strings emptied and its comment cut off, so that only names are left."""
    line = re.sub(r'"(?:[^"\\]|\\.)*"', '""', line)
    line = re.sub(r"'(?:[^'\\]|\\.)*'", "''", line)
    return re.split(r"--" if path.endswith(".sql") else r"//|/\*|^\s*\*", line, maxsplit=1)[0]


def declared_names(line, path):
    """Names that this line declares (for SQL: every word of it)."""
    line = without_comment(line, path)
    if path.endswith(".sql"):
        return SQL_NAME.findall(line)
    patterns = (CPP_TYPE, CPP_FUNCTION) if path.endswith((".cpp", ".hpp")) else (TS_NAME,)
    return [name for pattern in patterns for groups in pattern.findall(line)
            for name in ([groups] if isinstance(groups, str) else groups) if name]


def markup_lines(path):
    """Numbered lines of a Svelte file outside its script and style."""
    inside = None
    for number, line in enumerate(lines_of(path), 1):
        opened = re.match(r"\s*<(script|style)\b", line)
        if opened and f"</{opened.group(1)}>" not in line:
            inside = opened.group(1)
        elif inside and f"</{inside}>" in line:
            inside = None
        elif not inside:
            yield number, line


def check_file(path):
    """(place, name, word) for each name in the file, and the file's own, that uses a banned word."""
    stem = os.path.basename(path).split(".")[0]
    word = banned_word(stem, path)
    if word:
        yield path, stem, word
    if path.endswith((".cpp", ".hpp", ".ts", ".svelte")) or (path.endswith(".sql") and path.startswith("db/")):
        for number, line in enumerate(lines_of(path), 1):
            for name in declared_names(line, path):
                word = banned_word(name, path)
                if word:
                    yield f"{path}:{number}", name, word
    if path.endswith(".svelte"):
        for number, line in markup_lines(path):
            for match in SCREEN_WORD.finditer(line):
                yield f"{path}:{number}", match.group(0), match.group(0).lower()


def allowed_names():
    """`PATH NAME` pairs of the exceptions; a line without a reason counts as none."""
    pairs = set()
    for line in lines_of(ALLOWED_FILE):
        parts = line.split(maxsplit=2)
        if len(parts) == 3 and not line.startswith("#"):
            pairs.add((parts[0], parts[1]))
    return pairs


def main():
    files = [path for folder in ("src/", "web/", "db/", "tests/", "bench/", "tools/", "packaging/", "guides/")
             for path in source_files(under=folder)]
    allowed, found = allowed_names(), []
    for path in files:
        for place, name, word in check_file(path):
            if (path, name) not in allowed:
                found.append(f"{place}: the name {name} uses the banned word {word}; docs/glossary.md says what to call it")
    print("\n".join(found + [f"{len(files)} files looked at, {len(found)} names against the glossary"]))
    return 1 if found else 0


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(main())
