#include <applications/candidate_texts_service.hpp>
#include <debriefs/debrief_fields.hpp>
#include <debriefs/debrief_sql.hpp>
#include <debriefs/debrief_view_service.hpp>
#include <debriefs/grid_rules.hpp>
#include <debriefs/vote_rules.hpp>
#include <decisions/composite_service.hpp>
#include <guides/guide_texts_rules.hpp>

#include <algorithm>

namespace assay::debriefs {
namespace {

namespace statements = sql::debriefs::debrief;

struct NoteRow {
    std::string question_id;
    std::string text;
    std::string etag;
};
ASSAY_FIELDS(NoteRow, (question_id, text, etag))

bool is_in(const scorecards::Scorecard& card) {
    return card.state == scorecards::CardStage::submitted || card.state == scorecards::CardStage::amended;
}

std::vector<GridCard> grid_cards(const std::vector<scorecards::OpenCard>& cards) {
    std::vector<GridCard> made;
    for (const auto& [card, etag, job_id, guide_version_id, is_own, needs_administrator] : cards) {
        if (!is_in(card)) continue;
        GridCard each{card.interviewer_id, card.interviewer_name, card.stage_id, {}};
        for (const auto& rating : card.ratings)
            each.ratings.push_back({rating.item_id, rating.score, rating.evidence.has_value()});
        made.push_back(std::move(each));
    }
    return made;
}

std::map<std::string, Note> notes_of(db::Tx& tx, const DebriefScope& scope, const importer::DebriefPart& guide) {
    std::map<std::string, Note> notes;
    for (const auto& question : guide.questions) notes[*question.id] = {};
    for (auto& row : tx.all<NoteRow>(statements::notes_of_debrief, scope.debrief.debrief_id))
        notes[row.question_id] = {std::move(row.text), std::move(row.etag)};
    return notes;
}

std::vector<NextStep> next_steps_of(db::Tx& tx, const StoredDebrief& debrief) {
    std::vector<NextStep> steps;
    for (const NextStepInput& each : debrief.next_steps) {
        NextStep step{each.text, each.owner_id, std::nullopt, each.due};
        if (each.owner_id) step.owner_name = tx.first<std::string>(statements::person_name, *each.owner_id);
        steps.push_back(std::move(step));
    }
    return steps;
}

void add_votes(db::Tx& tx, const Actor& actor, const DebriefScope& scope, Debrief& to) {
    const auto& [debrief, application, panel, sees, may_lead, may_vote] = scope;
    const bool sees_before = sees && is_opened(debrief.state, debrief.round, Round::before);
    const bool sees_after = sees && is_opened(debrief.state, debrief.round, Round::after);
    auto votes = tx.all<Vote>(statements::visible_votes, debrief.debrief_id, actor.person_id, sees_before, sees_after);
    for (const Vote& vote : votes)
        if (vote.person_id == actor.person_id) to.my_votes.push_back(vote);
    to.changes = changes(votes);
    if (!sees_before && !sees_after) return;
    std::erase_if(votes, [&](const Vote& vote) { return !is_opened(debrief.state, debrief.round, vote.round); });
    to.votes = std::move(votes);
}

// The parts that say what others think of the candidate.
scorecards::Reading add_evaluations(db::Tx& tx, const Actor& actor, const DebriefScope& scope,
                                    const importer::Guide& guide, Debrief& to) {
    const auto cards = scorecards::open_cards(tx, actor, scope.application);
    to.notes = notes_of(tx, scope, guide.debrief);
    to.grid = grid(guide, grid_cards(cards));
    to.composite = decisions::composite_of_application(tx, actor, scope.application, guide).composite;
    to.next_steps = next_steps_of(tx, scope.debrief);
    to.summary = scope.debrief.summary;
    return scorecards::reading_of(tx, actor, cards);
}

} // namespace

Agenda DebriefViewService::agenda(db::Tx& tx, const DebriefScope& scope, const importer::Guide& guide) const {
    const auto values = applications::texts_of_application(tx, organisations_, scope.application, guide);
    Agenda made;
    made.directions = guides::filled_part(guide.debrief.directions, values);
    for (const auto& question : guide.debrief.questions)
        made.questions.push_back(
            {*question.id, guides::filled(question.text, values), guides::filled(question.guidance, values)});
    const importer::Profile profile = guides::filled_part(guide.profile, values);
    made.role.overview = profile.overview;
    made.competencies = profile.competencies;
    made.outcomes = profile.outcomes;
    return made;
}

ShownDebrief DebriefViewService::shown(db::Tx& tx, const Actor& actor, const DebriefScope& scope) const {
    const auto catalogued = catalogue_.version(tx, scope.application.job.guide_version_id);
    const StoredDebrief& stored = scope.debrief;
    Debrief made;
    made.id = stored.debrief_id;
    made.application_id = stored.application_id;
    made.candidate_name = scope.application.candidate_name;
    made.job_title = scope.application.job.title;
    made.state = stored.state;
    made.round = stored.round;
    made.sealed = !scope.sees_evaluations;
    made.facilitator_id = stored.facilitator_id;
    made.facilitator_name = tx.first<std::string>(statements::person_name, stored.facilitator_id).value_or("");
    made.opened_at = stored.opened_at;
    made.closed_at = stored.closed_at;
    made.agenda = agenda(tx, scope, catalogued->guide);
    made.panel = scope.panel;
    made.may_lead = scope.may_lead;
    made.may_vote = scope.may_vote;
    add_votes(tx, actor, scope, made);
    scorecards::Reading reading;
    if (scope.sees_evaluations) reading = add_evaluations(tx, actor, scope, catalogued->guide, made);
    return {std::move(made), stored.etag, std::move(reading)};
}

} // namespace assay::debriefs
