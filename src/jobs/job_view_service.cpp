#include <guides/value_words_rules.hpp>
#include <jobs/job_fields.hpp>
#include <jobs/job_rules.hpp>
#include <jobs/job_scope_service.hpp>
#include <jobs/job_team_service.hpp>
#include <jobs/job_view_service.hpp>
#include <jobs/job_view_sql.hpp>
#include <platform/text/collation.hpp>

namespace assay::jobs {
namespace {

namespace statements = sql::jobs::job_view;

struct CountRow {
    std::string phase;
    std::string stage_id;
    int applications = 0;
};
ASSAY_FIELDS(CountRow, (phase, stage_id, applications))

struct OwedRow {
    std::string job_id;
    int owed = 0;
};
ASSAY_FIELDS(OwedRow, (job_id, owed))

struct ListRow {
    std::string id;
    std::string title;
    JobState state = JobState::draft;
    std::string guide_version_id;
    Instant created_at;
    std::string sort_key;
    std::optional<std::string> hiring_manager_name;
};
ASSAY_FIELDS(ListRow, (id, title, state, guide_version_id, created_at, sort_key, hiring_manager_name))

std::vector<JobStage> stages_of(const importer::Guide& guide) {
    std::vector<JobStage> stages;
    for (const importer::Stage& stage : guide.stages) {
        JobStage& made = stages.emplace_back(
            JobStage{*stage.id, stage.title, stage.kind, stage.minutes, static_cast<int>(stage.questions.size()), {}});
        for (const importer::Item& item : stage.scorecard.items)
            made.items.push_back({*item.id, item.name, item.kind, item.outcome});
    }
    return stages;
}

// Owed cards are few at any time, whatever lies behind them: one walk along their own index serves the whole page.
std::map<std::string, int> owed_by_job(db::Tx& tx) {
    std::map<std::string, int> owed;
    for (const OwedRow& row : tx.all<OwedRow>(statements::owed_scorecards)) owed[row.job_id] = row.owed;
    return owed;
}

JobCounts counts_of(db::Tx& tx, const std::string& job_id) {
    JobCounts counts;
    for (const CountRow& row : tx.all<CountRow>(statements::counts_of_job, job_id)) {
        if (row.phase == "stage") counts.stage[row.stage_id] += row.applications;
        if (row.phase == "applied") counts.applied += row.applications;
        if (row.phase == "debrief") counts.debrief += row.applications;
        if (row.phase == "references") counts.references += row.applications;
        if (row.phase == "offer") counts.offer += row.applications;
        if (row.phase == "closed") counts.closed += row.applications;
    }
    return counts;
}

} // namespace

MyRole role_of(const JobScope& scope) {
    if (!scope.team_role) return MyRole::administrator;
    switch (*scope.team_role) {
    case TeamRole::hiring_manager:
        return MyRole::hiring_manager;
    case TeamRole::recruiter:
        return MyRole::recruiter;
    case TeamRole::interviewer:
        break;
    }
    return MyRole::interviewer;
}

Result<JobRevision> JobViewService::view(db::Tx& tx, const Actor& actor, const std::string& job_id) const {
    const auto scope = job_scope(tx, actor, job_id);
    if (!scope) return pass_on(scope);
    StoredJob stored = stored_job(tx, job_id).value();
    const auto guide = catalogue_.version(tx, stored.guide_version_id);
    Job job;
    job.id = job_id;
    job.title = std::move(stored.title);
    job.state = stored.state;
    job.guide_id = guide->guide_id;
    job.guide_version = guide->version;
    job.newest_guide_version = tx.first<int>(statements::newest_version_of_guide, guide->guide_id).value();
    job.guide_title = guide->guide.title;
    job.seal = stored.seal;
    job.unfilled = unfilled_placeholders(guide->guide, guide->places, jobs_.placeholder_values(tx, stored));
    job.placeholder_values = std::move(stored.placeholder_values);
    job.weights = std::move(stored.weights);
    job.weights_frozen = stored.is_frozen;
    job.team = job_team(tx, job_id);
    job.stages = stages_of(guide->guide);
    job.counts = counts_of(tx, job_id);
    job.created_at = stored.created_at;
    job.published_at = stored.published_at;
    job.closed_at = stored.closed_at;
    job.closure_reason = std::move(stored.closure_reason);
    job.my_role = role_of(*scope);
    return JobRevision{std::move(job), std::move(stored.etag)};
}

Result<PublicDescription> JobViewService::description(db::Tx& tx, const Actor& actor, const std::string& job_id) const {
    if (const auto scope = job_scope(tx, actor, job_id); !scope) return pass_on(scope);
    const StoredJob stored = stored_job(tx, job_id).value();
    const auto guide = catalogue_.version(tx, stored.guide_version_id);
    return public_description(guide->guide, stored.title,
                              guides::for_reading(jobs_.placeholder_values(tx, stored), guide->guide.placeholders));
}

std::vector<ListedJob> JobViewService::list(db::Tx& tx, const Actor& actor, const JobQuery& query,
                                            const api::PageRequest& page) const {
    const std::string key = page.after.empty() ? "" : page.after[0];
    const std::string id = page.after.empty() ? "" : page.after[1];
    const std::string only_of = actor.is_administrator() ? "" : actor.person_id;
    const auto owed = owed_by_job(tx);
    std::vector<ListedJob> listed;
    for (ListRow& row : tx.all<ListRow>(statements::jobs_by_title, key, id, query.state, text::folded(query.words),
                                        only_of, page.limit + 1)) {
        JobSummary summary{std::move(row.id), std::move(row.title), row.state, {}, 0, 0, {}, row.created_at};
        summary.guide_title = catalogue_.version(tx, row.guide_version_id)->guide.title;
        summary.candidates_open = tx.first<int>(statements::open_candidates, summary.id).value_or(0);
        if (const auto found = owed.find(summary.id); found != owed.end()) summary.owed_scorecards = found->second;
        summary.hiring_manager_name = std::move(row.hiring_manager_name);
        listed.push_back({std::move(summary), std::move(row.sort_key)});
    }
    return listed;
}

} // namespace assay::jobs
