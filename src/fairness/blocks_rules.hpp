// People are counted in blocks of five that are alike, in the order in which things were decided, and every figure is a
// sum of whole blocks. So two figures, or two looks at one, differ by five people or by none: nothing is told of
// fewer by taking figures from each other (tables, both attributes, jobs and their sum). Pure.
#pragma once

#include <base/instant.hpp>
#include <stats/fairness/selection.hpp>

#include <cstddef>
#include <map>
#include <utility>
#include <vector>

namespace assay::fairness {

inline constexpr std::size_t block = 5;

// Something decided about one person: whether they came through. Sex and race by their numbers in a list.
struct Decided {
    int sex = 0;
    int race = 0;
    bool is_selected = false;
    Instant at;
};

// Which attributes anybody said anything of.
struct Said {
    bool sex = false;
    bool race = false;
};

// Counts of blocks whose people share sex and race, or (the other being `any`) one of the two.
inline constexpr int any = -1;
using Tally = std::map<std::pair<int, int>, stats::Selection>;

// First blocks of one sex and race, then of the rest by race, then of the rest by sex. Returned: in no block.
std::vector<Decided> count_blocks(Tally& tally, std::vector<Decided> people, const Said& said);

// True where fewer than a block came through, or fewer than a block did not: those who know who they were could tell
// their groups from the counts. Nobody is fewer, too: else the sum of all jobs would stand on those that hired nobody.
bool tells_of_few(const std::vector<Decided>& people);

// The people of each job, and then blocks over jobs of who is left. A job whose outcome tells of few enters the latter
// as a whole; these stay out, too, where they tell of few together.
struct Counted {
    Tally tally;
    bool tells_of_few = false; // such jobs were left out
};
Counted count_jobs(const std::vector<std::vector<Decided>>& jobs, const Said& said);

} // namespace assay::fairness
