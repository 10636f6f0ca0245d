#include <measurement/figure_json.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

namespace assay::measurement {

TEST_CASE("figures nest, and what cannot be had says why under its path") {
    FigureJson json;
    json.object("icc").object("ICC1_1").number("icc", 0.5).interval("ci95", {0.25, 0.75}).close();
    json.none("ICC2_1", "Nobody rated twice.").close();
    json.list("raters").object().text("id", "Kim \"K\"").truth("extreme", false).count("n", 3).close();
    json.object().number("se", std::numeric_limits<double>::quiet_NaN()).close().close();
    json.figure("alpha", stats::Figure<double>(0.125));
    json.figure("ci95", stats::Figure<stats::Interval>(stats::no_figure("Too few.")));
    CHECK(std::move(json).finish() ==
          R"({"icc":{"ICC1_1":{"icc":0.5,"ci95":[0.25,0.75]},"ICC2_1":null},)"
          R"("raters":[{"id":"Kim \"K\"","extreme":false,"n":3},{"se":null}],"alpha":0.125,"ci95":null,)"
          R"("reasons":{"ci95":"Too few.","icc.ICC2_1":"Nobody rated twice.",)"
          R"("raters.1.se":"The figure is beyond what a number can hold."}})");
}

TEST_CASE("what is left open is a fault of the program") {
    FigureJson json;
    json.object("open");
    CHECK_THROWS_AS(std::move(json).finish(), std::logic_error);
}

} // namespace assay::measurement
