// Which steps of a process an application was decided at, and how. Pure.
#pragma once

#include <fairness/blocks_rules.hpp>
#include <fairness/course.hpp>

#include <functional>
#include <string>
#include <vector>

namespace assay::fairness {

// What the store says of some applications. The lists may hold rows of others too; `places` are read one list after
// the other.
struct CourseRows {
    std::vector<CourseHead> heads;
    std::vector<DecidedRow> decided;
    std::vector<std::vector<PlaceRow>> places;
};

// A course for each head, the oldest first. The process has `stages` stages, a step each, and the two around them;
// `step_of` finds the step of a stage, from 1.
std::vector<Course> courses_of(CourseRows rows, std::size_t stages,
                               const std::function<std::size_t(const std::string&)>& step_of);

// At step `step`: who got further or is to be hired, and who ended there. Nothing of who never came there, who is still
// there, and who withdrew there.
std::optional<Outcome> outcome_at(const Course& course, std::size_t step);

} // namespace assay::fairness
