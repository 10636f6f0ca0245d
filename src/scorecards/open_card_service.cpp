#include <scorecards/assignment_service.hpp>
#include <scorecards/content_rules.hpp>
#include <scorecards/open_card_service.hpp>
#include <scorecards/scorecard_sql.hpp>
#include <scorecards/scorecard_store.hpp>

#include <algorithm>

namespace assay::scorecards {
namespace {

namespace statements = sql::scorecards::scorecard;

OpenCard open_card_of(db::Tx& tx, const CardRow& row) {
    return {shown(tx, row), row.etag, row.job_id, row.guide_version_id, row.is_own, row.needs_administrator};
}

bool is_in(const Scorecard& card) { return card.state == CardStage::submitted || card.state == CardStage::amended; }

std::vector<VisibleRating> ratings_in(const std::vector<OpenCard>& cards) {
    std::vector<VisibleRating> ratings;
    for (const OpenCard& each : cards)
        if (is_in(each.card))
            for (const Rating& rating : each.card.ratings)
                ratings.push_back({each.card.application_id, each.card.id, each.card.interviewer_id, each.card.stage_id,
                                   rating.item_id, rating.score, rating.evidence.has_value()});
    return ratings;
}

ScorecardEntry entry_of(const CardState& state, const std::vector<OpenCard>& cards) {
    const auto open = std::ranges::find(cards, state.scorecard_id, [](const OpenCard& each) { return each.card.id; });
    if (open != cards.end()) return open->card;
    return SealedScorecard{state.scorecard_id, state.interview_id, state.interviewer_id, state.state};
}

} // namespace

std::vector<OpenCard> open_cards(db::Tx& tx, const Actor& actor, const applications::ApplicationScope& scope) {
    std::vector<OpenCard> cards;
    for (const CardRow& row : open_rows(tx, actor, scope.application_id)) cards.push_back(open_card_of(tx, row));
    return cards;
}

std::optional<OpenCard> open_card(db::Tx& tx, const Actor& actor, const std::string& scorecard_id) {
    const auto row = open_row(tx, actor, scorecard_id);
    return row ? std::optional(open_card_of(tx, *row)) : std::nullopt;
}

std::vector<VisibleRating> visible_ratings_of_application(db::Tx& tx, const Actor& actor,
                                                          const applications::ApplicationScope& scope) {
    return tx.all<VisibleRating>(statements::visible_ratings_of_application, actor.person_id, scope.application_id,
                                 actor.is_administrator());
}

std::vector<VisibleRating> visible_ratings_of_job(db::Tx& tx, const Actor& actor, const jobs::JobScope& job) {
    return tx.all<VisibleRating>(statements::visible_ratings_of_job, actor.person_id, job.job_id,
                                 actor.is_administrator());
}

std::vector<CardGlance> card_glances_of_interview(db::Tx& tx, const Actor& actor, const std::string& interview_id) {
    return tx.all<CardGlance>(statements::glances_of_interview, actor.person_id, actor.is_administrator(),
                              interview_id);
}

std::vector<CardGlance> card_glances_of_work_sample(db::Tx& tx, const Actor& actor, const std::string& work_sample_id) {
    return tx.all<CardGlance>(statements::glances_of_work_sample, actor.person_id, actor.is_administrator(),
                              work_sample_id);
}

bool is_sealed_to(db::Tx& tx, const Actor& actor, const applications::ApplicationScope& scope) {
    return tx
        .first<std::string>(statements::sealed_card_of, scope.application_id, actor.person_id, actor.is_administrator())
        .has_value();
}

ApplicationScorecards application_scorecards(db::Tx& tx, const Actor& actor,
                                             const applications::ApplicationScope& scope,
                                             const std::vector<OpenCard>& cards) {
    ApplicationScorecards all{{}, scope.job.seal, false, std::nullopt};
    for (const CardState& state : card_states(tx, scope.application_id)) {
        all.items.push_back(entry_of(state, cards));
        if (state.seal == jobs::SealMode::until_all) all.seal = jobs::SealMode::until_all;
        if (state.interviewer_id == actor.person_id && state.state == AssignmentState::owed) all.i_owe = true;
    }
    if (std::ranges::count_if(cards, [](const OpenCard& each) { return is_in(each.card); }) > 1)
        all.disagreement = disagreements(ratings_in(cards));
    return all;
}

} // namespace assay::scorecards
