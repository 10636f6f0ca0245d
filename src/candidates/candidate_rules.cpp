#include <base/text.hpp>
#include <candidates/candidate_rules.hpp>
#include <people/person_rules.hpp>
#include <platform/search/words.hpp>

#include <algorithm>

namespace assay::candidates {
namespace {

void check_name(std::string_view name, std::vector<FieldError>& faults) {
    if (trim(name).empty()) faults.push_back({"/name", "required", "must not be empty"});
}

void check_email(std::string_view email, std::vector<FieldError>& faults) {
    if (!people::is_email(email)) faults.push_back({"/email", "email", "must be an e-mail address"});
}

} // namespace

bool sees_every_candidate(const Actor& actor) { return actor.is_administrator() || actor.has(Role::recruiter); }

bool may_see(const Actor& actor, const Ties& ties) {
    return sees_every_candidate(actor) || ties.created_by == actor.person_id || !ties.team_roles.empty();
}

bool may_edit(const Actor& actor, const Ties& ties) {
    return sees_every_candidate(actor) || ties.created_by == actor.person_id ||
           std::ranges::any_of(ties.team_roles,
                               [](jobs::TeamRole role) { return role != jobs::TeamRole::interviewer; });
}

std::vector<FieldError> faults_in(const CandidateInput& input) {
    std::vector<FieldError> faults;
    check_name(input.name, faults);
    check_email(input.email, faults);
    return faults;
}

std::vector<FieldError> faults_in(const CandidatePatch& patch) {
    std::vector<FieldError> faults;
    if (patch.name) check_name(*patch.name, faults);
    if (patch.email) check_email(*patch.email, faults);
    return faults;
}

std::string described_words(const StoredCandidate& candidate) {
    return search::joined(
        search::words_of(candidate.name + '\n' + candidate.email + '\n' + candidate.location.value_or("")));
}

} // namespace assay::candidates
