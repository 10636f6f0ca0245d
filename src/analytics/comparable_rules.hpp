// Whose severities, and which items' difficulties, ratings can tell from each other. Pure; used where figures of people
// or items stand side by side.
#pragma once

#include <stats/ratings.hpp>

#include <cstdint>
#include <vector>

namespace assay::analytics {

// Two raters are of one set where the difference of their severities can be told with nothing taken for granted of the
// candidates: e_r - e_s lies in the row space of candidates x raters x items (an estimable contrast; Weeks and Williams
// 1964, Technometrics 6). Items likewise. Rating the same items of other candidates joins nobody: they may have been
// weaker. Numbers from 0, in the order of the levels.
struct ComparableSets {
    std::vector<std::uint32_t> of_rater;
    std::vector<std::uint32_t> of_item;
    std::uint32_t raters = 0; // how many sets
    std::uint32_t items = 0;
};

// Who rated one candidate on one item is joined first, and items of one card; what is left is told by elimination
// modulo a prime, exactly but for a chance below one in a million. Where more than 300 sets are left it is not done,
// which can only set people apart. Time: ratings x log, and the differences that are left times the square of the sets.
ComparableSets comparable_sets(const stats::Ratings& ratings);

} // namespace assay::analytics
