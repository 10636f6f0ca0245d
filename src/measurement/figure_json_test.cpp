#include <measurement/figure_json.hpp>
#include <measurement/testing/promises.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

namespace assay::measurement {

TEST_CASE("figures nest, and what cannot be had says why under its path") {
    FigureJson json;
    json.object("icc").object("ICC1_1").number("icc", 0.5).interval("ci95", {0.25, 0.75}).close();
    json.none("ICC2_1", "Nobody rated twice.").close();
    json.list("raters").object().text("id", "Kim \"K\"").truth("extreme", false).count("n", 3).close();
    json.object().number("se", std::numeric_limits<double>::infinity()).close().close();
    json.figure("alpha", stats::Figure<double>(0.125));
    json.figure("ci95", stats::Figure<stats::Interval>(stats::no_figure("Too few.")));
    CHECK(std::move(json).finish() ==
          R"({"icc":{"ICC1_1":{"icc":0.5,"ci95":[0.25,0.75]},"ICC2_1":null},)"
          R"("raters":[{"id":"Kim \"K\"","extreme":false,"n":3},{"se":null}],"alpha":0.125,"ci95":null,)"
          R"("reasons":{"ci95":"Too few.","icc.ICC2_1":"Nobody rated twice.",)"
          R"("raters.1.se":"The figure is beyond what a number can hold."}})");
}

TEST_CASE("what is no number is no number out of reach: it says so, and no test of promises lets it pass") {
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    const auto of = [](auto add) {
        FigureJson json;
        json.object("n").close();
        add(json);
        return std::move(json).finish();
    };
    const std::string number = of([&](FigureJson& json) { json.number("se", none); });
    CHECK(number ==
          R"({"n":{},"se":null,"reasons":{"se":"The figure could not be computed: this is a fault of Assay."}})");
    CHECK(testing::broken_promise(number) == "se is no number");
    const std::string low = of([&](FigureJson& json) { json.interval("ci95", {none, 1}); });
    CHECK(testing::broken_promise(low) == "ci95 is no number");
    const std::string high = of([&](FigureJson& json) { json.interval("ci95", {0, none}); });
    CHECK(testing::broken_promise(high) == "ci95 is no number");
    constexpr double far = std::numeric_limits<double>::infinity();
    const std::string beyond = of([&](FigureJson& json) { json.number("se", far); });
    CHECK(testing::broken_promise(beyond) == "se is beyond what a number can hold");
    CHECK(testing::broken_promise(beyond, testing::Numbers::huge) == "");
    CHECK(testing::broken_promise(of([&](FigureJson& json) { json.interval("ci95", {0, far}); })) == "");
}

TEST_CASE("what is left open is a fault of the program") {
    FigureJson json;
    json.object("open");
    CHECK_THROWS_AS(std::move(json).finish(), std::logic_error);
}

} // namespace assay::measurement
