#include <stats/facets/design.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace assay::stats::facets {
namespace {

Column column_of(const Facet& facet, const std::vector<std::uint32_t>& order) {
    Column column{facet.name};
    column.at.reserve(order.size());
    for (const std::uint32_t row : order) column.at.push_back(facet.at[row]);
    column.extreme_round.assign(facet.size(), 0);
    column.is_anchored.assign(facet.size(), 0);
    column.is_measured.assign(facet.size(), 1);
    column.is_alone.assign(facet.size(), 0);
    column.measure.assign(facet.size(), 0);
    return column;
}

// The rows by target, in their order within each.
std::vector<std::uint32_t> by_target(const Facet& target, std::vector<std::size_t>& first) {
    first.assign(target.size() + 1, 0);
    for (const std::uint32_t each : target.at) ++first[each + 1];
    for (std::size_t each = 0; each < target.size(); ++each) first[each + 1] += first[each];
    std::vector<std::size_t> next = first;
    std::vector<std::uint32_t> order(target.at.size());
    for (std::uint32_t row = 0; row < order.size(); ++row) order[next[target.at[row]]++] = row;
    return order;
}

struct Limits {
    double low = 0, high = 0;
    bool is_seen = false;
};

// Of the live ratings of each scale.
std::vector<Limits> limits_of(const Design& design) {
    std::vector<Limits> limits(design.scales.size());
    for (std::size_t row = 0; row < design.scores.size(); ++row) {
        if (design.is_live[row] == 0) continue;
        Limits& scale = limits[design.scale_at[row]];
        const double score = design.scores[row];
        scale.low = scale.is_seen ? std::min(scale.low, score) : score;
        scale.high = scale.is_seen ? std::max(scale.high, score) : score;
        scale.is_seen = true;
    }
    return limits;
}

constexpr unsigned rated = 8; // at all

// 1: the lowest, 2: the highest, 4: between; none of these where there is one score only, which says nothing of
// anybody.
unsigned kind_of(double score, const Limits& limits) {
    if (limits.low == limits.high) return rated;
    if (score == limits.low) return rated | 1;
    return rated | (score == limits.high ? 2U : 4U);
}

// A scale of one level says nothing of anybody, not even of those who are held: its ratings are set aside.
bool flatten_scales(Design& design, const std::vector<Limits>& limits) {
    bool any = false;
    for (std::size_t scale = 0; scale < limits.size(); ++scale)
        if (limits[scale].is_seen && limits[scale].low == limits[scale].high) {
            any = true;
            design.is_flat[scale] = 1;
        }
    return any;
}

// Sets aside the elements whose live ratings are all the lowest or all the highest, of targets that are kept those
// without any; whether there were any.
bool set_extremes_aside(Design& design, bool keeps_targets) {
    const std::vector<Limits> limits = limits_of(design);
    bool any = flatten_scales(design, limits);
    for (Column& column : design.columns) {
        const unsigned enough = keeps_targets && &column == &design.columns.front() ? rated : rated | 3;
        std::vector<std::uint8_t> seen(column.size(), 0);
        for (std::size_t row = 0; row < design.scores.size(); ++row)
            if (design.is_live[row] != 0)
                seen[column.at[row]] = static_cast<std::uint8_t>(
                    seen[column.at[row]] | kind_of(design.scores[row], limits[design.scale_at[row]]));
        // One that has ratings of extreme elements alone (none seen) goes with them.
        for (std::size_t element = 0; element < column.size(); ++element)
            if (seen[element] < enough && column.extreme_round[element] == 0 && column.is_anchored[element] == 0) {
                any = true;
                column.extreme_round[element] = design.rounds + 1;
            }
    }
    return any;
}

bool find_live(Design& design) {
    bool any = false;
    for (std::size_t row = 0; row < design.is_live.size(); ++row) {
        const bool is_live =
            design.is_flat[design.scale_at[row]] == 0 && std::ranges::all_of(design.columns, [&](const Column& each) {
                return each.extreme_round[each.at[row]] == 0;
            });
        design.is_live[row] = is_live ? 1 : 0;
        any = any || is_live;
    }
    return any;
}

bool collect_categories(Design& design) {
    std::vector<std::set<double>> used(design.scales.size());
    for (std::size_t row = 0; row < design.scores.size(); ++row) {
        std::set<double>& categories = used[design.scale_at[row]];
        if (design.is_live[row] != 0) categories.insert(design.scores[row]);
        if (categories.size() > most_levels) return false;
    }
    design.categories.clear();
    for (const std::set<double>& each : used) design.categories.emplace_back(each.begin(), each.end());
    return true;
}

// The step a score is; one that no live rating has counts as the next in use.
void number_steps(Design& design) {
    design.step.resize(design.scores.size());
    for (std::size_t row = 0; row < design.scores.size(); ++row) {
        const std::vector<double>& categories = design.categories[design.scale_at[row]];
        const auto place = std::ranges::lower_bound(categories, design.scores[row]) - categories.begin();
        const auto last = static_cast<std::ptrdiff_t>(categories.size()) - 1;
        design.step[row] = static_cast<std::uint8_t>(std::max<std::ptrdiff_t>(std::min(place, last), 0));
    }
}

// Thresholds to begin with: those at which a candidate in the middle would give the shares that were given.
void begin_scales(Design& design) {
    std::vector<std::vector<double>> counts;
    for (const std::vector<double>& each : design.categories)
        counts.emplace_back(std::max<std::size_t>(each.size(), 1), 0.5);
    for (std::size_t row = 0; row < design.scores.size(); ++row)
        if (design.is_live[row] != 0) ++counts[design.scale_at[row]][design.step[row]];
    for (std::size_t scale = 0; scale < design.scales.size(); ++scale) {
        std::vector<double> thresholds;
        double mean = 0;
        for (std::size_t step = 1; step < counts[scale].size(); ++step) {
            thresholds.push_back(std::log(counts[scale][step - 1] / counts[scale][step]));
            mean += thresholds.back();
        }
        for (double& each : thresholds) each -= mean / static_cast<double>(thresholds.size());
        design.scales[scale] = Scale(thresholds);
    }
}

bool put_anchors(Design& design, const std::vector<Anchored>& anchors) {
    for (const Anchored& each : anchors) {
        if (each.facet == 0 || each.facet >= design.columns.size() || each.level >= design.columns[each.facet].size() ||
            !std::isfinite(each.measure))
            return false;
        design.columns[each.facet].is_anchored[each.level] = 1;
        design.columns[each.facet].measure[each.level] = each.measure;
    }
    return true;
}

Design laid_out(const Ratings& ratings, ThresholdModel thresholds) {
    Design design;
    const std::vector<std::uint32_t> order = by_target(ratings.target, design.first);
    for (const Facet* each : {&ratings.target, &ratings.rater, &ratings.item})
        design.columns.push_back(column_of(*each, order));
    for (const Facet& each : ratings.further) design.columns.push_back(column_of(each, order));
    design.scores.reserve(order.size());
    for (const std::uint32_t row : order) design.scores.push_back(ratings.scores[row]);
    design.is_live.assign(order.size(), 1);
    const bool one_for_each = thresholds == ThresholdModel::partial_credit;
    design.scale_at.assign(order.size(), 0);
    if (one_for_each) design.scale_at = design.columns[2].at;
    design.scales.resize(one_for_each ? ratings.item.size() : 1);
    design.is_flat.assign(design.scales.size(), 0);
    return design;
}

} // namespace

