#!/usr/bin/env python3
"""The checks of this folder against small offences: each must be found, and good code must not be."""
import unittest

import counts
import glossary
import include_direction
import leftovers


class IncludeDirection(unittest.TestCase):
    def refused(self, path, target, part):
        sentence = include_direction.offence(path, target)
        self.assertIsNotNone(sentence, f"{path} may not include {target}")
        self.assertIn(part, sentence)

    def allowed(self, path, target):
        self.assertIsNone(include_direction.offence(path, target))

    def test_layers(self):
        self.refused("src/base/text.cpp", "platform/db/row.hpp", "base/ may not know platform/")
        self.refused("src/importer/parse.cpp", "stats/mean.hpp", "importer/ may not know stats/")
        self.refused("src/importer/parse.cpp", "review/review.hpp", "importer/ may not know review/")
        self.refused("src/review/review.cpp", "platform/db/row.hpp", "review/ may not know platform/")
        self.allowed("src/review/review.cpp", "importer/guide.hpp")
        self.allowed("src/guides/guide_review_service.cpp", "review/review.hpp")
        self.refused("src/importer/parse.cpp", "booklet/press.hpp", "importer/ may not know booklet/")
        self.refused("src/booklet/press.cpp", "platform/db/row.hpp", "booklet/ may not know platform/")
        self.allowed("src/booklet/press.cpp", "importer/guide.hpp")
        self.allowed("src/booklet/press_test.cpp", "platform/files/embedded.hpp")
        self.allowed("src/guides/guide_export_service.cpp", "booklet/press.hpp")
        self.refused("src/platform/http/server.cpp", "guides/guide.hpp", "platform/ may not know guides/")
        self.refused("src/guides/guide_api.cpp", "app/wiring.hpp", "guides/ may not know app/")
        self.allowed("src/guides/guide_service.cpp", "importer/parse.hpp")
        self.allowed("src/main.cpp", "app/cli.hpp")

    def test_roles_inside_a_slice(self):
        self.refused("src/jobs/job_rules.hpp", "jobs/job_store.hpp", "rules stands below store")
        self.refused("src/jobs/job.hpp", "jobs/job_fields.hpp", "struct stands below fields")
        self.refused("src/jobs/job_rules.cpp", "jobs/job_sql.hpp", "rules stands below store")
        self.allowed("src/jobs/job_service.cpp", "jobs/job_store.hpp")
        self.allowed("src/jobs/job_rules_test.cpp", "jobs/job_service.hpp")

    def test_roles_between_slices(self):
        self.refused("src/debriefs/debrief_service.cpp", "scorecards/scorecard_store.hpp", "of another slice only")
        self.refused("src/debriefs/debrief_api.cpp", "scorecards/scorecard_api.hpp", "nobody but app")
        self.refused("src/jobs/job_service.cpp", "jobs/job_api.hpp", "nobody but app")
        self.allowed("src/debriefs/debrief_service.cpp", "scorecards/scorecard_rules.hpp")
        self.allowed("src/app/routes.cpp", "scorecards/scorecard_api.hpp")

    def test_libraries_stay_where_they_belong(self):
        self.assertIn("Asio", include_direction.outsider_offence("src/jobs/job_api.cpp", "boost/beast/http.hpp"))
        self.assertIn(".cpp files", include_direction.outsider_offence("src/stats/model.hpp", "Eigen/Dense"))
        self.assertIsNone(include_direction.outsider_offence("src/platform/http/server.cpp", "boost/asio.hpp"))
        self.assertIsNone(include_direction.outsider_offence("src/base/json.hpp", "boost/describe.hpp"))

    def test_cycles(self):
        self.assertEqual(include_direction.cycles({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}}), [("a", "b", "c")])
        self.assertEqual(include_direction.cycles({"a": {"b", "c"}, "b": {"c"}}), [])


class Glossary(unittest.TestCase):
    def words(self, line, path="src/jobs/job.cpp"):
        return [word for name in glossary.declared_names(line, path) if (word := glossary.banned_word(name, path))]

    def test_declarations_are_found(self):
        self.assertEqual(self.words("struct JobInfo {"), ["info"])
        self.assertEqual(self.words("enum class ManagerKind : int {"), ["manager"])
        self.assertEqual(self.words("using CardData = std::vector<Card>;"), ["data"])
        self.assertEqual(self.words("Result<Job> load_job_info(Database& database);"), ["info"])
        self.assertEqual(self.words("namespace assay::util {"), ["util"])
        self.assertEqual(self.words("struct ApplicationForm {"), ["form"])
        self.assertEqual(self.words("  feedback text not null,", "db/migrations/0001.sql"), ["feedback"])
        self.assertEqual(self.words("export function formatHelper(x: number) {", "web/src/api/x.ts"), ["helper"])
        self.assertEqual(self.words("export const loadData = async () => {", "web/src/api/x.ts"), ["data"])

    def test_uses_and_strings_are_not(self):
        for line in ("return bytes.data();", "auto size = text.data() + 3;", 'log("no data");', "// the data of a card",
                     "struct HiringManager {", "write(card.data(), 3);", "struct Format {"):
            self.assertEqual(self.words(line), [], line)
        self.assertEqual(self.words("  -- what feedback was called once", "db/migrations/0001.sql"), [])
        self.assertEqual(self.words("struct FormPart {", "src/platform/http/multipart.hpp"), [])


class Leftovers(unittest.TestCase):
    def test_each_kind_is_found(self):
        for path, line in (("web/node_modules/x.js", ""), ("src/app/a.cpp", "// TODO later"), ("src/app/a.cpp", "// simple for now"),
                           ("package-lock.json", '"resolved": "https://host/x.tgz"')):
            self.assertEqual(len(leftovers.offences_in(path, [line])), 1, path + line)

    def test_ordinary_lines_are_not(self):
        self.assertEqual(leftovers.offences_in("src/app/a.cpp", ["// waits for nowhere to go", "auto todo = 1;"]), [])
        self.assertEqual(leftovers.offences_in("guides/a.txt", ["This is enough for now."]), [])


class Counts(unittest.TestCase):
    def test_doctest_line(self):
        text = "[doctest] test cases:  5 |  3 passed | 2 failed | 1 skipped\n[doctest] assertions: 9 | 9 passed | 0 failed |"
        self.assertEqual(counts.doctest_counts(text), (3, 2))

    def test_a_crashed_doctest_program_counts_as_one_failure(self):
        self.assertIsNone(counts.doctest_counts("Segmentation fault"))

    def test_vitest_report(self):
        self.assertEqual(counts.vitest_counts({"numPassedTests": 7, "numFailedTests": 1, "numTotalTestSuites": 2,
                                               "testResults": [{"status": "passed", "assertionResults": [1]}]}), (7, 1))

    def test_a_vitest_file_that_does_not_load_counts(self):
        self.assertEqual(counts.vitest_counts({"numPassedTests": 7, "numFailedTests": 0, "testResults": [
            {"status": "failed", "assertionResults": []}]}), (7, 1))


if __name__ == "__main__":
    unittest.main()
