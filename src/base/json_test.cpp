#include <base/json.hpp>

#include <doctest/doctest.h>

namespace assay {
namespace {

enum class Colour { red, deep_blue };
ASSAY_ENUM(Colour, red, deep_blue)

struct Leaf {
    std::string name;
    std::optional<int> count;
};
ASSAY_FIELDS(Leaf, (name, count))

struct Tree {
    std::vector<Leaf> leaves;
    Colour colour = Colour::red;
    Maybe<std::string> note;
    std::map<std::string, double> weights;
    Instant at;
};
ASSAY_FIELDS(Tree, (leaves, colour, note, weights, at))

} // namespace

template <>
inline constexpr auto field_rules<Leaf> =
    rules(rule<&Leaf::name>({.min_length = 1, .max_length = 5}), rule<&Leaf::count>({.min = 0, .max = 9}));

TEST_CASE("a described struct survives the way there and back") {
    const std::string text = R"({"leaves":[{"name":"a","count":3},{"name":"b","count":null}],"colour":"deep_blue",)"
                             R"("weights":{"x":2.5},"at":"2026-12-01T10:00:00.250Z"})";
    const auto tree = json::read<Tree>(text);
    REQUIRE(tree.has_value());
    CHECK(json::write(*tree) == text);
}

TEST_CASE("all faults are told at once, each with its pointer") {
    const auto tree = json::read<Tree>(
        R"({"leaves":[{"name":"","count":10},{"count":"x","extra":1}],"colour":"green","at":"yesterday","weights":{}})");
    REQUIRE_FALSE(tree.has_value());
    std::vector<std::string> pointers;
    for (const FieldError& each : tree.error().fields) pointers.push_back(each.pointer + " " + each.code);
    CHECK(pointers == std::vector<std::string>{"/leaves/0/name required", "/leaves/0/count range",
                                               "/leaves/1/name required", "/leaves/1/count type",
                                               "/leaves/1/extra unknown", "/colour choice", "/at time"});
}

TEST_CASE("unreadable JSON names line and column") {
    const auto tree = json::read<Leaf>("{\n  \"name\": oops}");
    REQUIRE_FALSE(tree.has_value());
    CHECK(tree.error().fault == Fault::malformed);
    CHECK(tree.error().detail.find("line 2") != std::string::npos);
}

TEST_CASE("a NUL never gets in, wrong bytes never get out") {
    CHECK_FALSE(json::read<Leaf>(R"({"name":"a\u0000"})").has_value());
    CHECK(json::write(std::string("a\xff\n")) == "\"a\xEF\xBF\xBD\\n\"");
}

TEST_CASE("numbers keep their exact value in the shortest text") {
    CHECK(json::write(2.7) == "2.7");
    CHECK(json::write(std::numeric_limits<double>::quiet_NaN()) == "null");
    CHECK_FALSE(json::read<Leaf>(R"({"name":"a","count":1.5})").has_value());
}

TEST_CASE("pointers escape their steps") { CHECK(json::pointer_to("/a", "b/c~d") == "/a/b~1c~0d"); }

TEST_CASE("of several shapes the one that is there is written") {
    const std::vector<std::variant<Leaf, Colour>> mixed{Leaf{"a", 1}, Colour::red};
    CHECK(json::write(mixed) == R"([{"name":"a","count":1},"red"])");
}

} // namespace assay