Figure<Design> design_of(const Ratings& ratings, const ManyFacetOptions& options) {
    if (ratings.size() == 0) return no_figure("There are no ratings.");
    Design design = laid_out(ratings, options.thresholds);
    if (!put_anchors(design, options.anchors))
        return no_figure("An anchor names no rater, item or element of a further facet, or has no measure.");
    if (std::ranges::adjacent_find(ratings.scores, std::ranges::not_equal_to{}) == ratings.scores.end())
        return no_figure("Every rating has the same score: nothing can be told from them.");
    const bool keeps_targets =
        options.estimator == FacetEstimator::marginal || options.correction == BiasCorrection::epsilon;
    while (find_live(design) && set_extremes_aside(design, keeps_targets)) ++design.rounds;
    if (std::ranges::find(design.is_live, 1) == design.is_live.end())
        return no_figure("Nothing is left beside candidates, raters and items that have only the lowest or only the "
                         "highest score: ratings that use more of the scale would help.");
    if (!collect_categories(design))
        return no_figure("There are more than 50 different scores: this model is for rating scales.");
    for (Column& column : design.columns) {
        column.is_rated.assign(column.size(), 0);
        for (std::size_t row = 0; row < design.is_live.size(); ++row)
            if (design.is_live[row] != 0) column.is_rated[column.at[row]] = 1;
    }
    number_steps(design);
    begin_scales(design);
    return design;
}

} // namespace assay::stats::facets
