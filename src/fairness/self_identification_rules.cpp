#include <base/csv.hpp>
#include <base/text.hpp>
#include <fairness/self_identification_rules.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_map>

namespace assay::fairness {
namespace {

constexpr std::size_t most_faults = 50;
constexpr std::size_t longest_value = 60;
constexpr std::size_t most_values = 20;

using Column = std::optional<std::size_t>;

struct Columns {
    Column email, candidate_id, sex, race_ethnicity;
    std::size_t count = 0;

    Column* named(std::string_view name) {
        if (name == "email") return &email;
        if (name == "candidate_id") return &candidate_id;
        if (name == "sex") return &sex;
        if (name == "race_ethnicity") return &race_ethnicity;
        return nullptr;
    }
};

Columns read_header(const CsvReader& reader, FileFaults& faults) {
    Columns columns;
    columns.count = reader.cells().size();
    for (std::size_t at = 0; at < columns.count; ++at) {
        const std::string name = lower_ascii(trim(reader.cells()[at]));
        Column* column = columns.named(name);
        if (column == nullptr)
            faults.add(reader.line(), "column", name.substr(0, 40),
                       "is none of email, candidate_id, sex and race_ethnicity: take it out.");
        else if (*column)
            faults.add(reader.line(), "column", name, "stands there twice.");
        else
            *column = at;
    }
    if (columns.email.has_value() == columns.candidate_id.has_value())
        faults.add(reader.line(), "column", "", "needs either email or candidate_id, to say who each row is about.");
    if (!columns.sex && !columns.race_ethnicity)
        faults.add(reader.line(), "column", "", "needs sex, race_ethnicity or both.");
    return columns;
}

// The values of one attribute, cell by cell.
class Values {
  public:
    Values(std::string name, Column column, FileFaults& faults)
        : name_(std::move(name)), column_(column), faults_(faults) {}

    std::optional<std::string> in(const CsvReader& reader) {
        if (!column_) return std::nullopt;
        std::string value(trim(reader.cells()[*column_]));
        if (value.empty() || lower_ascii(value) == "unknown") return std::nullopt;
        const bool is_printable =
            std::ranges::none_of(value, [](char each) { return static_cast<unsigned char>(each) < 0x20; });
        if (value.size() > longest_value || !is_printable)
            faults_.add(reader.line(), "value", name_,
                        fmt::format("holds more than {} bytes or more than one line.", longest_value));
        else if (seen_.size() <= most_values && seen_.insert(lower_ascii(value)).second && seen_.size() > most_values)
            faults_.add(reader.line(), "values", name_,
                        fmt::format("has more than {} different values by here: put them into groups.", most_values));
        return value;
    }

  private:
    std::string name_;
    Column column_;
    FileFaults& faults_;
    std::set<std::string> seen_ = {};
};

class Reading {
  public:
    Reading(const Columns& columns, FileFaults& faults)
        : columns_(columns),
          faults_(faults),
          sex_("sex", columns.sex, faults),
          race_("race_ethnicity", columns.race_ethnicity, faults) {
        file.is_by_email = columns.email.has_value();
    }

    void add(const CsvReader& reader) {
        const std::size_t line = reader.line();
        if (reader.cells().size() != columns_.count)
            return faults_.add(
                line, "width", "",
                fmt::format("has {} cells where the header has {}.", reader.cells().size(), columns_.count));
        const std::string_view column = file.is_by_email ? "email" : "candidate_id";
        SaidRow row;
        row.line = line;
        row.key = trim(reader.cells()[file.is_by_email ? *columns_.email : *columns_.candidate_id]);
        row.sex = sex_.in(reader);
        row.race_ethnicity = race_.in(reader);
        if (row.key.empty()) return faults_.add(line, "required", column, "is empty.");
        const auto [known, is_new] = lines_.try_emplace(lower_ascii(row.key), line);
        if (!is_new)
            return faults_.add(line, "twice", column,
                               fmt::format("names the same person as line {}: keep one of them.", known->second));
        file.rows.push_back(std::move(row));
    }

    SaidFile file;

  private:
    const Columns& columns_;
    FileFaults& faults_;
    Values sex_;
    Values race_;
    std::unordered_map<std::string, std::size_t> lines_ = {};
};

} // namespace

void FileFaults::add(std::size_t line, std::string_view code, std::string_view column, std::string_view what) {
    if (found_.size() == most_faults) {
        ++left_out_;
        return;
    }
    const std::string place =
        column.empty() ? fmt::format("Line {}", line) : fmt::format("Line {}, column \"{}\"", line, column);
    found_.push_back({"/file", std::string(code), place + ": " + std::string(what)});
}

Refusal FileFaults::refusal() const {
    std::string detail = "Nothing was taken in: some lines of the file cannot be accepted.";
    if (left_out_ > 0) detail += fmt::format(" There are {} faults more than the first {}.", left_out_, most_faults);
    return refuse_fields(found_, "fields", std::move(detail));
}

Result<SaidFile> read_self_identifications(std::string_view csv) {
    CsvReader reader(csv);
    FileFaults faults;
    const auto has_header = reader.next();
    if (!has_header) return pass_on(has_header);
    if (!*has_header) return refuse_field("/file", "required", "is empty: it begins with a header.");
    const Columns columns = read_header(reader, faults);
    if (faults.any()) return faults.refusal();
    Reading reading(columns, faults);
    for (std::size_t rows = 0;; ++rows) {
        const auto has_row = reader.next();
        if (!has_row) return pass_on(has_row);
        if (!*has_row) break;
        if (rows == most_rows)
            return refuse_field("/file", "too_many",
                                fmt::format("Line {}: a file has at most {} rows; send the rest as another.",
                                            reader.line(), most_rows));
        reading.add(reader);
    }
    if (faults.any()) return faults.refusal();
    if (reading.file.rows.empty()) return refuse_field("/file", "required", "has a header and nobody below it.");
    return std::move(reading.file);
}

} // namespace assay::fairness
