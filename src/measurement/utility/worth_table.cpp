#include <measurement/utility/worth_figures.hpp>
#include <measurement/with_figure.hpp>
#include <stats/utility/spearman_brown.hpp>

#include <fmt/format.h>

namespace assay::measurement {
namespace {

using namespace stats;

// Rows of what was asked for and can be had; what cannot says why below, once.
class Rows {
  public:
    void add(std::string_view name, const Figure<double>& figure, std::string_view pattern = "{:.4f}") {
        if (figure)
            text_ += fmt::format("  {:<48}{:>16}\n", name, fmt::format(fmt::runtime(pattern), *figure));
        else if (why_.find(figure.error().reason) == std::string::npos)
            why_ += "  " + figure.error().reason + "\n";
    }
    std::string take() && { return text_ + (why_.empty() ? "" : "\nNot to be had\n" + why_); }

  private:
    std::string text_, why_;
};

void add_worth(Rows& rows, const SelectionWorth& worth) {
    rows.add("succeed of those selected",
             with_figure(worth.shares, [](const TaylorRussell& all) { return all.success_ratio; }));
    rows.add("selected of those who would succeed",
             with_figure(worth.shares, [](const TaylorRussell& all) { return all.sensitivity; }));
    rows.add("performance of the selected, in sd", worth.mean_z_criterion);
}

void add_money(Rows& rows, const SelectionWorth& worth) {
    rows.add("gain", with_figure(worth.gain, [](const MonetaryGain& all) { return all.gain; }), "{:.0f}");
    rows.add("cost, taken off", with_figure(worth.gain, [](const MonetaryGain& all) { return all.cost; }), "{:.0f}");
    rows.add("sd of performance that would pay the cost",
             with_figure(worth.gain, [](const MonetaryGain& all) { return all.break_even_sd; }), "{:.2f}");
}

} // namespace

std::string worth_table(const WorthQuestion& question, const WorthFigures& figures) {
    Rows rows;
    const bool asks_selection = question.validity || question.selection_ratio || question.hired;
    const bool asks_money = question.tenure || question.sd_performance;
    if (asks_selection) {
        rows.add("selected of all applicants", figures.selection_ratio);
        rows.add("predictor of the selected, in sd", figures.mean_z_selected);
        if (question.hired && question.applicants)
            rows.add("the same for just so many applicants", figures.mean_z_of_pool);
        add_worth(rows, figures.one);
    }
    if (asks_money) add_money(rows, figures.one);
    if (question.target_reliability) {
        rows.add("raters needed", with_figure(figures.raters_needed, whole_raters), "{:.0f}");
    }
    if (question.raters) {
        const std::string with = fmt::format("with {} raters: ", *question.raters);
        rows.add(with + "reliability", figures.reliability_of_raters);
        if (question.validity) rows.add(with + "validity", figures.validity_of_raters);
        if (asks_selection && question.validity) add_worth(rows, figures.many);
        if (asks_money) add_money(rows, figures.many);
    }
    if (question.best_of) rows.add(fmt::format("expected best of {}, in sd", *question.best_of), figures.expected_best);
    return std::move(rows).take();
}

} // namespace assay::measurement
