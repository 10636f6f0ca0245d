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

bool is_closed(const Course& course, ClosureKind kind) {
    return course.phase == Phase::closed && course.closure_kind == kind && course.closed_at;
}

template <class Row>
Course begun(const Row& row, std::string job_id, std::size_t steps) {
    Course course{std::move(job_id), row.sex, row.race_ethnicity, row.phase, row.closure_kind, row.closed_at, {}};
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
    const bool is_hired = is_closed(course, ClosureKind::hired);
    if (step > 0 && !course.reached[step] && !is_hired) return std::nullopt;
    if (step + 1 < course.reached.size() && course.reached[step + 1]) return Outcome{true, *course.reached[step + 1]};
    if (is_hired) return Outcome{true, *course.closed_at};
    if (is_closed(course, ClosureKind::rejected)) return Outcome{false, *course.closed_at};
    return std::nullopt;
}

std::optional<Outcome> outcome_of(const Course& course) {
    if (is_closed(course, ClosureKind::hired)) return Outcome{true, *course.closed_at};
    if (is_closed(course, ClosureKind::rejected)) return Outcome{false, *course.closed_at};
    return std::nullopt;
}

} // namespace assay::fairness
