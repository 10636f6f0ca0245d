#include <scorecards/scorecard_sql.hpp>
#include <scorecards/scorecard_store.hpp>

namespace assay::scorecards {

ASSAY_FIELDS(CardRow, (scorecard_id, application_id, job_id, interview_id, work_sample_id, guide_version_id, stage_id,
                       interviewer_id, interviewer_name, state, due_at, excused_reason, excused_by_name, excused_at,
                       etag, draft, recommendation, notes, questions, submitted_at, amended_at,
                       is_written_after_reading, is_amended_after_reading, is_own, needs_administrator))

namespace {

namespace statements = sql::scorecards::scorecard;

void save_ratings(db::Tx& tx, const std::string& scorecard_id, const std::vector<Rating>& ratings) {
    for (const Rating& each : ratings)
        tx.run(statements::add_rating, scorecard_id, each.item_id, each.score, each.evidence, each.reason);
}

CardStage stage_of(const CardRow& row) {
    if (row.state == AssignmentState::excused) return CardStage::excused;
    if (row.state == AssignmentState::submitted) return row.amended_at ? CardStage::amended : CardStage::submitted;
    return row.draft.empty() ? CardStage::owed : CardStage::draft;
}

std::vector<Mark> marks_of(const CardRow& row) {
    std::vector<Mark> marks;
    if (row.is_written_after_reading) marks.push_back(Mark::written_after_reading);
    if (row.is_amended_after_reading) marks.push_back(Mark::amended_after_reading);
    if (row.amended_at) marks.push_back(Mark::amended);
    return marks;
}

} // namespace

std::vector<CardRow> open_rows(db::Tx& tx, const Actor& viewer, const std::string& application_id) {
    return tx.all<CardRow>(statements::open_cards_of_application, viewer.person_id, application_id,
                           viewer.is_administrator());
}

std::optional<CardRow> open_row(db::Tx& tx, const Actor& viewer, const std::string& scorecard_id) {
    return tx.first<CardRow>(statements::open_card, viewer.person_id, scorecard_id, viewer.is_administrator());
}

std::optional<CardRow> own_row(db::Tx& tx, const Actor& actor, const std::string& scorecard_id) {
    return tx.first<CardRow>(statements::own_card, scorecard_id, actor.person_id);
}

Content content_of_row(db::Tx& tx, const CardRow& row) {
    if (row.state == AssignmentState::submitted)
        return {tx.all<Rating>(statements::ratings_of_card, row.scorecard_id), row.recommendation, row.notes,
                row.questions};
    if (row.draft.empty()) return {};
    auto draft = json::read<Content>(row.draft);
    if (!draft) throw db::Broken("the draft of scorecard " + row.scorecard_id + " cannot be read");
    return std::move(*draft);
}

Scorecard shown(db::Tx& tx, const CardRow& row) {
    Scorecard card;
    card.id = row.scorecard_id;
    card.interview_id = row.interview_id;
    card.work_sample_id = row.work_sample_id;
    card.application_id = row.application_id;
    card.interviewer_id = row.interviewer_id;
    card.interviewer_name = row.interviewer_name;
    card.stage_id = row.stage_id;
    card.state = stage_of(row);
    Content content = content_of_row(tx, row);
    card.ratings = std::move(content.ratings);
    card.recommendation = content.recommendation;
    card.notes = std::move(content.notes);
    card.questions = std::move(content.questions);
    card.due_at = row.due_at;
    card.submitted_at = row.submitted_at;
    card.marks = marks_of(row);
    if (row.amended_at) card.amendments = tx.all<Amendment>(statements::amendments_of_card, row.scorecard_id);
    if (row.excused_at)
        card.excused = Excuse{row.excused_reason.value_or(""), row.excused_by_name.value_or(""), *row.excused_at};
    return card;
}

void save_draft(db::Tx& tx, const CardRow& row, std::string_view draft) {
    tx.run(statements::save_draft, draft, row.etag, row.scorecard_id);
}

void save_submission(db::Tx& tx, const CardRow& row, const Content& content) {
    tx.run(statements::mark_submitted, row.scorecard_id);
    tx.run(statements::save_submission, row.etag, content.recommendation, content.notes, content.questions,
           row.submitted_at, row.is_written_after_reading, row.scorecard_id);
    save_ratings(tx, row.scorecard_id, content.ratings);
}

void save_amendment(db::Tx& tx, const CardRow& row, const Content& content) {
    tx.run(statements::save_amendment, row.etag, content.recommendation, content.notes, row.amended_at,
           row.is_amended_after_reading, row.scorecard_id);
    tx.run(statements::clear_ratings, row.scorecard_id);
    save_ratings(tx, row.scorecard_id, content.ratings);
}

void add_amendment(db::Tx& tx, const std::string& amendment_id, const CardRow& row, const Amendment& amendment) {
    tx.run(statements::add_amendment, amendment_id, row.scorecard_id, amendment.reason, amendment.before, amendment.at);
}

} // namespace assay::scorecards
