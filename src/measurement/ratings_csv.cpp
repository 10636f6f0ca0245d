#include <base/csv.hpp>
#include <base/text.hpp>
#include <measurement/ratings_csv.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <unordered_map>

namespace assay::measurement {
namespace {

constexpr std::size_t most_rows = 20'000'000;

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

// A facet, the place of its column, and the index of each name that was seen.
struct Column {
    std::size_t place;
    stats::Facet* facet;
    std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> seen = {};

    void add(std::string_view name) {
        auto known = seen.find(name);
        if (known == seen.end()) {
            known = seen.emplace(name, static_cast<std::uint32_t>(facet->levels.size())).first;
            facet->levels.emplace_back(name);
        }
        facet->at.push_back(known->second);
    }
};

struct Layout {
    std::size_t width = 0;
    std::size_t score = 0;
    std::vector<Column> columns = {}; // target, rater, item, then further ones
};

using Header = std::vector<std::string>;

Result<std::size_t> place_of(const Header& header, const std::string& name) {
    const auto found = std::ranges::find(header, name);
    if (found == header.end())
        return refuse(
            Fault::malformed, "ratings/column-missing",
            fmt::format("The file has no column \"{}\"; its columns are: {}.", name, fmt::join(header, ", ")));
    if (std::ranges::count(header, name) > 1)
        return refuse(Fault::malformed, "ratings/column-twice",
                      fmt::format("The column \"{}\" stands in the file twice.", name));
    return static_cast<std::size_t>(found - header.begin());
}

std::vector<std::string> further_facets(const Header& header, const RatingsCsvOptions& options) {
    std::vector<std::string> names;
    if (std::ranges::find(header, "period") != header.end()) names.emplace_back("period");
    for (const std::string& each : options.further)
        if (std::ranges::find(names, each) == names.end()) names.push_back(each);
    return names;
}

Result<Layout> layout_of(const Header& header, const RatingsCsvOptions& options, ReadRatings& into) {
    Layout layout{header.size()};
    const auto score = place_of(header, "score");
    if (!score) return std::unexpected(score.error());
    layout.score = *score;
    const std::vector<std::string> further = further_facets(header, options);
    for (const std::string& each : further) into.ratings.further.push_back(stats::Facet{each});
    std::vector<stats::Facet*> facets{&into.ratings.target, &into.ratings.rater, &into.ratings.item};
    for (stats::Facet& each : into.ratings.further) facets.push_back(&each);
    for (stats::Facet* each : facets) {
        const auto place = place_of(header, each->name);
        if (!place) return std::unexpected(place.error());
        const bool is_taken = *place == layout.score || std::ranges::any_of(layout.columns, [&](const Column& old) {
            return old.place == *place;
        });
        if (is_taken)
            return refuse(Fault::malformed, "ratings/column-taken",
                          fmt::format("The column \"{}\" cannot be a facet too.", each->name));
        layout.columns.push_back({*place, each});
    }
    for (std::size_t place = 0; place < header.size(); ++place) {
        const auto is_here = [place](const Column& each) { return each.place == place; };
        if (place != layout.score && std::ranges::none_of(layout.columns, is_here))
            into.unused.push_back(header[place]);
    }
    return layout;
}

// An empty optional is a rating that was not given.
Result<std::optional<double>> score_in(std::string_view cell, std::size_t line, const RatingsCsvOptions& options) {
    const std::string_view text = trim(cell);
    if (text.empty()) return std::nullopt;
    double score = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), score);
    if (fault != std::errc{} || end != text.data() + text.size() || !std::isfinite(score))
        return refuse(Fault::malformed, "ratings/score",
                      fmt::format("Line {}, column \"score\": \"{}\" is no number.", line, text.substr(0, 40)));
    if (options.missing && score == *options.missing) return std::nullopt;
    return score;
}

// Adds the row to `into`, unless its rating was not given.
Result<void> read_row(const CsvReader& reader, Layout& layout, const RatingsCsvOptions& options, ReadRatings& into) {
    const auto& cells = reader.cells();
    if (cells.size() != layout.width)
        return refuse(Fault::malformed, "ratings/width",
                      fmt::format("Line {} has {} cells, the header {}.", reader.line(), cells.size(), layout.width));
    for (const Column& each : layout.columns)
        if (trim(cells[each.place]).empty())
            return refuse(Fault::malformed, "ratings/name",
                          fmt::format("Line {}, column \"{}\": the cell is empty.", reader.line(), each.facet->name));
    const auto score = score_in(cells[layout.score], reader.line(), options);
    if (!score) return std::unexpected(score.error());
    ++into.rows;
    if (!*score) {
        ++into.missing;
        return {};
    }
    for (Column& each : layout.columns) each.add(trim(cells[each.place]));
    into.ratings.scores.push_back(**score);
    return {};
}

Result<void> expect_no_repeat(const stats::Ratings& ratings, const std::vector<std::uint32_t>& lines) {
    const auto repeat = stats::first_repeat(ratings);
    if (!repeat) return {};
    const auto [first, second] = *repeat;
    const auto name = [first = first](const stats::Facet& facet) { return facet.levels[facet.at[first]]; };
    return refuse(Fault::malformed, "ratings/repeated",
                  fmt::format("Lines {} and {} both rate {} by {} on {}: keep one of them.", lines[first],
                              lines[second], name(ratings.target), name(ratings.rater), name(ratings.item)));
}

} // namespace

Result<ReadRatings> read_ratings_csv(std::string_view text, const RatingsCsvOptions& options) {
    CsvReader reader(text);
    const auto has_header = reader.next();
    if (!has_header) return std::unexpected(has_header.error());
    if (!*has_header)
        return refuse(Fault::malformed, "ratings/empty",
                      "The file is empty: it needs the header target,rater,item,score.");
    Header header;
    for (const std::string_view cell : reader.cells()) header.emplace_back(trim(cell));
    ReadRatings read;
    auto layout = layout_of(header, options, read);
    if (!layout) return std::unexpected(layout.error());
    std::vector<std::uint32_t> lines;
    for (;;) {
        const auto has_row = reader.next();
        if (!has_row) return std::unexpected(has_row.error());
        if (!*has_row) break;
        if (read.rows == most_rows)
            return refuse(Fault::malformed, "ratings/rows", fmt::format("The file has more than {} rows.", most_rows));
        if (auto row = read_row(reader, *layout, options, read); !row) return std::unexpected(row.error());
        if (lines.size() < read.ratings.size()) lines.push_back(static_cast<std::uint32_t>(reader.line()));
    }
    if (read.ratings.size() == 0)
        return refuse(Fault::malformed, "ratings/none", "The file holds no rating: every score is missing.");
    if (auto single = expect_no_repeat(read.ratings, lines); !single) return std::unexpected(single.error());
    return read;
}

} // namespace assay::measurement
