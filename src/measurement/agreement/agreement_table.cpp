#include <measurement/agreement/agreement_figures.hpp>

#include <fmt/format.h>

#include <algorithm>

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

void add_icc(Table& table, const Figure<IntraclassCorrelations>& forms) {
    table.heading("Intraclass correlation, with its 95 % interval");
    if (!forms) return table.none("all six forms", forms.error().reason);
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

void add_alpha(Table& table, const Figure<KrippendorffAlphas>& alphas) {
    table.heading("Krippendorff's alpha, with its 95 % bootstrap interval");
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

} // namespace

std::string agreement_table(const ReadRatings& read, const AgreementFigures& figures) {
    const Ratings& ratings = read.ratings;
    Table table;
    add_icc(table, figures.icc);
    add_alpha(table, figures.alpha);
    table.heading("Beyond chance, with its 95 % interval");
    for (std::size_t model = 0; model < chance_models.size(); ++model)
        for (std::size_t weighting = 0; weighting < weightings.size(); ++weighting) {
            const auto& figure = figures.corrected[model][weighting];
            const std::string name = fmt::format("{}, {}", chance_models[model], weightings[weighting]);
            if (figure)
                table.row(name, figure->coefficient, figure->ci95);
            else
                table.none(name, figure.error().reason);
        }
    table.heading("The same level");
    if (figures.exact) {
        table.row("share of units, all raters", figures.exact->units);
        table.row("share of pairs of ratings", figures.exact->pairs);
    } else {
        table.none("shares", figures.exact.error().reason);
    }
    return fmt::format("{} ratings of {} targets by {} raters on {} items; {} rows without a score\n", ratings.size(),
                       ratings.target.size(), ratings.rater.size(), ratings.item.size(), read.missing) +
           std::move(table).take();
}

} // namespace assay::measurement
