#include <importer/testing/corpus.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

namespace assay::importer {
namespace {

using namespace testing;

constexpr int roles = static_cast<int>(LineRole::faq) + 1;

// More seeds can be asked for: ASSAY_SEEDS=2000.
std::uint64_t seeds() {
    const char* asked = std::getenv("ASSAY_SEEDS");
    return asked == nullptr ? 60 : std::strtoull(asked, nullptr, 10);
}

// What is refused is refused for a reason that a mutation may bring about.
bool may_be_refused(const Error& error) {
    return error.code == "guide/empty" || error.code == "guide/damaged" || error.code == "guide/too-deep" ||
           error.code == "guide/no-text-layer";
}

} // namespace

TEST_CASE("every corpus document is accounted for, line by line, and reads back from what is written of it") {
    for (const CorpusDocument& each : corpus()) {
        CAPTURE(each.path);
        const auto parsed = parse_any(each.bytes, each.name);
        REQUIRE(parsed.has_value());
        if (each.is_plain()) CHECK(parsed->source == each.bytes);
        CHECK(fault_in_account(*parsed) == "");
        CHECK(fault_in_places(*parsed) == "");
        CHECK(fault_in_round_trip(*parsed) == "");
    }
}

TEST_CASE("so is every mutation of one") {
    for (const CorpusDocument& each : corpus()) {
        for (std::uint64_t seed = 1; seed <= seeds(); ++seed) {
            const std::string bytes = mutated(each, seed);
            const auto parsed = parse_any(bytes, each.name);
            CAPTURE(each.path);
            CAPTURE(seed);
            if (!parsed.has_value()) {
                CHECK(may_be_refused(parsed.error()));
                continue;
            }
            if (each.is_plain()) CHECK(parsed->source == bytes);
            CHECK(fault_in_account(*parsed) == "");
            CHECK(fault_in_places(*parsed) == "");
            CHECK(fault_in_round_trip(*parsed) == "");
        }
    }
}

TEST_CASE("each kind of mutation is met by every document") {
    for (const CorpusDocument& each : corpus()) {
        if (!each.is_plain()) continue;
        for (int mutation = 0; mutation < mutations; ++mutation) {
            const std::string text = mutated_once(each.bytes, mutation, each.bytes.size());
            const auto parsed = parse(text, each.name);
            CAPTURE(each.path);
            CAPTURE(mutation);
            REQUIRE(parsed.has_value());
            CHECK(fault_in_account(*parsed) == "");
            CHECK(fault_in_places(*parsed) == "");
            CHECK(fault_in_round_trip(*parsed) == "");
        }
    }
}

TEST_CASE("the encoding of a document changes nothing in its guide") {
    for (const CorpusDocument& each : corpus()) {
        if (!each.is_plain()) continue;
        const auto plain = parse(each.bytes, each.name);
        REQUIRE(plain.has_value());
        for (int form = 1; form <= 6; ++form) {
            CAPTURE(each.path);
            CAPTURE(form);
            const auto other = parse(encoded(each.bytes, form), each.name);
            REQUIRE(other.has_value());
            CHECK(comparable(other->guide) == comparable(plain->guide));
            CHECK(fault_in_account(*other) == "");
        }
    }
}

// Every line of every document with every role would be some hundred thousand parses: each line gets the roles that the
// seed of the run falls on, so that all are met over the documents.
TEST_CASE("any role that a person chooses for any line is followed, or a notice says why not") {
    for (const CorpusDocument& each : corpus()) {
        if (!each.is_plain() || each.bytes.size() > 20'000) continue;
        const int lines = static_cast<int>(std::ranges::count(each.bytes, '\n'));
        for (int line = 1; line <= lines; ++line)
            for (int step = 0; step < 3; ++step) {
                const int role = (line * 3 + step + static_cast<int>(each.bytes.size())) % roles;
                const auto parsed = parse(each.bytes, each.name, {{line, static_cast<LineRole>(role)}});
                CAPTURE(each.path);
                CAPTURE(line);
                CAPTURE(role);
                REQUIRE(parsed.has_value());
                CHECK(fault_in_account(*parsed) == "");
                CHECK(fault_in_places(*parsed) == "");
                CHECK(fault_in_choice(*parsed, line, static_cast<LineRole>(role)) == "");
            }
    }
}

TEST_CASE("every notice that offers choices offers the role that the line has") {
    for (const CorpusDocument& each : corpus()) {
        const auto parsed = parse_any(each.bytes, each.name);
        REQUIRE(parsed.has_value());
        for (const Notice& notice : parsed->notices) {
            CAPTURE(each.path);
            CAPTURE(notice.sentence);
            CHECK_FALSE(notice.sentence.empty());
            CHECK(notice.sentence.ends_with('.'));
            if (notice.choices.empty()) continue;
            const auto placed = std::ranges::find(parsed->placements, notice.line, &Placement::line);
            const bool is_placed = placed != parsed->placements.end();
            CHECK((is_placed ? std::ranges::count(notice.choices, placed->role) > 0 ||
                                   placed->role == LineRole::label || notice.code == "questions-answered"
                             : notice.code == "unplaced"));
        }
    }
}

} // namespace assay::importer
