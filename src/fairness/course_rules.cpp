#include <fairness/course_rules.hpp>

#include <algorithm>

namespace assay::fairness {
namespace {

using applications::ClosureKind;
using applications::Phase;

bool is_after_stages(Phase phase) {
    return phase == Phase::debrief || phase == Phase::references || phase == Phase::offer;
}

void note(Course& course, std::size_t step, Instant at) {
    auto& when = course.reached[std::min(step, course.reached.size() - 1)];
    if (!when || at < *when) when = at;
}

// Whoever came further has been at every step before, then at the latest.
void fill_in(Course& course) {
    for (std::size_t step = course.reached.size() - 1; step-- > 0;)
        if (const auto& further = course.reached[step + 1]; further) note(course, step, *further);
}

// The decision in force says who is selected, whether an offer was taken or not; who was rejected after all is not.
template <class Row>
std::optional<Outcome> end_of(const Row& row) {
    if (row.outcome == "no_hire" && row.decided_at) return Outcome{false, *row.decided_at};
    if (row.closure_kind == ClosureKind::rejected && row.closed_at) return Outcome{false, *row.closed_at};
    if (row.outcome == "hire" && row.decided_at) return Outcome{true, *row.decided_at};
    if (row.closure_kind == ClosureKind::hired && row.closed_at) return Outcome{true, *row.closed_at};
    return std::nullopt;
}

template <class Row>
Course begun(const Row& row, std::string job_id, std::size_t steps) {
    Course course{std::move(job_id), row.sex, row.race_ethnicity, end_of(row), {}};
    course.reached.resize(steps);
    return course;
}

} // namespace

Course course_of(const CourseRow& row) {
    Course course = begun(row, row.job_id, 3);
    if (row.entered_at) note(course, 1, *row.entered_at);
    if (row.passed_at) note(course, 1, *row.passed_at);
    if (row.left_at) note(course, 2, *row.left_at);
    fill_in(course);
    return course;
}

std::vector<Course> courses_of(const std::vector<PlaceRow>& rows, std::size_t stages,
                               const std::function<std::size_t(const std::string&)>& step_of) {
    std::vector<Course> courses;
    const std::string* application = nullptr;
    for (const PlaceRow& row : rows) {
        if (application == nullptr || *application != row.application_id) courses.push_back(begun(row, "", stages + 2));
        application = &row.application_id;
        if (row.is_pass)
            note(courses.back(), step_of(row.stage_id.value_or("")) + 1, row.at);
        else if (row.place == Phase::stage)
            note(courses.back(), step_of(row.stage_id.value_or("")), row.at);
        else if (is_after_stages(row.place))
            note(courses.back(), stages + 1, row.at);
    }
    for (Course& each : courses) fill_in(each);
    return courses;
}

std::optional<Outcome> outcome_at(const Course& course, std::size_t step) {
    const bool is_selected = course.end && course.end->is_selected;
    if (step > 0 && !course.reached[step] && !is_selected) return std::nullopt;
    if (step + 1 < course.reached.size() && course.reached[step + 1]) return Outcome{true, *course.reached[step + 1]};
    return course.end;
}

} // namespace assay::fairness
