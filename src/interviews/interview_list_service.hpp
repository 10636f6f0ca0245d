// Interviews as they are shown, always with the eyes of the reader: one of them, and lists by time.
#pragma once

#include <guides/guide_catalogue_service.hpp>
#include <interviews/interview.hpp>
#include <platform/api/call.hpp>

namespace assay::interviews {

struct InterviewRevision {
    Interview interview;
    std::string etag;
    std::string guide_version_id;
};

struct InterviewQuery {
    std::string application_id;   // empty: of every job
    std::optional<Instant> from;  // inclusive, by start
    std::optional<Instant> until; // exclusive
    bool is_mine = false;         // those the reader conducts
};

class InterviewListService {
  public:
    explicit InterviewListService(guides::GuideCatalogue& catalogue) : catalogue_(catalogue) {}

    // For the job's team and administrators; `not_found` for everybody else.
    Result<InterviewRevision> find(db::Tx& tx, const Actor& actor, const std::string& interview_id) const;

    // By start, one more than the page holds; of jobs of whose team the reader is. `not_found` for an application that
    // is not theirs to know. The page's keys are start (milliseconds) and id.
    Result<std::vector<Interview>> list(db::Tx& tx, const Actor& actor, const InterviewQuery& query,
                                        const api::PageRequest& page) const;
    // All of one application, soonest first.
    std::vector<Interview> of_application(db::Tx& tx, const Actor& actor, const std::string& application_id) const;

  private:
    Interview shown(db::Tx& tx, const Actor& actor, StoredInterview stored) const;

    guides::GuideCatalogue& catalogue_;
};

} // namespace assay::interviews
