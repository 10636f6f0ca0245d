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

TEST_CASE("days are of the calendar and written in full, ranges are amounts with one currency at most") {
    const ValueCase cases[] = {
        {PlaceholderKind::text, "", false},
        {PlaceholderKind::date, "0001-01-01", true},
        {PlaceholderKind::date, "0000-01-01", false},
        {PlaceholderKind::date, "2028-00-10", false},
        {PlaceholderKind::date, "2028-13-10", false},
        {PlaceholderKind::date, "2028-10-00", false},
        {PlaceholderKind::date, "2028-10-32", false},
        {PlaceholderKind::date, "2028/10-01", false},
        {PlaceholderKind::date, "2028-10/01", false},
        {PlaceholderKind::date, "20x8-10-01", false},
        {PlaceholderKind::date, "2028-x0-01", false},
        {PlaceholderKind::date, "2028-10-0x", false},
        {PlaceholderKind::date, "2028-10--1", false},
        {PlaceholderKind::range, "1,000,000-2,000,000", true},
        {PlaceholderKind::range, "$1-$2", true},
        {PlaceholderKind::range, "1 EUR-2 EUR", true},
        {PlaceholderKind::range, "EUR 1 EUR-2", false},
        {PlaceholderKind::range, "1-EUR 2 EUR", false},
        {PlaceholderKind::range, "(1)-2", false},
        {PlaceholderKind::range, "1\x01-2", false},
        {PlaceholderKind::range, "kronorna 1-2", true},
        {PlaceholderKind::range, "krononorna 1-2", false},
        {PlaceholderKind::range, "1-2 krononorna", false},
        {PlaceholderKind::range, "1,0000-20000", false},
        {PlaceholderKind::range, "1,00x-2", false},
        {PlaceholderKind::range, "1,x00-2", false},
        {PlaceholderKind::range, "1,0x0-2", false},
        {PlaceholderKind::range, "1x,000-2000", false},
        {PlaceholderKind::range, "1e3-2000", false},
        {PlaceholderKind::range, "1-2.5.5", false},
        {PlaceholderKind::range, "a-2", false},
        {PlaceholderKind::range, "1-", false},
        {PlaceholderKind::range, "-1", false},
    };
    for (const ValueCase& each : cases) {
        const Placeholder placeholder{"x", PlaceholderScope::job, each.kind, {}, 1, {}};
        INFO(each.value);
        CHECK(fault_in_value(placeholder, each.value).empty() == each.fits);
    }
    const Placeholder range{"x", PlaceholderScope::job, PlaceholderKind::range, {}, 1, {}};
    CHECK_FALSE(fault_in_value(range, "1-" + std::string(400, '9')).empty()); // more than a number can hold
}

TEST_CASE("what is wrong with a value is said in words") {
    const Placeholder choice{"x", PlaceholderScope::job, PlaceholderKind::choice, {"BSc", "MSc"}, 1, {}};
    CHECK(fault_in_value(choice, "PhD") == "must be one of BSc, MSc");
    const Placeholder text{"x", PlaceholderScope::job, PlaceholderKind::text, {}, 1, {}};
    CHECK(fault_in_value(text, std::string(5000, 'x')).empty());
    CHECK(fault_in_value(text, std::string(5001, 'x')) == "must be at most 5000 bytes long");
    CHECK(fault_in_value(text, "\n") == "must not be empty");
}

TEST_CASE("an empty value fills nothing, and brackets that never close name nothing") {
    const std::vector<Placeholder> known{{"City", PlaceholderScope::job, PlaceholderKind::text, {}, 1, {}}};
    CHECK(unfilled_in("[City]", known, {{"City", ""}}) == std::vector<std::string>{"City"});
    CHECK(unfilled_in("[City", known, {}).empty());
    CHECK(unfilled_in("[[City]]", known, {}) == std::vector<std::string>{"City"});
}

TEST_CASE("only what is filled for a whole job blocks its publication") {
    CHECK(blocks_publication(PlaceholderScope::organisation));
    CHECK(blocks_publication(PlaceholderScope::job));
    CHECK_FALSE(blocks_publication(PlaceholderScope::candidate));
    CHECK_FALSE(blocks_publication(PlaceholderScope::live));
}

} // namespace
} // namespace assay::guides
