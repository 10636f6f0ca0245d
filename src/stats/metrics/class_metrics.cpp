#include <stats/metrics/class_metrics.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <optional>
#include <stdexcept>

namespace assay::stats {
namespace {

constexpr FigureName names[] = {
    {"roc_auc_ovr", "A class is never true, or is all that is true: there is no pair to put in order."}, {"log_loss"}};

// One class against all others: cases by falling probability.
struct OneAgainstOthers {
    std::vector<std::uint32_t> order;
    std::vector<bool> is_class; // in that order
    std::vector<bool> is_last;  // of its probability

    OneAgainstOthers(const ClassProbabilities& cases, std::size_t which) : order(own_kinds(cases.truth.size())) {
        const auto probability = [&](std::uint32_t at) { return cases.probabilities[at * cases.classes + which]; };
        std::ranges::sort(order, std::greater<>(), probability);
        for (std::size_t at = 0; at < order.size(); ++at) {
            is_class.push_back(cases.truth[order[at]] == which);
            is_last.push_back(at + 1 == order.size() || probability(order[at + 1]) != probability(order[at]));
        }
    }

    // NaN where the class is none or all of the sample.
    double area(std::span<const std::uint32_t> times) const {
        double hits = 0, misses = 0, hits_before = 0, misses_before = 0, sum = 0;
        for (std::size_t at = 0; at < order.size(); ++at) {
            (is_class[at] ? hits : misses) += times[order[at]];
            if (!is_last[at]) continue;
            sum += (misses - misses_before) * (hits + hits_before) / 2;
            hits_before = hits;
            misses_before = misses;
        }
        return hits * misses > 0 ? sum / (hits * misses) : std::numeric_limits<double>::quiet_NaN();
    }
};

double kept(double probability) {
    constexpr double edge = std::numeric_limits<double>::epsilon();
    return std::clamp(probability, edge, 1 - edge);
}

std::vector<double> losses_of(const ClassProbabilities& cases) {
    std::vector<double> losses;
    for (std::size_t at = 0; at < cases.truth.size(); ++at) {
        const std::size_t first = at * cases.classes;
        double sum = 0;
        for (std::size_t each = 0; each < cases.classes; ++each) sum += kept(cases.probabilities[first + each]);
        losses.push_back(-std::log(kept(cases.probabilities[first + cases.truth[at]]) / sum));
    }
    return losses;
}

} // namespace

std::optional<NoFigure> why_no_probabilities(const ClassProbabilities& cases) {
    for (std::size_t at = 0; at < cases.truth.size(); ++at) {
        double sum = 0;
        for (std::size_t each = 0; each < cases.classes; ++each) {
            const double probability = cases.probabilities[at * cases.classes + each];
            if (!(probability >= 0 && probability <= 1))
                return NoFigure{
                    fmt::format("Case {} has the probability {}: those lie between 0 and 1.", at + 1, probability)};
            sum += probability;
        }
        if (std::abs(sum - 1) > 0.001)
            return NoFigure{fmt::format("The probabilities of case {} add up to {:.4g}, not to 1.", at + 1, sum)};
    }
    return std::nullopt;
}

Figure<MeasuredFigures> class_metrics(const ClassProbabilities& cases, const BootstrapOptions& options) {
    if (cases.probabilities.size() != cases.truth.size() * cases.classes ||
        std::ranges::any_of(cases.truth, [&](std::uint32_t each) { return each >= cases.classes; }))
        throw std::invalid_argument("Each case needs its class, and a probability for each of them.");
    if (cases.truth.empty()) return no_figure("There is no case to score.");
    if (auto reason = why_no_probabilities(cases)) return std::unexpected(*std::move(reason));
    std::vector<OneAgainstOthers> classes;
    for (std::size_t each = 0; each < cases.classes; ++each) classes.emplace_back(cases, each);
    const std::vector<double> losses = losses_of(cases);
    const std::vector<std::uint32_t> kinds = own_kinds(cases.truth.size());
    const auto figures_of = [&](std::span<const std::uint32_t> times, std::span<double> figures) {
        for (const OneAgainstOthers& each : classes) figures[0] += each.area(times);
        figures[0] /= static_cast<double>(classes.size());
        for (std::size_t at = 0; at < losses.size(); ++at) figures[1] += times[at] * losses[at];
        figures[1] /= static_cast<double>(losses.size());
    };
    return measured(names, {kinds, kinds.size()}, figures_of, options);
}

} // namespace assay::stats
