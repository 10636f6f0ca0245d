#!/usr/bin/env python3
"""Holds README.md and docs/ against the tree: links and anchors exist, paths and names in backticks exist, steps and scripts
that are named exist, every problem code of the source is listed once with its status, and nothing else is.

A page that speaks of names which are not in the tree says so: `<!-- not in the tree: pin_application pronouns -->`."""
import json
import os
import re
import sys

import markdown
import problem_codes
from sources import ROOT, lines_of, source_files

PROBLEMS = "docs/problems.md"
ENDINGS = ("cpp|hpp|sql|ts|mjs|js|svelte|py|sh|md|css|cmake|json|scenario|part|txt|png|html")
PATH = re.compile(rf"^[\w.*{{}},-]+(?:/[\w.*{{}},-]+)*(?:/|\.(?:{ENDINGS}))$|^[\w.-]+(?:/[\w.-]+)+$")
NAME = re.compile(r"^[A-Za-z_]\w*(?:(?:::|\.|\()[A-Za-z_]\w*)*(?:\(\))?$")
LOOKS_MADE_UP = re.compile(r"[a-z]_[a-z]|[a-z][A-Z]|::|\(\)$")
ROW = re.compile(r"^\|\s*`([^`]+)`\s*\|\s*([^|]*)\|")
ELSEWHERE = re.compile(r"^not in the tree:\s*(.*)$")


class Page:
    def __init__(self, path):
        self.path, lines = path, lines_of(path)
        self.blocks, self.prose = markdown.read(lines)
        found = [ELSEWHERE.match(comment) for comment in markdown.comments(lines)]
        self.elsewhere = {word for one in found if one for word in one.group(1).split()}


class Tree:
    """What the pages are held against."""

    def __init__(self):
        self.files = set(source_files())
        self.folders = {path[:at] for path in self.files for at in range(len(path)) if path[at] == "/"}
        self.roots = {path.split("/")[0] for path in self.files if "/" in path}
        code = [path for path in self.files if not path.startswith(("docs/", "tests/corpus/"))
                and not path.endswith((".md", ".png", "_test.py"))]
        lines = [line for path in code for line in lines_of(path)]
        self.words = {word for line in [*lines, *self.files] for word in re.findall(r"\w+", line)}
        # Files that the program makes are named in its texts.
        self.made = {name for line in lines for name in re.findall(r'"([\w-]+\.\w+)"', line)}
        self.scripts = set(json.loads("\n".join(lines_of("package.json")))["scripts"])
        self.steps = {os.path.basename(path)[:-3] for path in self.files if re.fullmatch(r"packaging/ci/[a-z-]+\.sh", path)}

    def holds(self, path, page):
        """Whether a path as a page writes it (from the root, the page's folder, or the end of a path) is one of the tree."""
        beside = os.path.normpath(os.path.join(os.path.dirname(page), path))
        wanted = [path.rstrip("/"), beside.rstrip("/")]
        if path in self.made or any(one in self.folders or one in self.files for one in wanted):
            return True
        pattern = re.compile("(^|.*/)" + re.sub(r"\\\*", "[^/]*", re.escape(path.rstrip("/"))) + "$")
        return any(pattern.match(one) for one in (self.folders if path.endswith("/") else [*self.files, *self.folders]))


def alternatives(path):
    """`a/{b,c}.ts` stands for both."""
    found = re.match(r"^(.*)\{([^{}]*,[^{}]*)\}(.*)$", path)
    return [found.group(1) + one + found.group(3) for one in found.group(2).split(",")] if found else [path]


def link_faults(page, pages):
    """Links and anchors that lead nowhere."""
    for number, target in markdown.links(page.prose):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        wanted = os.path.normpath(os.path.join(os.path.dirname(page.path), path)) if path else page.path
        if not os.path.exists(os.path.join(ROOT, wanted)):
            yield number, f"the link {target} leads nowhere"
        elif anchor and (wanted not in pages or anchor not in markdown.anchors(pages[wanted].prose)):
            yield number, f"the link {target} leads to no heading"


