#include <measurement/agreement/weights_csv.hpp>
#include <measurement/sheet.hpp>
#include <measurement/shown_name.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace assay::measurement {
namespace {

constexpr std::size_t most_levels = 1000;

Refusal refuse_weights(std::string detail) { return refuse(Fault::malformed, "weights/table", std::move(detail)); }

// The table as it is being read: levels in the order of the columns, rows by the same order once they are found.
class WeightTable {
  public:
    Result<void> read_header(const Sheet& sheet) {
        const auto column = sheet.column("level");
        if (!column) return pass_on(column);
        own_ = *column;
        const std::size_t count = sheet.header().size() - 1;
        if (count < 2 || count > most_levels)
            return refuse_weights(
                fmt::format("The header names {} levels; weights are of 2 to {}.", count, most_levels));
        for (std::size_t place = 0; place <= count; ++place) {
            if (place == own_) continue;
            const auto level = sheet.heading_number(place);
            if (!level) return pass_on(level);
            if (std::ranges::find(levels_, *level) != levels_.end())
                return refuse_weights(
                    fmt::format("Line {}: the level {} stands in the header twice.", sheet.line(), *level));
            levels_.push_back(*level);
        }
        rows_.resize(count);
        lines_.resize(count);
        return {};
    }

    Result<void> read_row(const Sheet& sheet) {
        const auto level = sheet.number(own_);
        if (!level) return pass_on(level);
        const auto found = std::ranges::find(levels_, *level);
        if (found == levels_.end())
            return refuse_weights(
                fmt::format("Line {}, column \"level\": {} is no level of the header.", sheet.line(), *level));
        const auto row = static_cast<std::size_t>(found - levels_.begin());
        if (!rows_[row].empty())
            return refuse_weights(
                fmt::format("Lines {} and {} are both of the level {}.", lines_[row], sheet.line(), *level));
        lines_[row] = sheet.line();
        for (std::size_t place = 0; place < sheet.header().size(); ++place) {
            if (place == own_) continue;
            const auto value = sheet.number(place);
            if (!value) return pass_on(value);
            if (*value < 0 || (*value != 0 && rows_[row].size() == row))
                return refuse_weights(fmt::format(
                    "Line {}, column \"{}\": {}.", sheet.line(), shown_name(sheet.header()[place]),
                    *value < 0 ? "a disagreement is 0 or more" : "a level does not disagree with itself: write 0"));
            rows_[row].push_back(*value);
        }
        return {};
    }

    // The whole, in rising order of levels.
    Result<LevelWeights> take() const {
        std::vector<std::size_t> order(levels_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::sort(order, {}, [&](std::size_t each) { return levels_[each]; });
        LevelWeights weights;
        double most = 0;
        for (const std::size_t one : order) {
            if (rows_[one].empty()) return refuse_weights(fmt::format("The level {} has no row.", levels_[one]));
            weights.levels.push_back(levels_[one]);
            std::vector<double>& row = weights.disagreements.emplace_back();
            for (const std::size_t other : order) {
                if (!rows_[other].empty() && rows_[one][other] != rows_[other][one])
                    return refuse_weights(fmt::format("Lines {} and {}: the levels {} and {} disagree by {} and by {}; "
                                                      "it must be the same.",
                                                      lines_[one], lines_[other], levels_[one], levels_[other],
                                                      rows_[one][other], rows_[other][one]));
                row.push_back(rows_[one][other]);
                most = std::max(most, row.back());
            }
        }
        if (most == 0) return refuse_weights("No disagreement is above 0.");
        return weights;
    }

  private:
    std::size_t own_ = 0; // the column of the row's own level
    std::vector<double> levels_;
    std::vector<std::vector<double>> rows_;
    std::vector<std::size_t> lines_;
};

} // namespace

Result<LevelWeights> read_weights_csv(std::string_view text) {
    auto sheet = Sheet::open(text, "level,1,2,…");
    if (!sheet) return pass_on(sheet);
    WeightTable table;
    if (auto header = table.read_header(*sheet); !header) return pass_on(header);
    for (;;) {
        const auto has_row = sheet->next(most_levels);
        if (!has_row) return pass_on(has_row);
        if (!*has_row) return table.take();
        if (auto row = table.read_row(*sheet); !row) return pass_on(row);
    }
}

} // namespace assay::measurement
