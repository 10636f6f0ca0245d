// The candidate's page: where am I, what is next, by when, what can I ask for. Works on a phone and without scripts and
// holds nothing that was not written for candidates. Values in, markup out.
#pragma once

#include <base/result.hpp>
#include <importer/guide.hpp>
#include <platform/html/html.hpp>
#include <work_samples/work_sample_rules.hpp>

namespace assay::work_samples {

struct PageStep {
    std::string title;
    std::optional<importer::Range> minutes;
    bool is_passed = false;
    bool is_current = false;
};

struct CandidatePage {
    std::string organisation;
    std::string time_zone = "UTC"; // in which times are said
    std::string candidate_name;
    std::string job_title;
    std::string sender_name; // who sent the link and answers questions
    std::string link;        // "/c/TOKEN"
    std::vector<PageStep> steps;
    importer::Directions brief; // filled
    std::optional<importer::Range> effort_hours;
    Instant sent_at;
    Course course;
    Intake intake = Intake::accepted;
    std::optional<Submission> submission;
    std::string refusal; // why what was just sent is not taken; empty otherwise
    std::string note;    // as typed, with what was refused
    std::string minutes;
};

// Why an upload is not taken, in sentences for the candidate.
std::string refusal_in_words(const Error& refusal);

html::Page rendered(const CandidatePage& page, Instant now);

// For links that open nothing.
html::Page rendered_unknown();

} // namespace assay::work_samples
