// Ratings from a file: header `target,rater,item,score[,period]`, columns in any order, a row a rating.
#pragma once

#include <base/result.hpp>
#include <stats/agreement/rating_units.hpp>
#include <stats/ratings.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::measurement {

struct RatingsCsvOptions {
    std::optional<double> missing = {};    // a score that stands for none, besides the empty cell
    std::vector<std::string> further = {}; // columns that are facets too
    std::optional<stats::DeclaredScale> scale = {};
    std::function<void(double)> report = {}; // takes the share of the file that is read, now and then
};

struct ReadRatings {
    stats::Ratings ratings;
    std::size_t rows = 0;                 // below the header
    std::size_t missing = 0;              // of them without a score
    std::vector<std::string> unused = {}; // columns that nothing was asked of
};

// Refused as a sheet is (`sheet.hpp`: at most 20 million rows), and with `ratings/…`: a column that is to be two
// things, no score at all, a declared scale that is none, a score that is none of its levels (line and column named), a
// second row for the same target, rater, item, period and further facets (both lines named).
// A facet `period` is further[0] where the file has that column.
Result<ReadRatings> read_ratings_csv(std::string_view text, const RatingsCsvOptions& options);

} // namespace assay::measurement
