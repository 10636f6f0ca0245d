#include <measurement/facets/anchors_csv.hpp>
#include <measurement/facets/facets_figures.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace assay::measurement {
namespace {

using namespace stats;

// The levels of the declared scale. Refused: it is none, or a score is none of them.
Result<std::vector<double>> levels_of(const Ratings& ratings, const std::optional<DeclaredScale>& scale) {
    if (!scale) return std::vector<double>();
    auto levels = stats::levels_of(*scale);
    if (!levels) return refuse(Fault::malformed, "ratings/scale", levels.error().reason);
    for (const double score : ratings.scores)
        if (!std::ranges::binary_search(*levels, score))
            return refuse(
                Fault::malformed, "ratings/level",
                fmt::format("The score {} is no level of the scale from {} to {}.", score, scale->from, scale->to));
    return std::move(*levels);
}

// Levels of the declared scale that nobody gave have no threshold: the levels beside them meet.
void note_unused(FacetsFigures& figures, const std::vector<double>& levels) {
    constexpr std::size_t most_noted = 20;
    std::vector<double> unused;
    for (const double level : levels)
        if (unused.size() < most_noted && std::ranges::none_of(figures.result.scales, [&](const ThresholdList& each) {
                return std::ranges::binary_search(each.categories, level);
            }))
            unused.push_back(level);
    if (!unused.empty())
        figures.notes.push_back(fmt::format("Nobody was given {}: there is no threshold at a level without ratings.",
                                            fmt::join(unused, ", ")));
}

void keep_facets(Ratings& ratings, const std::vector<std::string>& names) {
    std::erase_if(ratings.further,
                  [&](const Facet& each) { return std::ranges::find(names, each.name) == names.end(); });
}

// In the JSON further facets stand beside these names.
Result<void> expect_own_names(const std::vector<std::string>& facets) {
    constexpr std::string_view taken[] = {"targets", "raters", "items", "n", "bias", "se", "z"};
    for (const std::string& each : facets)
        if (std::ranges::find(taken, each) != std::end(taken))
            return refuse(Fault::malformed, "ratings/column-taken",
                          fmt::format("A facet cannot be called \"{}\", as a figure is: rename the column.", each));
    return {};
}

Result<void> read_anchors(FacetsFigures& figures) {
    if (figures.asked.anchors.empty()) return {};
    auto read = read_anchors_csv(figures.asked.anchors, figures.ratings);
    if (!read) {
        Error error = read.error();
        error.detail = "Anchors: " + error.detail;
        return std::unexpected(std::move(error));
    }
    figures.asked.model.anchors = std::move(read->anchors);
    if (!read->unknown.empty())
        figures.notes.push_back(
            fmt::format("Anchors that the ratings do not have: {}.", fmt::join(read->unknown, ", ")));
    if (!read->unmeasured.empty())
        figures.notes.push_back(
            fmt::format("Anchors without a measure, who are not held: {}.", fmt::join(read->unmeasured, ", ")));
    return {};
}

} // namespace

Result<FacetsFigures> facets_figures(ReadRatings& read, FacetsOptions options) {
    FacetsFigures figures{std::move(read.ratings), {}, std::move(options), {}, {}};
    if (auto names = expect_own_names(figures.asked.facets); !names) return pass_on(names);
    keep_facets(figures.ratings, figures.asked.facets);
    const auto levels = levels_of(figures.ratings, figures.asked.scale);
    if (!levels) return pass_on(levels);
    if (auto anchors = read_anchors(figures); !anchors) return std::unexpected(anchors.error());
    auto result = many_facet(figures.ratings, figures.asked.model);
    if (!result) return refuse(Fault::malformed, "ratings/no-measures", result.error().reason);
    figures.result = std::move(*result);
    note_unused(figures, *levels);
    if (figures.asked.with_interactions)
        for (std::size_t facet = 2; facet < figures.result.facets.size(); ++facet) {
            auto found = interactions_of(figures.ratings, figures.result, 1, facet);
            auto contrasts = contrasts_of(found);
            figures.interactions.push_back({facet, std::move(found), std::move(contrasts)});
        }
    read.ratings = figures.ratings;
    return figures;
}

} // namespace assay::measurement
