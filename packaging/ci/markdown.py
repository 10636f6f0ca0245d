"""What the checks of the documentation need to know of Markdown: blocks, spans, links, anchors. No more than our pages use."""
import re

FENCE = re.compile(r"^(\s*)(```+|~~~+)\s*(\S*)\s*$")
HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
COMMENT = re.compile(r"^\s*<!--\s*(.*?)\s*-->\s*$")
LINK = re.compile(r"!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)")
SPAN = re.compile(r"(`+)(.+?)\1(?!`)")


class Block:
    """A fenced block: language, lines without the fence's indent, its first line's number, the comment directly above, and
    how many headings of any level stand before it."""

    def __init__(self, language, number, mark, section):
        self.language, self.number, self.mark, self.section, self.lines = language, number, mark, section, []


def read(lines):
    """(blocks, prose): prose is [(number, line)] outside the blocks, HTML comments of one line left out."""
    blocks, prose, block, indent, fence = [], [], None, 0, ""
    above, section = None, 0
    for number, line in enumerate(lines, 1):
        found = FENCE.match(line)
        if block is not None:
            if found and found.group(2).startswith(fence) and not found.group(3):
                block = None
            else:
                block.lines.append(line[indent:] if not line[:indent].strip() else line)
            continue
        if found:
            indent, fence = len(found.group(1)), found.group(2)
            block = Block(found.group(3), number, above, section)
            blocks.append(block)
        elif COMMENT.match(line):
            above = COMMENT.match(line).group(1)
            continue
        else:
            section += 1 if HEADING.match(line) else 0
            prose.append((number, line))
        # A blank line between a comment and its block is allowed, anything else ends it.
        if line.strip():
            above = None
    return blocks, prose


def comments(lines):
    return [COMMENT.match(line).group(1) for line in lines if COMMENT.match(line)]


def spans(prose):
    """(number, text) of each code span."""
    return [(number, found.group(2).strip()) for number, line in prose for found in SPAN.finditer(line)]


def links(prose):
    """(number, target) of each link and image, code spans aside."""
    return [(number, target) for number, line in prose for target in LINK.findall(SPAN.sub("", line))]


def anchors(prose):
    """The anchors of the headings, as the pages of a repository show them."""
    seen, found = {}, set()
    for _, line in prose:
        heading = HEADING.match(line)
        if not heading:
            continue
        words = LINK.sub(lambda link: link.group(0).split("]")[0].lstrip("!["), heading.group(2)).replace("`", "")
        name = re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-")
        times = seen[name] = seen.get(name, -1) + 1
        found.add(f"{name}-{times}" if times else name)
    return found
