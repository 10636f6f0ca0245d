#include <stats/generalizability/balanced_likelihood.hpp>
#include <stats/generalizability/generalizability.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace assay::stats {
namespace {

constexpr double nothing = 1e-12; // of the variance of all scores: rounding

// Scores with mean 0 and variance 1, so that scores of any size are computed alike.
struct Standard {
    std::vector<double> scores = {};
    double unit = 0; // one of them in scores
};

Figure<Standard> standard(const std::vector<double>& scores) {
    double largest = 0;
    for (const double score : scores) largest = std::max(largest, std::abs(score));
    if (largest > 1e150 || (largest > 0 && largest < 1e-150))
        return no_figure("The scores are too large or too small to be squared: give them in another unit.");
    const auto n = static_cast<double>(scores.size());
    Standard made{scores};
    const double mean =
        std::accumulate(scores.begin(), scores.end(), 0.0, [n](double sum, double each) { return sum + each / n; });
    double squares = 0;
    for (double& each : made.scores) {
        each -= mean;
        squares += each * each / n;
    }
    made.unit = std::sqrt(squares);
    if (made.unit <= 1e-13 * largest)
        return no_figure(
            "All ratings are the same: there is no variance to divide. Levels that nobody uses tell nothing.");
    for (double& each : made.scores) each /= made.unit;
    return made;
}

void snap(PerTerm<double>& components) {
    for (double& each : components)
        if (std::abs(each) < nothing) each = 0;
}

// What the D-study is computed from, in standard units.
struct Basis {
    bool is_balanced = false;
    PerTerm<double> components = {};
    DrawnSquares squares = {};
};

Figure<Basis> basis_of(const StudyDesign& design, const Figure<BalancedComponents>& balanced,
                       const Figure<RestrictedComponents>& restricted) {
    if (const std::string why = why_no_decision_study(design); !why.empty()) return no_figure(why);
    if (balanced) return Basis{true, balanced->components, {balanced->mean_squares, balanced->degrees}};
    if (!restricted) return std::unexpected(restricted.error());
    return Basis{false, restricted->components,
                 matched_squares(design, restricted->components, restricted->covariance)};
}

// Levels of the inner facet that a level of the other holds: all of them where crossed.
std::size_t numbers_in(const StudyDesign& design, Term facet, Nesting nest, Term holder) {
    const double each = design.design == nest
                            ? static_cast<double>(design.size(facet)) / static_cast<double>(design.size(holder))
                            : static_cast<double>(design.size(facet));
    return static_cast<std::size_t>(std::lround(each));
}

std::vector<std::size_t> default_raters(const StudyDesign& design) {
    if (design.size(Term::rater) == 1) return {1};
    return {1, 2, 3, 4};
}

std::vector<std::size_t> default_items(const StudyDesign& design) {
    const std::size_t items = numbers_in(design, Term::item, Nesting::item_in_rater, Term::rater);
    if (items == 1) return {1};
    return {1, items};
}

PerTerm<double> in_scores(PerTerm<double> components, double unit) {
    for (double& each : components) each *= unit * unit;
    return components;
}

Decision decision_at(const StudyDesign& design, const Basis& basis, const CoefficientIntervals& intervals,
                     const Numbers& numbers, double unit) {
    auto figures = reliance(design, basis.components, numbers);
    if (!figures) return {numbers, figures, std::unexpected(figures.error())};
    figures->relative_error *= unit * unit;
    figures->absolute_error *= unit * unit;
    return {numbers, figures, intervals.at(design, numbers)};
}

DecisionStudy decided(const StudyDesign& design, const Basis& basis, const GeneralizabilityOptions& options,
                      double unit) {
    const CoefficientIntervals intervals(design, basis.squares);
    const auto raters = options.raters.empty() ? default_raters(design) : options.raters;
    const auto items = options.items.empty() ? default_items(design) : options.items;
    const auto need = [&](Facing facing, const Numbers& numbers) {
        return Need{facing == Facing::raters ? numbers.items : numbers.raters,
                    needed(design, basis.components, numbers, facing, Coefficient::relative, options.goal),
                    needed(design, basis.components, numbers, facing, Coefficient::absolute, options.goal)};
    };
    DecisionStudy study{basis.is_balanced};
    for (const std::size_t number : raters) {
        study.items.push_back(need(Facing::items, {number, 1}));
        for (const std::size_t each : items)
            study.decisions.push_back(decision_at(design, basis, intervals, {number, each}, unit));
    }
    for (const std::size_t each : items) study.raters.push_back(need(Facing::raters, {1, each}));
    return study;
}

std::vector<std::string> notes_on(const StudyDesign& design, const Figure<BalancedComponents>& balanced,
                                  const Figure<RestrictedComponents>& restricted) {
    std::vector<std::string> notes, negative, at_zero;
    for (std::size_t term = 0; term < term_count; ++term) {
        if (balanced && balanced->components[term] < 0) negative.emplace_back(term_names[term]);
        if (restricted && design.absent[term].empty() && restricted->components[term] <= 0)
            at_zero.emplace_back(term_names[term]);
    }
    if (!negative.empty())
        notes.push_back(fmt::format("Expected mean squares give less than 0 for {}; the D-study takes 0.",
                                    fmt::join(negative, ", ")));
    if (!at_zero.empty())
        notes.push_back(fmt::format("Restricted maximum likelihood puts {} at 0.", fmt::join(at_zero, ", ")));
    if (design.sets > 1)
        notes.push_back(
            fmt::format("Candidates and interviewers fall into {} sets that share no rating: the components "
                        "take it that candidates came to the sets by chance.",
                        design.sets));
    if (design.size(Term::residual) < design.ratings)
        notes.emplace_back(
            "Some candidates were rated more than once by one interviewer on one item: what differs between "
            "those ratings is part of the residual.");
    return notes;
}

template <class T, class Change>
auto changed(const Figure<T>& figure, const Change& change) -> Figure<decltype(change(*figure))> {
    if (!figure) return std::unexpected(figure.error());
    return change(*figure);
}

RestrictedComponents in_scores(RestrictedComponents made, double unit, double degrees) {
    made.components = in_scores(made.components, unit);
    for (auto& row : made.covariance) row = in_scores(in_scores(row, unit), unit);
    made.log_likelihood -= degrees * std::log(unit);
    return made;
}

} // namespace

