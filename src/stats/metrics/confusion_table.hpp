// How often each true label met each predicted one; only pairs that occur take room.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace assay::stats {

// Places of labels in a list that the caller keeps.
struct LabelPair {
    std::uint32_t truth = 0;
    std::uint32_t predicted = 0;
};

struct ConfusionTable {
    std::size_t labels = 0;
    std::vector<LabelPair> cells;            // pairs that occur, rising
    std::vector<std::uint32_t> counts;       // of each cell
    std::vector<std::uint32_t> cell_of_case; // in the order given
};

// Domain: every place is below `labels` (std::out_of_range: a bug of the caller). Time: a sort.
ConfusionTable confusion_table(std::span<const LabelPair> cases, std::size_t labels);

// Sums of the table over a sample that holds cell `c` `times[c]` times.
struct LabelTotals {
    std::vector<double> truth, predicted, both; // of each label: true, predicted, rightly so
    double cases = 0;
    double right = 0;
};
LabelTotals totals_of(const ConfusionTable& table, std::span<const std::uint32_t> times);

} // namespace assay::stats
