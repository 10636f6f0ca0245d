// Joint maximum likelihood by Newton's method over all parameters together: the log-likelihood is concave, and each
// candidate's own row of the equations is eliminated, so that only raters, items and thresholds are solved for.
#pragma once

#include <stats/facets/unknowns.hpp>

namespace assay::stats::facets {

struct Course {
    double log_likelihood = 0;
    double largest_residual = 0;
    bool converged = false;
    int iterations = 0;
    std::vector<double> variance = {}; // of each unknown; empty where not asked for or not definite
    std::vector<double> spread = {};   // of what is likely for each target, under marginal estimation
    std::optional<Population> population = {};
};

// Leaves measures and thresholds in the design, of extreme elements as they were. The same bits for any number of
// threads. Fails where raters, items and further facets cannot be told apart.
Figure<Course> estimate_jointly(Design& design, const Unknowns& unknowns, const ManyFacetOptions& options);

// Errors from the information of all parameters together.
void put_joint_errors(std::vector<MeasuredFacet>& facets, const Unknowns& unknowns, const Course& course);

// What both estimators refuse with.
std::unexpected<NoFigure> not_told_apart();

// Rows in pieces of about the same size that begin and end with a target: the targets [cut[p], cut[p + 1]). As many as
// keep the pieces' information within memory, whatever the number of threads.
std::vector<std::size_t> cuts_of(const Design& design, std::size_t unknowns);

} // namespace assay::stats::facets
