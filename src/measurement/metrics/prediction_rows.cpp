#include <base/csv.hpp>
#include <base/text.hpp>
#include <measurement/metrics/prediction_rows.hpp>
#include <measurement/metrics/shown_name.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace assay::measurement {
namespace {

constexpr std::size_t most_rows = 10'000'000;

std::string at_cell(std::size_t line, std::string_view column, std::string_view what) {
    return fmt::format("Line {}, column \"{}\": {}", line, column, what);
}

// The reader's next row, as names.
Result<std::vector<std::string>> next_header(CsvReader& reader) {
    const auto has_header = reader.next();
    if (!has_header) return pass_on(has_header);
    if (!*has_header)
        return refuse(Fault::malformed, "predictions/empty", "The file is empty: it needs a header and rows.");
    std::vector<std::string> header;
    for (const std::string_view cell : reader.cells()) header.emplace_back(trim(cell));
    return header;
}

// Where the names of a role's cells go, or null where they are numbers.
NameList* names_for(ColumnRole role, MetricTask task, PredictionNames& names) {
    if (role == ColumnRole::key) return &names.keys;
    if (role == ColumnRole::query) return &names.queries;
    if (role == ColumnRole::probability || task != MetricTask::classification) return nullptr;
    return &names.labels;
}

struct ReadColumn {
    std::size_t role;
    std::size_t place;
    NameList* names;
};

struct Reading {
    CsvReader reader;
    std::vector<std::string> header = {};
    std::vector<ReadColumn> columns = {};
    std::vector<ClassColumn> classes = {};
    PredictionRows rows = {};
};

Result<std::string_view> cell_at(const Reading& reading, std::size_t place) {
    const std::string_view cell = trim(reading.reader.cells()[place]);
    if (!cell.empty()) return cell;
    return refuse(Fault::malformed, "predictions/missing",
                  at_cell(reading.reader.line(), reading.header[place], "the cell is empty."));
}

Result<double> number_at(const Reading& reading, std::size_t place) {
    const auto cell = cell_at(reading, place);
    if (!cell) return pass_on(cell);
    double number = 0;
    const auto [end, fault] = std::from_chars(cell->data(), cell->data() + cell->size(), number);
    if (fault == std::errc{} && end == cell->data() + cell->size() && std::isfinite(number)) return number;
    return refuse(Fault::malformed, "predictions/number",
                  at_cell(reading.reader.line(), reading.header[place],
                          fmt::format("\"{}\" is no number.", shown_name(*cell, 40))));
}

Result<void> read_row(Reading& reading) {
    const auto& cells = reading.reader.cells();
    if (cells.size() != reading.header.size())
        return refuse(Fault::malformed, "predictions/width",
                      fmt::format("Line {} has {} cells, the header {}.", reading.reader.line(), cells.size(),
                                  reading.header.size()));
    for (const auto& [role, place, names] : reading.columns) {
        if (names == nullptr) {
            const auto number = number_at(reading, place);
            if (!number) return pass_on(number);
            reading.rows.numbers[role].push_back(*number);
            continue;
        }
        const auto cell = cell_at(reading, place);
        if (!cell) return pass_on(cell);
        reading.rows.names[role].push_back(names->place_of(*cell));
    }
    for (const ClassColumn& each : reading.classes) {
        const auto number = number_at(reading, each.place);
        if (!number) return pass_on(number);
        reading.rows.class_probabilities.push_back(*number);
    }
    reading.rows.lines.push_back(static_cast<std::uint32_t>(reading.reader.line()));
    return {};
}

Result<void> read_rows(Reading& reading) {
    for (;;) {
        const auto has_row = reading.reader.next();
        if (!has_row) return pass_on(has_row);
        if (!*has_row) break;
        if (reading.rows.lines.size() == most_rows)
            return refuse(Fault::malformed, "predictions/rows",
                          fmt::format("The file has more than {} rows.", most_rows));
        if (auto row = read_row(reading); !row) return row;
    }
    if (reading.rows.lines.empty())
        return refuse(Fault::malformed, "predictions/none", "The file has no row below its header.");
    return {};
}

// What each column is for; those of classes are not looked at for anything else.
Result<void> lay_out(Reading& reading, ColumnsWanted wanted, PredictionNames& names) {
    const bool is_one_asked = wanted.asked[static_cast<std::size_t>(ColumnRole::probability)].has_value();
    if (wanted.task == MetricTask::classification && wanted.has_predictions && !is_one_asked)
        reading.classes = class_columns(reading.header);
    for (const ClassColumn& each : reading.classes) reading.rows.classes.push_back(names.labels.place_of(each.label));
    wanted.has_classes = !reading.classes.empty();
    std::vector<std::size_t> others;
    std::vector<std::string> header;
    for (std::size_t place = 0; place < reading.header.size(); ++place) {
        if (std::ranges::find(reading.classes, place, &ClassColumn::place) != reading.classes.end()) continue;
        others.push_back(place);
        header.push_back(reading.header[place]);
    }
    const auto places = places_of_columns(header, wanted);
    if (!places) return pass_on(places);
    for (std::size_t role = 0; role < column_roles; ++role)
        if (const auto place = (*places)[role])
            reading.columns.push_back(
                {role, others[*place], names_for(static_cast<ColumnRole>(role), wanted.task, names)});
    for (const std::size_t place : others)
        if (std::ranges::find(reading.columns, place, &ReadColumn::place) == reading.columns.end())
            reading.rows.unused.push_back(reading.header[place]);
    return {};
}

Result<PredictionRows> read(std::string_view text, const ColumnsWanted& wanted, PredictionNames& names) {
    Reading reading{CsvReader(text)};
    auto header = next_header(reading.reader);
    if (!header) return pass_on(header);
    reading.header = std::move(*header);
    if (auto done = lay_out(reading, wanted, names); !done) return pass_on(done);
    if (auto rows = read_rows(reading); !rows) return pass_on(rows);
    return std::move(reading.rows);
}

} // namespace

std::uint32_t NameList::place_of(std::string_view name) {
    auto known = places_.find(name);
    if (known == places_.end()) {
        known = places_.emplace(name, static_cast<std::uint32_t>(names_.size())).first;
        names_.emplace_back(name);
    }
    return known->second;
}

Result<std::vector<std::string>> header_of(std::string_view text) {
    CsvReader reader(text);
    return next_header(reader);
}

Result<PredictionRows> read_prediction_rows(std::string_view text, const std::string& file, const ColumnsWanted& wanted,
                                            PredictionNames& names) {
    auto rows = read(text, wanted, names);
    if (rows)
        rows->file = file;
    else
        rows.error().detail = fmt::format("{}: {}", file, rows.error().detail);
    return rows;
}

} // namespace assay::measurement