Figure<Generalizability> generalizability(const Ratings& ratings, const GeneralizabilityOptions& options) {
    const auto standardised = standard(ratings.scores);
    if (!standardised) return std::unexpected(standardised.error());
    auto design = study_design(ratings, options.design);
    if (!design) return std::unexpected(design.error());
    const auto& [scores, unit] = *standardised;
    auto balanced = balanced_components(*design, scores);
    if (balanced) snap(balanced->components);
    const auto known = balanced ? balanced_likelihood(*design, *balanced) : std::nullopt;
    const Figure<RestrictedComponents> restricted =
        known ? Figure<RestrictedComponents>(*known) : restricted_components(*design, scores, options.threads);
    const auto basis = basis_of(*design, balanced, restricted);
    auto study = changed(basis, [&](const Basis& from) { return decided(*design, from, options, unit); });
    auto notes = notes_on(*design, balanced, restricted);
    const double degrees = static_cast<double>(ratings.size()) - 1;
    Generalizability made{{},
                          changed(balanced, [&](const auto& from) { return in_scores(from.components, unit); }),
                          changed(restricted, [&](const auto& from) { return in_scores(from, unit, degrees); }),
                          std::move(study),
                          std::move(notes)};
    made.design = std::move(*design);
    for (Levels& each : made.design.levels) each.at = {};
    return made;
}

} // namespace assay::stats
