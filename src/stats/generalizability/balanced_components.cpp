#include <stats/generalizability/balanced_components.hpp>

#include <bit>
#include <numeric>
#include <ranges>

namespace assay::stats {
namespace {

// Squared deviations of the means of a term's levels from the grand mean, a rating each.
double between_levels(const Levels& levels, std::span<const double> scores, double grand) {
    std::vector<double> sums(levels.size());
    for (std::size_t row = 0; row < scores.size(); ++row) sums[levels.at[row]] += scores[row] - grand;
    double total = 0;
    for (std::size_t level = 0; level < sums.size(); ++level) total += sums[level] * sums[level] / levels.sizes[level];
    return total;
}

// Whether the levels of one term of the model are unions of those of another.
bool holds(const StudyDesign& design, std::size_t coarse, std::size_t fine) {
    return coarse != fine && design.absent[coarse].empty() && design.absent[fine].empty() &&
           is_within(design.design, static_cast<Term>(coarse), static_cast<Term>(fine));
}

// The terms of the model, those with few facets first: none holds one before it.
std::vector<std::size_t> terms_by_depth(const StudyDesign& design) {
    std::vector<std::size_t> terms;
    for (int depth = 1; depth <= 3; ++depth)
        for (std::size_t term = 0; term < term_count; ++term)
            if (design.absent[term].empty() && std::popcount(bits_in(design.design, static_cast<Term>(term))) == depth)
                terms.push_back(term);
    return terms;
}

// How many ratings share a draw of the term's effect; the residual is drawn for each.
double ratings_per(const StudyDesign& design, std::size_t term) {
    return term == index_of(Term::residual) ? 1 : design.ratings_per(static_cast<Term>(term));
}

} // namespace

PerTerm<double> expected_mean_squares(const StudyDesign& design, const PerTerm<double>& components) {
    PerTerm<double> expected = {};
    for (const std::size_t term : terms_by_depth(design))
        for (std::size_t fine = 0; fine < term_count; ++fine)
            if (fine == term || holds(design, term, fine))
                expected[term] += ratings_per(design, fine) * components[fine];
    return expected;
}

PerTerm<double> components_of(const StudyDesign& design, const PerTerm<double>& mean_squares) {
    PerTerm<double> components = {};
    for (const std::size_t term : terms_by_depth(design) | std::views::reverse) {
        double left = mean_squares[term];
        for (std::size_t fine = 0; fine < term_count; ++fine)
            if (holds(design, term, fine)) left -= ratings_per(design, fine) * components[fine];
        components[term] = left / ratings_per(design, term);
    }
    return components;
}

Figure<BalancedComponents> balanced_components(const StudyDesign& design, std::span<const double> scores) {
    if (!design.is_balanced)
        return no_figure(
            "Expected mean squares need every candidate rated once by every interviewer on every item: here "
            "ratings are missing, repeated, or nested unevenly. Read the components by restricted maximum "
            "likelihood.");
    const auto n = static_cast<double>(scores.size());
    const double grand = std::accumulate(scores.begin(), scores.end(), 0.0) / n;
    BalancedComponents made;
    PerTerm<double> squares = {};
    for (const std::size_t term : terms_by_depth(design)) {
        squares[term] = between_levels(design.levels[term], scores, grand);
        made.degrees[term] = static_cast<double>(design.levels[term].size()) - 1;
        for (std::size_t coarse = 0; coarse < effect_count; ++coarse)
            if (holds(design, coarse, term)) {
                squares[term] -= squares[coarse];
                made.degrees[term] -= made.degrees[coarse];
            }
        made.mean_squares[term] = squares[term] / made.degrees[term];
    }
    made.components = components_of(design, made.mean_squares);
    return made;
}

} // namespace assay::stats
