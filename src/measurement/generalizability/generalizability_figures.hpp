// `assay measure generalizability`: components of variance and D-study of a file of ratings, as JSON and as a table.
#pragma once

#include <measurement/ratings_csv.hpp>
#include <stats/generalizability/generalizability.hpp>

#include <string>

namespace assay::measurement {

struct GeneralizabilityFigures {
    stats::Figure<stats::Generalizability> study;
    double goal = 0.8;        // coefficient that `needed` reaches
    bool is_declared = false; // the design was asked for, not found
};

inline GeneralizabilityFigures generalizability_figures(const ReadRatings& read,
                                                        const stats::GeneralizabilityOptions& options) {
    return {stats::generalizability(read.ratings, options), options.goal, options.design.has_value()};
}

// The object that docs/measurement/generalizability.md describes.
std::string generalizability_json(const ReadRatings& read, const GeneralizabilityFigures& figures);
// Components in rows, the D-study in rows, and below them notes and why some cannot be had.
std::string generalizability_table(const ReadRatings& read, const GeneralizabilityFigures& figures);

} // namespace assay::measurement