def word_faults(word, page, tree):
    """What is wrong with one word of a code span."""
    if word.startswith(("/", "std::")) or any(part in page.elsewhere for part in re.split(r"::|[./()]", word)):
        return
    is_path = PATH.match(word) and ("/" not in word or word.split("/")[0] in tree.roots or re.search(rf"/$|\.({ENDINGS})$", word))
    if is_path:
        for path in alternatives(word):
            if not tree.holds(path, page.path):
                yield f"there is no {path}"
    elif NAME.match(word) and LOOKS_MADE_UP.search(word):
        for part in re.findall(r"\w+", word):
            if part not in tree.words:
                yield f"nothing in the source is called {part}"


def span_faults(page, tree):
    for number, span in markdown.spans(page.prose):
        words = span.split()
        if words[0] == "./test":
            unknown = [word for word in words[1:] if not word.startswith("--") and not word.isupper() and word not in tree.steps]
            yield from ((number, f"./test has no step {word}") for word in unknown)
        elif words[:2] == ["npm", "run"]:
            if words[2] not in tree.scripts:
                yield number, f"package.json has no script {words[2]}"
        else:
            yield from ((number, fault) for word in words for fault in word_faults(word.strip(",;"), page, tree))


def source_codes():
    """({code: statuses}, field codes, all literals, offences) over the program's own sources."""
    codes, fields, literals, offences = {}, set(), set(), []
    for path in filter(problem_codes.is_program, source_files(".cpp", ".hpp", under="src/")):
        text = "\n".join(lines_of(path))
        made, wrong = problem_codes.codes_in(path, text)
        offences += wrong
        for code, statuses in made.items():
            codes.setdefault(code, set()).update(statuses)
        fields |= problem_codes.field_codes_in(text)
        literals |= set(problem_codes.LITERAL.findall(text))
    return codes, fields, literals, offences


def row_faults(rows, codes):
    """Codes against the rows of the list: [(number, code, status cell)]."""
    listed = [code for _, code, _ in rows]
    for code in sorted(set(codes) - set(listed)):
        family = code.split("/")[0] + "/NAME"
        if family not in listed or family not in codes:
            yield 1, f"the source can answer {code}, and it is not listed"
    seen = set()
    for number, code, cell in rows:
        if code in seen:
            yield number, f"{code} is listed twice"
        elif code not in codes:
            yield number, f"{code} is listed, and the source never answers it"
        elif missing := sorted(str(one) for one in codes[code] if str(one) not in cell):
            yield number, f"{code} is answered with {', '.join(missing)}, and its row does not say so"
        seen.add(code)


def problem_faults():
    codes, fields, literals, offences = source_codes()
    numbered = [(number, ROW.match(line)) for number, line in enumerate(lines_of(PROBLEMS), 1)]
    split = next((number for number, line in enumerate(lines_of(PROBLEMS), 1) if line.startswith("## Codes of fields")), 0)
    rows = [(number, row.group(1), row.group(2)) for number, row in numbered if row and number < split]
    listed = {row.group(1): number for number, row in numbered if row and number > split}
    found = [f"{PROBLEMS}:{number}: {sentence}" for number, sentence in row_faults(rows, codes)]
    found += [f"{PROBLEMS}:{split}: the field code {code} is not listed" for code in sorted(fields - set(listed))]
    found += [f"{PROBLEMS}:{listed[code]}: no source knows the field code {code}" for code in listed if code not in literals]
    return offences + found, len(rows) + len(listed)


def orphan_faults(pages):
    """Pages that no other page leads to, by itself or by its folder."""
    targets = {os.path.normpath(os.path.join(os.path.dirname(page.path), target.partition("#")[0]))
               for page in pages.values() for _, target in markdown.links(page.prose)}
    return [f"{path}: no other page leads here" for path in pages
            if path not in ("README.md",) and path not in targets and os.path.dirname(path) not in targets]


def main():
    tree = Tree()
    pages = {path: Page(path) for path in ["README.md", *source_files(".md", under="docs/")]}
    found, problems_listed = problem_faults()
    found += orphan_faults(pages)
    for page in pages.values():
        faults = [*link_faults(page, pages), *span_faults(page, tree)]
        found += [f"{page.path}:{number}: {sentence}" for number, sentence in sorted(faults)]
    print("\n".join(found + [f"{len(pages)} pages and {problems_listed} codes looked at, {len(found)} faults"]))
    return 1 if found else 0


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(main())
