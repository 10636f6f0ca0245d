#include <base/text.hpp>
#include <scorecards/assignment_fields.hpp>
#include <scorecards/seal_service.hpp>
#include <scorecards/seal_sql.hpp>

namespace assay::scorecards {
namespace {

namespace statements = sql::scorecards::seal;

struct NearPerson {
    std::string person_id;
    std::vector<Role> roles;
    std::optional<jobs::TeamRole> team_role;
};
ASSAY_FIELDS(NearPerson, (person_id, roles, team_role))

bool may_be_shown(const NearPerson& person) {
    return person.team_role || std::ranges::find(person.roles, Role::administrator) != person.roles.end();
}

} // namespace

Reading reading_of(db::Tx& tx, const Actor& actor, const std::vector<OpenCard>& cards) {
    Reading reading;
    for (const OpenCard& each : cards) {
        if (each.is_own) continue;
        reading.application_id = each.card.application_id;
        reading.job_id = each.job_id;
        reading.is_first = true;
        if (each.needs_administrator) reading.as_administrator.push_back(each.card.id);
    }
    if (reading.is_first) reading.is_first = !has_read(tx, actor.person_id, reading.application_id);
    return reading;
}

bool has_read(db::Tx& tx, const std::string& person_id, const std::string& application_id) {
    return tx.first<std::string>(statements::reading_of, application_id, person_id).has_value();
}

std::vector<Opening> openings(db::Tx& tx, const std::string& application_id) {
    return tx.all<Opening>(statements::openings_of_application, application_id);
}

void SealService::record(db::Tx& tx, const Actor& actor, const Reading& reading) {
    if (reading.is_first) tx.run(statements::add_reading, reading.application_id, actor.person_id, clock_.now());
    for (const std::string& scorecard_id : reading.as_administrator)
        audit_.record(tx, {actor.person_id, "scorecard/read-by-administrator", "scorecard", scorecard_id,
                           reading.job_id, reading.application_id});
}

Result<void> may_open_seal(const applications::ApplicationScope& scope) {
    if (scope.job.may_decide()) return {};
    return refuse(Fault::forbidden, "seal/decider-only",
                  "Only the job's hiring manager and administrators may open a seal.");
}

Result<std::vector<Opening>> SealService::open(db::Tx& tx, const Actor& actor,
                                               const applications::ApplicationScope& scope,
                                               const UnsealingInput& input) {
    if (auto allowed = may_open_seal(scope); !allowed) return pass_on(allowed);
    if (trim(input.reason).empty()) return refuse_field("/reason", "required", "is required: it stays on record");
    const auto person = tx.first<NearPerson>(statements::person_near_job, scope.job.job_id, input.person_id);
    if (!person || !may_be_shown(*person))
        return refuse_field("/person_id", "not-on-team", "is nobody of this job's team");
    if (tx.first<std::string>(statements::opening_of, scope.application_id, input.person_id))
        return refuse(Fault::conflict, "seal/already-open", "The seal is already open for this person.");
    tx.run(statements::add_opening, scope.application_id, input.person_id, input.reason, actor.person_id, clock_.now());
    audit_.record(tx, {actor.person_id, "seal/opened", "application", scope.application_id, scope.job.job_id,
                       scope.application_id, json::write(input)});
    return openings(tx, scope.application_id);
}

} // namespace assay::scorecards
