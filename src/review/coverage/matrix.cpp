#include <review/coverage/matrix.hpp>

#include <algorithm>

namespace assay::review {
namespace {

// Tuned by eye on the reference guide and the built-in ones (docs/guide-checks.md): below `touches` shared words are
// accidents of the trade, above `mainly` a reader agrees without thinking.
constexpr double mainly = 0.20;
constexpr double mainly_as_nearest = 0.12;     // the item's nearest question
constexpr double mainly_as_each_others = 0.09; // and the item is the question's nearest competency
constexpr double touches = 0.07;
constexpr double touches_as_nearest = 0.045;
constexpr double most_of_one_word = 0.6;

struct Posting {
    std::uint32_t column = 0;
    double weight = 0;
};

std::unordered_map<std::uint32_t, std::vector<Posting>> postings_of(const std::vector<Bag>& columns) {
    std::unordered_map<std::uint32_t, std::vector<Posting>> postings;
    for (std::size_t column = 0; column < columns.size(); ++column)
        for (const WeightedStem& each : columns[column])
            postings[each.stem].push_back({static_cast<std::uint32_t>(column), each.weight});
    return postings;
}

bool is_accident(const Likeness& like) { return !like.names_it && like.greatest > most_of_one_word * like.total; }

double highest(const LikenessRow& row) {
    double best = 0;
    for (const Likeness& each : row) best = std::max(best, each.total);
    return best;
}

int level_of(const Likeness& like, bool is_nearest, bool is_each_others, bool is_competency) {
    const double total = like.total;
    if (is_accident(like)) return is_competency && is_nearest && total >= touches_as_nearest ? 1 : 0;
    if (total >= mainly || (is_nearest && total >= mainly_as_nearest) ||
        (is_each_others && total >= mainly_as_each_others))
        return 2;
    return total >= touches || (is_competency && is_nearest && total >= touches_as_nearest) ? 1 : 0;
}

// A competency that nothing is like is still touched by the question that names it best.
void touch_by_name(std::vector<int>& levels, const LikenessRow& row) {
    if (std::ranges::any_of(levels, [](int level) { return level > 0; })) return;
    const auto weight = [](const Likeness& each) { return each.names_it ? each.total : 0; };
    const auto best = std::ranges::max_element(row, {}, weight);
    if (best != row.end() && best->names_it) levels[static_cast<std::size_t>(best - row.begin())] = 1;
}

} // namespace

std::vector<LikenessRow> likeness_of(const std::vector<Bag>& rows, const std::vector<Bag>& columns) {
    const auto postings = postings_of(columns);
    std::vector<LikenessRow> likeness(rows.size(), LikenessRow(columns.size()));
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (const WeightedStem& each : rows[row]) {
            const auto found = postings.find(each.stem);
            if (found == postings.end()) continue;
            for (const Posting& posting : found->second) {
                Likeness& like = likeness[row][posting.column];
                const double part = each.weight * posting.weight;
                like.total += part;
                like.greatest = std::max(like.greatest, part);
                like.names_it = like.names_it || each.is_in_name;
            }
        }
    return likeness;
}

std::vector<std::vector<int>> matrix_of(const std::vector<LikenessRow>& likeness,
                                        const std::vector<importer::Item>& items) {
    std::vector<double> nearest_competency;
    for (std::size_t item = 0; item < likeness.size(); ++item) {
        nearest_competency.resize(likeness[item].size());
        if (items[item].outcome) continue;
        for (std::size_t question = 0; question < likeness[item].size(); ++question)
            nearest_competency[question] = std::max(nearest_competency[question], likeness[item][question].total);
    }
    std::vector<std::vector<int>> matrix;
    for (std::size_t item = 0; item < likeness.size(); ++item) {
        const double best = highest(likeness[item]);
        const bool is_competency = !items[item].outcome;
        std::vector<int>& row = matrix.emplace_back();
        for (std::size_t question = 0; question < likeness[item].size(); ++question) {
            const Likeness& like = likeness[item][question];
            const bool is_nearest = like.total >= best;
            const bool is_each_others = is_nearest && is_competency && like.total >= nearest_competency[question];
            row.push_back(level_of(like, is_nearest, is_each_others, is_competency));
        }
        if (is_competency) touch_by_name(row, likeness[item]);
    }
    return matrix;
}

} // namespace assay::review
