// What the list of candidates may be asked for, and the keys it is walked by.
#pragma once

#include <base/fields.hpp>
#include <candidates/standing.hpp>
#include <platform/api/call.hpp>

namespace assay::candidates {

enum class CandidateOrder { name, newest };
ASSAY_ENUM(CandidateOrder, name, newest)

struct CandidateFilter {
    std::string words; // as typed
    std::optional<std::string> job_id;
    std::optional<Phase> phase;
    std::optional<std::string> stage_id; // looked at together with words only
    CandidateOrder order = CandidateOrder::newest;
};

// `number` is set where the list is one of search results.
struct CandidateKey {
    std::string sort_key;
    std::string candidate_id;
    std::int64_t number = 0;
};
ASSAY_FIELDS(CandidateKey, (sort_key, candidate_id, number))

// Where a walk goes on; the beginning where nothing was shown yet.
struct CandidateWalk {
    CandidateOrder order = CandidateOrder::newest;
    CandidateKey after;
    int limit = 0;
};

} // namespace assay::candidates
