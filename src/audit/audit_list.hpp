// The audit trail as an administrator reads it: who did what and when. Neither details nor positions: the first could
// tell what is sealed to the reader, the second how many rows are kept from them.
#pragma once

#include <base/fields.hpp>
#include <base/instant.hpp>

#include <optional>
#include <string>

namespace assay::audit {

struct ListedEntry {
    std::string id;
    Instant at;
    std::optional<std::string> person_id; // empty: a candidate, a referee or the program itself
    std::optional<std::string> person_name;
    std::string action;
    std::string subject_kind;
    std::string subject_id;
    std::optional<std::string> job_id;
    std::optional<std::string> application_id;
};
ASSAY_FIELDS(ListedEntry, (id, at, person_id, person_name, action, subject_kind, subject_id, job_id, application_id))

} // namespace assay::audit
