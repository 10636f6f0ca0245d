#include <base/text.hpp>
#include <measurement/sheet.hpp>
#include <measurement/shown_name.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace assay::measurement {
namespace {

constexpr double farthest = 1e50; // variances of what is read, and variances of those, stay numbers

template <class Number>
bool reads(std::string_view text, Number& into) {
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), into);
    return fault == std::errc{} && end == text.data() + text.size();
}

} // namespace

Result<Sheet> Sheet::open(std::string_view text, std::string_view needed) {
    Sheet sheet(text);
    const auto has_header = sheet.reader_.next();
    if (!has_header) return pass_on(has_header);
    if (!*has_header)
        return refuse(Fault::malformed, "sheet/empty",
                      fmt::format("The file is empty: it needs the header {}.", needed));
    for (const std::string_view cell : sheet.reader_.cells()) sheet.header_.emplace_back(trim(cell));
    return sheet;
}

bool Sheet::has(std::string_view name) const { return std::ranges::find(header_, name) != header_.end(); }

Result<std::size_t> Sheet::column(std::string_view name) const {
    const auto found = std::ranges::find(header_, name);
    if (found == header_.end())
        return refuse(
            Fault::malformed, "sheet/column-missing",
            fmt::format("The file has no column \"{}\"; its columns are: {}.", shown_name(name), shown_names(header_)));
    if (std::ranges::count(header_, name) > 1)
        return refuse(Fault::malformed, "sheet/column-twice",
                      fmt::format("The column \"{}\" stands in the file twice.", shown_name(name)));
    return static_cast<std::size_t>(found - header_.begin());
}

Result<bool> Sheet::next(std::size_t most_rows) {
    auto has_row = reader_.next();
    if (!has_row || !*has_row) return has_row;
    if (reader_.cells().size() != header_.size())
        return refuse(
            Fault::malformed, "sheet/width",
            fmt::format("Line {} has {} cells, the header {}.", line(), reader_.cells().size(), header_.size()));
    if (++rows_ > most_rows)
        return refuse(Fault::malformed, "sheet/rows", fmt::format("The file has more than {} rows.", most_rows));
    return true;
}

std::string_view Sheet::cell(std::size_t column) const { return trim(reader_.cells()[column]); }

Result<std::string_view> Sheet::name(std::size_t column) const {
    if (cell(column).empty())
        return refuse(Fault::malformed, "sheet/name",
                      fmt::format("Line {}, column \"{}\": the cell is empty.", line(), shown_name(header_[column])));
    return cell(column);
}

Result<double> Sheet::number(std::size_t column) const {
    const auto text = name(column);
    if (!text) return pass_on(text);
    return number_of(*text, column);
}

Result<double> Sheet::heading_number(std::size_t column) const { return number_of(header_[column], column); }

Result<double> Sheet::number_of(std::string_view text, std::size_t column) const {
    double value = 0;
    if (!reads(text, value) || !std::isfinite(value))
        return refuse(Fault::malformed, "sheet/number",
                      fmt::format("Line {}, column \"{}\": \"{}\" is no number.", line(), shown_name(header_[column]),
                                  shown_name(text, 40)));
    if (std::abs(value) > farthest)
        return refuse(Fault::malformed, "sheet/number",
                      fmt::format("Line {}, column \"{}\": \"{}\" is beyond 1e50.", line(), shown_name(header_[column]),
                                  shown_name(text, 40)));
    return value + 0.0; // -0 is 0
}

Result<std::uint64_t> Sheet::count(std::size_t column, std::uint64_t most) const {
    std::uint64_t value = 0;
    if (!reads(cell(column), value) || value > most)
        return refuse(Fault::malformed, "sheet/count",
                      fmt::format("Line {}, column \"{}\": \"{}\" is no whole number from 0 to {}.", line(),
                                  shown_name(header_[column]), shown_name(cell(column), 40), most));
    return value;
}

} // namespace assay::measurement
