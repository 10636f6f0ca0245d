#include <stats/facets/figures.hpp>

#include <algorithm>
#include <cmath>

namespace assay::stats::facets {
namespace {

Figure<Spread> spread_of(const std::vector<const ElementMeasure*>& elements, double divisor) {
    if (elements.size() < 2) return no_figure("Two or more elements are needed to say how they differ.");
    double mean = 0;
    double errors = 0;
    for (const ElementMeasure* each : elements) mean += each->measure, errors += each->se_model * each->se_model;
    mean /= static_cast<double>(elements.size());
    errors /= static_cast<double>(elements.size());
    double squares = 0;
    for (const ElementMeasure* each : elements) squares += (each->measure - mean) * (each->measure - mean);
    const double observed = squares / divisor;
    const double real = std::max(0.0, observed - errors);
    Spread spread{std::sqrt(observed), std::sqrt(errors), std::sqrt(real)};
    spread.separation = spread.true_sd / spread.rmse;
    spread.strata = (4 * spread.separation + 1) / 3;
    spread.reliability = observed > 0 ? real / observed : 0;
    return spread;
}

FacetSummary summary_of(const MeasuredFacet& facet, bool with_extremes) {
    std::vector<const ElementMeasure*> elements;
    for (const ElementMeasure& each : facet.elements)
        if (each.is_measured && each.has_fit && (with_extremes || !each.extreme)) elements.push_back(&each);
    const auto count = static_cast<double>(elements.size());
    FacetSummary summary;
    summary.population = spread_of(elements, count);
    summary.sample = spread_of(elements, count - 1);
    double weights = 0;
    double weighted = 0;
    for (const ElementMeasure* each : elements) {
        const double weight = 1 / (each->se_model * each->se_model);
        weights += weight;
        weighted += weight * each->measure;
    }
    for (const ElementMeasure* each : elements) {
        const double off = (each->measure - weighted / weights) / each->se_model;
        summary.fixed_chi2 += off * off;
    }
    summary.fixed_df = std::max<std::size_t>(elements.size(), 1) - 1;
    return summary;
}

// One target, item and further facets: its ratings with what the model expects of each.
class Unit {
  public:
    explicit Unit(const Design& design) : design_(design) {}

    // Pairs of the same score, given and expected: sums over levels of (sum^2 - sum of squares) / 2, so linear.
    void add_to(PairAgreement& sums, const std::vector<std::uint32_t>& rows, std::size_t begin, std::size_t end) {
        const Scale& scale = design_.scale(rows[begin]);
        const std::size_t levels = scale.steps() + 1;
        given_.assign(levels, 0);
        expected_.assign(levels, 0);
        double squares = 0;
        for (std::size_t at = begin; at < end; ++at) {
            const double odds = scale.odds_of(design_.logit(rows[at]));
            ++given_[design_.step[rows[at]]];
            for (std::size_t level = 0; level < levels; ++level) {
                const double probability = scale.probability(odds, level);
                expected_[level] += probability;
                squares += probability * probability;
            }
        }
        const auto n = static_cast<double>(end - begin);
        sums.pairs += n * (n - 1) / 2;
        for (std::size_t level = 0; level < levels; ++level) {
            sums.observed += given_[level] * (given_[level] - 1) / 2;
            sums.expected += expected_[level] * expected_[level] / 2;
        }
        sums.expected -= squares / 2;
    }

  private:
    const Design& design_;
    std::vector<double> given_ = {}, expected_ = {};
};

} // namespace

void put_summaries(MeasuredFacet& facet) {
    facet.with_extremes = summary_of(facet, true);
    facet.without_extremes = summary_of(facet, false);
}

Figure<PairAgreement> agreement_of(const Design& design) {
    PairAgreement sums;
    Unit unit(design);
    std::vector<std::uint32_t> rows;
    const auto compare = [&](std::uint32_t one, std::uint32_t two) {
        for (std::size_t facet = 2; facet < design.columns.size(); ++facet) {
            const Column& column = design.columns[facet];
            if (column.at[one] != column.at[two]) return column.at[one] < column.at[two] ? -1 : 1;
        }
        return 0;
    };
    for (std::size_t target = 0; target + 1 < design.first.size(); ++target) {
        rows.clear();
        for (std::size_t row = design.first[target]; row < design.first[target + 1]; ++row)
            if (design.is_live[row] != 0) rows.push_back(static_cast<std::uint32_t>(row));
        std::ranges::stable_sort(rows, [&](std::uint32_t one, std::uint32_t two) { return compare(one, two) < 0; });
        for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
            while (end < rows.size() && compare(rows[begin], rows[end]) == 0) ++end;
            unit.add_to(sums, rows, begin, end);
        }
    }
    if (sums.pairs == 0) return no_figure("No two raters rated the same target and item.");
    return PairAgreement{sums.pairs, sums.observed / sums.pairs, sums.expected / sums.pairs};
}

} // namespace assay::stats::facets
