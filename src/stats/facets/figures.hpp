// Errors, fit and averages of measured elements.
#pragma once

#include <stats/facets/design.hpp>

namespace assay::stats::facets {

// Facet by facet what `many_facet` gives. Infit = sum r^2 / sum V, outfit = mean r^2/V, their z by Wilson and Hilferty
// with the model's variance (Wright and Masters 1982); model SE = 1 / sqrt(sum V), everything else held; real SE =
// model SE * sqrt(max(1, infit)); fair averages with all other facets at their mean measure, and at 0.
std::vector<MeasuredFacet> figures_of(const Design& design);

// The model's error is `se_model`, in logits, and the real one `se_model` * sqrt(max(1, infit)) (Wright and Masters
// 1982): where an element has another error than that of `figures_of`. One that is not measured keeps none.
void put_error(ElementMeasure& element, double se_model);

// What the elements of a facet come to, from those that are measured; RMSE = root mean SE^2, true SD^2 = SD^2 - RMSE^2
// (at least 0), separation = true SD / RMSE, strata = (4 separation + 1) / 3, reliability = true / observed variance;
// fixed chi-square: sum w m^2 - (sum w m)^2 / sum w with w = 1 / SE^2 (Linacre 1989).
void put_summaries(MeasuredFacet& facet);

} // namespace assay::stats::facets
