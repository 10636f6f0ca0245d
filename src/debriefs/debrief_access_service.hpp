// What an actor is to a debrief: the first question of every use case on one.
#pragma once

#include <applications/application_scope.hpp>
#include <debriefs/debrief_view.hpp>
#include <platform/api/actor.hpp>
#include <platform/db/database.hpp>

namespace assay::debriefs {

struct DebriefScope {
    StoredDebrief debrief;
    applications::ApplicationScope application;
    std::vector<Voter> panel;      // who votes: hiring managers, the facilitator, whoever submitted a card
    bool sees_evaluations = false; // the application's cards are open to the actor
    bool may_lead = false;         // opens rounds and closes: leads of the job and the facilitator
    bool may_vote = false;
};

// `not_found` for whoever neither leads the job, nor facilitates, nor has or had a card of the application.
Result<DebriefScope> debrief_scope(db::Tx& tx, const Actor& actor, const std::string& debrief_id);

// The same, and `forbidden` for who neither facilitates nor leads the job.
Result<DebriefScope> led_debrief_scope(db::Tx& tx, const Actor& actor, const std::string& debrief_id);

// The same, and `forbidden` for who has no vote.
Result<DebriefScope> voter_debrief_scope(db::Tx& tx, const Actor& actor, const std::string& debrief_id);

} // namespace assay::debriefs
