// Who and what the demonstration has before its first candidate: people with their severity, guides, jobs.
#pragma once

#include <demonstration/chance.hpp>
#include <demonstration/client.hpp>

#include <string>
#include <vector>

namespace assay::demonstration {

struct Colleague {
    Actor actor;
    double severity = 0; // in logits; raters differ, as they do everywhere
};

struct StageItem {
    std::string id;
    std::string name;
    double difficulty = 0;
};

struct StageQuestion {
    std::string id;
    std::int64_t areas = 0;
    std::int64_t follow_ups = 0;
};

struct JobStage {
    std::string id;
    std::string kind; // screen, work_sample, interview
    std::vector<StageItem> items;
    std::vector<StageQuestion> questions;
};

struct ReferenceQuestion {
    std::string id;
    bool is_numeric = false;
};

struct DemonstrationJob {
    std::string id;
    const Colleague* recruiter = nullptr;
    const Colleague* hiring_manager = nullptr;
    std::vector<const Colleague*> interviewers;
    std::vector<JobStage> stages;
    std::vector<std::string> debrief_questions;
    std::vector<ReferenceQuestion> reference_questions;
    std::vector<StageItem> reference_items;
};

// `outline`: what every job of the guide has in common, the difficulty of its items included.
struct PublishedGuide {
    std::string id;
    std::string title;
    boost::json::object values;
    DemonstrationJob outline;
};

struct Cast {
    std::vector<Colleague> colleagues; // never grows once jobs point into it
    std::vector<PublishedGuide> guides;
    std::vector<DemonstrationJob> jobs; // those that are open today
};

// Adds people (`set_up_code` admits the first) and publishes the built-in guides.
Cast assemble_cast(Client& client, Chance& chance, const std::string& set_up_code, const std::string& password);

// A published job of a guide of the cast. `number` shares the jobs out among recruiters, hiring managers and seals.
DemonstrationJob open_job(Client& client, const Cast& cast, const PublishedGuide& guide, const std::string& title,
                          std::size_t number);

// The jobs that are open today: of each guide in turn.
void open_jobs(Client& client, Cast& cast, std::size_t job_count);

} // namespace assay::demonstration
