// What every result over a file of ratings says first: how many there were.
#pragma once

#include <measurement/figure_json.hpp>
#include <measurement/ratings_csv.hpp>

namespace assay::measurement {

// `n`: rows below the header, those used, those without a score, and how many targets, raters and items have one.
inline void add_counts(FigureJson& json, const ReadRatings& read) {
    json.object("n").count("rows", read.rows).count("used", read.ratings.size()).count("missing", read.missing);
    json.count("targets", read.ratings.target.size()).count("raters", read.ratings.rater.size());
    json.count("items", read.ratings.item.size()).close();
}

} // namespace assay::measurement
