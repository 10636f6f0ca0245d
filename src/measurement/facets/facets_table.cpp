#include <measurement/facets/facets_figures.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace assay::measurement {
namespace {

using namespace stats;

constexpr std::size_t most_shown = 100;

// Cut to a column, whole characters only.
std::string cut(std::string_view name, std::size_t width) {
    std::size_t end = 0;
    std::size_t shown = 0;
    while (end < name.size()) {
        std::size_t next = end + 1;
        while (next < name.size() && (static_cast<unsigned char>(name[next]) & 0xC0U) == 0x80U) ++next;
        if (shown + 1 == width && next < name.size()) return std::string(name.substr(0, end)) + "…";
        end = next;
        ++shown;
    }
    return std::string(name) + std::string(width - shown, ' ');
}

std::string row_of(const std::string& id, const ElementMeasure& element) {
    if (!element.is_measured)
        return fmt::format("  {} {:>7}  not measured: {}\n", cut(id, 24), element.n,
                           element.is_alone ? "shares no candidate with another rater, in ratings that count"
                                            : "what its ratings are of, by and on is not either, or has one score");
    if (!element.has_fit)
        return fmt::format("  {} {:>7} {:>8.2f} {:>8} {:>6.2f} {:>6} {:>6} {:>6}  held; no rating counts\n",
                           cut(id, 24), element.n, element.observed_average,
                           element.has_scale ? fmt::format("{:.2f}", element.fair_average_mean) : "-", element.measure,
                           "-", "-", "-");
    return fmt::format("  {} {:>7} {:>8.2f} {:>8.2f} {:>6.2f} {:>6.2f} {:>6.2f} {:>6.2f}{}{}\n", cut(id, 24), element.n,
                       element.observed_average, element.fair_average_mean, element.measure, element.se_model,
                       element.infit_mnsq, element.outfit_mnsq, element.extreme ? "  extreme" : "",
                       element.anchored ? "  held" : "");
}

void add_facet(std::string& text, std::string_view heading, const MeasuredFacet& facet, const Facet& levels) {
    text += fmt::format("\n{:<26} {:>7} {:>8} {:>8} {:>6} {:>6} {:>6} {:>6}\n", heading, "n", "average", "fair",
                        "logits", "error", "infit", "outfit");
    std::vector<std::size_t> order(facet.elements.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t each) {
        return std::pair(facet.elements[each].is_measured, facet.elements[each].measure);
    });
    for (std::size_t each = 0; each < std::min(order.size(), most_shown); ++each)
        text += row_of(levels.levels[order[each]], facet.elements[order[each]]);
    if (order.size() > most_shown) text += fmt::format("  … and {} more: --json has all\n", order.size() - most_shown);
    const FacetSummary& summary = facet.with_extremes;
    if (summary.sample)
        text += fmt::format("  separation {:.2f}, strata {:.2f}, reliability {:.2f}; chi-square {:.1f}, {} df\n",
                            summary.sample->separation, summary.sample->strata, summary.sample->reliability,
                            summary.fixed_chi2, summary.fixed_df);
}

std::string thresholds_of(const ThresholdList& scale) {
    std::string text;
    for (std::size_t step = 0; step < scale.thresholds.size(); ++step)
        text +=
            fmt::format("  {}|{} {:.2f}", scale.categories[step], scale.categories[step + 1], scale.thresholds[step]);
    return text;
}

void add_scales(std::string& text, const FacetsFigures& figures) {
    text += "\nThresholds, in logits\n";
    const auto& scales = figures.result.scales;
    for (std::size_t each = 0; each < scales.size(); ++each)
        text += (scales.size() == 1 ? std::string() : "  " + cut(figures.ratings.item.levels[each], 24)) +
                thresholds_of(scales[each]) + "\n";
}

