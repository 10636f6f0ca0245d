// The report, from what was read. Pure.
#pragma once

#include <fairness/course.hpp>
#include <fairness/fairness_report.hpp>

namespace assay::fairness {

// `report` holds steps and items without their tables, in order; a step for each of `reached`, and the whole.
struct ReadFairness {
    FairnessReport report;
    std::vector<Course> courses; // in the order of their applications
    std::vector<ItemRow> item_rows;
};

FairnessReport reported(ReadFairness read);

} // namespace assay::fairness
