#include <stats/parallel.hpp>
#include <stats/random.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

namespace assay::stats {

TEST_CASE("a seed and a stream give the same numbers, another stream gives others") {
    Random one(1, 2);
    Random same(1, 2);
    Random other(1, 3);
    int equal = 0;
    for (int draw = 0; draw < 100; ++draw) {
        const std::uint64_t number = one.below(1'000'000);
        CHECK(number == same.below(1'000'000));
        equal += number == other.below(1'000'000);
    }
    CHECK(equal < 3);
}

TEST_CASE("what is drawn has the mean and the spread it should have") {
    Random random(7);
    std::vector<int> counts(6);
    double sum = 0;
    double square = 0;
    constexpr int draws = 60'000;
    for (int draw = 0; draw < draws; ++draw) {
        ++counts[random.below(6)];
        const double normal = random.normal();
        sum += normal;
        square += normal * normal;
    }
    for (const int count : counts) CHECK(std::abs(count - draws / 6) < 5 * std::sqrt(draws * 5.0 / 36));
    CHECK(std::abs(sum / draws) < 5 / std::sqrt(draws));
    CHECK(std::abs(square / draws - 1) < 5 * std::sqrt(2.0 / draws));
}

TEST_CASE("numbers below a count that does not divide the engine's range are even too") {
    Random random(11);
    constexpr std::uint64_t count = (std::uint64_t{1} << 63) + 1; // nearly half of what the engine gives is drawn again
    int high = 0;
    constexpr int draws = 4000;
    for (int draw = 0; draw < draws; ++draw) {
        const std::uint64_t number = random.below(count);
        CHECK(number < count);
        high += number >= count / 2;
    }
    CHECK(std::abs(high - draws / 2) < 5 * std::sqrt(draws) / 2);
    constexpr std::uint64_t thirds = std::uint64_t{3} << 62; // a quarter is drawn again
    int low = 0;
    for (int draw = 0; draw < draws; ++draw) low += random.below(thirds) < thirds / 3;
    CHECK(std::abs(low - draws / 3) < 5 * std::sqrt(draws * 2.0 / 9));
}

TEST_CASE("every piece is worked on once, whatever the number of threads") {
    for (const unsigned threads : {0U, 1U, 2U, 5U}) {
        std::vector<int> seen(100);
        in_parallel(seen.size(), threads, [&](std::size_t piece) { ++seen[piece]; });
        CHECK(seen == std::vector<int>(100, 1));
    }
    in_parallel(0, 2, [](std::size_t) { FAIL("there is no piece"); });
    CHECK_THROWS_AS(in_parallel(9, 3,
                                [](std::size_t piece) {
                                    if (piece == 4) throw std::runtime_error("4");
                                }),
                    std::runtime_error);
}

} // namespace assay::stats
