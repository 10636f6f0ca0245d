#include <base/text.hpp>
#include <scorecards/assignment_service.hpp>
#include <scorecards/content_rules.hpp>
#include <scorecards/scorecard_service.hpp>
#include <scorecards/scorecard_store.hpp>
#include <scorecards/seal_service.hpp>

namespace assay::scorecards {
namespace {

Result<void> expect_revision_if_sent(const api::Call& call, const CardRow& row) {
    if (call.request.header("if-match").empty()) return {};
    return call.expect_revision(row.etag);
}

Refusal excused() {
    return refuse(Fault::conflict, "scorecard/excused", "You were excused from this scorecard; nothing is owed.");
}

} // namespace

Result<void> must_be_author(db::Tx& tx, const Actor& actor, const std::string& scorecard_id) {
    if (!own_row(tx, actor, scorecard_id)) return not_found();
    return {};
}

Result<CardRevision> ScorecardService::save_draft(db::Tx& tx, const api::Call& call, const Content& content,
                                                  std::string_view draft) {
    auto row = own_row(tx, call.actor, call.parameter("id"));
    if (!row) return not_found();
    if (row->state == AssignmentState::excused) return excused();
    if (row->state == AssignmentState::submitted)
        return refuse(Fault::conflict, "scorecard/already-submitted",
                      "This scorecard is in and locked. Amend it, with a reason, if something has to change.");
    if (auto revision = call.expect_revision(row->etag); !revision) return pass_on(revision);
    const auto guide = catalogue_.version(tx, row->guide_version_id);
    if (auto faults = faults_in_draft(content, *guide->stage(row->stage_id)); !faults.empty())
        return refuse_fields(std::move(faults));
    row->etag = ids_.token();
    scorecards::save_draft(tx, *row, draft);
    row->draft = draft;
    return CardRevision{shown(tx, *row), row->etag};
}

Result<CardRevision> ScorecardService::submit(db::Tx& tx, const api::Call& call) {
    auto row = own_row(tx, call.actor, call.parameter("id"));
    if (!row) return not_found();
    if (row->state == AssignmentState::submitted) return CardRevision{shown(tx, *row), row->etag};
    if (row->state == AssignmentState::excused) return excused();
    if (auto revision = expect_revision_if_sent(call, *row); !revision) return pass_on(revision);
    const auto guide = catalogue_.version(tx, row->guide_version_id);
    const importer::Stage& stage = *guide->stage(row->stage_id);
    Content content = content_of_row(tx, *row);
    if (auto missing = missing_for_submission(content, stage); !missing.empty())
        return refuse_fields(std::move(missing), "scorecard/incomplete",
                             "The scorecard is not complete: each item needs a rating or a reason.");
    row->etag = ids_.token();
    row->submitted_at = call.now;
    row->is_written_after_reading = has_read(tx, call.actor.person_id, row->application_id);
    save_submission(tx, *row, content);
    audit_.record(tx, {call.actor.person_id, "scorecard/submitted", "scorecard", row->scorecard_id, row->job_id,
                       row->application_id});
    row = own_row(tx, call.actor, row->scorecard_id);
    return CardRevision{shown(tx, *row), row->etag};
}

Result<CardRevision> ScorecardService::amend(db::Tx& tx, const api::Call& call, const AmendmentInput& input) {
    auto row = own_row(tx, call.actor, call.parameter("id"));
    if (!row) return not_found();
    if (row->state == AssignmentState::excused) return excused();
    if (row->state == AssignmentState::owed)
        return refuse(Fault::conflict, "scorecard/not-submitted", "Only a scorecard that is in can be amended.");
    if (auto revision = expect_revision_if_sent(call, *row); !revision) return pass_on(revision);
    if (trim(input.reason).empty()) return refuse_field("/reason", "required", "is required: it stays on record");
    const Content before = content_of_row(tx, *row);
    Content content = content_of({input.ratings, input.recommendation, input.notes.value_or(before.notes), {}});
    const auto guide = catalogue_.version(tx, row->guide_version_id);
    const importer::Stage& stage = *guide->stage(row->stage_id);
    auto faults = faults_in_draft(content, stage);
    std::ranges::move(missing_for_submission(content, stage), std::back_inserter(faults));
    if (!faults.empty()) return refuse_fields(std::move(faults));
    row->etag = ids_.token();
    row->amended_at = call.now;
    row->is_amended_after_reading =
        row->is_amended_after_reading || has_read(tx, call.actor.person_id, row->application_id);
    save_amendment(tx, *row, content);
    add_amendment(tx, ids_.next(), *row,
                  {call.now, input.reason, {before.ratings, before.recommendation, before.notes}});
    audit_.record(tx, {call.actor.person_id, "scorecard/amended", "scorecard", row->scorecard_id, row->job_id,
                       row->application_id});
    row = own_row(tx, call.actor, row->scorecard_id);
    return CardRevision{shown(tx, *row), row->etag};
}

} // namespace assay::scorecards
