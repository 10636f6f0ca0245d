// Fields of jobs and their limits.
#pragma once

#include <base/fields.hpp>
#include <jobs/job.hpp>
#include <jobs/job_view.hpp>

namespace assay::jobs {

ASSAY_FIELDS(TeamSeat, (person_id, role))
ASSAY_FIELDS(TeamMember, (person_id, name, role))
ASSAY_FIELDS(NewJob, (guide_id, guide_version, title, placeholder_values, weights, team, seal))
ASSAY_FIELDS(JobPatch, (title, placeholder_values, weights, team, seal, guide_version, reason))
ASSAY_FIELDS(Closure, (reason))
ASSAY_FIELDS(StoredJob, (job_id, title, sort_key, folded_title, state, guide_version_id, placeholder_values, weights,
                         seal, is_frozen, etag, created_by, created_at, published_at, closed_at, closure_reason))

ASSAY_ENUM(MyRole, hiring_manager, recruiter, interviewer, administrator)
ASSAY_FIELDS(UnfilledPlaceholder, (placeholder, scope, kind, choices, occurrences, places))
ASSAY_FIELDS(JobItem, (id, name, kind, outcome))
ASSAY_FIELDS(JobStage, (id, title, kind, minutes, questions, items))
ASSAY_FIELDS(JobCounts, (applied, stage, debrief, references, offer, closed))
ASSAY_FIELDS(Job, (id, title, state, guide_id, guide_version, newest_guide_version, guide_title, seal,
                   placeholder_values, unfilled, weights, weights_frozen, team, stages, counts, created_at,
                   published_at, closed_at, closure_reason, my_role))
ASSAY_FIELDS(PublicDescription, (title, heading, sections, process_introduction, process))
ASSAY_FIELDS(JobSummary,
             (id, title, state, guide_title, candidates_open, owed_scorecards, hiring_manager_name, created_at))

} // namespace assay::jobs

namespace assay {

template <>
inline constexpr auto field_rules<jobs::NewJob> =
    rules(rule<&jobs::NewJob::title>({.min_length = 1, .max_length = 200}),
          rule<&jobs::NewJob::guide_version>({.min = 1}), rule<&jobs::NewJob::team>({.max_length = 200}));

template <>
inline constexpr auto field_rules<jobs::JobPatch> =
    rules(rule<&jobs::JobPatch::title>({.min_length = 1, .max_length = 200}),
          rule<&jobs::JobPatch::guide_version>({.min = 1}), rule<&jobs::JobPatch::team>({.max_length = 200}),
          rule<&jobs::JobPatch::reason>(
              {.max_length = 2000,
               .documentation = "Needed where weights, seal or guide version change after the first application."}));

template <>
inline constexpr auto field_rules<jobs::Closure> =
    rules(rule<&jobs::Closure::reason>({.min_length = 1, .max_length = 2000}));

} // namespace assay
