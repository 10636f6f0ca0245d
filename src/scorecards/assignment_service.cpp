#include <applications/application_scope_service.hpp>
#include <base/text.hpp>
#include <scorecards/assignment_fields.hpp>
#include <scorecards/assignment_service.hpp>
#include <scorecards/assignment_sql.hpp>

namespace assay::scorecards {
namespace {

namespace statements = sql::scorecards::assignment;

struct NewCard {
    std::string scorecard_id;
    std::string application_id;
    std::optional<std::string> interview_id;
    std::optional<std::string> work_sample_id;
    std::string guide_version_id;
    std::string stage_id;
    std::string interviewer_id;
    jobs::SealMode seal = jobs::SealMode::until_own;
    Instant due_at;
    Instant assigned_at;
};
ASSAY_FIELDS(NewCard, (scorecard_id, application_id, interview_id, work_sample_id, guide_version_id, stage_id,
                       interviewer_id, seal, due_at, assigned_at))

struct CardPlace {
    std::string scorecard_id;
    std::string application_id;
    std::string job_id;
    std::string interviewer_id;
    AssignmentState state = AssignmentState::owed;
};
ASSAY_FIELDS(CardPlace, (scorecard_id, application_id, job_id, interviewer_id, state))

struct AssignedDetails {
    std::string interviewer_id;
};
ASSAY_FIELDS(AssignedDetails, (interviewer_id))

struct ExcusedDetails {
    std::string interviewer_id;
    std::string reason;
};
ASSAY_FIELDS(ExcusedDetails, (interviewer_id, reason))

} // namespace

std::vector<CardState> card_states(db::Tx& tx, const std::string& application_id) {
    return tx.all<CardState>(statements::cards_of_application, application_id);
}

std::vector<CardState> card_states_of_interview(db::Tx& tx, const std::string& interview_id) {
    return tx.all<CardState>(statements::cards_of_interview, interview_id);
}

std::vector<CardState> card_states_of_work_sample(db::Tx& tx, const std::string& work_sample_id) {
    return tx.all<CardState>(statements::cards_of_work_sample, work_sample_id);
}

bool owes(db::Tx& tx, const Actor& actor, const std::string& application_id) {
    return tx.first<std::string>(statements::owed_card_of, application_id, actor.person_id).has_value();
}

std::vector<OwedCard> owed_cards(db::Tx& tx, const Actor& actor, int limit) {
    return tx.all<OwedCard>(statements::owed_by_person, actor.person_id, limit);
}

Result<void> must_lead(db::Tx& tx, const Actor& actor, const std::string& scorecard_id) {
    const auto card = tx.first<CardPlace>(statements::card_place, scorecard_id);
    if (!card) return not_found();
    const auto scope = applications::application_scope(tx, actor, card->application_id);
    if (!scope || !scope->job.is_lead()) return not_found();
    return {};
}

std::string AssignmentService::assign_card(db::Tx& tx, const Actor& actor, const std::string& job_id,
                                           const AssignmentWish& wish) {
    const NewCard card{ids_.next(),           wish.application_id, wish.interview_id,   wish.work_sample_id,
                       wish.guide_version_id, wish.stage_id,       wish.interviewer_id, wish.seal,
                       wish.due_at,           clock_.now()};
    tx.run_with(statements::add_card, card);
    tx.run(statements::add_content, card.scorecard_id, ids_.token());
    audit_.record(tx, {actor.person_id, "assignment/made", "assignment", card.scorecard_id, job_id, wish.application_id,
                       json::write(AssignedDetails{wish.interviewer_id})});
    return card.scorecard_id;
}

Result<CardState> AssignmentService::excuse_card(db::Tx& tx, const Actor& actor, const std::string& scorecard_id,
                                                 const std::string& reason) {
    if (auto leads = must_lead(tx, actor, scorecard_id); !leads) return pass_on(leads);
    const auto card = tx.first<CardPlace>(statements::card_place, scorecard_id);
    if (trim(reason).empty()) return refuse_field("/reason", "required", "is required: it stays on record");
    if (tx.run(statements::excuse_card, reason, actor.person_id, clock_.now(), scorecard_id) == 0)
        return refuse(Fault::conflict, "scorecard/not-owed", "This scorecard is already in or excused.");
    audit_.record(tx, {actor.person_id, "assignment/excused", "assignment", scorecard_id, card->job_id,
                       card->application_id, json::write(ExcusedDetails{card->interviewer_id, reason})});
    for (CardState& each : card_states(tx, card->application_id))
        if (each.scorecard_id == scorecard_id) return std::move(each);
    throw db::Broken("scorecard " + scorecard_id + " vanished");
}

void AssignmentService::move_due_of_interview(db::Tx& tx, const std::string& interview_id, Instant due_at) {
    tx.run(statements::move_due, due_at, interview_id);
}

void AssignmentService::move_due_of_work_sample(db::Tx& tx, const std::string& work_sample_id, Instant due_at) {
    tx.run(statements::move_due_of_work_sample, due_at, work_sample_id);
}

} // namespace assay::scorecards
