#include <base/csv.hpp>
#include <base/text.hpp>
#include <measurement/facets/anchors_csv.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>

namespace assay::measurement {
namespace {

struct Layout {
    std::size_t width = 0, id = 0, measure = 0;
    std::optional<std::size_t> facet = {};
};

Result<Layout> layout_of(const std::vector<std::string_view>& header) {
    const auto place = [&](std::string_view name) -> std::optional<std::size_t> {
        const auto found = std::ranges::find(header, name, trim);
        if (found == header.end()) return std::nullopt;
        return static_cast<std::size_t>(found - header.begin());
    };
    const auto id = place("id");
    const auto measure = place("measure");
    if (!id || !measure)
        return refuse(Fault::malformed, "anchors/column-missing", "The anchors need the columns id and measure.");
    return Layout{header.size(), *id, *measure, place("facet")};
}

// The facet of that name by its place in the model, and its levels.
std::optional<std::pair<std::size_t, const stats::Facet*>> facet_named(const stats::Ratings& ratings,
                                                                       std::string_view name) {
    if (name == ratings.rater.name) return std::pair(std::size_t{1}, &ratings.rater);
    if (name == ratings.item.name) return std::pair(std::size_t{2}, &ratings.item);
    for (std::size_t each = 0; each < ratings.further.size(); ++each)
        if (name == ratings.further[each].name) return std::pair(3 + each, &ratings.further[each]);
    return std::nullopt;
}

Result<double> measure_in(std::string_view text, std::size_t line) {
    double measure = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), measure);
    if (fault != std::errc{} || end != text.data() + text.size() || !std::isfinite(measure))
        return refuse(
            Fault::malformed, "anchors/measure",
            fmt::format("Anchors, line {}, column \"measure\": \"{}\" is no number.", line, text.substr(0, 40)));
    return measure;
}

class AnchorsReader {
  public:
    AnchorsReader(const stats::Ratings& ratings, Layout layout) : ratings_(ratings), layout_(layout) {}

    Result<void> read(const CsvReader& reader) {
        const auto& cells = reader.cells();
        const std::size_t line = reader.line();
        if (cells.size() != layout_.width)
            return refuse(
                Fault::malformed, "anchors/width",
                fmt::format("Anchors, line {} has {} cells, the header {}.", line, cells.size(), layout_.width));
        const std::string_view name = layout_.facet ? trim(cells[*layout_.facet]) : "rater";
        const auto facet = facet_named(ratings_, name);
        if (!facet)
            return refuse(Fault::malformed, "anchors/facet",
                          fmt::format("Anchors, line {}: \"{}\" is no facet that can be held.", line, name));
        const auto measure = measure_in(trim(cells[layout_.measure]), line);
        if (!measure) return std::unexpected(measure.error());
        const std::string id(trim(cells[layout_.id]));
        if (const auto [old, is_new] = lines_.try_emplace({facet->first, id}, line); !is_new)
            return refuse(Fault::malformed, "anchors/twice",
                          fmt::format("Anchors, lines {} and {} both hold {}.", old->second, line, id));
        const auto& levels = facet->second->levels;
        const auto level = std::ranges::find(levels, id);
        if (level == levels.end())
            found_.unknown.push_back(id);
        else
            found_.anchors.push_back({facet->first, static_cast<std::uint32_t>(level - levels.begin()), *measure});
        return {};
    }

    ReadAnchors take() && { return std::move(found_); }

  private:
    const stats::Ratings& ratings_;
    Layout layout_;
    ReadAnchors found_ = {};
    std::map<std::pair<std::size_t, std::string>, std::size_t> lines_ = {};
};

} // namespace

Result<ReadAnchors> read_anchors_csv(std::string_view text, const stats::Ratings& ratings) {
    CsvReader reader(text);
    const auto has_header = reader.next();
    if (!has_header) return std::unexpected(has_header.error());
    const auto layout = layout_of(*has_header ? reader.cells() : std::vector<std::string_view>{});
    if (!layout) return std::unexpected(layout.error());
    AnchorsReader anchors(ratings, *layout);
    for (;;) {
        const auto has_row = reader.next();
        if (!has_row) return std::unexpected(has_row.error());
        if (!*has_row) return std::move(anchors).take();
        if (auto row = anchors.read(reader); !row) return std::unexpected(row.error());
    }
}

} // namespace assay::measurement
