// Opening a seal before its time: an act of its own, for one named person, with a reason that stays on record.
#pragma once

#include <base/instant.hpp>

#include <string>

namespace assay::scorecards {

struct UnsealingInput {
    std::string person_id;
    std::string reason;
};

struct Opening {
    std::string person_id;
    std::string person_name;
    std::string reason;
    std::string by_name;
    Instant at;
};

} // namespace assay::scorecards
