// Words for what happened to a job. Pure.
#pragma once

#include <jobs/job.hpp>
#include <jobs/job_history.hpp>

namespace assay::jobs {

// A job, its team and its guide at one moment.
struct JobMoment {
    const StoredJob& job;
    const std::vector<TeamMember>& team;
    const importer::Guide& guide;
    int guide_version = 0;
};

// Every field that differs, in words a lead of the job understands.
std::vector<FieldChange> changes_between(const JobMoment& before, const JobMoment& after);

// One sentence for an audit row about a job; `action` is "job/created" and the like.
std::string summary_of(std::string_view action, const JobEventDetails& details);

} // namespace assay::jobs
