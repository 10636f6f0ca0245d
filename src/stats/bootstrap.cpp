#include <stats/bootstrap.hpp>
#include <stats/parallel.hpp>
#include <stats/random.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace assay::stats {

double percentile(std::span<const double> sorted, double share) {
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], place - static_cast<double>(below));
}

Figure<Interval> percentile_interval(std::vector<double> values, double estimate, std::string_view why_none) {
    const std::size_t resamples = values.size();
    if (resamples < 100) return no_figure("An interval takes 100 resamples or more: fewer do not reach its ends.");
    std::erase_if(values, [](double each) { return !std::isfinite(each); });
    if (values.size() * 20 < resamples * 19) return no_figure(std::string(why_none));
    std::ranges::sort(values);
    return Interval{std::min(percentile(values, 0.025), estimate), std::max(percentile(values, 0.975), estimate)};
}

std::optional<NoFigure> why_no_resamples(std::size_t cases, std::size_t resamples, std::string_view case_word) {
    constexpr std::size_t most_draws = 2'000'000'000;
    if (cases < 2) return NoFigure{fmt::format("One {} has no interval: all resamples of it are the same.", case_word)};
    if (resamples > most_draws / cases)
        return NoFigure{fmt::format("{} resamples of {} {}s are too many for an interval: ask for at most {}.",
                                    resamples, cases, case_word, most_draws / cases)};
    return std::nullopt;
}

std::vector<std::vector<double>> resampled(const Cases& cases, std::size_t figures, const FiguresOfSample& figures_of,
                                           const BootstrapOptions& options) {
    std::vector<std::vector<double>> values(figures, std::vector<double>(options.resamples));
    in_parallel(options.resamples, options.threads, [&](std::size_t resample) {
        Random random(options.seed, resample);
        std::vector<std::uint32_t> times(cases.kind_count);
        const std::size_t count = cases.kinds.size();
        for (std::size_t draw = 0; draw < count; ++draw) ++times[cases.kinds[random.below(count)]];
        std::vector<double> found(figures);
        figures_of(times, found);
        for (std::size_t figure = 0; figure < figures; ++figure) values[figure][resample] = found[figure];
    });
    return values;
}

} // namespace assay::stats
