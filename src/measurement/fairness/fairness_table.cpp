#include <measurement/fairness/fairness_figures.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace assay::measurement {
namespace {

using namespace stats;

std::string shown(const Figure<double>& figure, std::string_view pattern) {
    return figure ? fmt::format(fmt::runtime(pattern), *figure) : "-";
}

std::string why_alone(Standing standing) {
    if (standing == Standing::reference) return "  (compared with)";
    return standing == Standing::under_2_percent ? "  under 2 % of the applicants: left out of the ratios"
                                                 : "  nobody applied";
}

std::string row(const NamedGroup& group, const GroupImpact& impact, const std::optional<Comparison>& figures) {
    const std::string rate =
        impact.standing == Standing::nobody_applied ? "-" : fmt::format("{:.3f}", rate_of(group.counts));
    std::string line =
        fmt::format("  {:<28}{:>11}{:>10}{:>7}", group.name, group.counts.applicants, group.counts.selected, rate);
    if (!figures) return line + why_alone(impact.standing) + "\n";
    const bool is_below = figures->below_four_fifths && *figures->below_four_fifths;
    line += fmt::format(
        "{:>7}{}{:>9.3f}  {:<17}", shown(figures->impact_ratio, "{:.3f}"), is_below ? " !" : "  ",
        figures->rate_difference,
        fmt::format("[{:.3f}, {:.3f}]", figures->rate_difference_ci95.low, figures->rate_difference_ci95.high));
    line += fmt::format("{:>9.4f}{:>10}{:>11.1f}\n", figures->fisher.two_sided,
                        shown(figures->boschloo_two_sided_p, "{:.4f}"), figures->shortfall);
    for (const std::string& each : notes_about(*figures)) line += fmt::format("      {}\n", each);
    return line;
}

std::string heading(const GroupTable& table, const TableFigures& figures, bool is_split) {
    std::string text = table.name.empty() ? "\n" : fmt::format("\n{}\n", table.name);
    if (table.unknown) text += fmt::format("  {} of an unknown group, counted nowhere below\n", *table.unknown);
    if (!figures.impact.reference) return text + "  no group can be compared with\n";
    return text + fmt::format("  {:<28}{:>11}{:>10}{:>7}{:>7}{:>11}  {:<17}{:>9}{:>10}{:>11}\n", "group", "applicants",
                              is_split ? "above" : "selected", "rate", "ratio", "difference", "[95 %]", "Fisher p",
                              "Boschloo", "shortfall");
}

} // namespace

std::string fairness_table(const ReadGroups& read, const FairnessOptions& options,
                           const std::vector<TableFigures>& figures) {
    std::string text = fmt::format("{} rows, {} without a score\n", read.rows, read.missing);
    if (const auto unknown = options.unknown ? options.unknown : read.unknown)
        text += fmt::format("{} applicants of an unknown group\n", *unknown);
    if (read.split)
        text += fmt::format("selected stands for scored above the median of {}\n", read.split->known.median);
    for (const std::string& each : notes_about(read)) text += each + "\n";
    for (std::size_t table = 0; table < figures.size(); ++table) {
        const GroupTable& groups = read.tables[table];
        text += heading(groups, figures[table], read.split.has_value());
        for (std::size_t group = 0; group < groups.groups.size(); ++group)
            text += row(groups.groups[group], figures[table].impact.groups[group], figures[table].comparisons[group]);
    }
    const bool has_below = std::ranges::any_of(figures, [](const TableFigures& table) {
        return std::ranges::any_of(table.comparisons, [](const std::optional<Comparison>& each) {
            return each && each->below_four_fifths && *each->below_four_fifths;
        });
    });
    return has_below ? text + "\n! the rate is below four fifths of the highest\n" : text;
}

} // namespace assay::measurement
