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

// From step `from` on until step `to`, which is `reached.size()` for the hire: who got there or is to be hired, and who
// ended between. Nothing of who never came to the first, who is still between, and who withdrew between.
std::optional<Outcome> outcome_between(const Course& course, std::size_t from, std::size_t to);

} // namespace assay::fairness
