#include <boost/math/special_functions/beta.hpp>
#include <stats/facets/pair_agreement.hpp>

#include <algorithm>
#include <cmath>
#include <span>
#include <tuple>
#include <unordered_map>

namespace assay::stats::facets {
namespace {

constexpr double most_pairs = 20'000'000;
constexpr std::size_t most_rater_pairs = 100'000;
constexpr double fewest_pairs = 10;
constexpr double least_variance = 1e-9;

// P(B >= at_least), B of that many draws of chance q. A sum of draws of unequal chances is as large no oftener, above
// its mean (Hoeffding 1956, Annals of Mathematical Statistics 27).
double binomial_tail(double draws, double q, double at_least) {
    return at_least > 0 ? boost::math::ibeta(at_least, draws - at_least + 1, std::min(q, 1.0)) : 1;
}

struct PairSums {
    double pairs = 0, same = 0, expected = 0, variance = 0;
    PairAgreement shares() const {
        return pairs > 0 ? PairAgreement{pairs, same / pairs, expected / pairs} : PairAgreement{};
    }
};

// Calls `each` with the live rows of each target, item and further facets, rater by rater, and with what the model
// holds of each level of each of them: rows x levels.
void by_unit(const Design& design, const auto& each) {
    const auto key = [&](std::uint32_t one, std::uint32_t two) {
        for (std::size_t facet = 2; facet < design.columns.size(); ++facet)
            if (const Column& column = design.columns[facet]; column.at[one] != column.at[two])
                return column.at[one] < column.at[two] ? -1 : 1;
        return 0;
    };
    const auto& rater = design.columns[1].at;
    std::vector<std::uint32_t> rows;
    std::vector<double> probabilities;
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
            const auto unit = std::span<const std::uint32_t>(rows).subspan(begin, end - begin);
            probabilities.clear();
            for (const std::uint32_t row : unit)
                design.scale(row).append_probabilities(design.scale(row).odds_of(design.logit(row)), probabilities);
            each(unit, std::span<const double>(probabilities));
        }
    }
}

class Counter {
  public:
    explicit Counter(const Design& design) : design_(design), raters_(design.columns[1].size()) {}

    // Each rater of the unit against all others, through sums over levels: linear in the rows.
    void add(std::span<const std::uint32_t> rows, std::span<const double> probabilities) {
        const std::size_t levels = probabilities.size() / rows.size();
        sum_levels(all_, rows, probabilities);
        const auto& rater = design_.columns[1].at;
        for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
            while (end < rows.size() && rater[rows[begin]] == rater[rows[end]]) ++end;
            const std::size_t count = end - begin;
            sum_levels(own_, rows.subspan(begin, count), probabilities.subspan(begin * levels, count * levels));
            PairSums& sums = raters_[rater[rows[begin]]];
            sums.pairs += static_cast<double>(count * (rows.size() - count));
            for (std::size_t level = 0; level < levels; ++level) {
                sums.same += own_.given[level] * (all_.given[level] - own_.given[level]);
                sums.expected += own_.expected[level] * (all_.expected[level] - own_.expected[level]);
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

    void sum_levels(Level& sums, std::span<const std::uint32_t> rows, std::span<const double> probabilities) const {
        const std::size_t levels = probabilities.size() / rows.size();
        sums.given.assign(levels, 0);
        sums.expected.assign(levels, 0);
        for (const std::uint32_t row : rows) ++sums.given[design_.step[row]];
        for (std::size_t at = 0; at < probabilities.size(); ++at) sums.expected[at % levels] += probabilities[at];
    }

    const Design& design_;
    std::vector<PairSums> raters_;
    Level all_ = {}, own_ = {};
};

// Rater against rater, over every pair of ratings.
class Comparer {
  public:
    explicit Comparer(const Design& design) : design_(design) {}

    void add(std::span<const std::uint32_t> rows, std::span<const double> probabilities) {
        const std::size_t levels = probabilities.size() / rows.size();
        const auto& rater = design_.columns[1].at;
        for (std::size_t one = 0; one < rows.size() && pairs_.size() <= most_rater_pairs; ++one)
            for (std::size_t two = one + 1; two < rows.size(); ++two) {
                if (rater[rows[one]] == rater[rows[two]]) continue;
                double q = 0;
                for (std::size_t level = 0; level < levels; ++level)
                    q += probabilities[one * levels + level] * probabilities[two * levels + level];
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
            const double p = binomial_tail(sums.pairs, sums.expected / sums.pairs, sums.same);
            if (p < chance_of_a_false_name / compared)
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
    std::unordered_map<std::uint64_t, PairSums> pairs_ = {};
};

Figure<std::vector<AlikeRaters>> alike_of(const Design& design, FacetEstimator estimator, double pairs) {
    if (estimator == FacetEstimator::marginal)
        return no_figure("Whether two raters are too much alike is told by joint estimation: marginal estimates of "
                         "candidates stand too near together for it.");
    if (pairs > most_pairs) return no_figure("There are more than 20,000,000 pairs of ratings to compare.");
    Comparer comparer(design);
    by_unit(design, [&](auto rows, auto probabilities) { comparer.add(rows, probabilities); });
    return comparer.alike();
}

} // namespace

Figure<RaterAgreement> agreement_of(const Design& design, FacetEstimator estimator) {
    Counter counter(design);
    by_unit(design, [&](auto rows, auto probabilities) { counter.add(rows, probabilities); });
    RaterAgreement found = counter.found();
    if (found.pairs == 0) return no_figure("No two raters rated the same target and item.");
    found.alike = alike_of(design, estimator, found.pairs);
    return found;
}

} // namespace assay::stats::facets
