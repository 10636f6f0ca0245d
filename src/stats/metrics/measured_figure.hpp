// Named figures with intervals: what every family of metrics gives.
#pragma once

#include <stats/bootstrap.hpp>
#include <stats/figure.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace assay::stats {

struct MeasuredFigure {
    std::string name; // as in the JSON, parts parted by a point: "macro.f1"
    Figure<double> value;
    Figure<Interval> ci95;
};

using MeasuredFigures = std::vector<MeasuredFigure>;

// A figure to measure, and the sentence for a sample that has none.
struct FigureName {
    std::string_view name;
    std::string_view why_none = "";
};

// The figures of the cases themselves, and percentile intervals from resamples of them (bootstrap.hpp). Intervals are
// refused besides: of one case; of more than 2,000,000,000 cases in all resamples. Domain: one case or more.
MeasuredFigures measured(std::span<const FigureName> names, const Cases& cases, const FiguresOfSample& figures_of,
                         const BootstrapOptions& options);

// The figure of that name. Domain: it is there (std::out_of_range: a bug of the caller).
const MeasuredFigure& figure_named(const MeasuredFigures& figures, std::string_view name);

// 0, 1, … for cases of which each is a kind of its own.
std::vector<std::uint32_t> own_kinds(std::size_t cases);

} // namespace assay::stats
