// When an interview ends, when its scorecards are due, and what cannot be booked. Pure.
#pragma once

#include <base/result.hpp>
#include <importer/guide.hpp>
#include <interviews/interview.hpp>

namespace assay::interviews {

// The stage's longest duration after the start; an hour where the guide names none.
Instant default_end(Instant starts_at, const importer::Stage& stage);

// A day after the end: late enough to write, early enough to remember.
Instant cards_due(Instant ends_at);

// An end that is not after its start, or an interview of more than a day. The pointer is /ends_at.
std::vector<FieldError> faults_in_times(Instant starts_at, Instant ends_at);

// Somebody twice; a lead who is not among the interviewers.
std::vector<FieldError> faults_in_panel(const std::vector<std::string>& interviewer_ids,
                                        const std::optional<std::string>& lead_id);

// Start and end after the patch.
struct Times {
    Instant starts_at;
    Instant ends_at;
};
Times moved(const Times& before, const InterviewPatch& patch);

} // namespace assay::interviews