// The strongest of each kind, with everything else held.
void add_interactions(std::string& text, const FacetsFigures& figures) {
    constexpr std::size_t most_interactions = 10;
    for (const RaterInteractions& each : figures.interactions) {
        const Facet& other = each.facet == 2 ? figures.ratings.item : figures.ratings.further[each.facet - 3];
        text += fmt::format("\n{:<24} {:<24} {:>7} {:>6} {:>6} {:>6}\n", "Rater", "with " + other.name, "n", "bias",
                            "error", "z");
        std::vector<Interaction> strongest = each.found;
        std::ranges::stable_sort(strongest, std::ranges::greater{},
                                 [](const Interaction& one) { return std::abs(one.z); });
        for (std::size_t at = 0; at < std::min(strongest.size(), most_interactions); ++at) {
            const Interaction& one = strongest[at];
            text += fmt::format("  {} {} {:>7} {:>6.2f} {:>6.2f} {:>6.2f}\n",
                                cut(figures.ratings.rater.levels[one.one], 24), cut(other.levels[one.other], 22), one.n,
                                one.bias, one.se, one.z);
        }
    }
}

void add_contrasts(std::string& text, const FacetsFigures& figures) {
    for (const RaterInteractions& each : figures.interactions) {
        const Facet& other = each.facet == 2 ? figures.ratings.item : figures.ratings.further[each.facet - 3];
        if (!each.contrasts)
            text += fmt::format("\nStricter with one {} than with another: - {}\n", other.name,
                                each.contrasts.error().reason);
        if (!each.contrasts || each.contrasts->empty()) continue;
        text += fmt::format("\n{:<24} {:<24} {:<24} {:>6} {:>6} {:>6}\n", "Stricter beyond chance", "with", "than with",
                            "by", "error", "t");
        for (std::size_t at = 0; at < std::min(each.contrasts->size(), most_shown); ++at) {
            const Contrast& one = (*each.contrasts)[at];
            text +=
                fmt::format("  {} {} {} {:>6.2f} {:>6.2f} {:>6.2f}\n", cut(figures.ratings.rater.levels[one.one], 22),
                            cut(other.levels[one.with], 24), cut(other.levels[one.than_with], 24),
                            one.difference.difference, one.difference.se, one.difference.t);
        }
    }
}

// The pairs that are alike; who has which share of the same scores says --json.
void add_agreement(std::string& text, const RaterAgreement& agreement, const Facet& raters) {
    text += fmt::format("\nThe same score in {:.1f} % of {:.0f} pairs of ratings; {:.1f} % expected\n",
                        100 * agreement.observed, agreement.pairs, 100 * agreement.expected);
    if (!agreement.alike) text += fmt::format("Raters who are alike: - {}\n", agreement.alike.error().reason);
    if (!agreement.alike || agreement.alike->empty()) return;
    text += fmt::format("\n{:<51} {:>7} {:>6} {:>8} {:>6}\n", "Alike beyond what the model expects", "n", "same",
                        "expected", "z");
    for (std::size_t at = 0; at < std::min(agreement.alike->size(), most_shown); ++at) {
        const AlikeRaters& each = (*agreement.alike)[at];
        text += fmt::format("  {} {} {:>7} {:>4.0f} % {:>6.0f} % {:>6.2f}\n", cut(raters.levels[each.one], 24),
                            cut(raters.levels[each.other], 24), each.agreement.pairs, 100 * each.agreement.observed,
                            100 * each.agreement.expected, each.z);
    }
}

} // namespace

std::string facets_table(const ReadRatings& read, const FacetsFigures& figures) {
    const Ratings& ratings = figures.ratings;
    const ManyFacetResult& result = figures.result;
    std::string text =
        fmt::format("{} ratings of {} targets by {} raters on {} items; {} rows without a score\n", ratings.size(),
                    ratings.target.size(), ratings.rater.size(), ratings.item.size(), read.missing);
    add_facet(text, "Targets, most able first", result.facets[0], ratings.target);
    add_facet(text, "Raters, most severe first", result.facets[1], ratings.rater);
    add_facet(text, "Items, hardest first", result.facets[2], ratings.item);
    for (std::size_t each = 0; each < ratings.further.size(); ++each)
        add_facet(text, ratings.further[each].name, result.facets[3 + each], ratings.further[each]);
    add_scales(text, figures);
    if (result.population)
        text += fmt::format("\nCandidates: mean {:.2f}, standard deviation {:.2f} logits, reliability {:.2f}\n",
                            result.population->mean, result.population->sd, result.population->reliability);
    if (result.agreement) add_agreement(text, *result.agreement, ratings.rater);
    add_interactions(text, figures);
    add_contrasts(text, figures);
    if (!result.advice.empty()) text += fmt::format("\n{}\n", result.advice);
    return text;
}

} // namespace assay::measurement
