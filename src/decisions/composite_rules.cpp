#include <decisions/composite_rules.hpp>
#include <stats/student_t.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace assay::decisions {
namespace {

constexpr double lowest_level = 1;
constexpr double highest_level = 4;

struct RatedItem {
    double weight = 1;
    std::vector<int> scores;

    double mean() const {
        double sum = 0;
        for (const int score : scores) sum += score;
        return sum / static_cast<double>(scores.size());
    }
    int range() const {
        const auto [least, most] = std::ranges::minmax(scores);
        return most - least;
    }
};
using RatedItems = std::map<std::string, RatedItem>;

double weight_of(const Weights& weights, const std::string& item_id) {
    const auto found = weights.find(item_id);
    return found == weights.end() ? 1.0 : found->second;
}

double total_weight(const RatedItems& items) {
    double total = 0;
    for (const auto& [id, item] : items) total += item.weight;
    return total;
}

double weighted_mean(const RatedItems& items) {
    double sum = 0;
    for (const auto& [id, item] : items) sum += item.weight * item.mean();
    return sum / total_weight(items);
}

double standard_error(const RatedItems& items, double mean) {
    double between = 0;
    double rounding = 0;
    for (const auto& [id, item] : items) {
        const double weight_squared = item.weight * item.weight;
        const double distance = item.mean() - mean;
        between += weight_squared * distance * distance;
        rounding += weight_squared / (12.0 * static_cast<double>(item.scores.size()));
    }
    const auto count = static_cast<double>(items.size());
    return std::sqrt(std::max(between * count / (count - 1.0), rounding)) / total_weight(items);
}

std::optional<double> mean_range(const RatedItems& items) {
    double sum = 0;
    int shared = 0;
    for (const auto& [id, item] : items) {
        if (item.scores.size() < 2) continue;
        sum += item.range();
        ++shared;
    }
    if (shared == 0) return std::nullopt;
    return sum / shared;
}

} // namespace

std::optional<Composite> composite(const std::vector<RatingSlot>& slots, const Weights& weights) {
    RatedItems items;
    std::set<std::string> interviewers;
    Composite result;
    int asked = 0;
    for (const RatingSlot& slot : slots) {
        const double weight = weight_of(weights, slot.item_id);
        if (weight <= 0) continue;
        ++asked;
        if (slot.score.value_or(0) == 0) continue;
        RatedItem& item = items[slot.item_id];
        item.weight = weight;
        item.scores.push_back(*slot.score);
        interviewers.insert(slot.interviewer_id);
        ++result.n_ratings;
    }
    if (items.empty()) return std::nullopt;
    result.score = weighted_mean(items);
    result.n_items = static_cast<int>(items.size());
    result.n_interviewers = static_cast<int>(interviewers.size());
    result.coverage = static_cast<double>(result.n_ratings) / asked;
    result.spread = mean_range(items);
    if (items.size() < 2) return result;
    const double reach = stats::two_sided_t(result.n_items - 1, 0.95) * standard_error(items, result.score);
    result.low = std::max(lowest_level, result.score - reach);
    result.high = std::min(highest_level, result.score + reach);
    return result;
}

} // namespace assay::decisions
