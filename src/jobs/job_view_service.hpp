// Jobs as they are shown: one job with everything on its page, and the list.
#pragma once

#include <jobs/job_service.hpp>
#include <jobs/job_view.hpp>

namespace assay::jobs {

struct JobRevision {
    Job job;
    std::string etag;
};

struct JobQuery {
    std::string state; // a JobState's word, or empty for all
    std::string words; // a part of the title, in any case, accents aside
};

struct ListedJob {
    JobSummary summary;
    std::string sort_key;
};

// What the actor of a scope is called on the page: their seat on the team, else administrator.
MyRole role_of(const JobScope& scope);

class JobViewService {
  public:
    JobViewService(guides::GuideCatalogue& catalogue, const JobService& jobs) : catalogue_(catalogue), jobs_(jobs) {}

    // For the job's team and administrators; `not_found` for everybody else.
    Result<JobRevision> view(db::Tx& tx, const Actor& actor, const std::string& job_id) const;

    // The public description, for whom `view` is.
    Result<PublicDescription> description(db::Tx& tx, const Actor& actor, const std::string& job_id) const;

    // The jobs of whose team the actor is, all of them for administrators; by title, one more than the page holds.
    std::vector<ListedJob> list(db::Tx& tx, const Actor& actor, const JobQuery& query,
                                const api::PageRequest& page) const;

  private:
    guides::GuideCatalogue& catalogue_;
    const JobService& jobs_;
};

} // namespace assay::jobs
