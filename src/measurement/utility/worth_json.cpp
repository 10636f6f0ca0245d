#include <measurement/counts_json.hpp>
#include <measurement/figure_json.hpp>
#include <measurement/utility/worth_figures.hpp>
#include <measurement/with_figure.hpp>
#include <stats/utility/spearman_brown.hpp>

namespace assay::measurement {
namespace {

using namespace stats;

void add_worth(FigureJson& json, const SelectionWorth& worth) {
    const auto share = [&](std::string_view name, double TaylorRussell::* member) {
        json.figure(name, with_figure(worth.shares, [&](const TaylorRussell& all) { return all.*member; }));
    };
    share("success_ratio", &TaylorRussell::success_ratio);
    share("true_positive", &TaylorRussell::true_positive);
    share("false_positive", &TaylorRussell::false_positive);
    share("false_negative", &TaylorRussell::false_negative);
    share("true_negative", &TaylorRussell::true_negative);
    share("sensitivity", &TaylorRussell::sensitivity);
    share("specificity", &TaylorRussell::specificity);
    json.figure("mean_z_criterion", worth.mean_z_criterion);
    json.figure("gain", with_figure(worth.gain, [](const MonetaryGain& all) { return all.gain; }));
    json.figure("cost", with_figure(worth.gain, [](const MonetaryGain& all) { return all.cost; }));
    json.figure("break_even_sd_performance",
                with_figure(worth.gain, [](const MonetaryGain& all) { return all.break_even_sd; }));
}

void add_asked(FigureJson& json, std::string_view name, const std::optional<double>& number) {
    if (number) json.number(name, *number);
}

} // namespace

std::string worth_json(const WorthQuestion& question, const WorthFigures& figures) {
    FigureJson json;
    open_counts(json, {}); // no file is read
    if (question.hired) json.count("hired", *question.hired);
    if (question.applicants) json.count("applicants", *question.applicants);
    json.close();
    add_asked(json, "validity", question.validity);
    add_asked(json, "base_rate", question.base_rate);
    json.figure("selection_ratio", figures.selection_ratio).figure("mean_z_selected", figures.mean_z_selected);
    json.figure("mean_z_selected_of_pool", figures.mean_z_of_pool);
    add_worth(json, figures.one);
    add_asked(json, "raters", question.raters);
    json.figure("spearman_brown", figures.reliability_of_raters);
    json.figure("raters_needed", with_figure(figures.raters_needed, whole_raters));
    json.figure("raters_needed_exact", figures.raters_needed);
    if (question.raters && question.reliability) {
        json.object("with_raters").figure("validity", figures.validity_of_raters);
        add_worth(json, figures.many);
        json.close();
    } else {
        json.none("with_raters", "This needs --reliability and --raters.");
    }
    json.figure("expected_best", figures.expected_best);
    return std::move(json).finish();
}

} // namespace assay::measurement
