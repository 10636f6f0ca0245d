// Pure decisions about jobs: which values, weights and teams fit, what still blocks publication, what is frozen.
#pragma once

#include <base/result.hpp>
#include <jobs/job.hpp>
#include <jobs/job_view.hpp>
#include <platform/api/actor.hpp>

namespace assay::jobs {

// The item ids that may be weighed, in guide order: those of the stages' scorecards.
std::vector<std::string> weighable_items(const importer::Guide& guide);

// One fault for each value that names no placeholder of the guide or does not fit its kind. Pointers are
// `/placeholder_values/NAME`. Empty values are removals and always fit.
std::vector<FieldError> faults_in_values(const importer::Guide& guide, const guides::PlaceholderValues& values);

// Weights are finite, from 0 to 1000, of items of the guide's stages, and not all zero.
std::vector<FieldError> faults_in_weights(const importer::Guide& guide, const Weights& weights);

// The placeholders that block publication: organisation and job scope, without a value in `values`.
std::vector<UnfilledPlaceholder>
unfilled_placeholders(const importer::Guide& guide, const std::map<std::string, std::vector<guides::TextPlace>>& places,
                      const guides::PlaceholderValues& values);

// The refusal of a publication: one field error for each of them, saying where it stands.
Refusal refuse_unfilled(const std::vector<UnfilledPlaceholder>& unfilled);

// What applicants may read: only the public parts of the guide, filled with `values`.
PublicDescription public_description(const importer::Guide& guide, const std::string& job_title,
                                     const guides::PlaceholderValues& values);

// `team` and the creator, who joins as hiring manager or recruiter where the organisation gives that role. Somebody who
// is only an administrator sees every job anyway and does not join.
std::vector<TeamSeat> with_creator(std::vector<TeamSeat> team, const Actor& creator);

// Nobody sits on a team twice.
std::vector<FieldError> faults_in_team(const std::vector<TeamSeat>& team);

// The weights of `before` for the items of `after` that have the same name in a stage of the same title, or that are
// the only ones of their name in both. Other weights go; the job's history tells which.
Weights carried_weights(const importer::Guide& before, const importer::Guide& after, const Weights& weights);

} // namespace assay::jobs
