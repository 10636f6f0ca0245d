// The people whose severities can be told from each other, measured together. Used by `interviewers_rules`.
#pragma once

#include <analytics/interviewers.hpp>

namespace assay::analytics {

// `people`: severity, fit, halo and drift by person; `without`: those of the group who have none, because of `reason`.
struct MeasuredGroup {
    std::optional<InterviewerGroup> shown;
    std::map<std::string, Interviewer> people;
    std::vector<std::string> without;
    std::string reason;
    std::vector<std::string> notes;
};

// By groups that are comparable (`comparable_rules`), in the order of the rows; figures with so many decimals, one more
// of whoever has very many ratings.
std::vector<MeasuredGroup> measured_groups(const std::vector<SettledRow>& rows, int decimals);

// Takes over what was measured of a person; counts stay.
void put_figures(Interviewer& into, Interviewer figures);

double at_decimals(double figure, int decimals);

} // namespace assay::analytics
