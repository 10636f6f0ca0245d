#include <fairness/course_rules.hpp>
#include <fairness/fairness_report_rules.hpp>
#include <fairness/impact_rules.hpp>
#include <fairness/telling_rules.hpp>

#include <algorithm>
#include <unordered_map>

namespace assay::fairness {
namespace {

struct Place {
    int sex = any;
    int race = any;
};

// What is counted of somebody; of attributes that are not told, nothing.
template <class Row>
Place place_of(const Row& row, const GroupsOfBoth& groups) {
    Place place;
    if (groups.sex.is_told()) place.sex = groups.sex.number_of(row.sex).value_or(any);
    if (groups.race.is_told()) place.race = groups.race.number_of(row.race_ethnicity).value_or(any);
    return place;
}

bool is_said(const Place& place, Attribute attribute) {
    return (attribute == Attribute::race_ethnicity || place.sex != any) &&
           (attribute == Attribute::sex || place.race != any);
}

GroupsOfBoth groups_in(const std::vector<Course>& courses) {
    GroupsOfBoth groups;
    for (const Course& each : courses) {
        groups.sex.add(each.person, each.sex);
        groups.race.add(each.person, each.race_ethnicity);
    }
    return groups;
}

// A course, and where its candidate is counted.
struct Placed {
    const Course* course = nullptr;
    Place place;
};

// Those of whom something is counted.
std::vector<Placed> placed_in(const std::vector<Course>& courses, const GroupsOfBoth& groups) {
    std::vector<Placed> placed;
    for (const Course& each : courses) {
        const Place place = place_of(each, groups);
        if (place.sex != any || place.race != any) placed.push_back({&each, place});
    }
    return placed;
}

// In order of appearance.
std::vector<std::vector<Placed>> by_job(const std::vector<Placed>& placed) {
    std::vector<std::vector<Placed>> jobs;
    std::unordered_map<std::string, std::size_t> numbers;
    for (const Placed& each : placed) {
        const std::size_t job = numbers.try_emplace(each.course->job_id, jobs.size()).first->second;
        if (job == jobs.size()) jobs.emplace_back();
        jobs[job].push_back(each);
    }
    return jobs;
}

std::vector<Decided> decided_between(const std::vector<Placed>& job, const Span& span) {
    std::vector<Decided> people;
    for (const auto& [course, place] : job)
        if (const auto outcome = outcome_between(*course, span.from, span.to))
            people.push_back({course->person, place.sex, place.race, outcome->is_selected, outcome->at});
    return people;
}

Passage passage_in(const std::vector<Placed>& job, const Span& span) {
    Passage counts;
    for (const auto& [course, place] : job)
        if (const auto outcome = outcome_between(*course, span.from, span.to))
            ++(outcome->is_selected ? counts.through : counts.fell_out);
    return counts;
}

// The places of a process with `stages` stages, in the order of the application, the stages and what follows.
struct Places {
    std::size_t after_stages = 0;
    std::size_t hire = 0;
};

// What the report of all jobs tells of, the weightiest first. The report of one job keeps to what that one says.
std::vector<Span> spans_of_all_jobs(const Places& places) {
    return {{0, places.hire}, {0, 1}, {places.after_stages, places.hire}, {1, places.after_stages}};
}

std::vector<Span> spans_of_steps(const std::vector<FairnessStep>& steps, const Places& places) {
    std::vector<Span> spans;
    for (std::size_t at = 0; at < steps.size(); ++at) switch (steps[at].kind) {
        case StepKind::whole:
            spans.push_back({0, places.hire});
            break;
        case StepKind::stages:
            spans.push_back({1, places.after_stages});
            break;
        default:
            spans.push_back({at, at + 1});
        }
    return spans;
}

// How each of `spans` is told of this job: as all jobs together are, and its single stages as far as these allow.
std::vector<Telling> tellings_in(const std::vector<Placed>& job, const std::vector<Span>& spans, const Places& places) {
    const auto passage = [&](const Span& span) { return passage_in(job, span); };
    const std::vector<Span> coarse = spans_of_all_jobs(places);
    std::map<Span, Telling> found;
    std::vector<Span> settled;
    const auto settle = [&](const std::vector<Span>& some, const std::vector<Telling>& tellings) {
        for (std::size_t at = 0; at < some.size(); ++at) {
            found.emplace(some[at], tellings[at]);
            if (tellings[at] == Telling::told) settled.push_back(some[at]);
        }
    };
    settle(coarse, tellings_of(coarse, {}, passage));
    std::vector<Span> finer;
    for (const Span& each : spans)
        if (!found.contains(each)) finer.push_back(each);
    settle(finer, tellings_of(finer, settled, passage));
    std::vector<Telling> tellings;
    for (const Span& each : spans) tellings.push_back(found.at(each));
    return tellings;
}

Passage& operator+=(Passage& sum, const Passage& more) {
    sum.through += more.through;
    sum.fell_out += more.fell_out;
    return sum;
}

// Jobs that tell of few are told of together, where their sums do not give each other away: of these spans they are
// withheld. Whoever takes one sum from another has the jobs that are few at either end of what is between.
std::vector<Span> withheld_of_few(const std::vector<std::vector<Placed>>& jobs, const std::vector<Span>& spans,
                                  const std::vector<std::vector<Telling>>& tellings, const Places& places) {
    const auto is_few_at = [&](std::size_t job, std::size_t place) {
        for (std::size_t at = 0; at < spans.size(); ++at)
            if (tellings[job][at] == Telling::few && (spans[at].from == place || spans[at].to == place)) return true;
        return false;
    };
    const auto passage = [&](const Span& span) {
        Passage sum;
        for (std::size_t job = 0; job < jobs.size(); ++job)
            if (is_few_at(job, span.from) || is_few_at(job, span.to)) sum += passage_in(jobs[job], span);
        return sum;
    };
    const std::vector<Span> coarse = spans_of_all_jobs(places);
    const std::vector<Telling> of_few = tellings_of(coarse, {}, passage);
    std::vector<Span> withheld;
    for (std::size_t at = 0; at < coarse.size(); ++at)
        if (of_few[at] == Telling::withheld) withheld.push_back(coarse[at]);
    return withheld;
}

void put_steps(FairnessReport& report, const std::vector<Placed>& placed, const GroupsOfBoth& groups) {
    if (placed.empty()) return;
    const std::size_t hire = placed.front().course->reached.size();
    const Places places{hire - 1, hire};
    const std::vector<Span> spans = spans_of_steps(report.steps, places);
    const auto jobs = by_job(placed);
    std::vector<std::vector<Telling>> tellings;
    for (const auto& job : jobs) tellings.push_back(tellings_in(job, spans, places));
    const std::vector<Span> withheld = withheld_of_few(jobs, spans, tellings, places);
    for (std::size_t at = 0; at < spans.size(); ++at) {
        const bool is_withheld = std::ranges::find(withheld, spans[at]) != withheld.end();
        std::vector<DecidedInJob> step;
        for (std::size_t job = 0; job < jobs.size(); ++job) {
            const Telling telling = tellings[job][at];
            step.push_back({decided_between(jobs[job], spans[at]),
                            telling == Telling::few && is_withheld ? Telling::withheld : telling});
        }
        report.steps[at].tables = tables_of(count_jobs(step), groups);
    }
}

void put_identified(FairnessReport& report, const std::vector<Placed>& placed, const GroupsOfBoth& groups) {
    for (const Attribute attribute : groups.attributes()) {
        Identified found{attribute, 0, 0};
        for (const Placed& each : placed) found.identified += is_said(each.place, attribute) ? 1 : 0;
        found.identified -= found.identified % static_cast<int>(block);
        found.unknown = report.applications - found.identified;
        report.identified.push_back(found);
    }
}

// A panel knows whose ratings are low: few of them are not told of, as of a step.
void put_items(FairnessReport& report, const std::vector<ItemRow>& rows, const GroupsOfBoth& groups) {
    std::unordered_map<std::string, std::vector<Decided>> by_item;
    for (const ItemRow& row : rows) {
        const Place place = place_of(row, groups);
        auto& people = by_item[row.item_id];
        // Of one job: a person has one row of an item.
        const int person = static_cast<int>(people.size());
        people.push_back({person, place.sex, place.race, row.total >= 3 * row.ratings, row.settled_at});
    }
    for (FairnessItem& item : report.items) {
        std::vector<Decided>& people = by_item[item.item_id];
        const Telling telling = tells_of_few(people) ? Telling::few : Telling::told;
        item.tables = tables_of(count_jobs({{std::move(people), telling}}), groups);
    }
}

} // namespace

FairnessReport reported(ReadFairness read) {
    FairnessReport report = std::move(read.report);
    const GroupsOfBoth groups = groups_in(read.courses);
    const std::vector<Placed> placed = placed_in(read.courses, groups);
    put_identified(report, placed, groups);
    put_steps(report, placed, groups);
    put_items(report, read.item_rows, groups);
    return report;
}

} // namespace assay::fairness
