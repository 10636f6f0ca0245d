#include <measurement/counts_json.hpp>
#include <measurement/validity/validity_figures.hpp>
#include <measurement/with_figure.hpp>

namespace assay::measurement {
namespace {

using namespace stats;

void add_correlation(FigureJson& json, std::string_view name, const Figure<Correlation>& figure) {
    if (!figure) {
        json.none(name, figure.error().reason);
        return;
    }
    json.object(name).number("r", figure->r).figure("ci95", figure->ci95);
    json.truth("is_cut", figure->is_cut).close();
}

void add_corrections(FigureJson& json, const ValidityFigures& figures) {
    json.object("corrected").figure("u", figures.u);
    add_correlation(json, "criterion", figures.criterion);
    add_correlation(json, "direct_restriction", figures.direct);
    const auto indirect = [&](Correlation IndirectCorrection::* member) {
        return with_figure(figures.indirect, [&](const IndirectCorrection& all) { return all.*member; });
    };
    add_correlation(json, "indirect_restriction", indirect(&IndirectCorrection::operational));
    add_correlation(json, "indirect_restriction_true_score", indirect(&IndirectCorrection::true_score));
    add_correlation(json, "both", figures.both);
    json.close();
}

std::string_view name_of(Binning binning) {
    if (binning == Binning::distinct) return "distinct";
    return binning == Binning::fixed ? "equal_width" : "equal_count";
}

void add_brier(FigureJson& json, const ValidityFigures& figures) {
    if (!figures.brier) {
        json.none("brier", figures.brier.error().reason);
        return;
    }
    const BrierScore& brier = *figures.brier;
    json.object("brier").number("score", brier.score).number("reliability", brier.reliability);
    json.number("resolution", brier.resolution).number("uncertainty", brier.uncertainty);
    json.number("within", brier.within).number("base_rate", brier.base_rate).figure("skill", brier.skill).close();
}

void add_calibration(FigureJson& json, const ValidityFigures& figures) {
    if (!figures.calibration) {
        json.none("calibration", figures.calibration.error().reason);
        return;
    }
    json.object("calibration").text("binning", name_of(figures.binning.binning)).list("bins");
    for (const CalibrationBin& bin : *figures.calibration) {
        json.object().number("from", bin.forecasts.low).number("to", bin.forecasts.high).count("n", bin.n);
        json.number("mean_forecast", bin.mean_forecast).number("share", bin.share).interval("ci95", bin.ci95).close();
    }
    json.close().close();
}

void add_bias(FigureJson& json, const ValidityFigures& figures) {
    if (!figures.bias) {
        json.none("bias", figures.bias.error().reason);
        return;
    }
    json.object("bias").number("mean_forecast", figures.bias->mean_forecast);
    json.number("base_rate", figures.bias->base_rate).number("difference", figures.bias->difference);
    json.figure("ci95", figures.bias->ci95).close();
}

} // namespace

std::string validity_json(const ReadPairs& read, const ValidityFigures& figures) {
    FigureJson json;
    open_counts(json, {.rows = read.rows, .used = read.pairs.size(), .missing = read.missing, .targets = read.rows});
    json.count("without_outcome", read.unknown.size()).close();
    add_correlation(json, "pearson", figures.pearson);
    add_correlation(json, "spearman", figures.spearman);
    add_corrections(json, figures);
    add_brier(json, figures);
    add_bias(json, figures);
    add_calibration(json, figures);
    return std::move(json).finish();
}

} // namespace assay::measurement
