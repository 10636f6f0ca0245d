// A work sample sent to a candidate: its deadline, the link to its page, what came back, who reviews it.
// Reviewers rate it on scorecards like those of an interview.
#pragma once

#include <base/fields.hpp>
#include <base/instant.hpp>
#include <scorecards/scorecard.hpp>

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace assay::work_samples {

enum class WorkSampleState { sent, opened, submitted, late, expired, cancelled };

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

struct WorkSampleCancellation {
    std::string reason;
};

enum class SubmittedKind { other };

struct SubmittedFile {
    std::string id;
    std::string name;
    std::string media_type;
    std::int64_t size = 0;
    std::string sha256;
    SubmittedKind kind = SubmittedKind::other;
    Instant created_at;
    bool has_text = false;
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

struct WorkSample {
    std::string id;
    std::string application_id;
    std::string stage_id;
    std::string stage_title;
    WorkSampleState state = WorkSampleState::sent;
    Instant sent_at;
    Instant due_at;
    bool late = false;
    std::optional<std::string> link; // "/c/TOKEN", for leads
    std::optional<std::array<int, 2>> effort_hours;
    std::optional<Submission> submission; // the last one
    std::vector<Extension> extensions;
    std::vector<scorecards::CardGlance> scorecards;
};

struct StoredWorkSample {
    std::string work_sample_id;
    std::string application_id;
    std::string guide_version_id;
    std::string stage_id;
    std::string token;
    std::string token_digest;
    std::map<std::string, std::string> placeholder_values;
    Instant sent_at;
    Instant due_at;
    std::optional<Instant> opened_at;
    std::optional<Instant> submitted_at;
    std::optional<Instant> cancelled_at;
    std::optional<std::string> cancelled_reason;
    std::string etag;
    std::string created_by;
};

} // namespace assay::work_samples
