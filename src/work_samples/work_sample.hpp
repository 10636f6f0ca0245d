// A work sample sent to a candidate: its deadline, the link to its page, what came back, who reviews it.
// Reviewers rate it on scorecards like those of an interview.
#pragma once

#include <base/fields.hpp>
#include <base/instant.hpp>
#include <base/maybe.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace assay::work_samples {

enum class WorkSampleState { sent, opened, submitted, late, expired, cancelled };
ASSAY_ENUM(WorkSampleState, sent, opened, submitted, late, expired, cancelled)

struct WorkSampleInput {
    std::string application_id;
    std::string stage_id;
    std::optional<Instant> due_at;
    std::vector<std::string> reviewer_ids;
    std::optional<std::map<std::string, std::string>> placeholder_values; // of this candidate's brief
};

struct ExtensionInput {
    Instant due_at;
    std::string reason;
};

struct CancellationInput {
    std::string reason;
};

struct SubmittedFile {
    std::string id;
    std::string name;
    std::string media_type;
    std::int64_t size = 0;
    std::string sha256;
};

struct Submission {
    std::string id;
    Instant submitted_at;
    std::optional<std::string> note;
    std::optional<int> minutes_spent;
    std::vector<SubmittedFile> files;
};

struct Extension {
    Instant due_before;
    Instant due_after;
    std::string reason;
    std::string granted_by_name;
    Instant granted_at;
};

} // namespace assay::work_samples
