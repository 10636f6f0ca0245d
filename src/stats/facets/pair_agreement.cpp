#include <stats/facets/pair_agreement.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>
#include <tuple>
#include <unordered_map>

namespace assay::stats::facets {
namespace {

constexpr double most_pairs = 20'000'000;
constexpr std::size_t most_rater_pairs = 100'000;
constexpr double fewest_pairs = 10;
constexpr double least_variance = 1e-9;
constexpr double false_alarms = 0.05; // the chance that anybody is called alike where nobody is

struct PairSums {
    double pairs = 0, same = 0, expected = 0, variance = 0;
    PairAgreement shares() const {
        return pairs > 0 ? PairAgreement{pairs, same / pairs, expected / pairs} : PairAgreement{};
    }
};

// Calls `each` with the live rows of each target, item and further facets, rater by rater.
void by_unit(const Design& design, const auto& each) {
    const auto key = [&](std::uint32_t one, std::uint32_t two) {
        for (std::size_t facet = 2; facet < design.columns.size(); ++facet)
            if (const Column& column = design.columns[facet]; column.at[one] != column.at[two])
                return column.at[one] < column.at[two] ? -1 : 1;
        return 0;
    };
    const auto& rater = design.columns[1].at;
    std::vector<std::uint32_t> rows;
    for (std::size_t target = 0; target + 1 < design.first.size(); ++target) {
        rows.clear();
        for (std::size_t row = design.first[target]; row < design.first[target + 1]; ++row)
            if (design.is_live[row] != 0) rows.push_back(static_cast<std::uint32_t>(row));
        std::ranges::stable_sort(rows, [&](std::uint32_t one, std::uint32_t two) {
            const int before = key(one, two);
            return before < 0 || (before == 0 && rater[one] < rater[two]);
        });
        for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
            while (end < rows.size() && key(rows[begin], rows[end]) == 0) ++end;
            each(std::span(rows).subspan(begin, end - begin));
        }
    }
}

class Counter {
  public:
    explicit Counter(const Design& design) : design_(design), raters_(design.columns[1].size()) {}

    // Each rater of the unit against all others, through sums over levels: linear in the rows.
    void add(std::span<const std::uint32_t> rows) {
        const std::size_t levels = design_.scale(rows.front()).steps() + 1;
        const Level of_all = level_sums(rows, levels);
        const auto& rater = design_.columns[1].at;
        for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
            while (end < rows.size() && rater[rows[begin]] == rater[rows[end]]) ++end;
            const Level own = level_sums(rows.subspan(begin, end - begin), levels);
            PairSums& sums = raters_[rater[rows[begin]]];
            sums.pairs += static_cast<double>((end - begin) * (rows.size() - (end - begin)));
            for (std::size_t level = 0; level < levels; ++level) {
                sums.same += own.given[level] * (of_all.given[level] - own.given[level]);
                sums.expected += own.expected[level] * (of_all.expected[level] - own.expected[level]);
            }
        }
    }

    RaterAgreement found() const {
        RaterAgreement found;
        PairSums all;
        for (const PairSums& each : raters_) {
            found.raters.push_back(each.shares());
            all.pairs += each.pairs / 2;
            all.same += each.same / 2;
            all.expected += each.expected / 2;
        }
        static_cast<PairAgreement&>(found) = all.shares();
        return found;
    }

  private:
    struct Level {
        std::vector<double> given, expected;
    };

    Level level_sums(std::span<const std::uint32_t> rows, std::size_t levels) const {
        Level sums;
        sums.given.assign(levels, 0);
        sums.expected.assign(levels, 0);
        for (const std::uint32_t row : rows) {
            const Scale& scale = design_.scale(row);
            const double odds = scale.odds_of(design_.logit(row));
            ++sums.given[design_.step[row]];
            for (std::size_t level = 0; level < levels; ++level) sums.expected[level] += scale.probability(odds, level);
        }
        return sums;
    }

    const Design& design_;
    std::vector<PairSums> raters_;
};

// Rater against rater, over every pair of ratings.
class Comparer {
  public:
    explicit Comparer(const Design& design) : design_(design) {}

    void add(std::span<const std::uint32_t> rows) {
        const std::size_t levels = design_.scale(rows.front()).steps() + 1;
        probability_.clear();
        for (const std::uint32_t row : rows)
            for (std::size_t level = 0; level < levels; ++level)
                probability_.push_back(
                    design_.scale(row).probability(design_.scale(row).odds_of(design_.logit(row)), level));
        const auto& rater = design_.columns[1].at;
        for (std::size_t one = 0; one < rows.size() && pairs_.size() <= most_rater_pairs; ++one)
            for (std::size_t two = one + 1; two < rows.size(); ++two) {
                if (rater[rows[one]] == rater[rows[two]]) continue;
                double q = 0;
                for (std::size_t level = 0; level < levels; ++level)
                    q += probability_[one * levels + level] * probability_[two * levels + level];
                PairSums& sums = pairs_[std::uint64_t{rater[rows[one]]} << 32U | rater[rows[two]]];
                ++sums.pairs;
                sums.same += design_.step[rows[one]] == design_.step[rows[two]] ? 1 : 0;
                sums.expected += q;
                sums.variance += q * (1 - q);
            }
    }

    Figure<std::vector<AlikeRaters>> alike() const {
        if (pairs_.size() > most_rater_pairs)
            return no_figure("There are more than 100,000 pairs of raters to compare.");
        double compared = 0;
        for (const auto& [raters, sums] : pairs_) compared += sums.pairs >= fewest_pairs ? 1 : 0;
        std::vector<AlikeRaters> alike;
        for (const auto& [raters, sums] : pairs_) {
            if (sums.pairs < fewest_pairs) continue;
            // Where the model is certain of all, nobody is more alike than it expects.
            const double z = (sums.same - sums.expected) / std::sqrt(std::max(sums.variance, least_variance));
            const double p = std::erfc(z / std::numbers::sqrt2) / 2;
            if (p < false_alarms / compared)
                alike.push_back({static_cast<std::uint32_t>(raters >> 32U), static_cast<std::uint32_t>(raters),
                                 sums.shares(), z, p});
        }
        std::ranges::sort(alike, [](const AlikeRaters& one, const AlikeRaters& other) {
            return std::tuple(-one.z, one.one, one.other) < std::tuple(-other.z, other.one, other.other);
        });
        return alike;
    }

  private:
    const Design& design_;
    std::vector<double> probability_ = {};
    std::unordered_map<std::uint64_t, PairSums> pairs_ = {};
};

Figure<std::vector<AlikeRaters>> alike_of(const Design& design, FacetEstimator estimator, double pairs) {
    if (estimator == FacetEstimator::marginal)
        return no_figure("Whether two raters are too much alike is told by joint estimation: marginal estimates of "
                         "candidates stand too near together for it.");
    if (pairs > most_pairs) return no_figure("There are more than 20,000,000 pairs of ratings to compare.");
    Comparer comparer(design);
    by_unit(design, [&](std::span<const std::uint32_t> rows) { comparer.add(rows); });
    return comparer.alike();
}

} // namespace

Figure<RaterAgreement> agreement_of(const Design& design, FacetEstimator estimator) {
    Counter counter(design);
    by_unit(design, [&](std::span<const std::uint32_t> rows) { counter.add(rows); });
    RaterAgreement found = counter.found();
    if (found.pairs == 0) return no_figure("No two raters rated the same target and item.");
    found.alike = alike_of(design, estimator, found.pairs);
    return found;
}

} // namespace assay::stats::facets
