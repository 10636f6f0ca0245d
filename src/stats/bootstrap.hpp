// Intervals from resamples: how far a figure moves when the same number of cases is drawn again from those at hand.
#pragma once

#include <stats/figure.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace assay::stats {

struct BootstrapOptions {
    std::size_t resamples = 1000; // under 100: no interval
    std::uint64_t seed = 1;
    unsigned threads = 0; // 0: as many as the machine has; the figures are the same for any number
};

// Percentile by interpolation between the two nearest of the sorted values (type 7 of Hyndman and Fan 1996). Domain:
// one value or more, 0 <= share <= 1.
double percentile(std::span<const double> sorted, double share);

// Percentiles 2.5 and 97.5 of a figure's values in resamples (Efron 1979), moved so far that they hold the estimate: a
// case that is drawn twice ties with itself, so that all resamples may lie on one side of it. Resamples without a value
// are NaN and left out. Refused: fewer than 100 resamples; more than one in twenty without a value, for the reason
// given.
Figure<Interval> percentile_interval(std::vector<double> values, double estimate, std::string_view why_none);

// Why that many resamples of that many cases give no interval; nothing where they may. Refused: one case, whose
// resamples are all the same; more than 2,000,000,000 cases in all resamples. `case_word`: "case", "unit".
std::optional<NoFigure> why_no_resamples(std::size_t cases, std::size_t resamples, std::string_view case_word);

// Cases of a few kinds: those of one kind are alike, so that a sample is how often each kind was drawn.
struct Cases {
    std::span<const std::uint32_t> kinds; // of each case
    std::size_t kind_count = 0;
};

// Fills `figures` from a sample that holds kind `k` `times[k]` times; NaN for a figure that the sample has not.
using FiguresOfSample = std::function<void(std::span<const std::uint32_t> times, std::span<double> figures)>;

// For each figure its value in each resample, of as many cases drawn with replacement. `figures_of` is called from
// several threads at once. Domain: one case or more. Time: resamples x cases draws; memory: a count a kind and thread.
std::vector<std::vector<double>> resampled(const Cases& cases, std::size_t figures, const FiguresOfSample& figures_of,
                                           const BootstrapOptions& options);

} // namespace assay::stats
