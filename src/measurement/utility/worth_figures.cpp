#include <measurement/utility/worth_figures.hpp>
#include <measurement/with_figure.hpp>
#include <stats/utility/best_of_pool.hpp>
#include <stats/utility/naylor_shine.hpp>
#include <stats/utility/spearman_brown.hpp>

#include <fmt/format.h>

namespace assay::measurement {
namespace {

using namespace stats;

// The number given, or a refusal that names the option.
template <class Number>
Figure<Number> given(const std::optional<Number>& number, std::string_view option) {
    if (number) return *number;
    return no_figure(fmt::format("This needs {}.", option));
}

Figure<double> ratio_of(const WorthQuestion& question) {
    if (question.selection_ratio) return *question.selection_ratio;
    if (!question.hired || !question.applicants)
        return no_figure("This needs --selection-ratio, or --hired and --applicants.");
    if (*question.hired == 0 || *question.hired > *question.applicants)
        return no_figure("At least one is hired, and no more than applied.");
    return static_cast<double>(*question.hired) / static_cast<double>(*question.applicants);
}

Figure<double> pool_of(const WorthQuestion& question) {
    if (!question.hired || !question.applicants) return no_figure("This needs --hired and --applicants.");
    return mean_z_of_best(*question.hired, *question.applicants);
}

Figure<TaylorRussell> shares_of(const Figure<double>& validity, const Figure<double>& ratio,
                                const WorthQuestion& question) {
    if (!validity) return std::unexpected(validity.error());
    if (!ratio) return std::unexpected(ratio.error());
    return with_figure(given(question.base_rate, "--base-rate"),
                       [&](double rate) { return taylor_russell(*validity, *ratio, rate); });
}

Figure<MonetaryGain> gain_of(const Figure<double>& validity, const WorthQuestion& question,
                             const WorthFigures& figures) {
    if (!validity) return std::unexpected(validity.error());
    if (!figures.mean_z_selected) return std::unexpected(figures.mean_z_selected.error());
    const auto hired = given(question.hired, "--hired");
    if (!hired) return std::unexpected(hired.error());
    const auto tenure = given(question.tenure, "--tenure");
    if (!tenure) return std::unexpected(tenure.error());
    const auto sd = given(question.sd_performance, "--sd-performance");
    if (!sd) return std::unexpected(sd.error());
    const auto people = static_cast<double>(*hired);
    const double applicants =
        question.applicants ? static_cast<double>(*question.applicants) : people / *figures.selection_ratio;
    return monetary_gain(*validity, *figures.mean_z_selected,
                         {people, applicants, *tenure, *sd, question.cost_per_applicant});
}

SelectionWorth worth_of(const Figure<double>& validity, const WorthQuestion& question, const WorthFigures& figures) {
    const auto criterion = with_figure(
        validity, [&](double r) { return with_figure(figures.mean_z_selected, [&](double z) { return r * z; }); });
    return {shares_of(validity, figures.selection_ratio, question), criterion, gain_of(validity, question, figures)};
}

void add_raters(const WorthQuestion& question, WorthFigures& figures) {
    const auto reliability = given(question.reliability, "--reliability");
    const auto raters = given(question.raters, "--raters");
    const auto target = given(question.target_reliability, "--target-reliability");
    const auto validity = given(question.validity, "--validity");
    figures.reliability_of_raters = with_figure(reliability, [&](double of_one) {
        return with_figure(raters, [&](double count) { return spearman_brown(of_one, count); });
    });
    figures.raters_needed = with_figure(reliability, [&](double of_one) {
        return with_figure(target, [&](double wanted) { return raters_for(of_one, wanted); });
    });
    figures.validity_of_raters = with_figure(figures.reliability_of_raters, [&](double) {
        return with_figure(validity, [&](double r) { return validity_of_raters(r, *reliability, *raters); });
    });
}

} // namespace

WorthFigures worth_figures(const WorthQuestion& question) {
    WorthFigures figures;
    figures.selection_ratio = ratio_of(question);
    figures.mean_z_selected = with_figure(figures.selection_ratio, mean_z_selected);
    figures.mean_z_of_pool = pool_of(question);
    figures.one = worth_of(given(question.validity, "--validity"), question, figures);
    add_raters(question, figures);
    figures.many = worth_of(figures.validity_of_raters, question, figures);
    figures.expected_best =
        with_figure(given(question.best_of, "--best-of"), [](std::uint64_t pool) { return mean_z_of_best(1, pool); });
    return figures;
}

} // namespace assay::measurement
