// A candidate: a person who applies, once or many times. Recognised by the folded e-mail address, of which each is in
// use once.
#pragma once

#include <base/instant.hpp>
#include <base/maybe.hpp>
#include <candidates/candidate_file.hpp>
#include <candidates/standing.hpp>

#include <optional>
#include <string>
#include <vector>

namespace assay::candidates {

struct CandidateInput {
    std::string name;
    std::string email;
    std::optional<std::string> phone;
    std::optional<std::string> location;
    std::optional<std::string> source;
    std::optional<std::string> notes;
};

struct CandidatePatch {
    Maybe<std::string> name;
    Maybe<std::string> email;
    Maybe<std::optional<std::string>> phone;
    Maybe<std::optional<std::string>> location;
    Maybe<std::optional<std::string>> source;
    Maybe<std::optional<std::string>> notes;
};

// `notes` are for those who may edit the candidate and null for everybody else; `applications` are those in jobs the
// reader may open, newest first.
struct Candidate {
    std::string id;
    std::string name;
    std::string email;
    std::optional<std::string> phone;
    std::optional<std::string> location;
    std::optional<std::string> source;
    std::optional<std::string> notes;
    std::vector<File> files;
    std::vector<Standing> applications;
    Instant created_at;
    bool may_edit = false;
};

// A line of the list: the candidate and one application, the newest that fits the list's filters.
struct CandidateSummary {
    std::string id;
    std::string name;
    std::string email;
    std::optional<std::string> application_id;
    std::optional<std::string> job_title;
    std::optional<Phase> phase;
    std::optional<std::string> stage_title;
    Instant updated_at;
    int applications = 0;
};

// `number` counts up with each candidate and ties them to their row of search words.
struct StoredCandidate {
    std::string candidate_id;
    std::int64_t number = 0;
    std::string name;
    std::string sort_key;
    std::string email;
    std::string email_key;
    std::optional<std::string> phone;
    std::optional<std::string> location;
    std::optional<std::string> source;
    std::optional<std::string> notes;
    std::string etag;
    std::optional<std::string> created_by;
    Instant created_at;
    Instant updated_at;
};

} // namespace assay::candidates
