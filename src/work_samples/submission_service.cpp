#include <applications/candidate_texts_service.hpp>
#include <guides/guide_texts_rules.hpp>
#include <guides/value_words_rules.hpp>
#include <organisations/organisation_rules.hpp>
#include <platform/crypto/digest.hpp>
#include <platform/documents/file_type.hpp>
#include <work_samples/submission_service.hpp>
#include <work_samples/submission_sql.hpp>
#include <work_samples/work_sample_fields.hpp>
#include <work_samples/work_sample_sql.hpp>

#include <algorithm>

namespace assay::work_samples {
namespace {

namespace statements = sql::work_samples::submission;
namespace sample_statements = sql::work_samples::work_sample;

struct SubmissionRow {
    std::string submission_id;
    std::string work_sample_id;
    std::optional<std::string> note;
    std::optional<int> minutes_spent;
    Instant submitted_at;
};
ASSAY_FIELDS(SubmissionRow, (submission_id, work_sample_id, note, minutes_spent, submitted_at))

struct LastRow {
    std::string submission_id;
    std::optional<std::string> note;
    std::optional<int> minutes_spent;
    Instant submitted_at;
};
ASSAY_FIELDS(LastRow, (submission_id, note, minutes_spent, submitted_at))

struct PageRow {
    std::string application_id;
    std::string candidate_id;
    std::string candidate_name;
    std::string job_id;
    std::string job_title;
    applications::Phase phase = applications::Phase::applied;
    std::string sender_name;
};
ASSAY_FIELDS(PageRow, (application_id, candidate_id, candidate_name, job_id, job_title, phase, sender_name))

struct FileRow {
    std::string id;
    std::string submission_id;
    std::string name;
    std::string media_type;
    std::int64_t size = 0;
    std::string sha256;
    Instant created_at;
};
ASSAY_FIELDS(FileRow, (id, submission_id, name, media_type, size, sha256, created_at))

// A work sample and the application it belongs to, as its link finds them.
struct Linked {
    StoredWorkSample stored;
    PageRow application;
};

Result<Linked> linked(db::Tx& tx, const std::string& token) {
    auto stored = tx.first<StoredWorkSample>(sample_statements::work_sample_by_token, crypto::sha256_hex(token));
    if (!stored) return not_found();
    auto application = tx.first<PageRow>(statements::application_of_page, stored->work_sample_id);
    return Linked{std::move(*stored), std::move(*application)};
}

// A closed application takes nothing, and its page says no more than that.
Intake intake_for(const Linked& found, Instant now) {
    if (found.application.phase == applications::Phase::closed) return Intake::cancelled;
    return intake_of(course_of(found.stored), now);
}

Result<void> accepted(Intake intake) {
    switch (intake) {
    case Intake::accepted:
        return {};
    case Intake::cancelled:
        return refuse(Fault::conflict, "work-sample/link-closed", "This link no longer takes work.");
    case Intake::over:
        return refuse(Fault::conflict, "work-sample/over", "The time for handing in is over.");
    case Intake::already_in:
        return refuse(Fault::conflict, "work-sample/already-in",
                      "Your work is in already, and the deadline for replacing it has passed.");
    }
    return {};
}

// Titles are shown to the candidate, so they are filled like every other text.
std::vector<PageStep> steps_of(db::Tx& tx, const importer::Guide& guide, const Linked& found,
                               const guides::PlaceholderValues& values) {
    const auto passed = tx.all<std::string>(statements::passed_stages, found.application.application_id);
    std::vector<PageStep> steps;
    for (const importer::Stage& stage : guide.stages)
        steps.push_back({guides::filled(stage.title, values), stage.minutes,
                         std::ranges::find(passed, *stage.id) != passed.end(), *stage.id == found.stored.stage_id});
    return steps;
}

} // namespace

std::optional<Submission> last_submission(db::Tx& tx, const std::string& work_sample_id) {
    auto row = tx.first<LastRow>(statements::last_submission, work_sample_id);
    if (!row) return std::nullopt;
    auto files = tx.all<SubmittedFile>(statements::files_of_submission, row->submission_id);
    return Submission{std::move(row->submission_id), row->submitted_at, std::move(row->note), row->minutes_spent,
                      std::move(files)};
}

Result<CandidatePage> SubmissionService::page(db::Tx& tx, const std::string& token, Instant now) const {
    const auto found = linked(tx, token);
    if (!found) return pass_on(found);
    const auto& [stored, application] = *found;
    const auto guide = catalogue_.version(tx, stored.guide_version_id);
    const importer::Stage& stage = *guide->stage(stored.stage_id);
    applications::ApplicationScope scope;
    scope.application_id = application.application_id;
    scope.candidate_name = application.candidate_name;
    scope.job.job_id = application.job_id;
    const auto organisation = organisations_.find(tx).organisation;
    const auto values =
        guides::for_reading(guides::merged(applications::texts_of_application(tx, organisations_, scope, guide->guide,
                                                                              {.deadline = stored.due_at}),
                                           stored.placeholder_values),
                            guide->guide.placeholders);
    CandidatePage page;
    page.organisation = organisation.name;
    page.time_zone = organisations::time_zone_of(organisation);
    page.candidate_name = application.candidate_name;
    page.job_title = application.job_title;
    page.sender_name = application.sender_name;
    page.link = "/c/" + token;
    page.steps = steps_of(tx, guide->guide, *found, values);
    page.brief = guides::filled_part(stage.candidate_directions, values);
    page.effort_hours = stage.effort_hours;
    page.sent_at = stored.sent_at;
    page.course = course_of(stored);
    page.intake = intake_for(*found, now);
    page.submission = last_submission(tx, stored.work_sample_id);
    return page;
}

Result<void> SubmissionService::note_opened(db::Tx& tx, const std::string& token, Instant now) {
    auto found = linked(tx, token);
    if (!found) return pass_on(found);
    if (found->stored.opened_at) return {};
    found->stored.opened_at = now;
    tx.run_with(sample_statements::save_times, found->stored);
    audit_.record(tx, {std::nullopt, "work-sample/opened", "work_sample", found->stored.work_sample_id,
                       found->application.job_id, found->application.application_id});
    return {};
}

Result<void> SubmissionService::takes(db::Tx& tx, const std::string& token, Instant now) const {
    const auto found = linked(tx, token);
    if (!found) return pass_on(found);
    return accepted(intake_for(*found, now));
}

void SubmissionService::store(Arrival& arrival) const {
    for (ArrivedFile& file : arrival.files) file.sha256 = files_.put(file.bytes);
}

Result<Submission> SubmissionService::submit(db::Tx& tx, const std::string& token, const Arrival& arrival,
                                             Instant now) {
    auto found = linked(tx, token);
    if (!found) return pass_on(found);
    auto& [stored, application] = *found;
    if (auto open = accepted(intake_for(*found, now)); !open) return pass_on(open);
    const SubmissionRow row{ids_.next(), stored.work_sample_id, arrival.note, arrival.minutes_spent, now};
    tx.run_with(statements::add_submission, row);
    for (const ArrivedFile& file : arrival.files) {
        // The same bytes may have been taken away elsewhere since they were stored; no two writers run at once.
        if (!files_.contains(file.sha256)) files_.put(file.bytes);
        const auto type = documents::type_of(file.bytes, file.name);
        tx.run_with(statements::add_submitted_file,
                    FileRow{ids_.next(), row.submission_id, documents::safe_name(file.name),
                            std::string(documents::media_type_of(type)), static_cast<std::int64_t>(file.bytes.size()),
                            file.sha256, now});
    }
    if (!stored.opened_at) stored.opened_at = now;
    stored.submitted_at = now;
    stored.etag = ids_.token();
    tx.run_with(sample_statements::save_times, stored);
    audit_.record(tx, {std::nullopt, "work-sample/submitted", "work_sample", stored.work_sample_id, application.job_id,
                       application.application_id});
    return *last_submission(tx, stored.work_sample_id);
}

} // namespace assay::work_samples
