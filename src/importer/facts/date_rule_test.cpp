#include <importer/facts/date_rule.hpp>
#include <importer/facts/placeholders.hpp>
#include <importer/parse.hpp>

#include <doctest/doctest.h>

#include <algorithm>

using namespace std::chrono;

namespace assay::importer {
namespace {

sys_days day(int y, unsigned m, unsigned d) { return sys_days(year(y) / month(m) / std::chrono::day(d)); }

std::string read_back(std::string_view text) {
    const auto rule = date_rule_of(text);
    return rule ? in_words(*rule) : "";
}

TEST_CASE("a rule is read in the words people use and written in one way") {
    CHECK(read_back("5 days after sending") == "5 days after sending");
    CHECK(read_back("2 working days before interview") == "2 working days before interview");
    CHECK(read_back("1 week after sending") == "1 week after sending");
    CHECK(read_back("One  Week AFTER Sending") == "1 week after sending");
    CHECK(read_back("three business days before the interview") == "3 working days before interview");
    CHECK(read_back("1 days after sending") == "1 day after sending");
    CHECK(read_back("366 days after sending") == "366 days after sending");
    for (const char* text :
         {"", "5", "5 days", "5 days after", "5 days after lunch", "0 days after sending", "367 days after sending",
          "53 weeks after sending", "-1 days after sending", "5.5 days after sending", "five days since sending",
          "5 working weeks after sending", "5 working after sending", "days after sending now",
          "5 days after sending it", "5 days after the the interview", "zero days after sending",
          "99999999999 days after sending"})
        CHECK_MESSAGE(read_back(text).empty(), text);
}

TEST_CASE("every rule reads back from its words") {
    for (const DayUnit unit : {DayUnit::days, DayUnit::working_days, DayUnit::weeks})
        for (const bool is_after : {true, false})
            for (const Occasion occasion : {Occasion::sending, Occasion::interview})
                for (int count = 1; count <= (unit == DayUnit::weeks ? 52 : 366); ++count) {
                    const DateRule rule{count, unit, is_after, occasion};
                    CHECK(date_rule_of(in_words(rule)) == rule);
                }
}

TEST_CASE("days are counted on the calendar, weeks as seven of them") {
    const DateRule five{5, DayUnit::days, true, Occasion::sending};
    CHECK(day_of(five, day(2028, 2, 26)) == day(2028, 3, 2));
    CHECK(day_of({2, DayUnit::weeks, false, Occasion::interview}, day(2026, 1, 5)) == day(2025, 12, 22));
}

TEST_CASE("working days leave out Saturdays and Sundays") {
    const DateRule after{2, DayUnit::working_days, true, Occasion::sending};
    const DateRule before{2, DayUnit::working_days, false, Occasion::interview};
    CHECK(day_of(after, day(2026, 11, 26)) == day(2026, 11, 30));  // Thursday: Friday, Monday
    CHECK(day_of(after, day(2026, 11, 28)) == day(2026, 12, 1));   // Saturday: Monday, Tuesday
    CHECK(day_of(before, day(2026, 11, 30)) == day(2026, 11, 26)); // Monday: Friday, Thursday
    CHECK(day_of(before, day(2026, 11, 29)) == day(2026, 11, 26)); // Sunday: Friday, Thursday
    for (int from = 0; from < 14; ++from)
        for (int count = 1; count < 30; ++count) {
            const sys_days start = day(2026, 11, 20) + days(from);
            const sys_days found = day_of({count, DayUnit::working_days, true, Occasion::sending}, start);
            CHECK(weekday(found).iso_encoding() <= 5);
            int counted = 0;
            for (sys_days each = start + days(1); each <= found; each += days(1))
                counted += weekday(each).iso_encoding() <= 5 ? 1 : 0;
            CHECK(counted == count);
        }
}

TEST_CASE("a placeholder that says a rule is a candidate's date") {
    for (const char* name : {"5 days after sending", "deadline: 5 days after sending"}) {
        const KindOfPlaceholder kind = kind_of_placeholder(name);
        CHECK(kind.kind == PlaceholderKind::date);
        CHECK(kind.rule == "5 days after sending");
        CHECK(scope_of_placeholder(name, TextPlace::question) == PlaceholderScope::candidate);
    }
    CHECK_FALSE(kind_of_placeholder("deadline").rule.has_value());
    CHECK_FALSE(kind_of_placeholder("deadline: soon").rule.has_value());
}

TEST_CASE("the document's rule is in the guide, with a notice of what was understood") {
    const auto parsed = parse("# Cook\n\n## Trial dish\n\n### Directions to share with candidate\n\n"
                              "Send it by [deadline: 5 days after sending]. We call [contact].\n",
                              "cook.md");
    REQUIRE(parsed.has_value());
    const auto& placeholders = parsed->guide.placeholders;
    const auto found = std::ranges::find(placeholders, "deadline: 5 days after sending", &Placeholder::text);
    REQUIRE(found != placeholders.end());
    CHECK(*found->rule == "5 days after sending");
    const auto notice = std::ranges::find(parsed->notices, "placeholder-rule", &Notice::code);
    REQUIRE(notice != parsed->notices.end());
    CHECK(notice->line == 7);
    CHECK(notice->severity == Severity::note);
    CHECK(notice->sentence.contains("5 days after sending"));
    CHECK(std::ranges::count(parsed->notices, "placeholder-rule", &Notice::code) == 1);
    CHECK_FALSE(std::ranges::find(placeholders, "contact", &Placeholder::text)->rule);
}

TEST_CASE("a rule fits candidates' dates only") {
    Placeholder placeholder{.text = "x", .scope = PlaceholderScope::candidate, .kind = PlaceholderKind::date};
    CHECK(fault_in_rule(placeholder).empty());
    placeholder.rule = std::string("1 week before the interview");
    CHECK(fault_in_rule(placeholder).empty());
    placeholder.rule = std::string("whenever");
    CHECK(fault_in_rule(placeholder).contains("N days after sending"));
    placeholder.rule = std::string("1 day after sending");
    placeholder.scope = PlaceholderScope::job;
    CHECK(fault_in_rule(placeholder).contains("scope"));
    placeholder.scope = PlaceholderScope::live;
    CHECK(fault_in_rule(placeholder).empty());
    placeholder.kind = PlaceholderKind::text;
    CHECK(fault_in_rule(placeholder).contains("kind date"));
}

} // namespace
} // namespace assay::importer
