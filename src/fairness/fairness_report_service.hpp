// Reads what the report stands on: courses of applications and sums of settled ratings, with what candidates said.
#pragma once

#include <base/result.hpp>
#include <fairness/fairness_report_rules.hpp>
#include <guides/guide_catalogue_service.hpp>
#include <platform/api/actor.hpp>

namespace assay::fairness {

// Both: `forbidden` as may_see_fairness says. Reading only; `reported` computes, outside of the transaction.
Result<ReadFairness> read_all_jobs(db::Tx& tx, const Actor& actor, guides::GuideCatalogue& catalogue);
// `not_found` for a job that there is not, or that the actor neither works on nor may see the fairness of.
Result<ReadFairness> read_job(db::Tx& tx, const Actor& actor, guides::GuideCatalogue& catalogue,
                              const std::string& job_id);

} // namespace assay::fairness
