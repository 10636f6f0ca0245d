// Ratings on their way into a figure, and what every answer says of how many there were.
#pragma once

#include <string>
#include <vector>

namespace assay::analytics {

// One rating of one item by one person; `score` 0 or empty was not given.
struct RatedRow {
    std::string application_id;
    std::string interviewer_id;
    std::string item_id;
    int score = 0;
};

// Of the ratings that may enter: `used` have a level, `missing` are zeros and skips.
struct RatingCounts {
    int rows = 0;
    int used = 0;
    int missing = 0;
    int targets = 0;
    int raters = 0;
    int items = 0;
};

// How a many-facet figure came about. `reliability` is of the order of candidates, from 0 to 1; mean and standard
// deviation of the candidates in logits.
struct Estimation {
    std::string method;
    std::string scale;
    bool converged = false;
    int iterations = 0;
    double mean = 0;
    double sd = 0;
    double reliability = 0;
};

} // namespace assay::analytics
