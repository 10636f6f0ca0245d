#include <measurement/facets/anchors_csv.hpp>
#include <measurement/sheet.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

namespace assay::measurement {
namespace {

constexpr std::size_t most_rows = 100'000;

// The facet of that name by its place in the model, and its levels.
std::optional<std::pair<std::size_t, const stats::Facet*>> facet_named(const stats::Ratings& ratings,
                                                                       std::string_view name) {
    if (name == ratings.rater.name) return std::pair(std::size_t{1}, &ratings.rater);
    if (name == ratings.item.name) return std::pair(std::size_t{2}, &ratings.item);
    for (std::size_t each = 0; each < ratings.further.size(); ++each)
        if (name == ratings.further[each].name) return std::pair(3 + each, &ratings.further[each]);
    return std::nullopt;
}

struct Columns {
    std::size_t id = 0, measure = 0;
    std::optional<std::size_t> facet = {};
};

Result<Columns> columns_of(const Sheet& sheet) {
    const auto id = sheet.column("id");
    if (!id) return std::unexpected(id.error());
    const auto measure = sheet.column("measure");
    if (!measure) return std::unexpected(measure.error());
    if (!sheet.has("facet")) return Columns{*id, *measure};
    const auto facet = sheet.column("facet");
    if (!facet) return std::unexpected(facet.error());
    return Columns{*id, *measure, *facet};
}

// Which ids each facet has, and on which line each was held.
class Anchors {
  public:
    explicit Anchors(const stats::Ratings& ratings) : ratings_(ratings) {}

    Result<void> add(const Sheet& sheet, const Columns& columns) {
        const std::string_view name = columns.facet ? sheet.cell(*columns.facet) : ratings_.rater.name;
        const auto facet = facet_named(ratings_, name);
        if (!facet)
            return refuse(Fault::malformed, "anchors/facet",
                          fmt::format("Line {}: \"{}\" is no facet that can be held.", sheet.line(), name));
        const auto id = sheet.name(columns.id);
        if (!id) return std::unexpected(id.error());
        const std::pair key(facet->first, std::string(*id));
        if (const auto [old, is_new] = lines_.try_emplace(key, sheet.line()); !is_new)
            return refuse(Fault::malformed, "anchors/twice",
                          fmt::format("Lines {} and {} both hold {}.", old->second, sheet.line(), *id));
        if (sheet.cell(columns.measure).empty()) {
            found_.unmeasured.push_back(key.second);
            return {};
        }
        const auto measure = sheet.number(columns.measure);
        if (!measure) return std::unexpected(measure.error());
        const auto& levels = facet->second->levels;
        const auto level = std::ranges::find(levels, *id);
        if (level == levels.end())
            found_.unknown.push_back(key.second);
        else
            found_.anchors.push_back({facet->first, static_cast<std::uint32_t>(level - levels.begin()), *measure});
        return {};
    }

    ReadAnchors take() && { return std::move(found_); }

  private:
    const stats::Ratings& ratings_;
    ReadAnchors found_ = {};
    std::map<std::pair<std::size_t, std::string>, std::size_t> lines_ = {};
};

} // namespace

Result<ReadAnchors> read_anchors_csv(std::string_view text, const stats::Ratings& ratings) {
    auto sheet = Sheet::open(text, "id,measure");
    if (!sheet) return std::unexpected(sheet.error());
    const auto columns = columns_of(*sheet);
    if (!columns) return std::unexpected(columns.error());
    Anchors anchors(ratings);
    for (;;) {
        const auto has_row = sheet->next(most_rows);
        if (!has_row) return std::unexpected(has_row.error());
        if (!*has_row) return std::move(anchors).take();
        if (auto row = anchors.add(*sheet, *columns); !row) return std::unexpected(row.error());
    }
}

} // namespace assay::measurement
