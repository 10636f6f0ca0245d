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

} // namespace

TEST_CASE("every corpus document is accounted for, line by line, and reads back from what is written of it") {
    for (const CorpusDocument& each : corpus()) {
        CAPTURE(each.path);
        const auto parsed = parse(each.bytes, each.name);
        REQUIRE(parsed.has_value());
        CHECK(fault_in_account(*parsed, each.bytes) == "");
        CHECK(fault_in_places(*parsed, each.bytes) == "");
        CHECK(fault_in_round_trip(*parsed) == "");
    }
}

TEST_CASE("so is every mutation of one") {
    for (const CorpusDocument& each : corpus()) {
        for (std::uint64_t seed = 1; seed <= seeds(); ++seed) {
            const std::string text = mutated(each.bytes, seed);
            const auto parsed = parse(text, each.name);
            CAPTURE(each.path);
            CAPTURE(seed);
            if (!parsed.has_value()) {
                CHECK(parsed.error().code == "guide/empty");
                continue;
            }
            CHECK(fault_in_account(*parsed, text) == "");
            CHECK(fault_in_places(*parsed, text) == "");
            CHECK(fault_in_round_trip(*parsed) == "");
        }
    }
}

TEST_CASE("the encoding of a document changes nothing in its guide") {
    for (const CorpusDocument& each : corpus()) {
        const auto plain = parse(each.bytes, each.name);
        REQUIRE(plain.has_value());
        for (int form = 1; form <= 4; ++form) {
            CAPTURE(each.path);
            CAPTURE(form);
            const auto other = parse(encoded(each.bytes, form), each.name);
            REQUIRE(other.has_value());
            CHECK(comparable(other->guide) == comparable(plain->guide));
            CHECK(fault_in_account(*other, each.bytes) == "");
        }
    }
}

} // namespace assay::importer
