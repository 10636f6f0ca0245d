// Any small file of ratings through everything that takes one: figures or sentences, never a number that is none.
#include <measurement/agreement/agreement_figures.hpp>
#include <measurement/effects/effects_figures.hpp>
#include <measurement/facets/facets_figures.hpp>
#include <measurement/generalizability/generalizability_figures.hpp>
#include <measurement/ranking/ranking_figures.hpp>
#include <measurement/testing/expectations.hpp>
#include <stats/random.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>

namespace assay::measurement {
namespace {

using stats::Random;
using testing::expect_kept;
using testing::expect_sentence;

// 1 to 6 of each facet, gaps, levels few and many, each rater with or without an opinion of their own.
std::string drawn_file(Random& random) {
    const std::uint64_t targets = 1 + random.below(6), raters = 1 + random.below(6), items = 1 + random.below(6);
    const std::uint64_t levels = 1 + random.below(5), periods = random.below(3);
    const double given = 0.1 + random.uniform(), own = random.uniform();
    constexpr std::array<double, 10> scales = {1, 1, 1, 1, 1, 1, 1e15, -1e-9, 1e49, 1e-320};
    const double scale = scales[random.below(scales.size())];
    std::string text = periods > 0 ? "target,rater,item,score,period\n" : "target,rater,item,score\n";
    for (std::uint64_t target = 0; target < targets; ++target)
        for (std::uint64_t rater = 0; rater < raters; ++rater)
            for (std::uint64_t item = 0; item < items; ++item) {
                if (random.uniform() > given) continue;
                const std::uint64_t level = random.uniform() < own ? target % levels : random.below(levels);
                text += fmt::format("t{},r{},i{},{}", target, rater, item, static_cast<double>(level) * scale);
                if (periods > 0) text += fmt::format(",p{}", random.below(periods));
                text += '\n';
            }
    return text;
}

void hold_agreement(const ReadRatings& read, Random& random) {
    AgreementOptions options{.bootstrap = {.resamples = random.below(2) == 0 ? 0U : 100U, .seed = 1, .threads = 1}};
    options.average_items = random.below(2) == 0;
    if (random.below(3) == 0) options.scale = stats::DeclaredScale{0, 5};
    if (options.scale && random.below(2) == 0)
        options.weights = read_weights_csv("level,0,1,2,3,4,5\n0,0,1,1,1,1,9\n1,1,0,0,0,0,1\n2,1,0,0,0,0,1\n"
                                           "3,1,0,0,0,0,1\n4,1,0,0,0,0,1\n5,9,1,1,1,1,0\n")
                              .value();
    const auto figures = agreement_figures(read.ratings, options);
    if (!figures) return expect_sentence(figures.error());
    expect_kept(agreement_json(read, *figures), agreement_table(read, *figures));
}

void hold_ranking(const FacetsFigures& figures) {
    const auto sheet = facets_csv(figures, "target");
    REQUIRE(sheet);
    CHECK_FALSE(testing::shows_no_number(*sheet));
    const auto measures = read_measures_csv(*sheet);
    if (!measures) return expect_sentence(measures.error());
    const stats::RankSimulation drawing;
    const auto ranks = stats::ranking(measures->measures);
    REQUIRE(ranks);
    expect_kept(ranking_json(*measures, *ranks, drawing), ranking_table(*measures, *ranks, drawing));
}

void hold_facets(const ReadRatings& read, Random& random) {
    FacetsOptions options;
    options.model.thresholds = static_cast<stats::ThresholdModel>(random.below(2));
    options.model.estimator = static_cast<stats::FacetEstimator>(random.below(2));
    if (options.model.estimator == stats::FacetEstimator::joint)
        options.model.correction = static_cast<stats::BiasCorrection>(random.below(3));
    options.model.threads = 1;
    options.with_interactions = random.below(2) == 0;
    if (!read.ratings.further.empty() && random.below(2) == 0) options.facets = {"period"};
    constexpr std::array<std::string_view, 4> anchors = {
        "id,measure\nr0,0.5\nr9,1\n", "facet,id,measure\nitem,i0,-1\nitem,i1,2\nrater,r1,0\n",
        "facet,id,measure\nitem,i0,0\nitem,i1,0\nitem,i2,0\nitem,i3,0\nitem,i4,0\nitem,i5,0\n",
        "facet,id,measure\nrater,r0,1e50\nitem,i0,-1e50\n"};
    if (random.below(3) == 0) options.anchors = anchors[random.below(anchors.size())];
    ReadRatings taken = read;
    const auto figures = facets_figures(taken, options);
    if (!figures) return expect_sentence(figures.error());
    expect_kept(facets_json(taken, *figures), facets_table(taken, *figures));
    hold_ranking(*figures);
}

void hold_effects(const ReadRatings& read) {
    const auto figures = effects_figures(read);
    if (!figures) return expect_sentence(figures.error());
    expect_kept(effects_json(read, *figures), effects_table(read, *figures));
}

void hold_generalizability(const ReadRatings& read, Random& random) {
    stats::GeneralizabilityOptions options;
    if (random.below(2) == 0) options.design = static_cast<stats::Nesting>(random.below(3));
    if (random.below(2) == 0) options.raters = {1, 3}, options.items = {2};
    const auto figures = generalizability_figures(read, options);
    expect_kept(generalizability_json(read, figures), generalizability_table(read, figures));
}

} // namespace

TEST_CASE("any file of ratings has figures or sentences for everything") {
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
        Random random(seed);
        const std::string text = drawn_file(random);
        CAPTURE(seed);
        CAPTURE(text);
        const auto read = read_ratings_csv(text, {.missing = random.below(4) == 0 ? std::optional(0.0) : std::nullopt});
        if (!read) {
            expect_sentence(read.error());
            continue;
        }
        hold_agreement(*read, random);
        hold_facets(*read, random);
        hold_effects(*read);
        hold_generalizability(*read, random);
    }
}

} // namespace assay::measurement
