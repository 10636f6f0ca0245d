#include <base/json_read.hpp>
#include <jobs/job_fields.hpp>
#include <jobs/job_rules.hpp>
#include <jobs/job_team_service.hpp>
#include <jobs/job_team_sql.hpp>

namespace assay::jobs {
namespace {

namespace statements = sql::jobs::job_team;

} // namespace

std::vector<TeamMember> job_team(db::Tx& tx, const std::string& job_id) {
    return tx.all<TeamMember>(statements::team_of_job, job_id);
}

std::vector<FieldError> faults_in_seats(db::Tx& tx, const std::string& job_id, const std::vector<TeamSeat>& team) {
    std::vector<FieldError> faults = faults_in_team(team);
    const std::vector<TeamMember> present = job_team(tx, job_id);
    for (std::size_t index = 0; index < team.size(); ++index) {
        const std::string& person_id = team[index].person_id;
        if (std::ranges::find(present, person_id, &TeamMember::person_id) != present.end()) continue;
        const std::string pointer = json::pointer_to(json::pointer_to("/team", index), "person_id");
        if (!tx.first<std::string>(statements::active_person, person_id))
            faults.push_back({pointer, "unknown", "is nobody who can sign in here"});
        if (tx.first<std::string>(statements::has_read_self_identifications, person_id))
            faults.push_back({pointer, "read-self-identifications",
                              "has taken in what candidates said of themselves, and so works on no job"});
    }
    return faults;
}

void save_team(db::Tx& tx, const std::string& job_id, const std::vector<TeamSeat>& team) {
    tx.run(statements::clear_team, job_id);
    for (const TeamSeat& seat : team) tx.run(statements::add_to_team, job_id, seat.person_id, seat.role);
}

} // namespace assay::jobs
