"""Which problem codes the C++ source can return, and with which status; for the check of docs/problems.md (docs.py).

A code is read where it is made: behind a Fault, in refuse_fields, in problem(), or assigned. A code that is not written out
there (or is not `"prefix/" + name`, which stands for `prefix/NAME`) is an offence: nobody could list it."""
import re

STATUSES = {"unauthenticated": 401, "forbidden": 403, "not_found": 404, "malformed": 400, "invalid": 422, "conflict": 409,
            "stale": 412, "precondition_required": 428, "too_large": 413, "unsupported_media": 415, "rate_limited": 429,
            "busy": 503}
# Where refusals are made out of what the caller gave.
MAKER = "src/base/result.hpp"
NOT_PROGRAM = re.compile(r"_test\.[ch]pp$|/testing/|/test_|_test_")

FAULT = re.compile(r"\bFault::(\w+)\s*,\s*")
FIELDS = re.compile(r"\brefuse_fields\s*\(")
PROBLEM = re.compile(r"\bproblem\s*\(")
ASSIGNED = re.compile(r"\.code\s*=\s*(?=[^=])")
FIELD_CODES = re.compile(r"(?:\brefuse_field\s*\(|\b(?:faults|missing|errors)\.(?:add|push_back|emplace_back)\s*\(\s*\{?|"
                         r"\bFieldError\s*\{)")
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')


def is_program(path):
    return path.startswith("src/") and path.endswith((".cpp", ".hpp")) and not NOT_PROGRAM.search(path)


def without_comments(text):
    """The text with // comments blanked, so that what they name is not taken for code. Offsets stay."""
    return re.sub(r"//[^\n]*", lambda found: " " * len(found.group(0)), text)


def arguments_from(text, start):
    """The arguments of a call whose first argument begins at `start`, as written, up to its closing bracket."""
    depth, found, begin, at = 0, [], start, start
    while at < len(text):
        c = text[at]
        if c == '"':
            at = LITERAL.match(text, at).end() - 1
        elif c in "({[":
            depth += 1
        elif c in ")}]":
            if depth == 0:
                return found + [text[begin:at].strip()]
            depth -= 1
        elif c == "," and depth == 0:
            found.append(text[begin:at].strip())
            begin = at + 1
        at += 1
    return found


def code_in(argument):
    """The code an argument stands for, or None where it cannot be read."""
    literal = LITERAL.match(argument)
    if not literal:
        return None
    rest = argument[literal.end():].strip()
    if not rest:
        return literal.group(1)
    return literal.group(1) + "NAME" if rest.startswith("+") and literal.group(1).endswith("/") else None


def places_in(text):
    """(offset, argument that holds the code, status or None where the place does not say) of each problem made in `text`."""
    for found in FAULT.finditer(text):
        yield found.start(), arguments_from(text, found.end())[0], STATUSES[found.group(1)]
    for found in FIELDS.finditer(text):
        arguments = arguments_from(text, found.end())
        yield found.start(), arguments[1] if len(arguments) > 1 else '"fields"', STATUSES["invalid"]
    for found in PROBLEM.finditer(text):
        arguments = arguments_from(text, found.end())
        is_declaration = arguments[0].startswith("int ")
        if len(arguments) == 3 and not is_declaration:
            yield found.start(), arguments[1], int(arguments[0]) if arguments[0].isdigit() else None
    for found in ASSIGNED.finditer(text):
        yield found.start(), text[found.end():text.index(";", found.end())].strip(), None


def codes_in(path, text):
    """({code: set of statuses}, [offences]) of one file."""
    codes, offences = {}, []
    if path == MAKER:
        codes = {code: {404} for code in re.findall(r'return refuse\(Fault::not_found, "([^"]+)"', text)}
        return codes, offences
    text = without_comments(text)
    for offset, argument, status in places_in(text):
        code = code_in(argument)
        if code is None:
            offences.append(f"{path}:{text.count(chr(10), 0, offset) + 1}: the code {argument} of a problem is not written out")
        else:
            codes.setdefault(code, set()).update([status] if status else [])
    return codes, offences


def field_codes_in(text):
    """Codes of refused fields that are written out in one file."""
    found = set()
    text = without_comments(text)
    for call in FIELD_CODES.finditer(text):
        arguments = arguments_from(text, call.end())
        if len(arguments) > 2:
            found.update(literal for literal in LITERAL.findall(arguments[1]) if re.fullmatch(r"[a-z][a-z_-]*", literal))
    return found
