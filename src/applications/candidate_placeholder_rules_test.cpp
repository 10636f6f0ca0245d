#include <applications/candidate_placeholder_rules.hpp>

#include <doctest/doctest.h>

using namespace assay;
using importer::PlaceholderKind;
using importer::PlaceholderScope;

TEST_CASE("the record fills a candidate's name and deadline and nothing else") {
    const std::vector<importer::Placeholder> known = {
        {"Candidate", PlaceholderScope::candidate, PlaceholderKind::text, {}, 1, {}},
        {"deadline", PlaceholderScope::candidate, PlaceholderKind::date, {}, 1, {}},
        {"tool of the resume", PlaceholderScope::candidate, PlaceholderKind::text, {}, 1, {}},
        {"Candidate pool", PlaceholderScope::job, PlaceholderKind::text, {}, 1, {}}};
    const Instant deadline = *from_rfc3339("2026-11-05T18:00:00Z");
    CHECK(applications::candidate_values(known, "Amara", deadline) ==
          guides::PlaceholderValues{{"Candidate", "Amara"}, {"deadline", "5 November 2026, 18:00 UTC"}});
    CHECK(applications::candidate_values(known, "Amara", {}) == guides::PlaceholderValues{{"Candidate", "Amara"}});
}

TEST_CASE("deadlines in words") {
    CHECK(applications::deadline_in_words(*from_rfc3339("2027-01-31T07:05:59Z")) == "31 January 2027, 07:05 UTC");
}
