#include <stats/fairness/boschloo_exact.hpp>
#include <stats/fairness/fisher_exact.hpp>
#include <stats/random.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace assay::stats {
namespace {

double choose(double n, double k) { return std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1); }

double probability(const Selection& focal, const Selection& reference) {
    const auto part = [](const Selection& group) {
        return choose(static_cast<double>(group.applicants), static_cast<double>(group.selected));
    };
    return std::exp(part(focal) + part(reference) -
                    choose(static_cast<double>(focal.applicants + reference.applicants),
                           static_cast<double>(focal.selected + reference.selected)));
}

// The definition, table by table.
FisherExact fisher_by_tables(const Selection& focal, const Selection& reference) {
    FisherExact sums{0, 0, 0};
    const double observed = probability(focal, reference);
    const std::uint64_t selected = focal.selected + reference.selected;
    for (std::uint64_t x = 0; x <= std::min(focal.applicants, selected); ++x) {
        if (selected - x > reference.applicants) continue;
        const double here = probability({focal.applicants, x}, {reference.applicants, selected - x});
        if (here <= observed * (1 + 1e-7)) sums.two_sided += here;
        if (x <= focal.selected) sums.less += here;
        if (x >= focal.selected) sums.greater += here;
    }
    return sums;
}

// The definition: every table of both groups, every rate of a fine grid.
double boschloo_by_tables(const Selection& focal, const Selection& reference) {
    const double statistic = fisher_by_tables(focal, reference).less;
    std::vector<Selection> extreme;
    for (std::uint64_t x = 0; x <= focal.applicants; ++x)
        for (std::uint64_t y = 0; y <= reference.applicants; ++y)
            if (fisher_by_tables({focal.applicants, x}, {reference.applicants, y}).less <= statistic * (1 + 1e-9))
                extreme.push_back({x, y});
    double highest = 0;
    for (int step = 1; step < 2000; ++step) {
        const double rate = step / 2000.0;
        double sum = 0;
        for (const auto& [x, y] : extreme)
            sum += std::exp(choose(static_cast<double>(focal.applicants), static_cast<double>(x)) +
                            choose(static_cast<double>(reference.applicants), static_cast<double>(y)) +
                            static_cast<double>(x + y) * std::log(rate) +
                            static_cast<double>(focal.applicants + reference.applicants - x - y) * std::log1p(-rate));
        highest = std::max(highest, sum);
    }
    return highest;
}

Selection drawn(Random& random, std::uint64_t most) {
    const std::uint64_t applicants = 1 + random.below(most);
    return {applicants, random.below(applicants + 1)};
}

} // namespace

TEST_CASE("Fisher's exact p is the published one: tea, twins, the Uniform Guidelines' example") {
    const FisherExact tea = fisher_exact({4, 3}, {4, 1}); // Fisher (1935)
    CHECK(std::abs(tea.greater - 17.0 / 70) < 1e-12);
    CHECK(std::abs(tea.two_sided - 34.0 / 70) < 1e-12);
    const FisherExact twins = fisher_exact({12, 2}, {18, 15}); // Fisher (1962, 1970), as R prints them
    CHECK(std::abs(twins.two_sided - 0.0005367) < 5e-8);
    CHECK(std::abs(twins.less - 0.0004652) < 5e-8);
    const FisherExact guidelines = fisher_exact({40, 12}, {80, 48});
    CHECK(std::abs(guidelines.two_sided - 0.003409221768) < 1e-9);
    CHECK(std::abs(guidelines.less - 0.001704610884) < 1e-9);
}

