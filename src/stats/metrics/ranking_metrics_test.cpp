#include <stats/metrics/ranking_metrics.hpp>
#include <stats/random.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay::stats {
namespace {

using doctest::Approx;
using Items = std::vector<RankedItem>;

// Three queries of six items; the second has a tie of three, the third nothing relevant.
Items lists() {
    const std::vector<std::vector<double>> relevances{{3, 2, 3, 0, 1, 2}, {0, 0, 1, 0, 2, 0}, {0, 0, 0, 0, 0, 0}};
    const std::vector<std::vector<double>> scores{
        {.9, .8, .7, .7, .5, .4}, {.2, .2, .2, .1, .0, .3}, {1, 2, 3, 4, 5, 6}};
    Items items;
    for (std::uint32_t query = 0; query < 3; ++query)
        for (std::size_t at = 0; at < 6; ++at) items.push_back({query, relevances[query][at], scores[query][at]});
    return items;
}

ListMetricOptions options(std::vector<std::size_t> cuts, bool is_gain_exponential = false) {
    return {std::move(cuts), is_gain_exponential, {0}};
}

double value(const Items& items, const ListMetricOptions& with, std::string_view name) {
    return figure_named(*ranking_metrics(items, with), name).value.value();
}

} // namespace

// Expected ndcg: scikit-learn 1.2.1, ndcg_score (with 2^relevance - 1 as its relevances for the exponential gain). map
// and mrr: every order of equal scores enumerated, exact in fractions.
TEST_CASE("lists are scored as scikit-learn scores them, equal scores by all their orders") {
    const ListMetricOptions cuts = options({1, 3, 5});
    CHECK(value(lists(), cuts, "ndcg_at.1") == Approx(0.3333333333333333).epsilon(1e-14));
    CHECK(value(lists(), cuts, "ndcg_at.3") == Approx(0.3312645394038579).epsilon(1e-14));
    CHECK(value(lists(), cuts, "ndcg_at.5") == Approx(0.3481115774694398).epsilon(1e-14));
    CHECK(value(lists(), cuts, "ndcg") == Approx(0.4716276712217433).epsilon(1e-14));
    CHECK(value(lists(), cuts, "map_at.1") == Approx(1 / 3.0));
    CHECK(value(lists(), cuts, "map_at.3") == Approx((5 / 6.0 + 5 / 36.0) / 3));
    CHECK(value(lists(), cuts, "map_at.5") == Approx((147 / 200.0 + 13 / 72.0) / 3));
    CHECK(value(lists(), cuts, "map") == Approx((541 / 600.0 + 25 / 72.0) / 3));
    CHECK(value(lists(), cuts, "mrr") == Approx((1 + 13 / 36.0) / 3));
    CHECK(value(lists(), options({3}, true), "ndcg_at.3") == Approx(0.3092638961919502).epsilon(1e-14));
    CHECK(value(lists(), options({3}, true), "ndcg") == Approx(0.45661968766007804).epsilon(1e-14));
}

// The example of scikit-learn's documentation of ndcg_score.
TEST_CASE("the documented example") {
    const Items good{{0, 10, .1}, {0, 0, .2}, {0, 0, .3}, {0, 1, 4}, {0, 5, 70}};
    CHECK(value(good, options({4}), "ndcg") == Approx(0.69569).epsilon(1e-4));
    const Items poor{{0, 10, .05}, {0, 0, 1.1}, {0, 0, 1}, {0, 1, .5}, {0, 5, 0}};
    CHECK(value(poor, options({4}), "ndcg") == Approx(0.49315).epsilon(1e-3));
    CHECK(value(poor, options({4}), "ndcg_at.4") == Approx(0.35214).epsilon(1e-3));
    const Items tied{{0, 10, 1}, {0, 0, 0}, {0, 0, 0}, {0, 1, 0}, {0, 5, 1}};
    CHECK(value(tied, options({1}), "ndcg_at.1") == 0.75);
}

TEST_CASE("order of rows changes nothing, longer cuts than lists nothing, one item is a list") {
    Items items = lists();
    std::ranges::reverse(items);
    for (const char* name : {"ndcg_at.20", "map_at.20", "mrr"})
        CHECK(value(items, options({20}), name) == value(lists(), options({20}), name));
    CHECK(value(lists(), options({20}), "ndcg_at.20") == value(lists(), options({20}), "ndcg"));
    CHECK(value({{0, 2, 1}}, options({1}), "ndcg_at.1") == 1);
    CHECK(value({{0, 1e308, 2}, {0, 1e308, 1}}, options({1}), "ndcg") == 1);
    CHECK(value({{0, 5e-324, 2}, {0, 0, 1}}, options({1}, true), "ndcg") == 1);
}

TEST_CASE("intervals are over queries, the same on any number of threads") {
    Random random(14);
    Items items;
    for (std::uint32_t query = 0; query < 100; ++query)
        for (int at = 0; at < 8; ++at) {
            const auto relevance = static_cast<double>(random.below(3));
            items.push_back({query, relevance, relevance + 2 * random.normal()});
        }
    const auto figures = ranking_metrics(items, {{3}, false, {300, 1, 1}});
    const auto threaded = ranking_metrics(items, {{3}, false, {300, 1, 3}});
    for (std::size_t at = 0; at < figures->size(); ++at) {
        CHECK((*figures)[at].ci95->low < (*figures)[at].value.value());
        CHECK((*figures)[at].ci95->high > (*figures)[at].value.value());
        CHECK((*figures)[at].ci95->high == (*threaded)[at].ci95->high);
    }
    CHECK(figure_named(*ranking_metrics(Items{{0, 1, 1}}), "mrr").ci95.error().reason.starts_with("One case"));
}

TEST_CASE("lists that cannot be scored say why") {
    const auto reason = [](const Items& items, const ListMetricOptions& with) {
        return ranking_metrics(items, with).error().reason;
    };
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    CHECK(reason({}, {}) == "There is no item to score.");
    CHECK(reason({{0, 1, 1}}, options({0})) == "A list cannot be cut at rank 0.");
    CHECK(reason({{0, 1, 1}, {0, none, 1}}, {}) == "Item 2 holds what is no number.");
    CHECK(reason({{0, 1, none}}, {}) == "Item 1 holds what is no number.");
    CHECK(reason({{0, -1, 1}}, {}) == "Item 1 has the relevance -1, below 0.");
    CHECK(reason({{0, 1001, 1}}, options({1}, true)).starts_with("Item 1 has the relevance 1001: 2 to that"));
    CHECK(value({{0, 1001, 1}}, options({1}), "ndcg") == 1);
}

} // namespace assay::stats
