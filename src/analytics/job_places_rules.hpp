// Who is how likely to stand where among the candidates of a job. Pure.
#pragma once

#include <analytics/job_measures.hpp>

namespace assay::analytics {

// Puts `places` where two candidates or more are measured on one scale; measures of several groups are left without.
// From the measures and errors as they are shown, taken as independent and normal, by quadrature (`stats/ranking`).
void put_places(std::map<std::string, CandidateMeasure>& by_application);

} // namespace assay::analytics
