#include <stats/metrics/confusion_table.hpp>

#include <algorithm>
#include <stdexcept>

namespace assay::stats {
namespace {

std::uint64_t key_of(const LabelPair& pair) { return std::uint64_t{pair.truth} << 32 | pair.predicted; }

} // namespace

ConfusionTable confusion_table(std::span<const LabelPair> cases, std::size_t labels) {
    ConfusionTable table;
    table.labels = labels;
    for (const auto& [truth, predicted] : cases)
        if (std::max(truth, predicted) >= labels) throw std::out_of_range("A case has a label that is not listed.");
    table.cells.assign(cases.begin(), cases.end());
    std::ranges::sort(table.cells, {}, key_of);
    const auto repeats = std::ranges::unique(table.cells, {}, key_of);
    table.cells.erase(repeats.begin(), repeats.end());
    table.counts.resize(table.cells.size());
    for (const LabelPair& each : cases) {
        const auto cell = std::ranges::lower_bound(table.cells, key_of(each), {}, key_of) - table.cells.begin();
        table.cell_of_case.push_back(static_cast<std::uint32_t>(cell));
        ++table.counts[static_cast<std::size_t>(cell)];
    }
    return table;
}

LabelTotals totals_of(const ConfusionTable& table, std::span<const std::uint32_t> times) {
    LabelTotals totals;
    totals.truth.resize(table.labels);
    totals.predicted.resize(table.labels);
    totals.both.resize(table.labels);
    for (std::size_t cell = 0; cell < table.cells.size(); ++cell) {
        const auto [truth, predicted] = table.cells[cell];
        totals.truth[truth] += times[cell];
        totals.predicted[predicted] += times[cell];
        totals.cases += times[cell];
        if (truth != predicted) continue;
        totals.both[truth] += times[cell];
        totals.right += times[cell];
    }
    return totals;
}

} // namespace assay::stats
