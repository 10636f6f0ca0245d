#!/usr/bin/env python3
"""The checks of the documentation against small offences: each must be found, and true pages must pass."""
import os
import tempfile
import unittest

import docs
import docs_commands
import markdown
import problem_codes


def prose_of(text):
    return markdown.read(text.splitlines())[1]


class Markdown(unittest.TestCase):
    def test_blocks_know_their_language_and_their_mark(self):
        blocks, _ = markdown.read("<!-- not run: no -->\n```sh\na\n```\nwords\n\n1. x\n\n   ```cpp\n   int b;\n   ```".splitlines())
        self.assertEqual([(one.language, one.mark, one.lines) for one in blocks],
                         [("sh", "not run: no", ["a"]), ("cpp", None, ["int b;"])])

    def test_a_mark_belongs_to_the_block_below_it_only(self):
        blocks, _ = markdown.read("<!-- at the root -->\nwords\n```sh\na\n```".splitlines())
        self.assertIsNone(blocks[0].mark)

    def test_links_anchors_and_spans(self):
        prose = prose_of("# One `two`, three\n## Same\n## Same\n![a](b.png) [c](d.md#e) `[f](g)`")
        self.assertEqual([target for _, target in markdown.links(prose)], ["b.png", "d.md#e"])
        self.assertEqual(markdown.anchors(prose), {"one-two-three", "same", "same-1"})
        self.assertEqual([text for _, text in markdown.spans(prose)], ["two", "[f](g)"])


class ProblemCodes(unittest.TestCase):
    def codes(self, text):
        return problem_codes.codes_in("src/jobs/job_service.cpp", text)

    def test_every_way_to_make_one_is_read(self):
        made, offences = self.codes('refuse(Fault::conflict, "job/a", f(x, "job/no"));\nError e{Fault::stale,\n  "job/b", ""};\n'
                                    'refuse_fields(std::move(x), "job/c", "y");\nrefuse_fields(std::move(x));\nproblem(405, "job/d", "z");\n'
                                    'e.code = "job/e";\nrefuse(Fault::malformed, "query/" + name, "");\n// refuse(Fault::stale, "job/f", "")')
        self.assertEqual(made, {"job/a": {409}, "job/b": {412}, "job/c": {422}, "fields": {422}, "job/d": {405}, "job/e": set(),
                                "query/NAME": {400}})
        self.assertEqual(offences, [])

    def test_a_code_that_nobody_can_read_is_an_offence(self):
        self.assertEqual(len(self.codes("refuse(Fault::conflict, code_of(job), words);")[1]), 1)

    def test_field_codes(self):
        text = 'refuse_field("/a", "one", "x"); faults.push_back({p, is ? "two" : "three", f("four")}); rows.push_back({"a", "five", "c"});'
        self.assertEqual(problem_codes.field_codes_in(text), {"one", "two", "three"})

    def test_rows_against_the_source(self):
        codes = {"a/b": {409}, "query/NAME": {400}, "query/x": {400}}
        rows = [(1, "a/b", "409 "), (2, "query/NAME", "400")]
        self.assertEqual(list(docs.row_faults(rows, codes)), [])
        for wrong in ([(1, "a/b", "404"), rows[1]], [rows[1]], [*rows, (3, "a/c", "409")], [*rows, (3, "a/b", "409")]):
            self.assertEqual(len(list(docs.row_faults(wrong, codes))), 1, wrong)


class Names(unittest.TestCase):
    def faults(self, word):
        page = docs.Page("docs/README.md")
        page.elsewhere = {"invented_name"}
        return list(docs.word_faults(word, page, self.tree))

    @classmethod
    def setUpClass(cls):
        cls.tree = docs.Tree()

    def test_what_is_there_passes(self):
        for word in ("src/base/result.hpp", "base/result.hpp", "result.hpp", "src/base/", "scorecards/", "src/base/*_read.cpp", "pass_on",
                     "FieldError", "Tx::all()", "invented_name", "std::byteswap", "/api/v1", "If-Match", "word"):
            self.assertEqual(self.faults(word), [], word)

    def test_what_is_not_there_is_found(self):
        for word in ("src/base/results.hpp", "resultz.hpp", "src/bases/", "pass_onn", "FieldErrorr", "Tx::alll()", "web/src/nothing"):
            self.assertEqual(len(self.faults(word)), 1, word)


class Commands(unittest.TestCase):
    def run_page(self, text):
        with tempfile.TemporaryDirectory() as folder:
            run = docs_commands.PageRun("page.md", folder, dict(os.environ))
            for block in markdown.read(text.splitlines())[0]:
                run.run(block)
            if run.server:
                run.end_server()
            return run.passed, run.left_out, run.faults

    def test_commands_share_a_folder_and_a_wrong_one_fails(self):
        self.assertEqual(self.run_page("```sh\necho a > b\n```\n```sh\ntest -f b\n```")[:2], (2, 0))
        for wrong in ("```sh\nfalse | true\n```", "```sh\nno-such-program-here\n```", "```sh\nfalse\ntrue\n```"):
            self.assertEqual(len(self.run_page(wrong)[2]), 1, wrong)

    def test_nothing_slips_by_unrun(self):
        self.assertEqual(self.run_page("<!-- not run: no -->\n```sh\nfalse\n```"), (0, 1, []))
        for wrong in ("```bash\ntrue\n```", "```\nassay serve\n```", "<!-- not run: -->\n```sh\ntrue\n```", "<!-- other -->\n```sh\ntrue\n```"):
            self.assertEqual(len(self.run_page(wrong)[2]), 1, wrong)

    def test_a_server_must_answer(self):
        self.assertEqual(len(self.run_page("<!-- keeps running -->\n```sh\necho not serving\n```")[2]), 1)


if __name__ == "__main__":
    unittest.main()
