// Reads reviews of hires and what was rated before, with the reader's eyes.
#pragma once

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

// The newest reviews of hires whose candidate is settled, and the newest applicants of their jobs. A candidate enters
// with every card or not at all, and not where the reader is kept from them for good. Who may ask is whoever may see
// interviewers.
ReadValidity read_validity(db::Tx& tx, const Actor& actor, guides::GuideCatalogue& catalogue);

// The figures. Takes time; wants no transaction.
Validity validity_of(const ReadValidity& read, Instant now);

} // namespace assay::validity
