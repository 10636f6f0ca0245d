#include <stats/generalizability/balanced_likelihood.hpp>
#include <stats/generalizability/generalizability.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace assay::stats {
namespace {

constexpr double rounding = 1e-12; // of the variance of all scores

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
        if (std::abs(each) < rounding) each = 0;
}

template <class T, class Change>
auto changed(const Figure<T>& figure, const Change& change) -> Figure<decltype(change(*figure))> {
    if (!figure) return std::unexpected(figure.error());
    return change(*figure);
}

// What the D-study is computed from, in standard units.
struct Basis {
    Estimator estimator = Estimator::mean_squares;
    PerTerm<double> components = {};
    Figure<DrawnSquares> squares = {};
};

// Moments stand in where a design is too large for the likelihood, not where it has no maximum.
Figure<Basis> basis_of(const StudyDesign& design, const std::vector<double>& scores,
                       const Figure<BalancedComponents>& balanced, const Figure<RestrictedComponents>& restricted) {
    if (balanced)
        return Basis{Estimator::mean_squares, balanced->components,
                     DrawnSquares{balanced->mean_squares, balanced->degrees}};
    if (restricted)
        return Basis{Estimator::restricted, restricted->components,
                     matched_squares(design, restricted->components, restricted->covariance)};
    if (is_within_reach(design)) return std::unexpected(restricted.error());
    return Basis{Estimator::moments, moment_components(design, scores),
                 no_figure("Intervals need restricted maximum likelihood or a balanced design.")};
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

// Drawn components below 0 pull against each other, those that the estimate stands on are 0 then: it may fall outside.
Interval holding(const Interval& interval, double estimate) {
    return {std::min(interval.low, estimate), std::max(interval.high, estimate)};
}

Decision decision_at(const StudyDesign& design, const Basis& basis, const Figure<CoefficientIntervals>& intervals,
                     const Numbers& numbers, double unit) {
    auto figures = reliance(design, basis.components, numbers);
    if (!figures) return {numbers, figures, std::unexpected(figures.error())};
    figures->relative_error *= unit * unit;
    figures->absolute_error *= unit * unit;
    return {numbers, figures, changed(intervals, [&](const CoefficientIntervals& from) {
                const RelianceIntervals at = from.at(design, numbers);
                return RelianceIntervals{holding(at.relative, figures->relative),
                                         holding(at.absolute, figures->absolute)};
            })};
}

Figure<DecisionStudy> decided(const StudyDesign& design, const Basis& basis, const GeneralizabilityOptions& options,
                              double unit) {
    if (const std::string why = why_no_decision_study(design); !why.empty()) return no_figure(why);
    const auto intervals =
        changed(basis.squares, [&](const DrawnSquares& from) { return CoefficientIntervals(design, from); });
    const auto raters = options.raters.empty() ? default_raters(design) : options.raters;
    const auto items = options.items.empty() ? default_items(design) : options.items;
    const auto need = [&](Facing facing, const Numbers& numbers) {
        Need made;
        made.held = facing == Facing::raters ? numbers.items : numbers.raters;
        made.relative = needed(design, basis.components, numbers, facing, Coefficient::relative, options.goal);
        made.absolute = needed(design, basis.components, numbers, facing, Coefficient::absolute, options.goal);
        return made;
    };
    DecisionStudy study;
    study.shares = changed(intervals, [&](const CoefficientIntervals& from) {
        double all = 0;
        for (const double each : basis.components) all += std::max(each, 0.0);
        PerTerm<Interval> shares = from.shares();
        for (std::size_t term = 0; term < term_count; ++term)
            shares[term] = holding(shares[term], std::max(basis.components[term], 0.0) / all);
        return shares;
    });
    for (const std::size_t number : raters) {
        study.items.push_back(need(Facing::items, {number, 1}));
        for (const std::size_t each : items)
            study.decisions.push_back(decision_at(design, basis, intervals, {number, each}, unit));
    }
    for (const std::size_t each : items) study.raters.push_back(need(Facing::raters, {1, each}));
    return study;
}

// Names of components that meet a condition, and the sentence around them; nothing where there are none.
template <class Meets>
void note_terms(std::vector<std::string>& notes, const StudyDesign& design, fmt::format_string<std::string> sentence,
                const Meets& meets) {
    std::vector<std::string_view> names;
    for (std::size_t term = 0; term < term_count; ++term)
        if (design.absent[term].empty() && meets(term)) names.push_back(term_names[term]);
    if (!names.empty()) notes.push_back(fmt::format(sentence, fmt::format("{}", fmt::join(names, ", "))));
}

std::vector<std::string> notes_on(const StudyDesign& design, const Figure<Basis>& basis,
                                  const Figure<RestrictedComponents>& restricted) {
    std::vector<std::string> notes;
    if (basis)
        note_terms(notes, design, "The components {} came out below 0; the D-study takes 0.",
                   [&](std::size_t term) { return basis->components[term] < 0; });
    if (basis && basis->estimator == Estimator::moments)
        notes.emplace_back(
            "The D-study stands on MINQUE(0), moments that need no likelihood: less exact, no intervals.");
    if (restricted)
        note_terms(notes, design, "Restricted maximum likelihood puts {} at 0.",
                   [&](std::size_t term) { return restricted->components[term] <= 0; });
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
    const std::vector<double>& scores = standardised->scores;
    const double unit = standardised->unit;
    auto balanced = balanced_components(*design, scores);
    if (balanced) snap(balanced->components);
    const auto known = balanced ? balanced_likelihood(*design, *balanced) : std::nullopt;
    const Figure<RestrictedComponents> restricted =
        known ? Figure<RestrictedComponents>(*known)
              : restricted_components(*design, scores, {.threads = options.threads});
    const Figure<Basis> basis = basis_of(*design, scores, balanced, restricted);
    Generalizability made;
    made.balanced = changed(balanced, [&](const auto& from) { return in_scores(from.components, unit); });
    made.restricted = changed(
        restricted, [&](const auto& from) { return in_scores(from, unit, static_cast<double>(ratings.size()) - 1); });
    made.estimator = changed(basis, [](const Basis& from) { return from.estimator; });
    made.basis = changed(basis, [&](const Basis& from) { return in_scores(from.components, unit); });
    if (basis)
        made.study = decided(*design, *basis, options, unit);
    else
        made.study = std::unexpected(basis.error());
    made.notes = notes_on(*design, basis, restricted);
    made.design = std::move(*design);
    for (Levels& each : made.design.levels) each.at = {};
    return made;
}

} // namespace assay::stats
