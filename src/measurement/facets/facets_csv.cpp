#include <base/csv.hpp>
#include <measurement/facets/facets_figures.hpp>

#include <fmt/format.h>

namespace assay::measurement {
namespace {

using namespace stats;

struct Sheeted {
    const Facet* levels = nullptr;
    const MeasuredFacet* measured = nullptr;
};

Sheeted facet_named(const FacetsFigures& figures, std::string_view name) {
    const Ratings& ratings = figures.ratings;
    const Facet* own[] = {&ratings.target, &ratings.rater, &ratings.item};
    for (std::size_t at = 0; at < figures.result.facets.size(); ++at) {
        const Facet* levels = at < 3 ? own[at] : &ratings.further[at - 3];
        if (levels->name == name) return {levels, &figures.result.facets[at]};
    }
    return {};
}

std::string row_of(const std::string& id, const ElementMeasure& element) {
    if (element.is_alone)
        return fmt::format("{},,,{},{},,{},{},0\r\n", csv_cell(id), element.n, element.observed_average,
                           element.infit_mnsq, element.outfit_mnsq);
    if (!element.is_measured)
        return fmt::format("{},,,{},{},,,,{}\r\n", csv_cell(id), element.n, element.observed_average,
                           element.extreme ? 1 : 0);
    if (!element.has_fit)
        return fmt::format(
            "{},{},,{},{},{},,,{}\r\n", csv_cell(id), element.measure, element.n, element.observed_average,
            element.has_scale ? fmt::format("{}", element.fair_average_mean) : "", element.extreme ? 1 : 0);
    return fmt::format("{},{},{},{},{},{},{},{},{}\r\n", csv_cell(id), element.measure, element.se_model, element.n,
                       element.observed_average, element.fair_average_mean, element.infit_mnsq, element.outfit_mnsq,
                       element.extreme ? 1 : 0);
}

} // namespace

Result<std::string> facets_csv(const FacetsFigures& figures, std::string_view facet) {
    const Sheeted found = facet_named(figures, facet);
    if (found.levels == nullptr)
        return refuse(Fault::malformed, "facets/unknown",
                      fmt::format("The model has no facet \"{}\": target, rater, item, or one of --facet.", facet));
    std::string text = "id,measure,se,n,observed_average,fair_average,infit,outfit,extreme\r\n";
    for (std::size_t each = 0; each < found.levels->size(); ++each)
        text += row_of(found.levels->levels[each], found.measured->elements[each]);
    return text;
}

} // namespace assay::measurement
