#include <base/text.hpp>
#include <candidates/candidate_access_service.hpp>
#include <candidates/candidate_fields.hpp>
#include <candidates/candidate_file_store.hpp>
#include <candidates/candidate_rules.hpp>
#include <candidates/candidate_search_service.hpp>
#include <candidates/candidate_service.hpp>
#include <candidates/candidate_sql.hpp>
#include <candidates/standing_service.hpp>
#include <people/person_rules.hpp>
#include <platform/text/collation.hpp>

namespace assay::candidates {
namespace {

namespace statements = sql::candidates::candidate;

StoredCandidate stored_candidate(db::Tx& tx, const std::string& candidate_id) {
    auto stored = tx.first<StoredCandidate>(statements::candidate_by_id, candidate_id);
    if (!stored) throw db::Broken("candidate " + candidate_id + " vanished within a transaction");
    return std::move(*stored);
}

// White space alone counts as nothing.
std::optional<std::string> kept(const std::optional<std::string>& text) {
    if (!text || trim(*text).empty()) return std::nullopt;
    return std::string(trim(*text));
}

void take_over(StoredCandidate& stored, const CandidatePatch& patch) {
    if (patch.name) stored.name = trim(*patch.name);
    if (patch.email) stored.email = trim(*patch.email);
    if (patch.phone) stored.phone = kept(*patch.phone);
    if (patch.location) stored.location = kept(*patch.location);
    if (patch.source) stored.source = kept(*patch.source);
    if (patch.notes) stored.notes = kept(*patch.notes);
    stored.sort_key = text::sort_key(stored.name);
    stored.email_key = people::email_key(stored.email);
}

std::string changed_fields(const CandidatePatch& patch) {
    std::vector<std::string> names;
    for_each_field<CandidatePatch>([&](std::string_view name, auto pointer) {
        if (patch.*pointer) names.emplace_back(name);
    });
    return json::write(std::map<std::string, std::vector<std::string>>{{"fields", names}});
}

} // namespace

Result<void> CandidateService::check_email_is_free(db::Tx& tx, const Actor& actor, const std::string& email_key) const {
    const auto known = tx.first<std::string>(statements::candidate_by_email, email_key);
    if (!known) return {};
    Error error{Fault::conflict, "candidate/email-known",
                "A candidate with this e-mail address is already here. Ask a recruiter to add them to your job."};
    if (candidate_scope(tx, actor, *known)) {
        error.detail = "A candidate with this e-mail address is already here.";
        error.fields.push_back({"/email", "known", *known});
    }
    return std::unexpected(std::move(error));
}

Result<CandidateRevision> CandidateService::add(db::Tx& tx, const Actor& actor, const CandidateInput& input) {
    if (auto allowed = may_add_candidates(actor); !allowed) return pass_on(allowed);
    if (auto faults = faults_in(input); !faults.empty()) return refuse_fields(std::move(faults));
    StoredCandidate stored;
    take_over(stored, {input.name, input.email, input.phone, input.location, input.source, input.notes});
    if (auto free = check_email_is_free(tx, actor, stored.email_key); !free) return pass_on(free);
    stored.candidate_id = ids_.next();
    stored.number = tx.first<std::int64_t>(statements::newest_number).value_or(0) + 1;
    stored.etag = ids_.token();
    stored.created_by = actor.person_id;
    stored.created_at = stored.updated_at = clock_.now();
    tx.run_with(statements::add_candidate, stored);
    add_words(tx, stored);
    audit_.record(tx, {actor.person_id, "candidate/added", "candidate", stored.candidate_id});
    return find(tx, actor, stored.candidate_id);
}

Result<CandidateRevision> CandidateService::find(db::Tx& tx, const Actor& actor,
                                                 const std::string& candidate_id) const {
    const auto scope = candidate_scope(tx, actor, candidate_id);
    if (!scope) return pass_on(scope);
    StoredCandidate stored = stored_candidate(tx, candidate_id);
    Candidate shown;
    shown.id = candidate_id;
    shown.name = std::move(stored.name);
    shown.email = std::move(stored.email);
    shown.phone = std::move(stored.phone);
    shown.location = std::move(stored.location);
    shown.source = std::move(stored.source);
    if (scope->may_edit) shown.notes = std::move(stored.notes);
    shown.files = files_of_candidate(tx, candidate_id);
    shown.applications = standings_of(tx, catalogue_, actor, candidate_id);
    shown.created_at = stored.created_at;
    shown.may_edit = scope->may_edit;
    return CandidateRevision{std::move(shown), std::move(stored.etag)};
}

Result<CandidateRevision> CandidateService::change(db::Tx& tx, const api::Call& call, const std::string& candidate_id,
                                                   const CandidatePatch& patch) {
    const auto scope = editable_candidate_scope(tx, call.actor, candidate_id);
    if (!scope) return pass_on(scope);
    StoredCandidate stored = stored_candidate(tx, candidate_id);
    if (auto revision = call.expect_revision(stored.etag); !revision) return pass_on(revision);
    if (auto faults = faults_in(patch); !faults.empty()) return refuse_fields(std::move(faults));
    const std::string email_before = stored.email_key;
    take_over(stored, patch);
    if (stored.email_key != email_before)
        if (auto free = check_email_is_free(tx, call.actor, stored.email_key); !free) return pass_on(free);
    stored.etag = ids_.token();
    stored.updated_at = clock_.now();
    tx.run_with(statements::save_candidate, stored);
    tx.run(statements::carry_sort_key, stored.sort_key, candidate_id);
    renew_words(tx, stored);
    audit_.record(tx, {call.actor.person_id, "candidate/changed", "candidate", candidate_id, std::nullopt, std::nullopt,
                       changed_fields(patch)});
    return find(tx, call.actor, candidate_id);
}

void CandidateService::files_changed(db::Tx& tx, const std::string& candidate_id, std::optional<Instant> at) {
    StoredCandidate stored = stored_candidate(tx, candidate_id);
    renew_words(tx, stored);
    if (!at) return;
    stored.updated_at = *at;
    tx.run_with(statements::save_candidate, stored);
}

} // namespace assay::candidates
