// Fairness of a job's process, or of all jobs together, step by step and item by item.
#pragma once

#include <fairness/impact.hpp>

#include <string>
#include <vector>

namespace assay::fairness {

// application: from applying to the first stage. stage: one stage of the guide. stages: all of them. after_stages:
// debrief, references and offer, up to the hire. whole: from applying to the hire.
enum class StepKind { application, stage, stages, after_stages, whole };

struct FairnessStep {
    StepKind kind = StepKind::application;
    std::optional<std::string> stage_id;
    std::string title;
    std::vector<ImpactTable> tables;
};

// Selected: candidates whose ratings on the item are 3 or above on average.
struct FairnessItem {
    std::string item_id;
    std::string name;
    std::string stage_title;
    std::vector<ImpactTable> tables;
};

struct FairnessJob {
    std::string job_id;
    std::string title;
    int applications = 0;
};

// Applications whose candidates said it, down to a multiple of five, and all the others: one more or less would tell
// whether one candidate said something.
struct Identified {
    Attribute attribute = Attribute::sex;
    int identified = 0;
    int unknown = 0;
};

// `job` is empty in the report of all jobs, which lists `jobs` and has no items. `identified`: of each attribute that
// five people said something of; only these have tables.
struct FairnessReport {
    std::optional<FairnessJob> job;
    std::vector<FairnessJob> jobs;
    int applications = 0;
    std::vector<Identified> identified;
    std::vector<FairnessStep> steps;
    std::vector<FairnessItem> items;
    std::vector<std::string> notes;
};

} // namespace assay::fairness
