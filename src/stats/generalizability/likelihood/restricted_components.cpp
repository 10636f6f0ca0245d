#include <stats/generalizability/likelihood/equation_blocks.hpp>
#include <stats/generalizability/likelihood/mixed_equations.hpp>
#include <stats/generalizability/likelihood/restricted_components.hpp>

#include <Eigen/Cholesky>
#include <Eigen/Core>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <ranges>

namespace assay::stats {
namespace {

using Eigen::Index;

constexpr std::size_t residual = index_of(Term::residual);
constexpr double floor_ratio = 1e-8; // of a component to the residual, where it counts as 0
constexpr double least_residual = 1e-9;
// Of twice the log-likelihood: what a step may gain to be the last.
constexpr double close_enough = 1e-7;
// And to be taken without a look at the likelihood there: it is a thousandth of a standard error long.
constexpr double small_enough = 1e-6;
// What another may gain so that it is left out: by how far this one's gain was from its parabola's, and by how gains
// fall.
constexpr double no_more = 2e-8;
constexpr double no_more_by_falls = 1e-5;

// Components under way: each in units of scores squared, `deviance` at their ratios with the residual's best.
struct Standing {
    PerTerm<double> components = {};
    double deviance = 0;
};

using Terms = std::vector<std::size_t>; // of the model, the residual last

PerTerm<double> ratios_of(const PerTerm<double>& components, const Terms& terms, double least) {
    PerTerm<double> ratios = {};
    for (const std::size_t term : terms) ratios[term] = std::max(components[term] / components[residual], least);
    return ratios;
}

// The ratios kept, the residual at its best for them.
Standing standing_at(MixedEquations& equations, const PerTerm<double>& ratios) {
    Standing made;
    made.deviance = equations.deviance(ratios);
    made.components[residual] = equations.residual_variance();
    for (std::size_t term = 0; term < effect_count; ++term)
        made.components[term] = ratios[term] * made.components[residual];
    return made;
}

bool is_at_floor(const PerTerm<double>& components, std::size_t term) {
    return term != residual && components[term] <= 2 * floor_ratio * components[residual];
}

// The average information of some terms, with a ten-millionth of what chi-square components would have added to each:
// it is singular where the scores say nothing of a component.
Eigen::MatrixXd curvature_of(const Slopes& slopes, const Standing& at, const StudyDesign& design, const Terms& terms) {
    const auto count = static_cast<Index>(terms.size());
    Eigen::MatrixXd made(count, count);
    for (Index one = 0; one < count; ++one) {
        const std::size_t term = terms[static_cast<std::size_t>(one)];
        for (Index other = 0; other < count; ++other)
            made(one, other) = slopes.curvature[term][terms[static_cast<std::size_t>(other)]];
        const double size = std::max(at.components[term], at.components[residual]);
        made(one, one) += 1e-7 * static_cast<double>(design.levels[term].size()) / (2 * size * size);
    }
    return made;
}

// Scaled so that components of any size are alike.
Eigen::MatrixXd inverse_of(const Eigen::MatrixXd& curvature) {
    const Eigen::VectorXd roots = curvature.diagonal().cwiseSqrt().cwiseInverse();
    const Eigen::MatrixXd scaled = roots.asDiagonal() * curvature * roots.asDiagonal();
    const Eigen::MatrixXd unit = Eigen::MatrixXd::Identity(scaled.rows(), scaled.cols());
    return roots.asDiagonal() * Eigen::LDLT<Eigen::MatrixXd>(scaled).solve(unit) * roots.asDiagonal();
}

struct Step {
    PerTerm<double> way = {};
    double gain = 0; // of the log-likelihood, twice, if it were a parabola
};

// Newton's step over the components that may move: not those at 0 that would go below.
Step step_from(const Standing& at, const Slopes& slopes, const StudyDesign& design, Terms terms) {
    std::erase_if(terms, [&](std::size_t term) { return is_at_floor(at.components, term) && slopes.slope[term] <= 0; });
    for (;;) {
        Eigen::VectorXd slope(terms.size());
        for (std::size_t each = 0; each < terms.size(); ++each)
            slope(static_cast<Index>(each)) = slopes.slope[terms[each]];
        const Eigen::VectorXd way = inverse_of(curvature_of(slopes, at, design, terms)) * slope;
        Step step{{}, way.dot(slope)};
        for (std::size_t each = 0; each < terms.size(); ++each) step.way[terms[each]] = way(static_cast<Index>(each));
        const auto before = terms.size();
        std::erase_if(terms, [&](std::size_t term) { return is_at_floor(at.components, term) && step.way[term] < 0; });
        if (terms.size() == before) return step;
    }
}

PerTerm<double> stepped(const PerTerm<double>& components, const Step& step, double share) {
    PerTerm<double> made = components;
    for (std::size_t term = 0; term < term_count; ++term) made[term] += share * step.way[term];
    return made;
}

// Takes the largest of a whole step, half of one, a quarter, … that does not lower the likelihood; false where none
// does.
bool advance(MixedEquations& equations, Standing& at, const Step& step, const Terms& terms) {
    return std::ranges::any_of(std::views::iota(0, 40), [&](int halvings) {
        const PerTerm<double> tried = stepped(at.components, step, std::ldexp(1, -halvings));
        if (tried[residual] <= 0.05 * at.components[residual]) return false;
        const Standing next = standing_at(equations, ratios_of(tried, terms, floor_ratio));
        const bool is_no_worse = next.deviance <= at.deviance + 1e-9 + 1e-13 * std::abs(at.deviance); // no NaN is
        if (is_no_worse) at = next;
        return is_no_worse;
    });
}

// What `advance` would find, where the likelihood is its parabola.
Standing foretold_from(const Standing& at, const Step& step, const Terms& terms) {
    Standing made{stepped(at.components, step, 1), at.deviance - step.gain};
    for (const std::size_t term : terms)
        made.components[term] = std::max(made.components[term], floor_ratio * made.components[residual]);
    return made;
}

// Whether a component that is at its floor after a step may leave it by the next. Not one that stood there before, too,
// and whose slope points below still, by half at least as much, after what the step does to it by the curvature.
bool may_rise(const PerTerm<double>& before, const PerTerm<double>& after, const Slopes& slopes, const Step& step,
              const Terms& terms) {
    return std::ranges::any_of(terms, [&](std::size_t term) {
        if (!is_at_floor(after, term)) return false;
        if (!is_at_floor(before, term) || slopes.slope[term] >= 0) return true;
        double slope = slopes.slope[term];
        for (const std::size_t other : terms) slope -= slopes.curvature[term][other] * step.way[other];
        return slope > slopes.slope[term] / 2;
    });
}

// Twice the log-likelihood that a step may leave to another, that was to gain `foretold` and is `astray` of that by a
// share. Where a curvature is off by a share e of it, the step gains (1 - e) of what was foretold and leaves e^2; where
// a slope bends, 9/4 of that. Over several directions the shares may make up for each other, but near the maximum gains
// fall by one factor or faster.
double left_by(double foretold, double astray) { return 9.0 / 4 * astray * astray * foretold; }

// A step that was taken: what it was to gain, and the share of that which it did not, or gained more.
struct Passed {
    double foretold = 0;
    double astray = 1;
};

bool has_more(const Passed& now, const Passed& before) {
    return left_by(now.foretold, now.astray) > no_more ||
           now.foretold * now.foretold > no_more_by_falls * before.foretold;
}

// Of components that the scores say nothing of, such as interviewers who all have one mean, it stays 0.
void add_covariance(RestrictedComponents& made, const Standing& at, const Slopes& slopes, const StudyDesign& design,
                    Terms terms) {
    std::erase_if(terms, [&](std::size_t term) {
        const double size = std::max(at.components[term], at.components[residual]);
        return slopes.curvature[term][term] * size * size < 1e-12;
    });
    const Eigen::MatrixXd inverse = inverse_of(curvature_of(slopes, at, design, terms));
    for (std::size_t one = 0; one < terms.size(); ++one)
        for (std::size_t other = 0; other < terms.size(); ++other)
            made.covariance[terms[one]][terms[other]] = inverse(static_cast<Index>(one), static_cast<Index>(other));
}

// Components that ended at their floor become 0; their slopes say what that adds to the log-likelihood.
RestrictedComponents finished(const Standing& at, const Slopes& slopes, const Terms& terms) {
    RestrictedComponents made{at.components};
    made.log_likelihood = -at.deviance / 2;
    for (const std::size_t term : terms) {
        if (!is_at_floor(at.components, term)) continue;
        made.log_likelihood -= std::min(slopes.slope[term], 0.0) * made.components[term];
        made.components[term] = 0;
    }
    return made;
}

double share_of_residual(const PerTerm<double>& components) {
    return components[residual] / std::accumulate(components.begin(), components.end(), 0.0);
}

PerTerm<double> first_ratios(const StudyDesign& design, std::span<const double> scores, const Terms& terms) {
    PerTerm<double> components = moment_components(design, scores);
    const double all = std::accumulate(components.begin(), components.end(), 0.0,
                                       [](double sum, double each) { return sum + std::max(each, 0.0); });
    components[residual] = std::max(components[residual], 0.02 * all);
    return ratios_of(components, terms, 1e-4);
}

} // namespace

bool is_within_reach(const StudyDesign& design) { return equation_blocks(design).has_value(); }

Figure<RestrictedComponents> restricted_components(const StudyDesign& design, std::span<const double> scores,
                                                   const Search& search) {
    auto equations = MixedEquations::of(design, scores, search.threads);
    if (!equations) return std::unexpected(equations.error());
    Terms terms;
    for (std::size_t term = 0; term < term_count; ++term)
        if (design.absent[term].empty()) terms.push_back(term);
    Standing at = standing_at(*equations, first_ratios(design, scores, terms));
    Passed passed;
    for (std::size_t steps = 1; steps <= search.most_steps; ++steps) {
        Slopes slopes = equations->slopes();
        const Step step = step_from(at, slopes, design, terms);
        const Standing before = at;
        const bool is_sure = step.gain <= small_enough && left_by(step.gain, passed.astray) <= no_more;
        if (is_sure) at = foretold_from(at, step, terms);
        const bool may_go_on = !is_sure && advance(*equations, at, step, terms) && step.gain > close_enough;
        if (!(share_of_residual(at.components) >= least_residual))
            return no_figure("The scores leave no residual to speak of: candidates, interviewers and items explain all "
                             "but one part in a thousand million, and the likelihood has no maximum.");
        if (may_go_on) { // else rounding hides what is to gain
            const Passed now{step.gain, 1 - (before.deviance - at.deviance) / step.gain};
            if (may_rise(before.components, at.components, slopes, step, terms) || has_more(now, passed)) {
                passed = now;
                continue;
            }
            slopes.curvature = equations->curvature();
        }
        RestrictedComponents made = finished(at, slopes, terms);
        add_covariance(made, at, slopes, design, terms);
        made.steps = steps;
        return made;
    }
    return no_figure(
        fmt::format("Restricted maximum likelihood did not settle in {} steps: the ratings hardly tell the "
                    "components apart. Let more interviewers rate the same candidates.",
                    search.most_steps));
}

} // namespace assay::stats
