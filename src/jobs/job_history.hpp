// What happened to a job, in words. Only what was done to the job itself: what happened to its candidates and their
// scorecards stands with them, behind their own rules.
#pragma once

#include <base/fields.hpp>
#include <base/instant.hpp>

#include <optional>
#include <string>
#include <vector>

namespace assay::jobs {

// One field of a job as it was and as it became, in words.
struct FieldChange {
    std::string field;
    std::string before;
    std::string after;
};
ASSAY_FIELDS(FieldChange, (field, before, after))

// The details of an audit row about a job.
struct JobEventDetails {
    std::vector<FieldChange> changes;
    std::optional<std::string> reason;
};
ASSAY_FIELDS(JobEventDetails, (changes, reason))

struct HistoryEntry {
    std::string id;
    Instant at;
    std::optional<std::string> person_id;
    std::optional<std::string> person_name;
    std::string action;
    std::string summary;
    std::vector<FieldChange> changes;
    std::optional<std::string> reason;
};
ASSAY_FIELDS(HistoryEntry, (id, at, person_id, person_name, action, summary, changes, reason))

} // namespace assay::jobs
