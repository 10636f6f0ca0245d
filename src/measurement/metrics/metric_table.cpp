#include <measurement/metrics/metric_figures.hpp>
#include <measurement/shown_name.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace assay::measurement {
namespace {

constexpr std::size_t most_labels_shown = 12;
constexpr std::size_t widest_label = 12;

std::string counted(std::size_t count, std::string_view what) {
    return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

std::string heading_of(const MetricFigures& figures) {
    if (figures.task == MetricTask::ranking)
        return fmt::format("{} in {}\n", counted(figures.rows, "item"), counted(figures.queries, "list"));
    if (figures.task == MetricTask::regression) return counted(figures.rows, "row") + "\n";
    const std::string positive = figures.positive ? fmt::format("; positive: {}", shown_name(*figures.positive)) : "";
    const std::string_view label = figures.task == MetricTask::ordinal ? "level" : "label";
    return fmt::format("{}, {}{}\n", counted(figures.rows, "row"), counted(figures.labels.size(), label), positive);
}

// A row of the table; what is not there leaves its reason.
void add_row(std::string& text, const stats::MeasuredFigure& figure, std::vector<std::string>& reasons) {
    if (!figure.value) {
        text += fmt::format("  {:<28}{:>10}\n", figure.name, "-");
        reasons.push_back(figure.value.error().reason);
    } else if (!figure.ci95) {
        text += fmt::format("  {:<28}{:>10.4g}\n", figure.name, *figure.value);
        reasons.push_back(figure.ci95.error().reason);
    } else {
        text += fmt::format("  {:<28}{:>10.4g}  [{:.4g}, {:.4g}]\n", figure.name, *figure.value, figure.ci95->low,
                            figure.ci95->high);
    }
}

std::string matrix_of(const MetricFigures& figures) {
    std::string text = fmt::format("\nTrue label (rows) by predicted label (columns)\n  {:<12}", "");
    for (const std::string& label : figures.labels) text += fmt::format("{:>13}", shown_name(label, widest_label));
    for (std::uint32_t truth = 0; truth < figures.labels.size(); ++truth) {
        text += fmt::format("\n  {:<12}", shown_name(figures.labels[truth], widest_label));
        for (std::uint32_t predicted = 0; predicted < figures.labels.size(); ++predicted) {
            std::uint32_t count = 0;
            for (std::size_t cell = 0; cell < figures.table->cells.size(); ++cell) {
                const auto& [row, column] = figures.table->cells[cell];
                if (row == truth && column == predicted) count = figures.table->counts[cell];
            }
            text += fmt::format("{:>13}", count);
        }
    }
    return text + "\n";
}

} // namespace

std::string metric_table(const MetricFigures& figures) {
    std::string text = heading_of(figures);
    text += "\nFigure, with its 95 % bootstrap interval\n";
    std::vector<std::string> reasons;
    for (const MetricGroup& group : figures.groups) {
        if (group.figures)
            for (const stats::MeasuredFigure& each : *group.figures) add_row(text, each, reasons);
        else
            for (const std::string& name : group.names)
                add_row(text, {name, std::unexpected(group.figures.error()), std::unexpected(group.figures.error())},
                        reasons);
    }
    if (figures.table && figures.labels.size() <= most_labels_shown) text += matrix_of(figures);
    std::ranges::sort(reasons);
    const auto repeats = std::ranges::unique(reasons);
    reasons.erase(repeats.begin(), repeats.end());
    if (!reasons.empty()) text += "\nNot to be had\n";
    for (const std::string& each : reasons) text += fmt::format("  {}\n", each);
    return text;
}

} // namespace assay::measurement
