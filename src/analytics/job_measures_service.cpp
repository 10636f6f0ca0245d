#include <analytics/job_measures_rules.hpp>
#include <analytics/job_measures_service.hpp>
#include <analytics/job_measures_sql.hpp>
#include <decisions/composite_service.hpp>
#include <scorecards/assignment_service.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace assay::analytics {
namespace {

namespace statements = sql::analytics::job_measures;

struct ApplicationRow {
    std::string application_id;
    std::string candidate_id;
    std::string candidate_name;
    applications::Phase phase = applications::Phase::applied;
};
ASSAY_FIELDS(ApplicationRow, (application_id, candidate_id, candidate_name, phase))

// Composite and coverage, as the comparison of candidates has them.
void put_plain(MeasuredCandidate& candidate, const std::vector<decisions::RatingSlot>& slots,
               const decisions::Weights& weights) {
    std::set<std::string> asked;
    std::set<std::string> rated;
    for (const auto& slot : slots) {
        asked.insert(slot.item_id);
        if (slot.score.value_or(0) > 0) rated.insert(slot.item_id);
    }
    candidate.composite = decisions::composite(slots, weights);
    candidate.items_asked = static_cast<int>(asked.size());
    candidate.items_rated = static_cast<int>(rated.size());
}

bool leads(const jobs::JobScope& job) { return job.team_role && *job.team_role != jobs::TeamRole::interviewer; }

// The ratings of one application, all of its cards being open to the actor, and that they were read.
void add_ratings(ReadJob& read, db::Tx& tx, const Actor& actor, const jobs::JobScope& job,
                 const std::vector<scorecards::VisibleRating>& ratings) {
    for (const auto& each : ratings)
        read.rows.push_back({each.application_id, each.interviewer_id, each.item_id, each.score.value_or(0)});
    if (std::ranges::all_of(ratings, [&](const auto& each) { return each.interviewer_id == actor.person_id; })) return;
    const std::string& application_id = ratings.front().application_id;
    if (!scorecards::has_read(tx, actor.person_id, application_id))
        read.readings.push_back({application_id, job.job_id, true, {}});
    read.is_as_administrator |= actor.is_administrator() && !leads(job);
}

// Ratings with a level, and the people who gave them.
struct LevelsGiven {
    int count = 0;
    std::set<std::string> by;
};

std::map<std::string, LevelsGiven> levels_given(const std::vector<RatedRow>& rows) {
    std::map<std::string, LevelsGiven> given;
    for (const RatedRow& row : rows) {
        if (row.score < 1) continue;
        ++given[row.application_id].count;
        given[row.application_id].by.insert(row.interviewer_id);
    }
    return given;
}

} // namespace

ReadJob JobMeasuresService::read(db::Tx& tx, const Actor& actor, const jobs::JobScope& job) const {
    const auto guide = catalogue_.version(tx, job.guide_version_id);
    const auto weights = decisions::weights_of_job(tx, job.job_id);
    auto found = tx.all<ApplicationRow>(statements::applications_with_cards, job.job_id, most_candidates + 1);
    ReadJob read;
    read.guide_version_id = job.guide_version_id;
    if (found.size() > most_candidates) {
        found.resize(most_candidates);
        read.measures.notes.push_back(
            fmt::format("The figures are of {} candidates, and there are more with cards: those furthest in the "
                        "process, then those who applied last.",
                        most_candidates));
    }
    for (auto& row : found) {
        MeasuredCandidate candidate;
        candidate.application_id = row.application_id;
        candidate.candidate_id = std::move(row.candidate_id);
        candidate.candidate_name = std::move(row.candidate_name);
        candidate.phase = row.phase;
        applications::ApplicationScope scope;
        scope.application_id = row.application_id;
        scope.job = job;
        candidate.sealed = scorecards::is_sealed_to(tx, actor, scope);
        if (!candidate.sealed) {
            const auto ratings = scorecards::visible_ratings_of_application(tx, actor, scope);
            const auto cards = scorecards::card_states(tx, row.application_id);
            put_plain(candidate, decisions::rating_slots(guide->guide, cards, ratings), weights);
            add_ratings(read, tx, actor, job, ratings);
        }
        read.measures.candidates.push_back(std::move(candidate));
    }
    return read;
}

void JobMeasuresService::record_look(db::Tx& tx, const Actor& actor, const std::string& job_id) const {
    audit_.record(tx, {actor.person_id, "job/measures-read-by-administrator", "job", job_id, job_id});
}

JobMeasures measured(ReadJob job) {
    MeasuredRows found = measure_rows(job.rows);
    JobMeasures measures = std::move(job.measures);
    measures.n = found.n;
    measures.estimation = std::move(found.estimation);
    measures.reliability = found.reliability;
    std::ranges::move(found.notes, std::back_inserter(measures.notes));
    const bool has_measures = found.reason.empty();
    if (!has_measures) measures.reasons.emplace("candidates.measure", found.reason);
    auto given = levels_given(job.rows);
    for (MeasuredCandidate& each : measures.candidates) {
        const auto measure = found.by_application.find(each.application_id);
        const LevelsGiven& levels = given[each.application_id];
        if (each.sealed)
            each.reason = "Sealed for you.";
        else if (measure != found.by_application.end())
            each.measure = measure->second;
        else if (has_measures || levels.count == 0)
            each.reason = why_unmeasured(levels.count, found.lone.contains(each.application_id));
        else if (std::string why = why_alone(static_cast<int>(levels.by.size())); !why.empty())
            each.reason = std::move(why);
    }
    put_ranks(measures.candidates);
    return measures;
}

} // namespace assay::analytics
