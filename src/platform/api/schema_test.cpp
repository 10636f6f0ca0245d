#include <platform/api/schema.hpp>

#include <doctest/doctest.h>

#include <stdexcept>

namespace assay::api {
namespace kitchens {
enum class Outcome { burnt, done };
ASSAY_ENUM(Outcome, burnt, done)
} // namespace kitchens
namespace decisions {
enum class Outcome { hire, no_hire };
ASSAY_ENUM(Outcome, hire, no_hire)
} // namespace decisions

TEST_CASE("a type is one component, however often it is asked for") {
    Schemas schemas;
    CHECK(schemas.of<kitchens::Outcome>() == schemas.of<kitchens::Outcome>());
    CHECK(schemas.components().at("Outcome") == R"({"type":"string","enum":["burnt","done"]})");
}

TEST_CASE("two types of one short name are refused, or one would be told as the other") {
    Schemas schemas;
    schemas.of<kitchens::Outcome>();
    CHECK_THROWS_WITH_AS(
        schemas.of<decisions::Outcome>(),
        "assay::api::kitchens::Outcome and assay::api::decisions::Outcome would both be the schema Outcome",
        std::logic_error);
}

} // namespace assay::api
