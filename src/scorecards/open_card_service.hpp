// The cards of others as far as their reader may see them, and ratings out of such cards. Every function takes the
// reader and hands out nothing that is sealed to them.
#pragma once

#include <applications/application_scope.hpp>
#include <platform/api/actor.hpp>
#include <platform/db/database.hpp>
#include <scorecards/scorecard.hpp>

namespace assay::scorecards {

struct OpenCard {
    Scorecard card;
    std::string etag;
    std::string job_id;
    std::string guide_version_id;
    bool is_own = false;
    bool needs_administrator = false; // seen on no other ground: the reading is audited
};

// The cards of an application whose content the actor may see, in the order of assignment. Whoever shows them to the
// actor notes the reading (seal_service.hpp) before the answer leaves.
std::vector<OpenCard> open_cards(db::Tx& tx, const Actor& actor, const applications::ApplicationScope& scope);
// One card; nothing where it is sealed to the actor, somebody else's business or missing.
std::optional<OpenCard> open_card(db::Tx& tx, const Actor& actor, const std::string& scorecard_id);

// Ratings of submitted cards that the actor may see, ordered by application, card and item.
std::vector<VisibleRating> visible_ratings_of_application(db::Tx& tx, const Actor& actor,
                                                          const applications::ApplicationScope& scope);
std::vector<VisibleRating> visible_ratings_of_job(db::Tx& tx, const Actor& actor, const jobs::JobScope& job);

// The cards of an interview or a work sample in the order of assignment, each with the state its reader may know.
std::vector<CardGlance> card_glances_of_interview(db::Tx& tx, const Actor& actor, const std::string& interview_id);
std::vector<CardGlance> card_glances_of_work_sample(db::Tx& tx, const Actor& actor, const std::string& work_sample_id);

// Whether a submitted card of somebody else is sealed to the actor.
bool is_sealed_to(db::Tx& tx, const Actor& actor, const applications::ApplicationScope& scope);

// All cards of the application as the actor may see them: whole or as sealed entries. `cards` are the open ones.
ApplicationScorecards application_scorecards(db::Tx& tx, const Actor& actor,
                                             const applications::ApplicationScope& scope,
                                             const std::vector<OpenCard>& cards);

} // namespace assay::scorecards
