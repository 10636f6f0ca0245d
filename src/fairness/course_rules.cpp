#include <fairness/course_rules.hpp>

#include <algorithm>
#include <unordered_map>

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
std::optional<Outcome> end_of(const CourseHead& head, const DecidedRow* decided) {
    if (decided && decided->outcome == "no_hire") return Outcome{false, decided->decided_at};
    if (head.closure_kind == ClosureKind::rejected && head.closed_at) return Outcome{false, *head.closed_at};
    if (decided && decided->outcome == "hire") return Outcome{true, decided->decided_at};
    if (head.closure_kind == ClosureKind::hired && head.closed_at) return Outcome{true, *head.closed_at};
    return std::nullopt;
}

// `use(at, row)` for each row of an application among the heads, `at` being its number there.
template <class Row, class Use>
void along(const std::vector<CourseHead>& heads, const std::vector<Row>& rows, Use use) {
    std::size_t at = 0;
    for (const Row& row : rows) {
        while (at < heads.size() && heads[at].application_id > row.application_id) ++at;
        if (at == heads.size()) return;
        if (heads[at].application_id == row.application_id) use(at, row);
    }
}

} // namespace

std::vector<Course> courses_of(CourseRows rows, std::size_t stages,
                               const std::function<std::size_t(const std::string&)>& step_of) {
    std::vector<Course> courses;
    courses.reserve(rows.heads.size());
    std::unordered_map<std::string, int> people;
    for (CourseHead& head : rows.heads) {
        const int person =
            people.try_emplace(std::move(head.candidate_id), static_cast<int>(people.size())).first->second;
        courses.push_back({std::move(head.job_id),
                           person,
                           std::move(head.sex),
                           std::move(head.race_ethnicity),
                           end_of(head, nullptr),
                           {}});
        courses.back().reached.resize(stages + 2);
    }
    along(rows.heads, rows.decided,
          [&](std::size_t at, const DecidedRow& row) { courses[at].end = end_of(rows.heads[at], &row); });
    for (const auto& places : rows.places)
        along(rows.heads, places, [&](std::size_t at, const PlaceRow& row) {
            if (row.place == Phase::stage)
                note(courses[at], step_of(row.stage_id.value_or("")) + (row.is_pass ? 1 : 0), row.at);
            else if (is_after_stages(row.place))
                note(courses[at], stages + 1, row.at);
        });
    for (Course& each : courses) fill_in(each);
    std::ranges::reverse(courses);
    return courses;
}

std::optional<Outcome> outcome_between(const Course& course, std::size_t from, std::size_t to) {
    const bool is_selected = course.end && course.end->is_selected;
    if (from > 0 && !course.reached[from] && !is_selected) return std::nullopt;
    if (to < course.reached.size() && course.reached[to]) return Outcome{true, *course.reached[to]};
    return course.end;
}

} // namespace assay::fairness
