#include <measurement/metrics/prediction_rows.hpp>
#include <measurement/sheet.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace assay::measurement {
namespace {

constexpr std::size_t most_rows = 10'000'000;

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
    Sheet sheet;
    std::vector<ReadColumn> columns = {};
    std::vector<ClassColumn> classes = {};
    PredictionRows rows = {};
};

Result<void> read_row(Reading& reading) {
    for (const auto& [role, place, names] : reading.columns) {
        if (names == nullptr) {
            const auto number = reading.sheet.number(place);
            if (!number) return pass_on(number);
            reading.rows.numbers[role].push_back(*number);
            continue;
        }
        const auto name = reading.sheet.name(place);
        if (!name) return pass_on(name);
        reading.rows.names[role].push_back(names->place_of(*name));
    }
    for (const ClassColumn& each : reading.classes) {
        const auto number = reading.sheet.number(each.place);
        if (!number) return pass_on(number);
        reading.rows.class_probabilities.push_back(*number);
    }
    reading.rows.lines.push_back(static_cast<std::uint32_t>(reading.sheet.line()));
    return {};
}

Result<void> read_rows(Reading& reading) {
    for (;;) {
        const auto has_row = reading.sheet.next(most_rows);
        if (!has_row) return pass_on(has_row);
        if (!*has_row) break;
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
        reading.classes = class_columns(reading.sheet.header());
    for (const ClassColumn& each : reading.classes) reading.rows.classes.push_back(names.labels.place_of(each.label));
    wanted.has_classes = !reading.classes.empty();
    std::vector<std::size_t> others;
    std::vector<std::string> header;
    for (std::size_t place = 0; place < reading.sheet.header().size(); ++place) {
        if (std::ranges::find(reading.classes, place, &ClassColumn::place) != reading.classes.end()) continue;
        others.push_back(place);
        header.push_back(reading.sheet.header()[place]);
    }
    const auto places = places_of_columns(header, wanted);
    if (!places) return pass_on(places);
    for (std::size_t role = 0; role < column_roles; ++role)
        if (const auto place = (*places)[role]) {
            reading.columns.push_back(
                {role, others[*place], names_for(static_cast<ColumnRole>(role), wanted.task, names)});
            reading.rows.headings[role] = header[*place];
        }
    for (const std::size_t place : others)
        if (std::ranges::find(reading.columns, place, &ReadColumn::place) == reading.columns.end())
            reading.rows.unused.push_back(reading.sheet.header()[place]);
    return {};
}

Result<PredictionRows> read(std::string_view text, const ColumnsWanted& wanted, PredictionNames& names) {
    auto sheet = Sheet::open(text, "that names the truth and the prediction");
    if (!sheet) return pass_on(sheet);
    Reading reading{std::move(*sheet)};
    if (auto done = lay_out(reading, wanted, names); !done) return pass_on(done);
    if (auto rows = read_rows(reading); !rows) return pass_on(rows);
    return std::move(reading.rows);
}

} // namespace

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
