#include <fairness/course_rules.hpp>
#include <fairness/fairness_report_rules.hpp>
#include <fairness/impact_rules.hpp>

#include <unordered_map>

namespace assay::fairness {
namespace {

struct Place {
    int sex = 0;
    int race = 0;
};

// Where somebody is counted: nowhere, where they left out what others said. What nobody said anything of is no
// question.
template <class Row>
std::optional<Place> place_of(const Row& row, const GroupsOfBoth& groups) {
    Place place;
    const Said said = groups.said();
    const auto sex = groups.sex.number_of(row.sex);
    const auto race = groups.race.number_of(row.race_ethnicity);
    if ((said.sex && !sex) || (said.race && !race) || (!said.sex && !said.race)) return std::nullopt;
    place.sex = sex.value_or(0);
    place.race = race.value_or(0);
    return place;
}

template <class Rows>
GroupsOfBoth groups_in(const Rows& rows) {
    GroupsOfBoth groups;
    for (const auto& row : rows) {
        groups.sex.add(row.sex);
        groups.race.add(row.race_ethnicity);
    }
    return groups;
}

// Who is counted, and as which job's: numbers in order of appearance.
struct Counting {
    std::vector<std::optional<Place>> places;
    std::vector<std::size_t> jobs;
    std::size_t job_count = 0;
};

Counting counting_of(const std::vector<Course>& courses, const GroupsOfBoth& groups) {
    Counting counting;
    std::unordered_map<std::string, std::size_t> jobs;
    for (const Course& each : courses) {
        counting.places.push_back(place_of(each, groups));
        counting.jobs.push_back(jobs.try_emplace(each.job_id, jobs.size()).first->second);
    }
    counting.job_count = jobs.size();
    return counting;
}

template <class OutcomeOf>
Counted count_step(const std::vector<Course>& courses, const Counting& counting, const Said& said,
                   OutcomeOf outcome_of_course) {
    std::vector<std::vector<Decided>> jobs(counting.job_count);
    for (std::size_t at = 0; at < courses.size(); ++at) {
        const auto& place = counting.places[at];
        const auto outcome = outcome_of_course(courses[at]);
        if (place && outcome)
            jobs[counting.jobs[at]].push_back({place->sex, place->race, outcome->is_selected, outcome->at});
    }
    return count_jobs(jobs, said);
}

void put_steps(FairnessReport& report, const std::vector<Course>& courses, const GroupsOfBoth& groups) {
    const Counting counting = counting_of(courses, groups);
    for (const auto& place : counting.places) report.identified += place ? 1 : 0;
    report.unknown = report.applications - report.identified;
    for (std::size_t step = 0; step < report.steps.size(); ++step) {
        const bool is_whole = report.steps[step].kind == StepKind::whole;
        const auto counted = count_step(courses, counting, groups.said(), [&](const Course& course) {
            return is_whole ? course.end : outcome_at(course, step);
        });
        report.steps[step].tables = tables_of(counted, groups);
    }
}

// Items of ratings: outcomes that nobody knows, so that few of them tell nobody anything.
void put_items(FairnessReport& report, const std::vector<ItemRow>& rows, const GroupsOfBoth& groups) {
    std::unordered_map<std::string, std::vector<Decided>> by_item;
    for (const ItemRow& row : rows)
        if (const auto place = place_of(row, groups))
            by_item[row.item_id].push_back({place->sex, place->race, row.total >= 3 * row.ratings, row.settled_at});
    for (FairnessItem& item : report.items) {
        Counted counted;
        count_blocks(counted.tally, by_item[item.item_id], groups.said());
        item.tables = tables_of(counted, groups);
    }
}

} // namespace

FairnessReport reported(ReadFairness read) {
    FairnessReport report = std::move(read.report);
    const GroupsOfBoth groups = groups_in(read.courses);
    put_steps(report, read.courses, groups);
    put_items(report, read.item_rows, groups);
    return report;
}

} // namespace assay::fairness
