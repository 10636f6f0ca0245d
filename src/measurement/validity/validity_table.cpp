#include <measurement/validity/validity_figures.hpp>
#include <measurement/with_figure.hpp>

#include <fmt/format.h>

namespace assay::measurement {
namespace {

using namespace stats;

// Rows of figures, and the reasons of those that are not there, each sentence once.
class Rows {
  public:
    void correlation(std::string_view name, const Figure<Correlation>& figure) {
        if (!figure) return none(name, figure.error().reason);
        text_ += fmt::format("  {:<48}{:>7.3f}{}\n", name, figure->r, limits(figure->ci95, figure->is_cut));
    }
    void number(std::string_view name, const Figure<double>& figure) {
        if (!figure) return none(name, figure.error().reason);
        text_ += fmt::format("  {:<48}{:>7.3f}\n", name, *figure);
    }
    void bias(const ForecastBias& bias) {
        text_ += fmt::format("  {:<48}{:>+7.3f}{}\n", "mean forecast above the base rate", bias.difference,
                             limits(bias.ci95, false));
    }
    void heading(std::string_view text) { text_ += fmt::format("\n{}\n", text); }
    void line(const std::string& text) { text_ += text + "\n"; }
    std::string take() && { return text_ + (why_.empty() ? "" : "\nNot to be had\n" + why_); }

    void none(std::string_view name, const std::string& reason) {
        text_ += fmt::format("  {:<48}{:>7}\n", name, "-");
        why(reason);
    }

  private:
    void why(const std::string& reason) {
        if (why_.find(reason) == std::string::npos) why_ += "  " + reason + "\n";
    }
    std::string limits(const Figure<Interval>& interval, bool is_cut) {
        if (interval) return fmt::format("  [{:.3f}, {:.3f}]{}", interval->low, interval->high, is_cut ? " cut" : "");
        why(interval.error().reason);
        return "";
    }

    std::string text_, why_;
};

void add_corrections(Rows& rows, const ValidityFigures& figures) {
    const auto indirect = [&](Correlation IndirectCorrection::* member) {
        return with_figure(figures.indirect, [&](const IndirectCorrection& all) { return all.*member; });
    };
    rows.heading("Corrected: as good as the numbers that went into it");
    rows.number("u, spread of those with an outcome over all", figures.u);
    rows.correlation("for error of the outcomes", figures.criterion);
    rows.correlation("among all applicants, forecasts decided", figures.direct);
    rows.correlation("among all applicants, something else decided", indirect(&IndirectCorrection::operational));
    rows.correlation("the same without error on either side", indirect(&IndirectCorrection::true_score));
    rows.correlation("without error on either side, unrestricted", figures.both);
}

void add_probabilities(Rows& rows, const ValidityFigures& figures) {
    rows.heading("Forecasts as probabilities");
    if (!figures.brier) return rows.none("Brier score", figures.brier.error().reason);
    rows.number("Brier score, 0 is best", figures.brier->score);
    rows.number("of a forecaster who says the base rate always", figures.brier->uncertainty);
    rows.number("skill against that one", figures.brier->skill);
    rows.number("base rate", figures.brier->base_rate);
    rows.bias(*figures.bias);
    rows.line(fmt::format("\n  {:<20}{:>8}{:>10}{:>16}", "forecasts", "n", "mean", "came true"));
    for (const CalibrationBin& bin : *figures.calibration) {
        const std::string span = bin.forecasts.low == bin.forecasts.high
                                     ? fmt::format("{:.3f}", bin.forecasts.low)
                                     : fmt::format("{:.3f} to {:.3f}", bin.forecasts.low, bin.forecasts.high);
        rows.line(fmt::format("  {:<20}{:>8}{:>10.3f}{:>16.3f}  [{:.3f}, {:.3f}]", span, bin.n, bin.mean_forecast,
                              bin.share, bin.ci95.low, bin.ci95.high));
    }
}

} // namespace

std::string validity_table(const ReadPairs& read, const ValidityFigures& figures) {
    Rows rows;
    rows.line(fmt::format("{} with forecast and outcome, {} without an outcome, {} without a forecast",
                          read.pairs.size(), read.unknown.size(), read.missing));
    rows.heading("Correlation of forecast and outcome, with its 95 % interval");
    rows.correlation("Pearson", figures.pearson);
    rows.correlation("Spearman, of ranks", figures.spearman);
    add_corrections(rows, figures);
    add_probabilities(rows, figures);
    return std::move(rows).take();
}

} // namespace assay::measurement
