// Runs a debrief: opening, votes, rounds, notes, next steps, closing.
#pragma once

#include <audit/audit_service.hpp>
#include <debriefs/debrief_view_service.hpp>
#include <platform/api/call.hpp>

namespace assay::debriefs {

class DebriefService {
  public:
    DebriefService(audit::AuditService& audit, guides::GuideCatalogue& catalogue, Ids& ids)
        : audit_(audit), catalogue_(catalogue), ids_(ids) {}

    // Leads only. `conflict` while a card of the application is owed, naming who owes it, and where there is one
    // already.
    Result<DebriefScope> open(db::Tx& tx, const api::Call& call, const DebriefInput& input);
    // One vote a person and round; with a reason where it differs from that person's earlier one.
    Result<DebriefScope> vote(db::Tx& tx, const api::Call& call, const VoteInput& input);
    // Opens the first votes for all at once and starts the second round.
    Result<DebriefScope> open_round(db::Tx& tx, const api::Call& call, const RoundInput& input);
    // The new revision of the note on one question of the agenda.
    Result<Note> write_note(db::Tx& tx, const api::Call& call, const NoteInput& input);
    Result<DebriefScope> change(db::Tx& tx, const api::Call& call, const DebriefPatch& patch);
    Result<DebriefScope> close(db::Tx& tx, const api::Call& call, const DebriefClosure& input);

  private:
    Result<DebriefScope> saved(db::Tx& tx, const api::Call& call, DebriefScope scope, std::string action);

    audit::AuditService& audit_;
    guides::GuideCatalogue& catalogue_;
    Ids& ids_;
};

} // namespace assay::debriefs
