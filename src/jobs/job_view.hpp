// What the API shows of jobs: the whole job, and its line in the list.
#pragma once

#include <jobs/job.hpp>

namespace assay::jobs {

enum class MyRole { hiring_manager, recruiter, interviewer, administrator };

// A placeholder that has no value yet, and every place in the guide it stands in.
struct UnfilledPlaceholder {
    std::string placeholder;
    importer::PlaceholderScope scope = importer::PlaceholderScope::job;
    importer::PlaceholderKind kind = importer::PlaceholderKind::text;
    std::vector<std::string> choices;
    int occurrences = 0;
    std::vector<guides::TextPlace> places;
};

struct JobItem {
    std::string id;
    std::string name;
    importer::ItemKind kind = importer::ItemKind::competency;
    std::optional<int> outcome;
};

struct JobStage {
    std::string id;
    std::string title;
    importer::StageKind kind = importer::StageKind::interview;
    std::optional<importer::Range> minutes;
    int questions = 0;
    std::vector<JobItem> items;
};

// How many applications stand where; `stage` by stage id.
struct JobCounts {
    int applied = 0;
    std::map<std::string, int> stage;
    int debrief = 0;
    int references = 0;
    int offer = 0;
    int closed = 0;
};

struct Job {
    std::string id;
    std::string title;
    JobState state = JobState::draft;
    std::string guide_id;
    int guide_version = 0;
    int newest_guide_version = 0; // of the same guide; the job stays on its own until somebody moves it
    std::string guide_title;
    SealMode seal = SealMode::until_own;
    guides::PlaceholderValues placeholder_values;
    std::vector<UnfilledPlaceholder> unfilled; // those that block publication
    Weights weights;
    bool weights_frozen = false;
    std::vector<TeamMember> team;
    std::vector<JobStage> stages;
    JobCounts counts;
    Instant created_at;
    std::optional<Instant> published_at;
    std::optional<Instant> closed_at;
    std::optional<std::string> closure_reason;
    MyRole my_role = MyRole::interviewer;
};

// What applicants may read of a job: the guide's public parts with the values in force filled in. Placeholders without
// a value stay in brackets. Nothing internal (profile, directions, questions, scorecards) is in here.
struct PublicDescription {
    std::string title;
    std::string heading; // the title the guide gives the role
    std::vector<importer::JobSection> sections;
    std::string process_introduction;
    std::vector<importer::ProcessStep> process;
};

struct JobSummary {
    std::string id;
    std::string title;
    JobState state = JobState::draft;
    std::string guide_title;
    int candidates_open = 0;
    int owed_scorecards = 0;
    std::optional<std::string> hiring_manager_name;
    Instant created_at;
};

} // namespace assay::jobs
