// The many-facet Rasch model of ratings: log(P_k / P_k-1) = ability - severity - difficulty - … - threshold_k, in
// logits. Targets float, every other facet has the mean 0 (unless some of it is anchored), thresholds sum to 0.
#pragma once

#include <stats/figure.hpp>
#include <stats/ratings.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::stats {

// An element whose measure is given and stays. `facet`: 1 raters, 2 items, 3… the further ones in their order.
struct Anchored {
    std::size_t facet = 1;
    std::uint32_t level = 0;
    double measure = 0;
};

enum class ThresholdModel { rating_scale, partial_credit }; // one list for all items, or one for each

// Joint: every candidate is a parameter, as FACETS does it. Marginal: candidates come from a normal distribution whose
// mean and spread are estimated, and are measured by the mean of what is then likely for them (EAP).
enum class FacetEstimator { joint, marginal };

// Joint estimates spread too far where candidates have few ratings. Times: everything but candidates is multiplied by
// (L - 1) / L, L the mean ratings of a candidate, and candidates are measured again; not beside anchors, which stay and
// so leave nothing that all could be drawn towards. Epsilon: each candidate's score is
// drawn towards the middle of its range so that it ends 0.3 points inside, and nobody is extreme.
enum class BiasCorrection { none, times, epsilon };

// Called between the steps of an estimation, by the thread that asked for it, with the share of the way that is likely
// done, from 0 to 1.
using EstimationReport = std::function<void(double share)>;

struct ManyFacetOptions {
    ThresholdModel thresholds = ThresholdModel::rating_scale;
    FacetEstimator estimator = FacetEstimator::joint;
    BiasCorrection correction = BiasCorrection::none; // of joint estimates
    std::vector<Anchored> anchors = {};
    int most_iterations = 100;
    bool with_joint_errors = false; // takes the cube of raters, items and thresholds
    unsigned threads = 0;           // 0: as many as the machine has
    EstimationReport report = {};   // nobody waits where empty
};

// Severity and difficulty count upwards: a higher measure gives lower scores. `n`, `raw_score` and the observed average
// are of all the element's ratings; errors and fit of those without extreme elements, the fit of an extreme element of
// its own (1 with a z of 0 where nothing can vary).
struct ElementMeasure {
    double measure = 0, se_model = 0, se_real = 0;
    double se_joint = 0; // with everybody else's error in it, of raters, items and further elements where asked for
    std::size_t n = 0;
    double raw_score = 0, observed_average = 0, fair_average_mean = 0, fair_average_zero = 0;
    double infit_mnsq = 1, infit_zstd = 0, outfit_mnsq = 1, outfit_zstd = 0;
    bool extreme = false;
    bool anchored = false;
    bool is_measured = true; // false: nothing tells where it stands, and errors and fair averages are 0
    // Of a rater: no candidate is shared with another rater, ratings that count alone; of a candidate: only such a
    // rater met them. Nothing tells the one from the other, so neither is measured (`lone_rater_reason`); residuals and
    // fit, which need only their sum, are as ever, and `measure` is good for nothing but that sum.
    bool is_alone = false;
    bool has_scale = true; // false: an item of which no two levels count under partial credit; it has no fair average
    bool has_fit = true;   // false: held, and none of its ratings counts; errors are then 0 and the fit is 1
};

inline constexpr std::string_view lone_rater_reason =
    "Among the ratings that count, its own share no candidate with another rater's: how severe a rater is cannot be "
    "told from whom they met. One common practice set that every rater rates, or one candidate shared by two raters, "
    "would help; only the lowest or only the highest scores, of a candidate or by a rater, do not count.";

// Of raters who are alike, and of contrasts: the chance that any is named where there is none (Bonferroni).
inline constexpr double chance_of_a_false_name = 0.05;

struct Spread {
    double sd = 0, rmse = 0, true_sd = 0, separation = 0, strata = 0, reliability = 0;
};

