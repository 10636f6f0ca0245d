// Reads the ratings of a job that its reader may see and puts the candidates on one scale.
#pragma once

#include <analytics/job_measures.hpp>
#include <guides/guide_catalogue_service.hpp>
#include <scorecards/open_card_service.hpp>
#include <scorecards/seal_service.hpp>

namespace assay::analytics {

// No answer holds more candidates, and no estimation either.
inline constexpr int most_candidates = 200;

// What was read for one reader, before anything is computed from it: the estimation holds no connection.
struct ReadJob {
    JobMeasures measures; // without measures
    std::string guide_version_id;
    std::vector<RatedRow> rows;
    std::vector<scorecards::Reading> readings; // to be noted before the answer leaves
    bool is_as_administrator = false;          // seen on no other ground: audited
};

class JobMeasuresService {
  public:
    JobMeasuresService(guides::GuideCatalogue& catalogue, audit::AuditService& audit)
        : catalogue_(catalogue), audit_(audit) {}

    // An application enters with all of its cards or not at all: where one that is in is sealed to the actor, none of
    // them is read for it.
    ReadJob read(db::Tx& tx, const Actor& actor, const jobs::JobScope& job) const;

    // Writes into the audit trail that an administrator outside the job's lead looked at its figures.
    void record_look(db::Tx& tx, const Actor& actor, const std::string& job_id) const;

  private:
    guides::GuideCatalogue& catalogue_;
    audit::AuditService& audit_;
};

// The whole answer; slow work, outside of any transaction.
JobMeasures measured(ReadJob job);

} // namespace assay::analytics
