#include <fairness/course_fields.hpp>
#include <fairness/course_rules.hpp>
#include <fairness/fairness_access_service.hpp>
#include <fairness/fairness_report_fields.hpp>
#include <fairness/fairness_report_service.hpp>
#include <fairness/fairness_report_sql.hpp>
#include <jobs/job_scope_service.hpp>

#include <fmt/format.h>

#include <set>

namespace assay::fairness {
namespace {

namespace statements = sql::fairness::fairness_report;

constexpr std::size_t most_of_all_jobs = 100'000;
constexpr std::size_t most_of_job = 20'000;
constexpr std::size_t most_settled = 5'000;
constexpr int most_jobs = 200;

struct JobRow {
    std::string job_id;
    std::string title;
    std::string guide_version_id;
    int applications = 0;
};
ASSAY_FIELDS(JobRow, (job_id, title, guide_version_id, applications))

FairnessStep step(StepKind kind, std::string title, std::optional<std::string> stage_id = {}) {
    return {kind, std::move(stage_id), std::move(title), {}};
}

void note_cut(ReadFairness& read, std::size_t most) {
    if (read.courses.size() < most) return;
    read.report.notes.push_back(
        fmt::format("The figures are of the {} newest applications whose candidates said something.", most));
}

void put_outline(FairnessReport& report, const importer::Guide& guide) {
    report.steps.push_back(step(StepKind::application, "Applied, then invited to a stage"));
    for (const importer::Stage& stage : guide.stages) {
        report.steps.push_back(step(StepKind::stage, stage.title, *stage.id));
        for (const importer::Item& item : stage.scorecard.items)
            report.items.push_back({*item.id, item.name, stage.title, {}});
    }
    report.steps.push_back(step(StepKind::after_stages, "After the stages, then hired"));
    report.steps.push_back(step(StepKind::whole, "Applied, then hired"));
}

CourseRows rows_of_all_jobs(db::Tx& tx) {
    CourseRows rows{tx.all<CourseHead>(statements::heads_of_all_jobs, most_of_all_jobs), {}, {}};
    if (rows.heads.empty()) return rows;
    const std::string& oldest = rows.heads.back().application_id;
    rows.decided = tx.all<DecidedRow>(statements::decided_since, oldest);
    rows.places = {tx.all<PlaceRow>(statements::places_since, oldest),
                   tx.all<PlaceRow>(statements::stages_passed_since, oldest)};
    return rows;
}

// Of every guide that a job runs by; versions share no ids.
std::set<std::string> last_stages(db::Tx& tx, guides::GuideCatalogue& catalogue) {
    std::set<std::string> last;
    for (const std::string& version : tx.all<std::string>(statements::guide_versions_in_use))
        if (const auto guide = catalogue.version(tx, version); !guide->guide.stages.empty())
            last.insert(*guide->guide.stages.back().id);
    return last;
}

CourseRows rows_of_job(db::Tx& tx, const std::string& job_id) {
    CourseRows rows{tx.all<CourseHead>(statements::heads_of_job, job_id, most_of_job), {}, {}};
    if (rows.heads.empty()) return rows;
    const std::string& oldest = rows.heads.back().application_id;
    rows.decided = tx.all<DecidedRow>(statements::decided_of_job, job_id, oldest);
    rows.places = {tx.all<PlaceRow>(statements::places_of_job, job_id, oldest),
                   tx.all<PlaceRow>(statements::passes_of_job, job_id, oldest)};
    return rows;
}

} // namespace

Result<ReadFairness> read_all_jobs(db::Tx& tx, const Actor& actor, guides::GuideCatalogue& catalogue) {
    if (const auto allowed = may_see_fairness(tx, actor); !allowed) return pass_on(allowed);
    ReadFairness read;
    read.report.applications = tx.first<int>(statements::applications_of_all_jobs).value_or(0);
    read.report.jobs = tx.all<FairnessJob>(statements::jobs_with_applications, most_jobs);
    // All stages are one step here: whoever stood in any, or passed one, came there; who passed the last came through.
    const std::set<std::string> last = last_stages(tx, catalogue);
    read.courses = courses_of(rows_of_all_jobs(tx), 1,
                              [&](const std::string& id) { return id.empty() || last.contains(id) ? 1 : 0; });
    read.report.steps = {
        step(StepKind::application, "Applied, then invited to a stage"), step(StepKind::stages, "All stages"),
        step(StepKind::after_stages, "After the stages, then hired"), step(StepKind::whole, "Applied, then hired")};
    note_cut(read, most_of_all_jobs);
    return read;
}

Result<ReadFairness> read_job(db::Tx& tx, const Actor& actor, guides::GuideCatalogue& catalogue,
                              const std::string& job_id) {
    if (const auto allowed = may_see_fairness(tx, actor); !allowed) {
        // Why not is for those who know the job anyhow.
        const auto known = jobs::job_scope(tx, actor, job_id);
        return known ? pass_on(allowed) : pass_on(known);
    }
    const auto job = tx.first<JobRow>(statements::job_by_id, job_id);
    if (!job) return not_found();
    const auto guide = catalogue.version(tx, job->guide_version_id);
    ReadFairness read;
    read.report.job = FairnessJob{job->job_id, job->title, job->applications};
    read.report.applications = job->applications;
    put_outline(read.report, guide->guide);
    // A stage of an earlier version of the guide counts as the first: its candidates had begun.
    read.courses = courses_of(rows_of_job(tx, job_id), guide->guide.stages.size(),
                              [&](const std::string& id) { return guide->stage_position(id).value_or(0) + 1; });
    read.item_rows = tx.all<ItemRow>(statements::settled_items_of_job, job_id, most_settled, actor.person_id);
    note_cut(read, most_of_job);
    return read;
}

} // namespace assay::fairness
