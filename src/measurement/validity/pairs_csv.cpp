#include <base/text.hpp>
#include <measurement/sheet.hpp>
#include <measurement/validity/pairs_csv.hpp>

#include <fmt/format.h>

#include <string>
#include <unordered_map>

namespace assay::measurement {
namespace {

constexpr std::size_t most_rows = 1'000'000;

struct Columns {
    std::size_t id, forecast, outcome;
};

Result<Columns> columns_of(const Sheet& sheet) {
    const auto id = sheet.column("id");
    if (!id) return std::unexpected(id.error());
    const auto forecast = sheet.column("forecast");
    if (!forecast) return std::unexpected(forecast.error());
    const auto outcome = sheet.column("outcome");
    if (!outcome) return std::unexpected(outcome.error());
    return Columns{*id, *forecast, *outcome};
}

// Nothing where the row was taken in.
std::optional<Error> take_row(const Sheet& sheet, const Columns& columns, ReadPairs& read) {
    const bool has_outcome = !sheet.cell(columns.outcome).empty();
    // Read also where the forecast is missing: a faulty cell is told of wherever it stands.
    const Result<double> outcome = has_outcome ? sheet.number(columns.outcome) : 0.0;
    if (!outcome) return outcome.error();
    if (sheet.cell(columns.forecast).empty()) {
        ++read.missing;
        return {};
    }
    const auto forecast = sheet.number(columns.forecast);
    if (!forecast) return forecast.error();
    if (has_outcome)
        read.pairs.push_back({*forecast, *outcome});
    else
        read.unknown.push_back(*forecast);
    return {};
}

} // namespace

Result<ReadPairs> read_pairs_csv(std::string_view text) {
    auto sheet = Sheet::open(text, "id,forecast,outcome");
    if (!sheet) return std::unexpected(sheet.error());
    const auto columns = columns_of(*sheet);
    if (!columns) return std::unexpected(columns.error());
    ReadPairs read;
    std::unordered_map<std::string, std::size_t> lines;
    for (;;) {
        const auto has_row = sheet->next(most_rows);
        if (!has_row) return std::unexpected(has_row.error());
        if (!*has_row) break;
        const auto id = sheet->name(columns->id);
        if (!id) return std::unexpected(id.error());
        const auto [known, is_new] = lines.emplace(*id, sheet->line());
        if (!is_new)
            return refuse(Fault::malformed, "validity/id-twice",
                          fmt::format("Lines {} and {} are both about \"{}\": keep one of them.", known->second,
                                      sheet->line(), mend_utf8(id->substr(0, 40))));
        if (auto error = take_row(*sheet, *columns, read)) return std::unexpected(*std::move(error));
    }
    read.rows = sheet->rows();
    if (read.pairs.empty())
        return refuse(Fault::malformed, "validity/none", "The file holds no forecast with its outcome.");
    return read;
}

} // namespace assay::measurement
