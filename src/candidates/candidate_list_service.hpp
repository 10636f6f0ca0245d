// The list of candidates that a reader may see: by name or newest first, filtered by words, job and phase. Each page
// costs the same with a hundred candidates and with a hundred thousand.
#pragma once

#include <candidates/candidate.hpp>
#include <candidates/candidate_list.hpp>
#include <guides/guide_catalogue_service.hpp>
#include <platform/api/call.hpp>

namespace assay::candidates {

class CandidateListService {
  public:
    explicit CandidateListService(guides::GuideCatalogue& catalogue) : catalogue_(catalogue) {}

    // `not_found` where the filter names a job that the actor may not open; `malformed` for a cursor of another list.
    Result<api::Page<CandidateSummary>> list(db::Tx& tx, const Actor& actor, const CandidateFilter& filter,
                                             const api::PageRequest& page) const;

  private:
    CandidateSummary summary_of(db::Tx& tx, const Actor& actor, const CandidateFilter& filter,
                                const CandidateKey& key) const;

    guides::GuideCatalogue& catalogue_;
};

} // namespace assay::candidates
