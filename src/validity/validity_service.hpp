// Reads reviews of hires and what was rated before, with the reader's eyes.
#pragma once

#include <base/result.hpp>
#include <guides/guide_catalogue_service.hpp>
#include <platform/api/actor.hpp>
#include <platform/db/database.hpp>
#include <validity/validity.hpp>

namespace assay::validity {

struct ReadValidity {
    std::vector<ReviewedHire> hires;
    std::vector<RatedApplicant> applicants;
    bool is_cut = false;
};

// `forbidden` for everybody but administrators and fairness officers.
Result<void> may_see_validity(const Actor& actor);

// The newest reviews of hires whose candidate owes no card, and the newest applicants of their jobs. A candidate enters
// with every card or not at all; a card that the reader is kept from is not read.
ReadValidity read_validity(db::Tx& tx, const Actor& actor, guides::GuideCatalogue& catalogue);

// The figures. Takes time; wants no transaction.
Validity validity_of(const ReadValidity& read);

} // namespace assay::validity
