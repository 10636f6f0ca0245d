// Guilford's ratings of creativity, whole: every element and summary of the published case.
#include <stats/facets/many_facet.hpp>
#include <stats/facets/testing/planted_ratings.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <span>
#include <string_view>

using namespace assay::stats;
using testing::guilford;

namespace {

// Ratings: Guilford (1954), Psychometric methods, p. 282; Linacre (1989), Many-Facet Rasch Measurement, chapter 10,
// the example of the FACETS manual. Figures: two programs of others, one written for this case (joint maximum
// likelihood by Newton's method, score residuals below 1e-8) and mfrmr 0.2.2 for R, which agree on them to four
// decimals; the z of infit are by Wright and Masters' variance, which mfrmr does not use.
struct Element {
    std::string_view name;
    double raw_score;
    // measure, se, infit, z, outfit, z, fair average at the mean, at 0
    std::array<double, 8> figures;
};

struct Summary {
    std::array<double, 6> population, sample; // sd, rmse, true sd, separation, strata, reliability
    double fixed_chi2;
    std::size_t fixed_df;
};

constexpr std::array<Element, 7> scientists = {{
    {"Anne",
     70,
     {-0.1344935073, 0.1737538312, 0.2422786372, -3.235792811, 0.2388729313, -3.244227253, 4.636575277, 4.636575277}},
    {"Betty",
     94,
     {0.6008076316, 0.1815505161, 0.6214277842, -1.135351071, 0.6084935356, -1.178045533, 6.313590002, 6.313590002}},
    {"Chris",
     64,
     {-0.3184573882, 0.1767976476, 1.164101784, 0.568490355, 1.263073051, 0.8179505242, 4.222243242, 4.222243242}},
    {"David",
     57,
     {-0.54454356, 0.1831388102, 1.346137131, 0.9998320309, 1.412149192, 1.147047616, 3.748364604, 3.748364604}},
    {"Edward",
     87,
     {0.3776722588, 0.1759938448, 1.991459824, 2.374062664, 1.990770169, 2.364260525, 5.829407873, 5.829407873}},
    {"Fred",
     54,
     {-0.6471558138, 0.1868446727, 0.7168348521, -0.7554284163, 0.7891463613, -0.5128968666, 3.548282389, 3.548282389}},
    {"George",
     82,
     {0.224997758, 0.1737149702, 0.8819972474, -0.2509342881, 0.8627857534, -0.3119334707, 5.478864933, 5.478864933}},
}};
constexpr Summary of_scientists = {{0.4409838561, 0.1788893799, 0.4030699085, 2.253179639, 3.337572852, 0.8354402057},
                                   {0.476317004, 0.1788893799, 0.44144816, 2.46771586, 3.623621147, 0.8589487477},
                                   41.30843219,
                                   6};

constexpr std::array<Element, 3> judges = {{
    {"Avogadro",
     171,
     {-0.0233532654, 0.1165962597, 0.8491842022, -0.6272537743, 0.8801037058, -0.4734654212, 4.8570224, 5.005000408}},
    {"Brahe",
     156,
     {0.1823721003, 0.1178277833, 1.475213695, 1.895621893, 1.524410643, 2.054238122, 4.384193546, 4.526760886}},
    {"Cavendish",
     181,
     {-0.1590188349, 0.1164437129, 0.672403552, -1.57031127, 0.6663246483, -1.594935134, 5.176134779, 5.32444543}},
}};
constexpr Summary of_judges = {{0.1403471266, 0.1169575601, 0.077577349, 0.6632948651, 1.217726487, 0.3055363026},
                               {0.1718894235, 0.1169575601, 0.1259638958, 1.077005161, 1.769340215, 0.5370242017},
                               4.300259524,
                               2};

constexpr std::array<Element, 5> traits = {{
    {"Attack",
     114,
     {-0.2799967099, 0.1491162492, 1.447239115, 1.453048756, 1.449371902, 1.453300968, 5.460148999, 5.606462548}},
    {"Basis",
     108,
     {-0.1470095005, 0.1487561177, 0.6079054009, -1.483985081, 0.6014508149, -1.508538056, 5.147834752, 5.296226964}},
    {"Clarity",
     92,
     {0.2108555646, 0.1511725989, 0.7723779444, -0.7443404861, 0.8394218073, -0.4762191231, 4.320603181, 4.462027468}},
    {"Daring",
     115,
     {-0.3022511625, 0.149245658, 0.9165491374, -0.1993702393, 0.8996959416, -0.259280764, 5.511990725, 5.657713742}},
    {"Enthusiasm",
     79,
     {0.5184018082, 0.1570930655, 1.253861208, 0.8826862254, 1.32812453, 1.088249244, 3.675342429, 3.800869832}},
}};
constexpr Summary of_traits = {{0.3176684498, 0.1511090273, 0.279426745, 1.849173077, 2.798897436, 0.7737270428},
                               {0.355164124, 0.1511090273, 0.3214150227, 2.127040511, 3.169387348, 0.8189816342},
                               21.40892311,
                               4};

constexpr std::array thresholds = {-0.690493774, -2.351990121,  0.8093226575, -1.483745847,
                                   1.718598022,  -0.9788957597, 2.392615691,  0.5845891313};

// To the figures' own precision: nine or ten digits were carried over.
constexpr double close = 1e-7;

void hold(std::span<const Element> expected, const MeasuredFacet& facet) {
    REQUIRE(facet.elements.size() == expected.size());
    for (std::size_t index = 0; index < expected.size(); ++index) {
        const ElementMeasure& found = facet.elements[index];
        CAPTURE(expected[index].name);
        CHECK(found.raw_score == expected[index].raw_score);
        CHECK(found.observed_average == doctest::Approx(expected[index].raw_score / static_cast<double>(found.n)));
        const std::array got{found.measure,     found.se_model,    found.infit_mnsq,        found.infit_zstd,
                             found.outfit_mnsq, found.outfit_zstd, found.fair_average_mean, found.fair_average_zero};
        for (std::size_t figure = 0; figure < got.size(); ++figure) {
            CAPTURE(figure);
            CHECK(std::abs(got[figure] - expected[index].figures[figure]) < close);
        }
    }
}

void hold(const std::array<double, 6>& expected, const Figure<Spread>& spread) {
    REQUIRE(spread);
    const std::array got{spread->sd,         spread->rmse,   spread->true_sd,
                         spread->separation, spread->strata, spread->reliability};
    for (std::size_t figure = 0; figure < got.size(); ++figure) {
        CAPTURE(figure);
        CHECK(std::abs(got[figure] - expected[figure]) < close);
    }
}

void hold(const Summary& expected, const FacetSummary& found) {
    hold(expected.population, found.population);
    hold(expected.sample, found.sample);
    CHECK(std::abs(found.fixed_chi2 - expected.fixed_chi2) < close);
    CHECK(found.fixed_df == expected.fixed_df);
}

} // namespace

TEST_SUITE_BEGIN("facets");

TEST_CASE("Guilford's scientists, judges and traits, as two programs measure them") {
    const auto result = many_facet(guilford());
    REQUIRE(result);
    CHECK(result->converged);
    CHECK(result->largest_residual < 1e-6);
    CHECK(result->subsets.size() == 1);
    CHECK(std::abs(result->log_likelihood - -165.684984) < 1e-6);
    hold(scientists, result->facets[0]);
    hold(judges, result->facets[1]);
    hold(traits, result->facets[2]);
    hold(of_scientists, result->facets[0].with_extremes);
    hold(of_judges, result->facets[1].with_extremes);
    hold(of_traits, result->facets[2].with_extremes);
    // Nobody is extreme.
    hold(of_judges, result->facets[1].without_extremes);
    REQUIRE(result->scales[0].thresholds.size() == thresholds.size());
    for (std::size_t step = 0; step < thresholds.size(); ++step)
        CHECK(std::abs(result->scales[0].thresholds[step] - thresholds[step]) < close);
}

TEST_SUITE_END();
