#include <decisions/composite_service.hpp>
#include <decisions/composite_sql.hpp>
#include <scorecards/assignment_service.hpp>

#include <algorithm>

namespace assay::decisions {

Weights weights_of_job(db::Tx& tx, const std::string& job_id) {
    return tx.first<Weights>(sql::decisions::composite::weights_of_job, job_id).value_or(Weights{});
}

std::vector<RatingSlot> rating_slots(const importer::Guide& guide, const std::vector<scorecards::CardState>& cards,
                                     const std::vector<scorecards::VisibleRating>& ratings) {
    std::vector<RatingSlot> slots;
    for (const auto& rating : ratings) slots.push_back({rating.item_id, rating.interviewer_id, rating.score});
    for (const auto& card : cards) {
        if (card.state == scorecards::AssignmentState::excused) continue;
        const auto stage = std::ranges::find_if(
            guide.stages, [&](const importer::Stage& each) { return each.id && *each.id == card.stage_id; });
        if (stage == guide.stages.end()) continue;
        for (const importer::Item& item : stage->scorecard.items) {
            const bool is_rated = std::ranges::any_of(ratings, [&](const scorecards::VisibleRating& rating) {
                return rating.scorecard_id == card.scorecard_id && rating.item_id == *item.id;
            });
            if (!is_rated) slots.push_back({*item.id, card.interviewer_id, std::nullopt});
        }
    }
    return slots;
}

CompositeView composite_of_application(db::Tx& tx, const Actor& actor, const applications::ApplicationScope& scope,
                                       const importer::Guide& guide) {
    if (scorecards::is_sealed_to(tx, actor, scope)) return {std::nullopt, true};
    const auto ratings = scorecards::visible_ratings_of_application(tx, actor, scope);
    const auto cards = scorecards::card_states(tx, scope.application_id);
    return {composite(rating_slots(guide, cards, ratings), weights_of_job(tx, scope.job.job_id)), false};
}

} // namespace assay::decisions
