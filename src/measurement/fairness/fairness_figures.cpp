#include <measurement/fairness/fairness_figures.hpp>
#include <stats/fairness/boschloo_exact.hpp>
#include <stats/parallel.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace assay::measurement {
namespace {

constexpr std::uint64_t most_tested_by_boschloo = 1'000'000;

std::vector<stats::Selection> counts_of(const GroupTable& table) {
    std::vector<stats::Selection> counts;
    for (const NamedGroup& each : table.groups) counts.push_back(each.counts);
    return counts;
}

// The group of the table that was asked for as reference, where it has one.
Result<std::optional<std::size_t>> asked_reference(const GroupTable& table, const FairnessOptions& options) {
    std::optional<std::size_t> asked;
    for (std::size_t each = 0; each < table.groups.size(); ++each) {
        const NamedGroup& group = table.groups[each];
        if (std::ranges::find(options.references, group.name) == options.references.end()) continue;
        if (asked)
            return refuse(Fault::malformed, "fairness/reference",
                          fmt::format("\"{}\" and \"{}\" are in one table: it can be compared with one of them.",
                                      table.groups[*asked].name, group.name));
        if (group.counts.applicants == 0)
            return refuse(Fault::malformed, "fairness/reference",
                          fmt::format("Nobody applied in the group \"{}\": it cannot be compared with.", group.name));
        asked = each;
    }
    return asked;
}

Result<void> expect_known(const ReadGroups& read, const FairnessOptions& options) {
    for (const std::string& name : options.references) {
        const bool is_known = std::ranges::any_of(read.tables, [&](const GroupTable& table) {
            return std::ranges::any_of(table.groups, [&](const NamedGroup& group) { return group.name == name; });
        });
        if (!is_known)
            return refuse(Fault::malformed, "fairness/reference",
                          fmt::format("No table has the group \"{}\" to compare with.", name));
    }
    return {};
}

// Which table and group; the tests of one do not depend on any other.
struct Pair {
    std::size_t table, group;
    stats::Boschloo boschloo;
};

std::vector<Pair> pairs_of(const ReadGroups& read, const std::vector<TableFigures>& figures) {
    std::vector<Pair> pairs;
    std::uint64_t tested = 0;
    for (std::size_t table = 0; table < figures.size(); ++table)
        for (std::size_t group = 0; group < figures[table].impact.groups.size(); ++group) {
            if (figures[table].impact.groups[group].standing != stats::Standing::compared) continue;
            const auto& groups = read.tables[table].groups;
            const std::uint64_t applicants =
                groups[group].counts.applicants + groups[*figures[table].impact.reference].counts.applicants;
            if (applicants <= stats::most_boschloo_applicants) tested += applicants;
            pairs.push_back(
                {table, group, tested <= most_tested_by_boschloo ? stats::Boschloo::made : stats::Boschloo::left_out});
        }
    return pairs;
}

} // namespace

Result<std::vector<TableFigures>> fairness_figures(const ReadGroups& read, const FairnessOptions& options) {
    if (auto known = expect_known(read, options); !known) return std::unexpected(known.error());
    std::vector<TableFigures> figures;
    for (const GroupTable& table : read.tables) {
        const auto asked = asked_reference(table, options);
        if (!asked) return std::unexpected(asked.error());
        const auto impact = stats::impact_table(counts_of(table), {*asked, options.leave_out_under_2_percent});
        figures.push_back({impact, std::vector<std::optional<stats::Comparison>>(table.groups.size())});
    }
    const std::vector<Pair> pairs = pairs_of(read, figures);
    stats::in_parallel(pairs.size(), 0, [&](std::size_t piece) {
        const Pair& pair = pairs[piece];
        const auto& groups = read.tables[pair.table].groups;
        TableFigures& table = figures[pair.table];
        table.comparisons[pair.group] =
            stats::compare_selection(groups[pair.group].counts, groups[*table.impact.reference].counts, pair.boschloo);
    });
    return figures;
}

std::vector<std::string> notes_about(const stats::Comparison& comparison) {
    std::vector<std::string> notes;
    if (comparison.is_small_sample)
        notes.emplace_back("An expected count is below 5: read the exact tests, and z and the intervals with care.");
    if (comparison.one_selection_decides)
        notes.emplace_back("One more selected of this group in place of one of the other would bring the ratio to four "
                           "fifths.");
    if (comparison.below_four_fifths && *comparison.below_four_fifths && comparison.fisher.two_sided >= 0.05)
        notes.emplace_back("Below four fifths, but chance explains it: collect more before you conclude.");
    if (comparison.below_four_fifths && !*comparison.below_four_fifths && comparison.fisher.two_sided < 0.05)
        notes.emplace_back("Not below four fifths, but more than chance explains.");
    return notes;
}

std::vector<std::string> notes_about(const ReadGroups& read) {
    std::vector<std::string> notes;
    if (!read.split) return notes;
    const auto& split = *read.split;
    if (split.known.at > 0)
        notes.push_back(fmt::format("{} scores are equal to the median and count as not above it: with few levels the "
                                    "rates hang on that.",
                                    split.known.at));
    if (split.median_all != split.known.median)
        notes.push_back(fmt::format("With those of unknown groups the median would be {}.", split.median_all));
    return notes;
}

} // namespace assay::measurement
