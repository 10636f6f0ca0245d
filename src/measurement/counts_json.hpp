// What every result says first: how many there were.
#pragma once

#include <measurement/figure_json.hpp>
#include <measurement/ratings_csv.hpp>

namespace assay::measurement {

// Rows below the header, those used and those without what they are read for; the last three are 0 where a file names
// none of them.
struct Counts {
    std::size_t rows = 0, used = 0, missing = 0;
    std::size_t targets = 0, raters = 0, items = 0;
};

inline Counts counts_of(const ReadRatings& read) {
    return {read.rows,
            read.ratings.size(),
            read.missing,
            read.ratings.target.size(),
            read.ratings.rater.size(),
            read.ratings.item.size()};
}

// `n`, left open for what else is counted.
inline FigureJson& open_counts(FigureJson& json, const Counts& counts) {
    json.object("n").count("rows", counts.rows).count("used", counts.used).count("missing", counts.missing);
    return json.count("targets", counts.targets).count("raters", counts.raters).count("items", counts.items);
}

inline void add_counts(FigureJson& json, const Counts& counts) { open_counts(json, counts).close(); }

} // namespace assay::measurement
