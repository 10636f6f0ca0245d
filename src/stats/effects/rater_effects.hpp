// How each rater rates beside what the many-facet model expects of them: severity, halo, central tendency, restricted
// range, randomness, contrast with the candidate before, drift. Each figure with a test, each kind of flag with a
// stated rate of false alarms. A figure is a reason to look together at some ratings, not a verdict.
#pragma once

#include <stats/facets/residuals.hpp>

namespace assay::stats {

struct EffectOptions {
    // Of each kind of flag: the chance that anybody gets one where nobody has the effect (Bonferroni over the raters,
    // for drift over raters and periods).
    double false_alarms = 0.05;
    unsigned threads = 0;
    EstimationReport report = {}; // of the measures that ratings are compared with
};

// An estimate, its standard error, z under no effect and the two-sided p of it.
struct EffectTest {
    double estimate = 0, se = 0, z = 0, p = 1;
};

struct RatedSpread {
    double given = 0, expected = 0; // standard deviations of the rater's ratings, in steps
    double z = 0, p = 1;            // of the variance
};

// How many logits stricter than over all a rater is in one period, with everything else held: the shift under which the
// expected score of those n ratings is the given one, at least half a point from its limits; se = 1 / sqrt(sum V)
// there, z = bias / se (Linacre 1989). As `interactions_of` has it.
struct Drift {
    std::uint32_t period = 0; // level of the first further facet
    std::size_t n = 0;
    double bias = 0, se = 0, z = 0;
};

// From one of a rater's periods to the next of theirs, in the order in which the ratings name periods first: Welch's t
// of the two biases. None where either has fewer than two ratings.
struct DriftChange {
    std::uint32_t from = 0, to = 0;
    Figure<BiasDifference> difference = no_figure("Not computed.");
};

struct RaterEffects {
    std::size_t n = 0;       // ratings that count: of nobody extreme, but by one who may be
    std::size_t targets = 0; // they are of
    Figure<EffectTest> severity = no_figure("Not computed.");
    Figure<double> infit = no_figure("Not computed."), outfit = no_figure("Not computed.");
    // Correlation of what is left unexplained between two items of one candidate: 0 where items are rated for
    // themselves.
    Figure<EffectTest> halo = no_figure("Not computed.");
    // Slope of the rating on what is expected: 1; below it the rater draws everybody to the middle.
    Figure<EffectTest> central = no_figure("Not computed.");
    Figure<RatedSpread> range = no_figure("Not computed.");
    // Whether ratings fail to follow the candidates: infit's z (Wilson and Hilferty) above 0 and the slope's below 0,
    // each with a one-sided p below false_alarms over the raters (Myford and Wolfe 2004).
    Figure<bool> random = no_figure("Not computed.");
    // Correlation of what is left unexplained with the measure of the candidate before, in the order of the rows: below
    // 0 one good candidate makes the next look worse.
    Figure<EffectTest> contrast = no_figure("Not computed.");
    std::vector<Drift> drift = {};         // by period, where the ratings have one
    std::vector<DriftChange> changes = {}; // one fewer
    std::vector<std::string> flags = {};
};

struct EffectsResult {
    std::vector<RaterEffects> raters = {}; // as the levels
    ManyFacetResult measures;              // joint, rating scale; the periods are no part of it
    double false_alarms = 0;
};

// Flags: "severe", "lenient", "halo", "central-tendency", "extremes", "restricted-range", "random", "contrast",
// "assimilation", "drift". Each flag, and each figure but severity, fit and drift, needs 10 ratings that count, of 3
// candidates (the flag of drift: 10 in that period). Fails as `many_facet` does, and where that does not converge.
// Sources: Myford and Wolfe 2003, 2004; Wolfe and McVay 2012; Linacre 1989.
Figure<EffectsResult> rater_effects(const Ratings& ratings, const EffectOptions& options = {});

} // namespace assay::stats
