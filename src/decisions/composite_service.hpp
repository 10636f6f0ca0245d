// The composite of an application as one reader may see it, over the cards that are open to them.
#pragma once

#include <applications/application_scope.hpp>
#include <decisions/composite_rules.hpp>
#include <importer/guide.hpp>
#include <platform/api/actor.hpp>
#include <scorecards/scorecard_service.hpp>

namespace assay::decisions {

// `composite` is empty where nothing is rated and where a card that is in is sealed to the reader.
struct CompositeView {
    std::optional<Composite> composite;
    bool is_sealed = false;
};

CompositeView composite_of_application(db::Tx& tx, const Actor& actor, const applications::ApplicationScope& scope,
                                       const importer::Guide& guide);

// The job's weights by item.
Weights weights_of_job(db::Tx& tx, const std::string& job_id);

// Where ratings were asked for: the visible ratings, and each item of an assigned card's stage that has none. `cards`
// are all the assigned cards of the application.
std::vector<RatingSlot> rating_slots(const importer::Guide& guide, const std::vector<scorecards::CardState>& cards,
                                     const std::vector<scorecards::VisibleRating>& ratings);

} // namespace assay::decisions
