#include <measurement/name_list.hpp>
#include <measurement/ratings_csv.hpp>
#include <measurement/sheet.hpp>
#include <measurement/shown_name.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace assay::measurement {
namespace {

constexpr std::size_t most_rows = 20'000'000;
constexpr std::size_t rows_between_reports = 10'000;

// A facet, the place of its column, and its names.
struct Column {
    std::size_t place;
    stats::Facet* facet;
    NameList names = {};
    std::string_view now = {}; // of the row being read
};

struct Layout {
    std::size_t score = 0;
    std::vector<double> levels = {};  // of the declared scale; empty where there is none
    std::vector<Column> columns = {}; // target, rater, item, then further ones
};

std::vector<std::string> further_facets(const Sheet& sheet, const RatingsCsvOptions& options) {
    std::vector<std::string> names;
    if (sheet.has("period")) names.emplace_back("period");
    for (const std::string& each : options.further)
        if (std::ranges::find(names, each) == names.end()) names.push_back(each);
    return names;
}

Result<Layout> layout_of(const Sheet& sheet, const RatingsCsvOptions& options, ReadRatings& into) {
    const auto score = sheet.column("score");
    if (!score) return pass_on(score);
    Layout layout{*score};
    if (options.scale) {
        auto levels = stats::levels_of(*options.scale);
        if (!levels) return refuse(Fault::malformed, "ratings/scale", levels.error().reason);
        layout.levels = std::move(*levels);
    }
    for (const std::string& each : further_facets(sheet, options)) into.ratings.further.push_back(stats::Facet{each});
    std::vector<stats::Facet*> facets{&into.ratings.target, &into.ratings.rater, &into.ratings.item};
    for (stats::Facet& each : into.ratings.further) facets.push_back(&each);
    const auto is_taken = [&](std::size_t place) {
        return place == layout.score ||
               std::ranges::find(layout.columns, place, &Column::place) != layout.columns.end();
    };
    for (stats::Facet* each : facets) {
        const auto place = sheet.column(each->name);
        if (!place) return pass_on(place);
        if (is_taken(*place))
            return refuse(Fault::malformed, "ratings/column-taken",
                          fmt::format("The column \"{}\" cannot be a facet too.", shown_name(each->name)));
        layout.columns.push_back({*place, each});
    }
    for (std::size_t place = 0; place < sheet.header().size(); ++place)
        if (!is_taken(place)) into.unused.push_back(sheet.header()[place]);
    return layout;
}

// Adds the row to `into`, unless its rating was not given.
Result<void> read_row(const Sheet& sheet, Layout& layout, const RatingsCsvOptions& options, ReadRatings& into) {
    for (Column& each : layout.columns) {
        const auto name = sheet.name(each.place);
        if (!name) return pass_on(name);
        each.now = *name;
    }
    const bool is_given = !sheet.cell(layout.score).empty();
    const auto score = is_given ? sheet.number(layout.score) : Result<double>(0);
    if (!score) return pass_on(score);
    if (!is_given || *score == options.missing) {
        ++into.missing;
        return {};
    }
    if (!layout.levels.empty() && !std::ranges::binary_search(layout.levels, *score))
        return refuse(Fault::malformed, "ratings/level",
                      fmt::format("Line {}, column \"score\": {} is no level of the scale from {} to {}.", sheet.line(),
                                  *score, layout.levels.front(), layout.levels.back()));
    for (Column& each : layout.columns) each.facet->at.push_back(each.names.place_of(each.now));
    into.ratings.scores.push_back(*score);
    return {};
}

Result<void> expect_no_repeat(const stats::Ratings& ratings, const std::vector<std::uint32_t>& lines) {
    const auto repeat = stats::first_repeat(ratings);
    if (!repeat) return {};
    const auto [first, second] = *repeat;
    const auto name = [first = first](const stats::Facet& facet) { return shown_name(facet.levels[facet.at[first]]); };
    return refuse(Fault::malformed, "ratings/repeated",
                  fmt::format("Lines {} and {} both rate {} by {} on {}: keep one of them.", lines[first],
                              lines[second], name(ratings.target), name(ratings.rater), name(ratings.item)));
}

} // namespace

Result<ReadRatings> read_ratings_csv(std::string_view text, const RatingsCsvOptions& options) {
    auto sheet = Sheet::open(text, "target,rater,item,score");
    if (!sheet) return pass_on(sheet);
    ReadRatings read;
    auto layout = layout_of(*sheet, options, read);
    if (!layout) return pass_on(layout);
    std::vector<std::uint32_t> lines;
    for (;;) {
        const auto has_row = sheet->next(most_rows);
        if (!has_row) return pass_on(has_row);
        if (!*has_row) break;
        if (options.report && sheet->rows() % rows_between_reports == 0)
            options.report(static_cast<double>(sheet->bytes_read()) / static_cast<double>(text.size()));
        if (auto row = read_row(*sheet, *layout, options, read); !row) return pass_on(row);
        if (lines.size() < read.ratings.size()) lines.push_back(static_cast<std::uint32_t>(sheet->line()));
    }
    read.rows = sheet->rows();
    for (Column& each : layout->columns) each.facet->levels = std::move(each.names).take();
    if (read.ratings.size() == 0)
        return refuse(Fault::malformed, "ratings/none", "The file holds no rating: every score is missing.");
    if (auto single = expect_no_repeat(read.ratings, lines); !single) return pass_on(single);
    return read;
}

} // namespace assay::measurement
