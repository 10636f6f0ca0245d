// The composite of an application: one figure over what its interviewers rated, with what is needed to judge it.
// A 0 is missing data: it lowers the coverage and touches nothing else.
#pragma once

#include <base/fields.hpp>

#include <optional>
#include <string>

namespace assay::decisions {

// One place where a rating was asked for: an item on an assigned card. `score` is empty or 0 where there is none.
struct RatingSlot {
    std::string item_id;
    std::string interviewer_id;
    std::optional<int> score;
};

// score, low, high and spread are in levels (1 to 4); coverage is a share from 0 to 1.
struct Composite {
    double score = 0;
    std::optional<double> low; // 95 % interval; empty where fewer than two items were rated
    std::optional<double> high;
    int n_ratings = 0;
    int n_interviewers = 0;
    int n_items = 0;
    double coverage = 0;
    std::optional<double> spread; // mean range of an item between its raters; empty where no item had two
};
ASSAY_FIELDS(Composite, (score, low, high, n_ratings, n_interviewers, n_items, coverage, spread))

} // namespace assay::decisions
