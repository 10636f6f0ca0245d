// Which steps of a process an application was decided at, and how. Pure.
#pragma once

#include <fairness/blocks_rules.hpp>
#include <fairness/course.hpp>

#include <functional>
#include <string>
#include <vector>

namespace assay::fairness {

// Of all jobs: three steps, the application, the stages, and what follows them.
Course course_of(const CourseRow& row);

// Of one job whose guide has `stages` stages: a step each, and the two around them. `step_of` finds that of a stage.
std::vector<Course> courses_of(const std::vector<PlaceRow>& rows, std::size_t stages,
                               const std::function<std::size_t(const std::string&)>& step_of);

// At step `step`: who got further or is to be hired, and who ended there. Nothing of who never came there, who is still
// there, and who withdrew there.
std::optional<Outcome> outcome_at(const Course& course, std::size_t step);

} // namespace assay::fairness
