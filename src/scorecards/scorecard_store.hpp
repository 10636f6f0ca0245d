// Every statement that touches the content of scorecards. Reads take the viewer and filter in the query; what comes
// back may be shown to that viewer and to nobody else.
#pragma once

#include <platform/api/actor.hpp>
#include <platform/db/database.hpp>
#include <scorecards/scorecard_fields.hpp>

namespace assay::scorecards {

struct CardRow {
    std::string scorecard_id;
    std::string application_id;
    std::string job_id;
    std::optional<std::string> interview_id;
    std::optional<std::string> work_sample_id;
    std::string guide_version_id;
    std::string stage_id;
    std::string interviewer_id;
    std::string interviewer_name;
    AssignmentState state = AssignmentState::owed;
    Instant due_at;
    std::optional<std::string> excused_reason;
    std::optional<std::string> excused_by_name;
    std::optional<Instant> excused_at;
    std::string etag;
    std::string draft; // JSON of Content, empty where nothing was written or the card is in
    std::optional<int> recommendation;
    std::string notes;
    std::vector<QuestionRecord> questions;
    std::optional<Instant> submitted_at;
    std::optional<Instant> amended_at;
    bool is_written_after_reading = false;
    bool is_amended_after_reading = false;
    bool is_own = false;
    bool needs_administrator = false;
};

std::vector<CardRow> open_rows(db::Tx& tx, const Actor& viewer, const std::string& application_id);
std::optional<CardRow> open_row(db::Tx& tx, const Actor& viewer, const std::string& scorecard_id);
// The card if the actor is its author.
std::optional<CardRow> own_row(db::Tx& tx, const Actor& actor, const std::string& scorecard_id);

// The content of a row that was given out above: the draft, or what was submitted.
Content content_of_row(db::Tx& tx, const CardRow& row);
// The whole card, as its viewer is shown it.
Scorecard shown(db::Tx& tx, const CardRow& row);

void save_draft(db::Tx& tx, const CardRow& row, std::string_view draft);
// `row` carries the new revision, time and mark.
void save_submission(db::Tx& tx, const CardRow& row, const Content& content);
void save_amendment(db::Tx& tx, const CardRow& row, const Content& content);
void add_amendment(db::Tx& tx, const std::string& amendment_id, const CardRow& row, const Amendment& amendment);

} // namespace assay::scorecards
