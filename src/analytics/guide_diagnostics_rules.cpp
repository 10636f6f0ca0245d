#include <analytics/guide_diagnostics_rules.hpp>
#include <analytics/interviewer_group_rules.hpp>
#include <analytics/item_model_rules.hpp>
#include <analytics/rated_rows_rules.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace assay::analytics {
namespace {

constexpr double nobody_below = 0.2;
constexpr int enough_for_levels = 60;
constexpr int decimals = 2;

struct Sum {
    double total = 0;
    int count = 0;
};
// What each candidate got on each item, over all who rated.
using ByCandidate = std::map<std::string, std::map<std::string, Sum>>;

ByCandidate by_candidate(const std::vector<SettledRow>& rows) {
    ByCandidate found;
    for (const SettledRow& row : rows)
        if (row.score.value_or(0) > 0) {
            Sum& sum = found[row.application_id][row.item_id];
            sum.total += *row.score;
            ++sum.count;
        }
    return found;
}

// Each candidate's mean on the item against the mean of their means on the others.
std::vector<std::pair<double, double>> item_and_rest(const ByCandidate& candidates, const std::string& item) {
    std::vector<std::pair<double, double>> pairs;
    for (const auto& [candidate, items] : candidates) {
        const auto own = items.find(item);
        if (own == items.end() || items.size() < 3) continue;
        double rest = 0;
        for (const auto& [other, sum] : items)
            if (other != item) rest += sum.total / sum.count;
        pairs.emplace_back(own->second.total / own->second.count, rest / static_cast<double>(items.size() - 1));
    }
    return pairs;
}

struct Seen {
    std::set<std::string> candidates, raters;
};

void count(std::vector<ItemDiagnostics>& items, const std::vector<SettledRow>& rows) {
    std::map<std::string, std::size_t> places;
    for (std::size_t at = 0; at < items.size(); ++at) places.emplace(items[at].item_id, at);
    std::vector<Seen> seen(items.size());
    for (ItemDiagnostics& each : items) each.levels.assign(4, 0);
    for (const SettledRow& row : rows) {
        const auto place = places.find(row.item_id);
        if (place == places.end()) continue;
        ItemDiagnostics& item = items[place->second];
        const int score = row.score.value_or(0);
        if (score < 1 || score > 4) {
            ++item.n_missing;
            continue;
        }
        ++item.n_ratings;
        ++item.levels[static_cast<std::size_t>(score - 1)];
        seen[place->second].candidates.insert(row.application_id);
        seen[place->second].raters.insert(row.interviewer_id);
    }
    for (std::size_t at = 0; at < items.size(); ++at) {
        items[at].n_candidates = static_cast<int>(seen[at].candidates.size());
        items[at].n_raters = static_cast<int>(seen[at].raters.size());
    }
}

bool is_enough(const ItemDiagnostics& item) {
    return item.n_ratings >= fewest_item_ratings && item.n_candidates >= fewest_item_candidates && item.n_raters > 1;
}

// How often a level was given says what somebody gave where there are few.
void hide(ItemDiagnostics& item) {
    item.levels.clear();
    item.n_missing = 0;
    item.reason =
        fmt::format("{} of {} by {} so far; {} ratings of {} candidates by two people are needed.",
                    item.n_ratings == 1 ? "One rating" : fmt::format("{} ratings", item.n_ratings),
                    item.n_candidates == 1 ? "one candidate" : fmt::format("{} candidates", item.n_candidates),
                    item.n_raters == 1 ? "one person" : fmt::format("{} people", item.n_raters), fewest_item_ratings,
                    fewest_item_candidates);
}

void put_model(ItemDiagnostics& item, const ItemOfModel& found) {
    if (!found.is_measured) return;
    item.difficulty = at_decimals(found.difficulty, decimals);
    item.difficulty_se = at_decimals(found.se, decimals);
    item.set = found.set;
    for (const double each : found.thresholds) item.thresholds.push_back(at_decimals(each, decimals));
    if (found.is_disordered) item.findings.push_back(ItemFinding::disordered);
    if (found.reading)
        item.reading = {at_decimals(found.reading->estimate, decimals), at_decimals(found.reading->low, decimals),
                        at_decimals(found.reading->high, decimals)};
    if (found.is_read_differently) item.findings.push_back(ItemFinding::read_differently);
}

} // namespace

std::optional<Estimate> correlation_of(const std::vector<std::pair<double, double>>& pairs) {
    const auto n = static_cast<double>(pairs.size());
    if (pairs.size() < 4) return {};
    double x = 0, y = 0, xx = 0, yy = 0, xy = 0;
    for (const auto& [one, other] : pairs) x += one, y += other;
    for (const auto& [one, other] : pairs) {
        xx += (one - x / n) * (one - x / n);
        yy += (other - y / n) * (other - y / n);
        xy += (one - x / n) * (other - y / n);
    }
    if (xx < 1e-12 || yy < 1e-12) return {};
    const double r = std::clamp(xy / std::sqrt(xx * yy), -0.999999, 0.999999);
    const double half = z_of_95 / std::sqrt(n - 3);
    return Estimate{r, std::tanh(std::atanh(r) - half), std::tanh(std::atanh(r) + half)};
}

GuideDiagnostics diagnose(std::vector<ItemDiagnostics> items, const std::vector<SettledRow>& rows) {
    GuideDiagnostics found;
    count(items, rows);
    const auto candidates = by_candidate(rows);
    std::set<std::string> shown;
    for (ItemDiagnostics& item : items) {
        if (!is_enough(item)) {
            hide(item);
            continue;
        }
        shown.insert(item.item_id);
        if (const auto r = correlation_of(item_and_rest(candidates, item.item_id))) {
            item.separation = {at_decimals(r->estimate, decimals), at_decimals(r->low, decimals),
                               at_decimals(r->high, decimals)};
            if (r->high < nobody_below) item.findings.push_back(ItemFinding::separates_nobody);
        }
        if (item.n_ratings >= enough_for_levels && std::ranges::count(item.levels, 0) > 0)
            item.findings.push_back(ItemFinding::unused_levels);
    }
    ItemModel model = model_of_items(rows, shown);
    found.n = model.n;
    found.notes = std::move(model.notes);
    if (!model.reason.empty()) found.reasons.emplace("items.difficulty", model.reason);
    for (ItemDiagnostics& item : items)
        if (const auto measured = model.items.find(item.item_id); measured != model.items.end())
            put_model(item, measured->second);
    found.repeats = std::move(model.repeats);
    found.items = std::move(items);
    return found;
}

} // namespace assay::analytics
