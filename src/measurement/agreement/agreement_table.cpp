#include <measurement/agreement/agreement_figures.hpp>
#include <measurement/shown_name.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ranges>

namespace assay::measurement {
namespace {

using namespace stats;

// Rows of figures, and the reasons of those that are not there, each sentence once.
class Table {
  public:
    void row(std::string_view name, double value, const Interval& interval) {
        text_ += fmt::format("  {:<28}{:>8.3f}  [{:.3f}, {:.3f}]\n", name, value, interval.low, interval.high);
    }
    void row(std::string_view name, double value, const Figure<Interval>& interval) {
        if (interval) return row(name, value, *interval);
        row(name, value);
        reasons_.push_back(interval.error().reason);
    }
    void row(std::string_view name, double value) { text_ += fmt::format("  {:<28}{:>8.3f}\n", name, value); }
    void none(std::string_view name, const std::string& reason) {
        text_ += fmt::format("  {:<28}{:>8}\n", name, "-");
        reasons_.push_back(reason);
    }
    void note(std::string_view text) { text_ += fmt::format("  {}\n", text); }
    void heading(std::string_view text) { text_ += fmt::format("\n{}\n", text); }

    std::string take() && {
        if (!reasons_.empty()) heading("Not to be had");
        std::ranges::sort(reasons_);
        const auto repeats = std::ranges::unique(reasons_);
        reasons_.erase(repeats.begin(), repeats.end());
        for (const std::string& each : reasons_) text_ += fmt::format("  {}\n", each);
        return std::move(text_);
    }

  private:
    std::string text_;
    std::vector<std::string> reasons_;
};

void add_icc(Table& table, const AgreementFigures& figures) {
    const auto& forms = figures.icc;
    table.heading(fmt::format("Intraclass correlation of {}, with its 95 % interval", figures.icc_unit));
    if (!forms) return table.none("all six forms", forms.error().reason);
    if (!forms->is_complete)
        table.note(
            fmt::format("Ratings are missing: Henderson's method 3; the mean is of k = {:.3g}, one-way of {:.3g}",
                        forms->k_two_way, forms->k_one_way));
    const std::pair<std::string_view, const Figure<IntraclassCorrelation>*> rows[] = {
        {"ICC(1,1) one-way, one rater", &forms->icc1_1}, {"ICC(2,1) agreement, one", &forms->icc2_1},
        {"ICC(3,1) consistency, one", &forms->icc3_1},   {"ICC(1,k) one-way, mean", &forms->icc1_k},
        {"ICC(2,k) agreement, mean", &forms->icc2_k},    {"ICC(3,k) consistency, mean", &forms->icc3_k}};
    for (const auto& [name, figure] : rows)
        if (*figure)
            table.row(name, (*figure)->icc, (*figure)->ci95);
        else
            table.none(name, figure->error().reason);
}

void add_alpha(Table& table, const AgreementFigures& figures) {
    const auto& alphas = figures.alpha;
    table.heading(fmt::format("Krippendorff's alpha, with its 95 % bootstrap interval ({} resamples from seed {})",
                              figures.asked.bootstrap.resamples, figures.asked.bootstrap.seed));
    if (!alphas) return table.none("all four metrics", alphas.error().reason);
    const std::pair<std::string_view, const Figure<KrippendorffAlpha>*> rows[] = {{"nominal", &alphas->nominal},
                                                                                  {"ordinal", &alphas->ordinal},
                                                                                  {"interval", &alphas->interval},
                                                                                  {"ratio", &alphas->ratio}};
    for (const auto& [name, figure] : rows) {
        if (*figure)
            table.row(name, (*figure)->alpha, (*figure)->ci95);
        else
            table.none(name, figure->error().reason);
    }
}

void add_corrected(Table& table, std::string_view name, const Figure<ChanceCorrected>& figure) {
    if (figure)
        table.row(name, figure->coefficient, figure->ci95);
    else
        table.none(name, figure.error().reason);
}

void add_all_corrected(Table& table, const AgreementFigures& figures) {
    table.heading("Beyond chance, with its 95 % interval");
    for (std::size_t model = 0; model < chance_models.size(); ++model)
        for (std::size_t weighting = 0; weighting < figures.corrected[model].size(); ++weighting)
            add_corrected(table, fmt::format("{}, {}", chance_models[model], weightings[weighting]),
                          figures.corrected[model][weighting]);
    table.heading("Fleiss' kappa of one level or another");
    if (!figures.by_level) return table.none("each level", figures.by_level.error().reason);
    for (std::size_t level = 0; level < figures.by_level->size(); ++level)
        add_corrected(table, fmt::format("{}", figures.levels[level]), (*figures.by_level)[level]);
}

// The first pairs only, with the quadratic weights; all of them and the other weights stand in the JSON.
void add_pairs(Table& table, const Figure<std::vector<PairKappas>>& pairs) {
    constexpr std::size_t most_pairs = 20, quadratic = 2;
    table.heading("Cohen's kappa of two raters, quadratic weights, with its 95 % interval");
    if (!pairs) return table.none("each two raters", pairs.error().reason);
    for (const PairKappas& each : *pairs | std::views::take(most_pairs)) {
        const std::string name = fmt::format("{}, {}", shown_name(each.one, 20), shown_name(each.other, 20));
        const Figure<CohenKappa>& kappa = each.kappas[quadratic];
        if (kappa)
            table.row(name, kappa->kappa, kappa->ci95);
        else
            table.none(name, kappa.error().reason);
    }
    if (pairs->size() > most_pairs) table.note(fmt::format("and {} pairs more, in --json", pairs->size() - most_pairs));
}

// The unit, and the levels that chance is reckoned over.
std::string terms_of(const AgreementFigures& figures) {
    const std::string unit = fmt::format("Unit: {}. ", figures.unit);
    if (figures.levels.size() > most_told_levels) return unit + fmt::format("{} levels.\n", figures.levels.size());
    return unit + fmt::format("Levels: {}, {}.\n", fmt::join(figures.levels, " "),
                              figures.asked.scale ? "as declared" : "as they occur");
}

} // namespace

std::string agreement_table(const ReadRatings& read, const AgreementFigures& figures) {
    const Ratings& ratings = read.ratings;
    Table table;
    add_icc(table, figures);
    add_alpha(table, figures);
    add_all_corrected(table, figures);
    add_pairs(table, figures.pairs);
    table.heading("The same level");
    if (figures.exact) {
        table.row("share of units, all raters", figures.exact->units);
        table.row("share of pairs of ratings", figures.exact->pairs);
    } else {
        table.none("shares", figures.exact.error().reason);
    }
    return fmt::format("{} ratings of {} targets by {} raters on {} items; {} rows without a score\n", ratings.size(),
                       ratings.target.size(), ratings.rater.size(), ratings.item.size(), read.missing) +
           terms_of(figures) + std::move(table).take();
}

} // namespace assay::measurement
