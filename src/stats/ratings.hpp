// Ratings as every estimator takes them: one row for each rating that was given, columns side by side, names kept once.
// Invariants: all columns of one length; every score finite; every level named has a row; no two rows agree in target,
// rater, item and all further facets.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace assay::stats {

// One column of names: `levels` in order of first appearance, and for each row the index of its level.
struct Facet {
    std::string name;
    std::vector<std::string> levels = {};
    std::vector<std::uint32_t> at = {};
    std::size_t size() const { return levels.size(); }
};

struct Ratings {
    Facet target{"target"};
    Facet rater{"rater"};
    Facet item{"item"};
    std::vector<Facet> further = {}; // period, stage, …
    std::vector<double> scores = {};
    std::size_t size() const { return scores.size(); }
};

// Two rows that agree in target, rater, item and all further facets: the first row that repeats an earlier one, and
// that one before it. Nothing where the ratings keep their invariant. Time and memory linear in the rows.
std::optional<std::pair<std::size_t, std::size_t>> first_repeat(const Ratings& ratings);

} // namespace assay::stats
