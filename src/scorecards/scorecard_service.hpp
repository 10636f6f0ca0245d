// Drafting, submitting and amending one's own scorecard. With open_card_service.hpp, which it brings along, this is
// what other slices need to read of cards.
#pragma once

#include <audit/audit_service.hpp>
#include <guides/guide_catalogue_service.hpp>
#include <platform/api/call.hpp>
#include <scorecards/open_card_service.hpp>

namespace assay::scorecards {

struct CardRevision {
    Scorecard card;
    std::string etag;
};

// `not_found` for everybody but the card's author.
Result<void> must_be_author(db::Tx& tx, const Actor& actor, const std::string& scorecard_id);

// Each change is the author's alone: for everybody else the card does not exist.
class ScorecardService {
  public:
    ScorecardService(audit::AuditService& audit, guides::GuideCatalogue& catalogue, Ids& ids)
        : audit_(audit), catalogue_(catalogue), ids_(ids) {}

    // Replaces the draft. Not audited: a draft is its author's alone, and a row would tell when it was written.
    // `draft` is `content` as JSON, made before the transaction.
    Result<CardRevision> save_draft(db::Tx& tx, const api::Call& call, const Content& content, std::string_view draft);
    // Locks the card. Submitting again answers with the locked card.
    Result<CardRevision> submit(db::Tx& tx, const api::Call& call);
    // Replaces ratings and recommendation of a submitted card; what stood before stays readable beside it.
    Result<CardRevision> amend(db::Tx& tx, const api::Call& call, const AmendmentInput& input);

  private:
    audit::AuditService& audit_;
    guides::GuideCatalogue& catalogue_;
    Ids& ids_;
};

} // namespace assay::scorecards
