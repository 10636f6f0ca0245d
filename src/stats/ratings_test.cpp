#include <stats/random.hpp>
#include <stats/ratings.hpp>

#include <doctest/doctest.h>

#include <map>
#include <tuple>

namespace assay::stats {
namespace {

void add(Ratings& ratings, std::uint32_t target, std::uint32_t rater, std::uint32_t item) {
    ratings.target.at.push_back(target);
    ratings.rater.at.push_back(rater);
    ratings.item.at.push_back(item);
    ratings.scores.push_back(1);
}

} // namespace

TEST_CASE("the first repeat is the one that comparing all earlier rows finds") {
    Random random(3);
    for (int round = 0; round < 200; ++round) {
        Ratings ratings;
        std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, std::size_t> seen;
        std::optional<std::pair<std::size_t, std::size_t>> expected;
        for (std::size_t row = 0; row < 40; ++row) {
            const auto target = static_cast<std::uint32_t>(random.below(10));
            const auto rater = static_cast<std::uint32_t>(random.below(10));
            const auto item = static_cast<std::uint32_t>(random.below(10));
            add(ratings, target, rater, item);
            const auto [place, is_new] = seen.try_emplace({target, rater, item}, row);
            if (!is_new && !expected) expected = {place->second, row};
        }
        CHECK(first_repeat(ratings) == expected);
    }
}

TEST_CASE("a further facet tells rows apart, and no rows repeat nothing") {
    Ratings ratings;
    CHECK_FALSE(first_repeat(ratings).has_value());
    add(ratings, 1, 2, 3);
    add(ratings, 1, 2, 3);
    CHECK(first_repeat(ratings) == std::pair{std::size_t{0}, std::size_t{1}});
    ratings.further = {Facet{"period", {"spring", "autumn"}, {0, 1}}};
    CHECK_FALSE(first_repeat(ratings).has_value());
}

} // namespace assay::stats
