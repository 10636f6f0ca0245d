#include <guides/placeholder_rules.hpp>

#include <doctest/doctest.h>

namespace assay::guides {
namespace {

using importer::Placeholder;
using importer::PlaceholderKind;
using importer::PlaceholderScope;

TEST_CASE("brackets with a value are filled, all others stay") {
    const PlaceholderValues values{{"Company", "Nordlicht"}, {"Empty", ""}, {"Tricky", "[Company]"}};
    CHECK(filled("At [Company] and [company].", values) == "At Nordlicht and [company].");
    CHECK(filled("[Empty] [Tricky]", values) == "[Empty] [Company]");
    CHECK(filled("a [b [Company] c", values) == "a [b Nordlicht c");
    CHECK(filled("open [Company", values) == "open [Company");
    CHECK(filled("", values).empty());
    CHECK(filled("[]", values) == "[]");
}

TEST_CASE("unfilled names are those the guide knows, each once") {
    const std::vector<Placeholder> known{{"Company", PlaceholderScope::organisation, PlaceholderKind::text, {}, 1, {}},
                                         {"City", PlaceholderScope::job, PlaceholderKind::text, {}, 1, {}}};
    CHECK(unfilled_in("[City] [x] [Company] [City]", known, {}) == std::vector<std::string>{"City", "Company"});
    CHECK(unfilled_in("[City] [Company]", known, {{"City", "Lund"}}) == std::vector<std::string>{"Company"});
}

struct ValueCase {
    PlaceholderKind kind;
    const char* value;
    bool fits;
};

TEST_CASE("a value fits its kind") {
    const ValueCase cases[] = {
        {PlaceholderKind::text, "anything at all", true},
        {PlaceholderKind::text, "  ", false},
        {PlaceholderKind::choice, "MSc", true},
        {PlaceholderKind::choice, "msc", false},
        {PlaceholderKind::date, "2028-02-29", true},
        {PlaceholderKind::date, "2027-02-29", false},
        {PlaceholderKind::date, "29.02.2028", false},
        {PlaceholderKind::date, "2028-2-9", false},
        {PlaceholderKind::range, "100000-120000", true},
        {PlaceholderKind::range, "100,000 - 120,000 EUR", true},
        {PlaceholderKind::range, "€100 000–€120 000", true},
        {PlaceholderKind::range, "CHF 90'000-110'000.50", true},
        {PlaceholderKind::range, "5-5", true},
        {PlaceholderKind::range, "120000-100000", false},
        {PlaceholderKind::range, "100000", false},
        {PlaceholderKind::range, "1-2-3", false},
        {PlaceholderKind::range, "a-b", false},
        {PlaceholderKind::range, "10,00-20,00", false},
        {PlaceholderKind::range, "-", false},
    };
    for (const ValueCase& each : cases) {
        const Placeholder placeholder{"x", PlaceholderScope::job, each.kind, {"BSc", "MSc"}, 1, {}};
        INFO(each.value);
        CHECK(fault_in_value(placeholder, each.value).empty() == each.fits);
    }
}

TEST_CASE("the stronger value wins, an empty one counts as none") {
    CHECK(merged({{"a", "1"}, {"b", "2"}, {"c", ""}}, {{"a", "3"}, {"b", ""}}) ==
          PlaceholderValues{{"a", "3"}, {"b", "2"}});
}

} // namespace
} // namespace assay::guides
