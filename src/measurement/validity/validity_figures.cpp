#include <measurement/validity/validity_figures.hpp>
#include <measurement/with_figure.hpp>
#include <stats/validity/attenuation.hpp>

#include <fmt/format.h>

#include <cmath>
#include <set>

namespace assay::measurement {
namespace {

using namespace stats;

constexpr std::size_t most_distinct = 20;
constexpr std::size_t usual_bins = 10;

Figure<double> given(const std::optional<double>& number, std::string_view option) {
    if (number) return *number;
    return no_figure(fmt::format("This needs {}.", option));
}

// The sum of squared deviations and the count they are of, number by number (Welford 1962).
class Deviation {
  public:
    void add(double value) {
        const double before = value - mean_;
        mean_ += before / static_cast<double>(++count_);
        squares_ += before * (value - mean_);
    }
    double variance() const { return squares_ / static_cast<double>(count_ - 1); }

  private:
    std::size_t count_ = 0;
    double mean_ = 0, squares_ = 0;
};

Figure<double> ratio_of(const ReadPairs& read, const ValidityOptions& options) {
    if (options.restriction) return *options.restriction;
    if (read.unknown.empty())
        return no_figure(
            "This needs --restriction, or rows without an outcome: of the applicants who were turned away.");
    if (read.pairs.size() < 2) return no_figure("One outcome is known: nothing can differ.");
    Deviation hired, all;
    for (const ForecastPair& each : read.pairs) hired.add(each.forecast), all.add(each.forecast);
    for (const double each : read.unknown) all.add(each);
    if (!(all.variance() > 0)) return no_figure("All forecasts are the same.");
    return std::sqrt(hired.variance() / all.variance());
}

BinningOptions binning_of(const ReadPairs& read, const ValidityOptions& options) {
    if (options.has_equal_counts) return {Binning::equal_count, options.bins.value_or(usual_bins)};
    if (options.bins) return {Binning::fixed, *options.bins};
    std::set<double> different;
    for (const ForecastPair& each : read.pairs) {
        different.insert(each.forecast);
        if (different.size() > most_distinct) return {Binning::fixed, usual_bins};
    }
    return {};
}

void correct(const ValidityOptions& options, ValidityFigures& figures) {
    const auto criterion = given(options.criterion_reliability, "--criterion-reliability");
    const auto predictor = given(options.predictor_reliability, "--predictor-reliability");
    const auto both = [&](const Figure<double>& one, const Figure<double>& other, const auto& make) {
        return with_figure(figures.pearson, [&](const Correlation& seen) {
            return with_figure(one, [&](double) { return with_figure(other, [&](double) { return make(seen); }); });
        });
    };
    figures.criterion = with_figure(figures.pearson, [&](const Correlation& seen) {
        return with_figure(criterion, [&](double of) { return correct_for_criterion(seen, of); });
    });
    figures.both = both(predictor, criterion,
                        [&](const Correlation& seen) { return correct_for_both(seen, *predictor, *criterion); });
    // Without a reliability of outcomes the restriction is corrected all the same, of outcomes as they are.
    const auto& before = criterion ? figures.criterion : figures.pearson;
    figures.direct = with_figure(before, [&](const Correlation& seen) {
        return with_figure(figures.u, [&](double u) { return correct_direct_restriction(seen, u); });
    });
    figures.indirect = both(figures.u, predictor, [&](const Correlation& seen) {
        return correct_indirect_restriction(seen,
                                            {*figures.u, *predictor, true, options.criterion_reliability.value_or(1)});
    });
}

} // namespace

ValidityFigures validity_figures(const ReadPairs& read, const ValidityOptions& options) {
    ValidityFigures figures{pearson_correlation(read.pairs),
                            spearman_correlation(read.pairs),
                            ratio_of(read, options),
                            no_figure(""),
                            no_figure(""),
                            no_figure(""),
                            no_figure(""),
                            binning_of(read, options),
                            no_figure(""),
                            forecast_bias(read.pairs),
                            no_figure("")};
    correct(options, figures);
    figures.brier = brier_score(read.pairs, figures.binning);
    figures.calibration = calibration_bins(read.pairs, figures.binning);
    return figures;
}

} // namespace assay::measurement
