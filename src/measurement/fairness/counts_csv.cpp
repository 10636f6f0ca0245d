#include <base/text.hpp>
#include <measurement/fairness/groups.hpp>
#include <measurement/sheet.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace assay::measurement {
namespace {

constexpr std::size_t most_rows = 10'000;

struct Columns {
    std::size_t group, applicants, selected;
    std::optional<std::size_t> table;
};

Result<Columns> columns_of(const Sheet& sheet) {
    const auto group = sheet.column("group");
    if (!group) return std::unexpected(group.error());
    const auto applicants = sheet.column("applicants");
    if (!applicants) return std::unexpected(applicants.error());
    const auto selected = sheet.column("selected");
    if (!selected) return std::unexpected(selected.error());
    Columns columns{*group, *applicants, *selected, {}};
    if (!sheet.has("table")) return columns;
    const auto table = sheet.column("table");
    if (!table) return std::unexpected(table.error());
    columns.table = *table;
    return columns;
}

Result<stats::Selection> counts_in(const Sheet& sheet, const Columns& columns) {
    const auto applicants = sheet.count(columns.applicants, stats::most_applicants);
    if (!applicants) return std::unexpected(applicants.error());
    const auto selected = sheet.count(columns.selected, stats::most_applicants);
    if (!selected) return std::unexpected(selected.error());
    if (*selected > *applicants)
        return refuse(
            Fault::malformed, "fairness/selected",
            fmt::format("Line {}: {} were selected of {} who applied.", sheet.line(), *selected, *applicants));
    return stats::Selection{*applicants, *selected};
}

class Gathering {
  public:
    Result<void> add(std::string_view table_name, std::string_view group, const stats::Selection& counts,
                     std::size_t line) {
        auto [at, is_new] = places_.emplace(table_name, read_.tables.size());
        if (is_new) read_.tables.push_back({std::string(table_name)});
        const std::string_view name = is_unknown_group(group) ? "" : group;
        const auto [seen, is_first] = lines_.emplace(std::pair{at->second, std::string(name)}, line);
        if (!is_first)
            return refuse(Fault::malformed, "fairness/group-twice",
                          fmt::format("Lines {} and {} both count the group \"{}\": keep one of them.", seen->second,
                                      line, group));
        GroupTable& table = read_.tables[at->second];
        if (!name.empty())
            table.groups.push_back({std::string(name), {}, counts});
        else
            table.unknown = counts.applicants;
        return {};
    }

    Result<ReadGroups> finish(std::size_t rows) && {
        read_.rows = rows;
        if (rows == 0) return refuse(Fault::malformed, "fairness/none", "The file counts no group.");
        for (const GroupTable& each : read_.tables)
            if (each.unknown) read_.unknown = std::max(read_.unknown.value_or(0), *each.unknown);
        return std::move(read_);
    }

  private:
    ReadGroups read_;
    std::map<std::string, std::size_t, std::less<>> places_;
    std::map<std::pair<std::size_t, std::string>, std::size_t> lines_;
};

} // namespace

bool is_unknown_group(std::string_view name) { return name.empty() || lower_ascii(name) == "unknown"; }

Result<ReadGroups> read_counts_csv(std::string_view text) {
    auto sheet = Sheet::open(text, "group,applicants,selected");
    if (!sheet) return std::unexpected(sheet.error());
    const auto columns = columns_of(*sheet);
    if (!columns) return std::unexpected(columns.error());
    Gathering gathering;
    for (;;) {
        const auto has_row = sheet->next(most_rows);
        if (!has_row) return std::unexpected(has_row.error());
        if (!*has_row) return std::move(gathering).finish(sheet->rows());
        const auto counts = counts_in(*sheet, *columns);
        if (!counts) return std::unexpected(counts.error());
        const std::string_view table = columns->table ? sheet->cell(*columns->table) : std::string_view{};
        if (auto added = gathering.add(table, sheet->cell(columns->group), *counts, sheet->line()); !added)
            return std::unexpected(added.error());
    }
}

} // namespace assay::measurement
