#include <base/text.hpp>
#include <measurement/fairness/groups.hpp>
#include <measurement/sheet.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <unordered_map>

namespace assay::measurement {
namespace {

constexpr std::size_t most_rows = 10'000'000;
constexpr std::size_t most_attributes = 12;
constexpr std::size_t most_values = 100;
constexpr std::size_t most_groups = 10'000; // of all tables together
constexpr std::uint8_t unknown = 255;

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

struct Attribute {
    std::string name;
    std::size_t column;
    std::vector<std::string> values = {}; // in order of appearance
    std::vector<std::uint8_t> at = {};    // of each person, or `unknown`
};

struct People {
    std::vector<Attribute> attributes;
    std::vector<double> scores;
    std::size_t missing = 0;
    std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> lines;
};

Result<std::vector<Attribute>> attributes_of(const Sheet& sheet) {
    std::vector<Attribute> attributes;
    for (const std::string& name : sheet.header()) {
        if (name == "id" || name == "score") continue;
        const auto column = sheet.column(name);
        if (!column) return std::unexpected(column.error());
        attributes.push_back({name, *column});
    }
    if (attributes.empty() || attributes.size() > most_attributes)
        return refuse(Fault::malformed, "fairness/attributes",
                      fmt::format("The file has {} columns besides id and score: it needs one for each attribute, at "
                                  "least one and at most {}.",
                                  attributes.size(), most_attributes));
    return attributes;
}

Result<void> add_value(Attribute& attribute, std::string_view value) {
    if (is_unknown_group(value)) {
        attribute.at.push_back(unknown);
        return {};
    }
    const auto found = std::ranges::find(attribute.values, value);
    const auto place = static_cast<std::size_t>(found - attribute.values.begin());
    if (place == most_values)
        return refuse(Fault::malformed, "fairness/attributes",
                      fmt::format("The column \"{}\" has more than {} values: take it out, or put them into groups.",
                                  attribute.name, most_values));
    if (found == attribute.values.end()) attribute.values.emplace_back(value);
    attribute.at.push_back(static_cast<std::uint8_t>(place));
    return {};
}

Result<void> add_person(const Sheet& sheet, std::size_t id_column, std::size_t score_column, People& people) {
    const auto id = sheet.name(id_column);
    if (!id) return std::unexpected(id.error());
    const auto known = people.lines.find(*id);
    if (known != people.lines.end())
        return refuse(Fault::malformed, "fairness/id-twice",
                      fmt::format("Lines {} and {} are both about \"{}\": keep one of them.", known->second,
                                  sheet.line(), mend_utf8(id->substr(0, 40))));
    people.lines.emplace(*id, static_cast<std::uint32_t>(sheet.line()));
    if (sheet.cell(score_column).empty()) {
        ++people.missing;
        return {};
    }
    const auto score = sheet.number(score_column);
    if (!score) return std::unexpected(score.error());
    for (Attribute& each : people.attributes)
        if (auto added = add_value(each, sheet.cell(each.column)); !added) return added;
    people.scores.push_back(*score);
    return {};
}

Result<void> read_people(Sheet& sheet, People& people) {
    const auto id = sheet.column("id");
    if (!id) return std::unexpected(id.error());
    const auto score = sheet.column("score");
    if (!score) return std::unexpected(score.error());
    auto attributes = attributes_of(sheet);
    if (!attributes) return std::unexpected(attributes.error());
    people.attributes = std::move(*attributes);
    for (;;) {
        const auto has_row = sheet.next(most_rows);
        if (!has_row) return std::unexpected(has_row.error());
        if (!*has_row) return {};
        if (auto added = add_person(sheet, *id, *score, people); !added) return added;
    }
}

// Counts by one attribute, or by two where `second` is given.
GroupTable table_of(const People& people, const std::vector<bool>& is_known, double median,
                    const std::vector<const Attribute*>& crossed) {
    GroupTable table;
    std::size_t cells = 1;
    for (const Attribute* each : crossed) {
        table.attributes.push_back(each->name);
        cells *= each->values.size();
    }
    std::vector<stats::Selection> counts(cells);
    for (std::size_t person = 0; person < people.scores.size(); ++person) {
        if (!is_known[person]) continue;
        std::size_t cell = 0;
        for (const Attribute* each : crossed) cell = cell * each->values.size() + each->at[person];
        ++counts[cell].applicants;
        counts[cell].selected += people.scores[person] > median ? 1 : 0;
    }
    for (std::size_t cell = 0; cell < cells; ++cell) {
        if (counts[cell].applicants == 0) continue;
        NamedGroup group{"", {}, counts[cell]};
        const Attribute& last = *crossed.back();
        if (crossed.size() > 1) group.values.push_back(crossed.front()->values[cell / last.values.size()]);
        group.values.push_back(last.values[cell % last.values.size()]);
        group.name = fmt::format("{}", group.values.front());
        if (crossed.size() > 1) group.name += "_" + group.values.back();
        table.groups.push_back(std::move(group));
    }
    return table;
}

// People say "black women", not "women black": of two attributes the one that names the sex comes last.
std::vector<const Attribute*> in_speech(const Attribute& one, const Attribute& other) {
    const std::string name = lower_ascii(one.name);
    if (name == "sex" || name == "gender") return {&other, &one};
    return {&one, &other};
}

void add_tables(const People& people, const std::vector<bool>& is_known, ReadGroups& read) {
    const double median = read.split->known.median;
    const auto& attributes = people.attributes;
    for (const Attribute& each : attributes) {
        read.tables.push_back(table_of(people, is_known, median, {&each}));
        read.tables.back().name = each.name;
    }
    for (std::size_t one = 0; one < attributes.size(); ++one)
        for (std::size_t other = one + 1; other < attributes.size(); ++other) {
            const auto crossed = in_speech(attributes[one], attributes[other]);
            read.tables.push_back(table_of(people, is_known, median, crossed));
            read.tables.back().name = attributes.size() == 2
                                          ? "intersectional"
                                          : fmt::format("{} x {}", crossed.front()->name, crossed.back()->name);
        }
}

} // namespace

Result<ReadGroups> read_individuals_csv(std::string_view text) {
    auto sheet = Sheet::open(text, "id,score and a column for each attribute");
    if (!sheet) return std::unexpected(sheet.error());
    People people;
    if (auto done = read_people(*sheet, people); !done) return std::unexpected(done.error());
    std::vector<bool> is_known(people.scores.size(), true);
    std::vector<double> known;
    for (std::size_t person = 0; person < people.scores.size(); ++person) {
        is_known[person] =
            std::ranges::none_of(people.attributes, [&](const Attribute& each) { return each.at[person] == unknown; });
        if (is_known[person]) known.push_back(people.scores[person]);
    }
    const auto split = stats::median_split(known);
    if (!split) return refuse(Fault::malformed, "fairness/none", "Nobody in the file has a score and every attribute.");
    ReadGroups read{{}, sheet->rows(), people.missing, people.scores.size() - known.size(), {}};
    read.split = ScoreSplit{*split, stats::median_split(people.scores)->median};
    add_tables(people, is_known, read);
    std::size_t groups = 0;
    for (const GroupTable& each : read.tables) groups += each.groups.size();
    if (groups > most_groups)
        return refuse(
            Fault::malformed, "fairness/attributes",
            fmt::format("The attributes cross into {} groups, more than {}: take some out.", groups, most_groups));
    return read;
}

} // namespace assay::measurement
