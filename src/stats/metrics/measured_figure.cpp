#include <stats/metrics/measured_figure.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace assay::stats {
namespace {

Figure<double> value_of(double value, const FigureName& name) {
    if (std::isnan(value)) return no_figure(std::string(name.why_none));
    if (std::isinf(value)) return no_figure("The figure is beyond what a number can hold.");
    return value;
}

} // namespace

MeasuredFigures measured(std::span<const FigureName> names, const Cases& cases, const FiguresOfSample& figures_of,
                         const BootstrapOptions& options) {
    std::vector<std::uint32_t> times(cases.kind_count);
    for (const std::uint32_t kind : cases.kinds) ++times[kind];
    std::vector<double> values(names.size());
    figures_of(times, values);
    const auto unfit = why_no_resamples(cases.kinds.size(), options.resamples, "case");
    std::vector<std::vector<double>> drawn;
    if (!unfit) drawn = resampled(cases, names.size(), figures_of, options);
    MeasuredFigures figures;
    for (std::size_t at = 0; at < names.size(); ++at) {
        const Figure<double> value = value_of(values[at], names[at]);
        const auto interval = [&]() -> Figure<Interval> {
            if (!value) return std::unexpected(value.error());
            if (unfit) return std::unexpected(*unfit);
            return percentile_interval(std::move(drawn[at]), *value,
                                       "More than one resample in twenty has no such figure: there are too few cases, "
                                       "or they differ too little.");
        };
        figures.push_back({std::string(names[at].name), value, interval()});
    }
    return figures;
}

const MeasuredFigure& figure_named(const MeasuredFigures& figures, std::string_view name) {
    const auto found = std::ranges::find(figures, name, &MeasuredFigure::name);
    if (found == figures.end()) throw std::out_of_range("There is no figure " + std::string(name) + ".");
    return *found;
}

std::vector<std::uint32_t> own_kinds(std::size_t cases) {
    std::vector<std::uint32_t> kinds(cases);
    std::iota(kinds.begin(), kinds.end(), 0U);
    return kinds;
}

} // namespace assay::stats
