#include <base/text.hpp>
#include <measurement/ranking/measures_csv.hpp>
#include <measurement/sheet.hpp>

#include <fmt/format.h>

#include <unordered_map>

namespace assay::measurement {
namespace {

constexpr std::size_t most_rows = 100'000;

struct Columns {
    std::size_t id, measure, se;
};

Result<Columns> columns_of(const Sheet& sheet) {
    const auto id = sheet.column("id");
    if (!id) return std::unexpected(id.error());
    const auto measure = sheet.column("measure");
    if (!measure) return std::unexpected(measure.error());
    const auto se = sheet.column("se");
    if (!se) return std::unexpected(se.error());
    return Columns{*id, *measure, *se};
}

Result<stats::Measure> measure_in(const Sheet& sheet, const Columns& columns) {
    const auto value = sheet.number(columns.measure);
    if (!value) return std::unexpected(value.error());
    const auto se = sheet.number(columns.se);
    if (!se) return std::unexpected(se.error());
    if (*se < 0)
        return refuse(Fault::malformed, "ranking/measure",
                      fmt::format("Line {}: a standard error is 0 or more.", sheet.line()));
    return stats::Measure{*value, *se};
}

} // namespace

Result<ReadMeasures> read_measures_csv(std::string_view text) {
    auto sheet = Sheet::open(text, "id,measure,se");
    if (!sheet) return std::unexpected(sheet.error());
    const auto columns = columns_of(*sheet);
    if (!columns) return std::unexpected(columns.error());
    ReadMeasures read;
    std::unordered_map<std::string, std::size_t> lines;
    for (;;) {
        const auto has_row = sheet->next(most_rows);
        if (!has_row) return std::unexpected(has_row.error());
        if (!*has_row) break;
        const auto id = sheet->name(columns->id);
        if (!id) return std::unexpected(id.error());
        const auto [known, is_new] = lines.emplace(*id, sheet->line());
        if (!is_new)
            return refuse(Fault::malformed, "ranking/id-twice",
                          fmt::format("Lines {} and {} are both about \"{}\": keep one of them.", known->second,
                                      sheet->line(), mend_utf8(id->substr(0, 40))));
        if (sheet->cell(columns->measure).empty() || sheet->cell(columns->se).empty()) {
            ++read.missing;
            continue;
        }
        const auto measure = measure_in(*sheet, *columns);
        if (!measure) return std::unexpected(measure.error());
        read.ids.emplace_back(*id);
        read.measures.push_back(*measure);
    }
    read.rows = sheet->rows();
    if (read.measures.empty())
        return refuse(Fault::malformed, "ranking/none", "The file holds no measure with its standard error.");
    return read;
}

} // namespace assay::measurement
