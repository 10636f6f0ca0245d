// How far a candidate's result can be relied on with one interviewer, two, three …: to plan a panel by.
#pragma once

#include <analytics/rated_rows.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace assay::analytics {

// `reliability` from 0 to 1 with its 95 % interval where there is one.
struct PlannedPanel {
    int interviewers = 1;
    double reliability = 0;
    std::optional<double> low;
    std::optional<double> high;
};

// What the variance of one rating comes from, as shares of it, with the 95 % interval where there is one.
struct VarianceShare {
    std::string source;
    double share = 0;
    std::optional<double> low;
    std::optional<double> high;
};

// `basis`, the first of these that tells: "ratings" of this job; "guide": settled candidates of all jobs with the same
// version of the guide; "organisation": those of all guides, each rating less its guide's mean; "literature". `n`: of
// the ratings that the figures stand on. `items`: how many each interviewer rates, as the ratings have it. `needed`:
// the fewest interviewers with a reliability of .80, where ten at most reach it. `reasons`: why a basis before it does
// not tell, by its name.
struct PanelPlan {
    std::string basis;
    std::string method;
    RatingCounts n;
    std::optional<int> items;
    std::vector<PlannedPanel> panels;
    std::optional<int> needed;
    std::vector<VarianceShare> variance;
    std::vector<std::string> notes;
    std::map<std::string, std::string> reasons;
};

} // namespace assay::analytics
