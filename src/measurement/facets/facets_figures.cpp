#include <measurement/facets/anchors_csv.hpp>
#include <measurement/facets/facets_figures.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

namespace assay::measurement {
namespace {

using namespace stats;

Result<void> expect_levels(const Ratings& ratings, const DeclaredScale& scale) {
    for (const double score : ratings.scores)
        if (score < scale.from || score > scale.to || score - scale.from != std::floor(score - scale.from))
            return refuse(
                Fault::malformed, "ratings/level",
                fmt::format("The score {} is no level of the scale from {} to {}.", score, scale.from, scale.to));
    return {};
}

// Levels of the declared scale that nobody gave have no threshold: the levels beside them meet.
void note_unused(FacetsFigures& figures) {
    if (!figures.asked.scale) return;
    std::vector<double> unused;
    const auto& scales = figures.result.scales;
    for (double level = figures.asked.scale->from; level <= figures.asked.scale->to && unused.size() < 20; level += 1)
        if (std::ranges::none_of(
                scales, [&](const ThresholdList& each) { return std::ranges::binary_search(each.categories, level); }))
            unused.push_back(level);
    if (!unused.empty())
        figures.notes.push_back(fmt::format("Nobody was given {}: there is no threshold at a level without ratings.",
                                            fmt::join(unused, ", ")));
}

void keep_facets(Ratings& ratings, const std::vector<std::string>& names) {
    std::erase_if(ratings.further,
                  [&](const Facet& each) { return std::ranges::find(names, each.name) == names.end(); });
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
    return {};
}

} // namespace

Result<FacetsFigures> facets_figures(ReadRatings& read, FacetsOptions options) {
    FacetsFigures figures{std::move(read.ratings), {}, std::move(options), {}, {}};
    keep_facets(figures.ratings, figures.asked.facets);
    if (figures.asked.scale)
        if (auto fits = expect_levels(figures.ratings, *figures.asked.scale); !fits)
            return std::unexpected(fits.error());
    if (auto anchors = read_anchors(figures); !anchors) return std::unexpected(anchors.error());
    auto result = many_facet(figures.ratings, figures.asked.model);
    if (!result) return refuse(Fault::malformed, "ratings/no-measures", result.error().reason);
    figures.result = std::move(*result);
    note_unused(figures);
    if (figures.asked.with_interactions)
        for (std::size_t facet = 2; facet < figures.result.facets.size(); ++facet)
            figures.interactions.push_back({facet, interactions_of(figures.ratings, figures.result, 1, facet)});
    read.ratings = figures.ratings;
    return figures;
}

} // namespace assay::measurement