TEST_CASE("Fisher's p is the definition's on random tables, whichever group is named first") {
    Random random(7);
    for (int round = 0; round < 300; ++round) {
        const Selection one = drawn(random, 60), other = drawn(random, 60);
        const FisherExact fast = fisher_exact(one, other), slow = fisher_by_tables(one, other);
        CHECK(fast.two_sided == doctest::Approx(slow.two_sided).epsilon(1e-9));
        CHECK(fast.less == doctest::Approx(slow.less).epsilon(1e-9));
        CHECK(fast.greater == doctest::Approx(slow.greater).epsilon(1e-9));
        const FisherExact turned = fisher_exact(other, one);
        CHECK(turned.two_sided == doctest::Approx(fast.two_sided).epsilon(1e-9));
        CHECK(turned.less == doctest::Approx(fast.greater).epsilon(1e-9));
    }
}

TEST_CASE("Fisher's p of large groups comes near the normal one, and vanishes without being wrong") {
    const FisherExact large = fisher_exact({10'000'000, 5'000'000}, {10'000'000, 5'002'000});
    CHECK(large.two_sided == doctest::Approx(0.371333).epsilon(1e-5)); // z = -999.5 / 1118.03
    CHECK(large.less + large.greater > 1);
    const FisherExact apart = fisher_exact({most_applicants, 0}, {most_applicants, most_applicants});
    CHECK(apart.two_sided == 0);
    CHECK(apart.less == 0);
    CHECK(apart.greater == 1);
    CHECK(fisher_exact({most_applicants, most_applicants}, {most_applicants, 0}).greater == 0);
    for (const auto& [one, other] :
         {std::pair<Selection, Selection>{{5, 0}, {9, 0}}, {{5, 5}, {9, 9}}, {{1, 1}, {0, 0}}}) {
        CHECK(fisher_exact(one, other).two_sided == 1);
        CHECK(fisher_exact(one, other).less == 1);
        CHECK(fisher_exact(one, other).greater == 1);
    }
}

TEST_CASE("Boschloo's p is the one that R's package Exact gives at a resolution of 1e-8, as scipy's tests quote it") {
    const auto check = [](const Selection& focal, const Selection& reference, double fisher, double boschloo) {
        CHECK(std::abs(fisher_exact(focal, reference).less - fisher) < 1e-7);
        CHECK(std::abs(boschloo_two_sided(focal, reference).value() - 2 * boschloo) < 2e-7);
    };
    check({10, 2}, {9, 7}, 0.01852173, 0.009886142);
    check({25, 5}, {41, 16}, 0.08913823, 0.05827348);
    check({20, 10}, {6, 5}, 0.1652174, 0.08565611);
    check({15, 7}, {15, 12}, 0.06406797, 0.03410916);
    check({35, 10}, {61, 24}, 0.2009359, 0.1512882);
}

TEST_CASE("Boschloo's p is the definition's on random tables, never above twice Fisher's smaller side") {
    Random random(11);
    for (int round = 0; round < 60; ++round) {
        const Selection one = drawn(random, 14), other = drawn(random, 14);
        const double slow = std::min(1.0, 2 * std::min(boschloo_by_tables(one, other), boschloo_by_tables(other, one)));
        const double fast = boschloo_two_sided(one, other).value();
        CHECK(fast >= slow - 1e-9);
        CHECK(fast == doctest::Approx(slow).epsilon(1e-4));
        const FisherExact fisher = fisher_exact(one, other);
        CHECK(fast <= std::min(1.0, 2 * std::min(fisher.less, fisher.greater)) + 1e-9);
        CHECK(boschloo_two_sided(other, one).value() == doctest::Approx(fast).epsilon(1e-9));
    }
}

TEST_CASE("Boschloo's test of many applicants comes near the normal one; of too many it is refused") {
    const double p = boschloo_two_sided({5000, 2500}, {5000, 2600}).value();
    CHECK(p == doctest::Approx(0.045477).epsilon(0.02)); // pooled z = -2.0004
    CHECK(boschloo_two_sided({5000, 0}, {5000, 5000}).value() < 1e-90);
    CHECK(boschloo_two_sided({1, 0}, {1, 0}).value() == 1);
    CHECK(boschloo_two_sided({5000, 0}, {5001, 0}).error().reason.starts_with("Boschloo's test is made for at most"));
}

} // namespace assay::stats
