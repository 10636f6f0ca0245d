// People are counted in blocks of five that are alike, in the order in which things were decided, and every figure is a
// sum of whole blocks: nothing is told of fewer by taking figures of one look from each other (tables, both attributes,
// jobs and their sum). A step takes its people in by tens, whatever they said of themselves: else whoever knows whose
// decision came last could tell from a block that appears with it which group that was. Pure.
#pragma once

#include <base/instant.hpp>
#include <stats/fairness/selection.hpp>

#include <cstddef>
#include <map>
#include <utility>
#include <vector>

namespace assay::fairness {

inline constexpr std::size_t block = 5;
inline constexpr std::size_t batch = 2 * block;

// In place of a sex or a race: not said, or not told.
inline constexpr int any = -1;

// Something decided about one person: whether they came through. Sex and race by their numbers in a list.
struct Decided {
    int person = 0;
    int sex = any;
    int race = any;
    bool is_selected = false;
    Instant at;
};

// Counts of blocks whose people share sex and race, or (the other being `any`) one of the two.
using Tally = std::map<std::pair<int, int>, stats::Selection>;

// In the order of the decisions, without the last up to nine, who wait until they are ten.
std::vector<Decided> in_batches(std::vector<Decided> people);

// First blocks of one sex and race, then of the rest by race, then of the rest by sex. A block is of five people,
// however often somebody applied. Returned: in no block.
std::vector<Decided> count_blocks(Tally& tally, std::vector<Decided> people);

// True where fewer than a block came through, or fewer than a block did not: those who know who they were could tell
// their groups from the counts. Nobody is fewer, too: else the sum of all jobs would stand on those that hired nobody.
bool tells_of_few(const std::vector<Decided>& people);

// Whether a step of a job is told of: not, where it tells of few, or where others would with it.
enum class Telling { told, few, withheld };

struct DecidedInJob {
    std::vector<Decided> people;
    Telling telling = Telling::told;
};

// The people of each job in batches, and then blocks over jobs of who is left. Jobs that tell of few enter the latter
// as a whole and in batches of all, unless they tell of few together, too; what is withheld of a job is in no sum.
struct Counted {
    Tally tally;
    bool tells_of_few = false; // such jobs were left out
    bool is_withheld = false;
};
Counted count_jobs(const std::vector<DecidedInJob>& jobs);

} // namespace assay::fairness
