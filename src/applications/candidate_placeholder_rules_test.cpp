#include <applications/candidate_placeholder_rules.hpp>

#include <doctest/doctest.h>

using namespace assay;
using namespace assay::applications;
using importer::Placeholder;
using importer::PlaceholderKind;
using importer::PlaceholderScope;

namespace {

Placeholder date(std::string text, std::optional<std::string> rule = {}) {
    Placeholder made{.text = std::move(text), .scope = PlaceholderScope::candidate, .kind = PlaceholderKind::date};
    if (rule) made.rule = std::move(*rule);
    return made;
}

} // namespace

TEST_CASE("the record fills a candidate's name and deadline and nothing else") {
    const std::vector<Placeholder> known = {
        {"Candidate", PlaceholderScope::candidate, PlaceholderKind::text, {}, 1, {}},
        {"Candidate's Name", PlaceholderScope::candidate, PlaceholderKind::text, {}, 1, {}},
        {"deadline", PlaceholderScope::candidate, PlaceholderKind::date, {}, 1, {}},
        {"candidate's main tool", PlaceholderScope::candidate, PlaceholderKind::text, {}, 1, {}},
        {"Candidate", PlaceholderScope::job, PlaceholderKind::text, {}, 1, {}}};
    const Instant deadline = *from_rfc3339("2026-11-05T18:00:00Z");
    CHECK(candidate_values(known, "Amara", {.deadline = deadline}) ==
          guides::PlaceholderValues{
              {"Candidate", "Amara"}, {"Candidate's Name", "Amara"}, {"deadline", "5 November 2026, 18:00 UTC"}});
    CHECK(candidate_values(known, "Amara", {}).size() == 2);
}

TEST_CASE("the deadline fills what calls itself one; other dates with a rule keep theirs") {
    CHECK(is_deadline(date("date")));
    CHECK(is_deadline(date("Deadline: 2 days before interview", "2 days before interview")));
    CHECK(is_deadline(date("5 days after sending", "5 days after sending")));
    CHECK_FALSE(is_deadline(date("2 days before interview", "2 days before interview")));
    CHECK_FALSE(is_deadline(date("our answer: 2 weeks after sending", "2 weeks after sending")));
    CHECK_FALSE(is_deadline({.text = "deadline", .scope = PlaceholderScope::job, .kind = PlaceholderKind::date}));
    CHECK_FALSE(is_deadline({.text = "deadline", .scope = PlaceholderScope::candidate}));
}

TEST_CASE("rules give the days of the occasions that are known, in the organisation's time zone") {
    const std::vector<Placeholder> known = {date("a", "1 day after sending"), date("b", "1 day before interview"),
                                            date("c"), date("d", "some day")};
    const Instant late = *from_rfc3339("2026-11-25T23:30:00Z");
    CHECK(computed_dates(known, {.sending = late}) == guides::PlaceholderValues{{"a", "2026-11-26"}});
    CHECK(computed_dates(known, {.sending = late, .time_zone = "Europe/Amsterdam"}) ==
          guides::PlaceholderValues{{"a", "2026-11-27"}});
    CHECK(computed_dates(known, {.interview = late, .time_zone = "America/Los_Angeles"}) ==
          guides::PlaceholderValues{{"b", "2026-11-24"}});
    CHECK(computed_dates(known, {}).empty());
}

TEST_CASE("deadlines in words, with their zone") {
    const Instant at = *from_rfc3339("2027-01-31T23:05:59Z");
    CHECK(deadline_in_words(at) == "31 January 2027, 23:05 UTC");
    CHECK(deadline_in_words(at, "Europe/Amsterdam") == "1 February 2027, 00:05 (Europe/Amsterdam)");
}
