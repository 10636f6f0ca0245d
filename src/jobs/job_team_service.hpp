// The team of a job: who sits on it, in which role.
#pragma once

#include <base/result.hpp>
#include <jobs/job.hpp>
#include <platform/db/database.hpp>

namespace assay::jobs {

// By name.
std::vector<TeamMember> job_team(db::Tx& tx, const std::string& job_id);

// What is wrong with a team for this job: somebody twice, somebody unknown, somebody newly seated who is not active or
// knows what single candidates said of their sex and race. Pointers are `/team/N/person_id`. `job_id` is empty for a
// job that is not there yet.
std::vector<FieldError> faults_in_seats(db::Tx& tx, const std::string& job_id, const std::vector<TeamSeat>& team);

// Replaces the team by one without faults.
void save_team(db::Tx& tx, const std::string& job_id, const std::vector<TeamSeat>& team);

} // namespace assay::jobs
