#include <importer/testing/corpus.hpp>

#include <doctest/doctest.h>

#include <cstdlib>

namespace assay::importer {
namespace {

using namespace testing;

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

TEST_CASE("the encoding of a document changes nothing in its guide") {
    for (const CorpusDocument& each : corpus()) {
        if (!each.is_plain()) continue;
        const auto plain = parse(each.bytes, each.name);
        REQUIRE(plain.has_value());
        for (int form = 1; form <= 4; ++form) {
            CAPTURE(each.path);
            CAPTURE(form);
            const auto other = parse(encoded(each.bytes, form), each.name);
            REQUIRE(other.has_value());
            CHECK(comparable(other->guide) == comparable(plain->guide));
            CHECK(fault_in_account(*other) == "");
        }
    }
}

} // namespace assay::importer
