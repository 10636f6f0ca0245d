#include <guides/value_words_rules.hpp>

#include <doctest/doctest.h>

#include <array>

using namespace std::chrono;

namespace assay::guides {
namespace {

using importer::PlaceholderKind;

// The spaces of the house, so that the expected texts can be read: _ joins words, ~ sets thousands apart.
std::string spaced(std::string_view text) {
    std::string out;
    for (const char c : text) out += c == '_' ? "\xC2\xA0" : c == '~' ? "\xE2\x80\xAF" : std::string(1, c);
    return out;
}

TEST_CASE("a range reads with an en dash, its thousands apart, and its currency once") {
    const std::array<std::array<const char*, 2>, 14> cases = {{
        {"52000-64000 EUR", "EUR_52~000–64~000"},
        {"EUR 52,000 - 64,000", "EUR_52~000–64~000"},
        {"EUR 52000-EUR 64000", "EUR_52~000–64~000"},
        {"€52 000–€64 000", "€52~000–64~000"},
        {"52000-64000 $", "$52~000–64~000"},
        {"US$1000000-2000000.50", "US$1~000~000–2~000~000.50"},
        {"9000-12000 CHF", "CHF_9~000–12~000"},
        {"3-5", "3–5"},
        {"2026-2028", "2026–2028"},
        {"400000-500000 kr", "400~000–500~000_kr"},
        {"kr 400000-500000", "kr_400~000–500~000"},
        {"EUR 1-2 USD", "EUR 1-2 USD"},
        {"competitive", "competitive"},
        {"5-3", "5-3"},
    }};
    for (const auto& [value, words] : cases) CHECK(range_in_words(value) == spaced(words));
}

TEST_CASE("what was made readable reads the same again, and stays a range") {
    for (const char* before : {"", "EUR ", "$", "kr "})
        for (const char* after : {"", " EUR", " kr", "€"})
            for (const char* amounts : {"1-2", "999-1000", "52000-64000", "52,000-64,000.5", "90'000 - 1 000 000"}) {
                const std::string value = std::string(before) + amounts + after;
                const std::string words = range_in_words(value);
                INFO(value);
                CHECK(range_in_words(words) == words);
                CHECK(range_of(words).has_value());
            }
}

TEST_CASE("days read in words") {
    CHECK(for_reading(PlaceholderKind::date, "2026-12-01") == "1 December 2026");
    CHECK(for_reading(PlaceholderKind::date, "1 December 2026") == "1 December 2026");
    CHECK(for_reading(PlaceholderKind::text, "2026-12-01") == "2026-12-01");
    for (sys_days at = sys_days(2024y / January / 1); at < sys_days(2025y / March / 1); at += days(1)) {
        const year_month_day day(at);
        CHECK(day_of_value(value_of_day(day)) == day);
    }
}

TEST_CASE("values are made readable by their kind, and no others") {
    const std::vector<importer::Placeholder> known = {{.text = "pay", .kind = PlaceholderKind::range},
                                                      {.text = "start", .kind = PlaceholderKind::date}};
    const PlaceholderValues values{{"pay", "3-5"}, {"start", "2026-12-01"}, {"years", "3-5"}};
    CHECK(for_reading(values, known) ==
          PlaceholderValues{{"pay", "3–5"}, {"start", "1 December 2026"}, {"years", "3-5"}});
}

} // namespace
} // namespace assay::guides
