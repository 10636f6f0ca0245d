#include <stats/facets/extremes.hpp>
#include <stats/facets/figures.hpp>
#include <stats/facets/joint.hpp>
#include <stats/facets/marginal.hpp>
#include <stats/facets/pair_agreement.hpp>

#include <algorithm>

namespace assay::stats {
namespace {

using namespace facets;

constexpr std::size_t most_joint = 4000;
constexpr std::size_t most_marginal = 1500; // its errors take the inverse of all

constexpr double no_spread = 0.01; // logits

std::string advice_of(std::size_t subsets, std::size_t lone, const Course& course) {
    std::string advice;
    if (subsets > 1)
        advice = "The ratings fall into " + std::to_string(subsets) +
                 " groups of candidates and raters that share nothing: measures are not comparable across them. "
                 "One common practice set that every rater rates, or one candidate shared by two groups, would "
                 "join them; shared items do not.";
    if (subsets > 1 && lone > 0)
        advice +=
            " In " + std::to_string(lone) +
            " of them there is one rater: how severe that rater is cannot be told from whom they met, and neither "
            "the rater nor those candidates are measured.";
    if (!course.converged)
        advice += std::string(advice.empty() ? "" : " ") +
                  "The estimation did not converge: the figures are where it stopped. Candidates or raters with few "
                  "ratings are the usual cause; marginal estimation has figures even then.";
    if (course.population && course.population->sd < no_spread)
        advice += std::string(advice.empty() ? "" : " ") +
                  "Candidates do not differ by more than chance explains: all are measured alike.";
    return advice;
}

// Everything but candidates drawn together by (L - 1) / L, L the mean ratings of a candidate.
void correct_by_times(Design& design) {
    double rows = 0;
    double targets = 0;
    for (const std::uint8_t each : design.is_live) rows += each;
    for (const int round : design.columns[0].extreme_round) targets += round == 0 ? 1 : 0;
    const double factor = (rows - targets) / rows;
    for (std::size_t facet = 1; facet < design.columns.size(); ++facet)
        for (std::size_t each = 0; each < design.columns[facet].size(); ++each)
            design.columns[facet].measure[each] *= factor;
    for (Scale& scale : design.scales) {
        std::vector<double> thresholds = scale.thresholds();
        for (double& each : thresholds) each *= factor;
        scale = Scale(thresholds);
    }
    measure_targets_again(design);
}

void put_scales(ManyFacetResult& result, const Design& design) {
    for (std::size_t scale = 0; scale < design.scales.size(); ++scale)
        result.scales.push_back({design.categories[scale], design.scales[scale].thresholds()});
}

} // namespace

Figure<ManyFacetResult> many_facet(const Ratings& ratings, const ManyFacetOptions& options) {
    if (options.correction == BiasCorrection::times && !options.anchors.empty())
        return no_figure("The times correction draws all raters and items together, and anchors stay where they are: "
                         "their distances would come out wrong. The epsilon correction, or marginal estimation, holds "
                         "anchors.");
    auto design = design_of(ratings, options);
    if (!design) return std::unexpected(design.error());
    ManyFacetResult result;
    result.subsets = subsets_of(*design);
    const std::size_t lone = set_lone_raters_aside(*design, result.subsets);
    if (result.subsets.size() > 1 && lone == result.subsets.size())
        return no_figure("Each candidate was rated by one rater: how severe raters are cannot be told from whom they "
                         "met. One common practice set that every rater rates, or one candidate shared by two raters, "
                         "would help.");
    const bool is_joint = options.estimator == FacetEstimator::joint;
    const Unknowns unknowns = unknowns_of(*design, result.subsets, is_joint);
    const std::size_t most = is_joint ? most_joint : most_marginal;
    if (unknowns.count > most)
        return no_figure("There are " + std::to_string(unknowns.count) +
                         " raters, items and thresholds to estimate, more than the " + std::to_string(most) +
                         " that fit.");
    auto course =
        is_joint ? estimate_jointly(*design, unknowns, options) : estimate_marginally(*design, unknowns, options);
    if (!course) return std::unexpected(course.error());
    if (is_joint && options.correction == BiasCorrection::times) correct_by_times(*design);
    measure_extremes(*design);
    result.facets = figures_of(*design);
    put_joint_errors(result.facets, unknowns, *course);
    if (!is_joint) put_marginal_errors(result.facets, *design, *course);
    for (MeasuredFacet& each : result.facets) put_summaries(each);
    put_scales(result, *design);
    result.agreement = agreement_of(*design, options.estimator);
    result.log_likelihood = course->log_likelihood;
    result.largest_residual = course->largest_residual;
    result.converged = course->converged;
    result.iterations = course->iterations;
    result.population = course->population;
    result.advice = advice_of(result.subsets.size(), lone, *course);
    return result;
}

} // namespace assay::stats