struct FacetSummary {
    Figure<Spread> population = no_figure("Not computed.");
    Figure<Spread> sample = no_figure("Not computed.");
    double fixed_chi2 = 0;
    std::size_t fixed_df = 0; // 0: fewer than two are measured, and the chi-square tells nothing
};

struct MeasuredFacet {
    std::string name;
    std::vector<ElementMeasure> elements = {}; // as the facet's levels
    double mean = 0; // of the measures, extreme ones among them: where the facet stands in others' fair_average_mean
    FacetSummary with_extremes = {};
    FacetSummary without_extremes = {};
};

// Elements of facets 0 (targets) and 1 (raters) that are compared with each other through shared ratings.
struct Subset {
    std::vector<std::uint32_t> targets = {};
    std::vector<std::uint32_t> raters = {};
};

// The scores in use, ascending; one that nobody gave is no step. One threshold fewer.
struct ThresholdList {
    std::vector<double> categories = {};
    std::vector<double> thresholds = {};
};

// Pairs of ratings of one target and item (and all further facets) by two raters: in what share they are the same, and
// in what share the model expects it, by the mean of sum_k P_k of the one times P_k of the other.
struct PairAgreement {
    double pairs = 0, observed = 0, expected = 0; // shares of the pairs
};

// Two raters whose ratings are the same far oftener than the model expects: they talked, or one copied. z = (same -
// expected) / sqrt(sum q (1 - q)), q what is expected of each pair of ratings. p = P(B >= same), B binomial with as
// many pairs and their mean q: no smaller than the chance of as many by the q themselves (Hoeffding 1956), and good for
// few.
struct AlikeRaters {
    std::uint32_t one = 0, other = 0;
    PairAgreement agreement = {};
    double z = 0, p = 1;
};

// Of ratings that count. Raters: as the levels, each against all others; without pairs where nobody else rated the
// same. Alike: p below 5 % divided by the pairs of raters who have 10 pairs of ratings or more (Bonferroni); the
// strongest first. None of them under marginal estimation, whose candidates stand too near together for it, beyond
// 20,000,000 pairs of ratings, and beyond 100,000 of raters.
struct RaterAgreement : PairAgreement {
    std::vector<PairAgreement> raters = {};
    Figure<std::vector<AlikeRaters>> alike = no_figure("Not computed.");
};

// The candidates' distribution under marginal estimation; reliability = Var(EAP) / (Var(EAP) + mean Var(posterior)).
struct Population {
    double mean = 0, sd = 0, reliability = 0;
};

struct ManyFacetResult {
    std::vector<MeasuredFacet> facets = {}; // targets, raters, items, further
    std::vector<ThresholdList> scales = {}; // one, or one for each item
    double log_likelihood = 0;
    double largest_residual = 0; // of any element's score, in score points
    bool converged = false;
    int iterations = 0;
    std::vector<Subset> subsets = {};
    std::string advice = {}; // what the subsets mean and what would join them, why it did not converge, …; else empty
    std::optional<Population> population = {};
    Figure<RaterAgreement> agreement = no_figure("No two raters rated the same target and item.");
};

// Extreme elements (only the lowest or only the highest scores) are left out of everyone else's estimation and measured
// afterwards at 0.3 score points inside their limit; under marginal estimation and the epsilon correction candidates
// stay in. A rater who shares no candidate with another (and is not anchored) is not measured, nor, beside other
// subsets, are that rater's candidates. Units: logits. Memory: linear in the ratings, and the square of raters, items
// and thresholds. Fails without ratings, with anchors under the times correction, with one score only, with more than
// 50 levels, where nothing is left beside extremes, where each candidate has one rater (severity is then not to be told
// from ability), where raters, items and further facets cannot be told apart, and beyond 4,000 of them (marginal:
// 1,500). Source: Linacre 1989; Wright and Masters 1982; for the epsilon correction Bertoli-Barsotti, Lando and Punzo
// 2014; for marginal estimation Bock and Aitkin 1981.
Figure<ManyFacetResult> many_facet(const Ratings& ratings, const ManyFacetOptions& options = {});

} // namespace assay::stats
