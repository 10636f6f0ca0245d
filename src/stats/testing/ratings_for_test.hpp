// Ratings for tests: from a small table, or drawn at random. Test code; nothing of the program includes it.
#pragma once

#include <stats/random.hpp>
#include <stats/ratings.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace assay::stats::testing {

inline void add(Ratings& ratings, std::uint32_t target, std::uint32_t rater, std::uint32_t item, double score) {
    const auto name = [](Facet& facet, char letter, std::uint32_t index) {
        while (facet.levels.size() <= index) facet.levels.push_back(letter + std::to_string(facet.levels.size() + 1));
        facet.at.push_back(index);
    };
    name(ratings.target, 'T', target);
    name(ratings.rater, 'R', rater);
    name(ratings.item, 'I', item);
    ratings.scores.push_back(score);
}

// One item; a row a rater, a word a target, "." for no rating.
inline Ratings ratings_of(const std::vector<std::string_view>& raters) {
    Ratings ratings;
    for (std::uint32_t rater = 0; rater < raters.size(); ++rater) {
        std::uint32_t target = 0;
        for (std::string_view rest = raters[rater]; !rest.empty(); ++target) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            if (rest.substr(0, end) != ".") add(ratings, target, rater, 0, std::stod(std::string(rest.substr(0, end))));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return ratings;
}

// Fleiss (1971), Measuring nominal scale agreement among many raters, table 1: 30 patients, six diagnoses each, in five
// categories. Who gave which diagnosis is not published: here the first raters gave the lower categories.
inline Ratings diagnoses() {
    constexpr std::string_view counts[] = {"00060", "03003", "01401", "00006", "03030", "20400", "00402", "20310",
                                           "20040", "00006", "10050", "11040", "03300", "10050", "02031", "00501",
                                           "30012", "51000", "02040", "10203", "00006", "01050", "02013", "20040",
                                           "10041", "05010", "40002", "02040", "10500", "00006"};
    Ratings ratings;
    for (std::uint32_t target = 0; target < std::size(counts); ++target) {
        std::uint32_t rater = 0;
        for (std::uint32_t level = 0; level < 5; ++level)
            for (char left = counts[target][level]; left > '0'; --left) add(ratings, target, rater++, 0, level + 1);
    }
    return ratings;
}

struct Draw {
    std::uint32_t targets = 20;
    std::uint32_t raters = 4;
    std::uint32_t items = 1;
    std::uint64_t levels = 4;
    double missing = 0; // share of the ratings left out
};

// Scores 1 … levels: mostly the target's own level, else any.
inline Ratings drawn(const Draw& draw, std::uint64_t seed) {
    Random random(seed);
    Ratings ratings;
    for (std::uint32_t target = 0; target < draw.targets; ++target)
        for (std::uint32_t item = 0; item < draw.items; ++item) {
            const auto own = static_cast<double>(random.below(draw.levels) + 1);
            for (std::uint32_t rater = 0; rater < draw.raters; ++rater) {
                if (random.uniform() < draw.missing) continue;
                const auto any = static_cast<double>(random.below(draw.levels) + 1);
                add(ratings, target, rater, item, random.uniform() < 0.6 ? own : any);
            }
        }
    return ratings;
}

// The same ratings in another order of rows, with other indexes for targets and raters.
inline Ratings shuffled(const Ratings& ratings, std::uint64_t seed) {
    Random random(seed);
    const auto order = [&](std::size_t count) {
        std::vector<std::uint32_t> places(count);
        for (std::uint32_t each = 0; each < count; ++each) places[each] = each;
        for (std::size_t each = count; each > 1; --each) std::swap(places[each - 1], places[random.below(each)]);
        return places;
    };
    const auto targets = order(ratings.target.size());
    const auto raters = order(ratings.rater.size());
    Ratings other;
    for (const std::uint32_t row : order(ratings.size()))
        add(other, targets[ratings.target.at[row]], raters[ratings.rater.at[row]], ratings.item.at[row],
            ratings.scores[row]);
    return other;
}

} // namespace assay::stats::testing
