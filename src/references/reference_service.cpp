#include <applications/application_scope_service.hpp>
#include <applications/candidate_texts_service.hpp>
#include <guides/guide_texts_rules.hpp>
#include <references/reference_fields.hpp>
#include <references/reference_rules.hpp>
#include <references/reference_service.hpp>
#include <references/reference_sql.hpp>
#include <scorecards/evaluation_sight_service.hpp>

#include <algorithm>

namespace assay::references {

namespace statements = sql::references::reference;

struct StoredReference {
    std::string reference_id;
    std::string application_id;
    std::string name;
    std::optional<std::string> email;
    std::string relation;
    std::optional<std::string> reporting_line;
    std::optional<std::string> worked_together;
    std::vector<Answer> answers;
    std::vector<ReferenceRating> ratings;
    std::string recorded_by;
    std::string recorded_by_name;
    Instant recorded_at;
    std::string etag;
};
ASSAY_FIELDS(StoredReference, (reference_id, application_id, name, email, relation, reporting_line, worked_together,
                               answers, ratings, recorded_by, recorded_by_name, recorded_at, etag))

namespace {

using applications::ApplicationScope;

ReferenceRevision shown(StoredReference stored) {
    return {{std::move(stored.reference_id), std::move(stored.application_id), ReferenceState::recorded, false,
             std::move(stored.name), std::move(stored.email), std::move(stored.relation),
             std::move(stored.reporting_line), std::move(stored.worked_together), std::move(stored.answers),
             std::move(stored.ratings), std::move(stored.recorded_by), std::move(stored.recorded_by_name),
             stored.recorded_at},
            std::move(stored.etag)};
}

bool sees_all(db::Tx& tx, const Actor& actor, const ApplicationScope& scope) {
    return scorecards::evaluation_sight(tx, actor, scope) != scorecards::Sight::none;
}

Result<StoredReference> visible(db::Tx& tx, const Actor& actor, const std::string& reference_id) {
    const auto application_id = tx.first<std::string>(statements::application_of_reference, reference_id);
    if (!application_id) return not_found();
    const auto scope = applications::application_scope(tx, actor, *application_id);
    if (!scope) return pass_on(scope);
    auto found = tx.first<StoredReference>(statements::visible_reference, reference_id, sees_all(tx, actor, *scope),
                                           actor.person_id);
    if (!found) return not_found();
    return std::move(*found);
}

Result<void> still_open(const ApplicationScope& scope) {
    if (scope.phase != applications::Phase::closed) return {};
    return refuse(Fault::conflict, "application/closed",
                  "This application is closed. Reopen it to record something about it.");
}

void apply(const ReferencePatch& patch, StoredReference& stored) {
    if (patch.name) stored.name = *patch.name;
    if (patch.email) stored.email = *patch.email;
    if (patch.relation) stored.relation = *patch.relation;
    if (patch.reporting_line) stored.reporting_line = *patch.reporting_line;
    if (patch.worked_together) stored.worked_together = *patch.worked_together;
    if (patch.answers) stored.answers = *patch.answers;
    if (patch.ratings) stored.ratings = *patch.ratings;
}

} // namespace

Result<void> ReferenceService::check(db::Tx& tx, const ApplicationScope& scope, const std::vector<Answer>& answers,
                                     const std::vector<ReferenceRating>& ratings) const {
    const auto guide = catalogue_.version(tx, scope.job.guide_version_id);
    auto faults = faults_in(answers, ratings, guide->guide.references);
    if (faults.empty()) return {};
    return refuse_fields(std::move(faults));
}

Result<ReferenceRevision> ReferenceService::record(db::Tx& tx, const Actor& actor, const std::string& application_id,
                                                   const ReferenceInput& input) {
    const auto scope = applications::led_application_scope(tx, actor, application_id);
    if (!scope) return pass_on(scope);
    if (auto open = still_open(*scope); !open) return pass_on(open);
    StoredReference stored{ids_.next(),
                           application_id,
                           input.name,
                           input.email,
                           input.relation,
                           input.reporting_line,
                           input.worked_together,
                           input.answers.value_or(std::vector<Answer>{}),
                           input.ratings.value_or(std::vector<ReferenceRating>{}),
                           actor.person_id,
                           actor.name,
                           clock_.now(),
                           ids_.token()};
    if (auto fits = check(tx, *scope, stored.answers, stored.ratings); !fits) return pass_on(fits);
    tx.run_with(statements::add_reference, stored);
    audit_.record(tx, {actor.person_id, "reference/recorded", "reference", stored.reference_id, scope->job.job_id,
                       application_id});
    return shown(std::move(stored));
}

Result<ReferenceRevision> ReferenceService::change(db::Tx& tx, const api::Call& call, const std::string& reference_id,
                                                   const ReferencePatch& patch) {
    auto stored = visible(tx, call.actor, reference_id);
    if (!stored) return pass_on(stored);
    const auto scope = applications::led_application_scope(tx, call.actor, stored->application_id);
    if (!scope) return pass_on(scope);
    if (auto revision = call.expect_revision(stored->etag); !revision) return pass_on(revision);
    if (auto fits = check(tx, *scope, patch.answers.value.value_or(std::vector<Answer>{}),
                          patch.ratings.value.value_or(std::vector<ReferenceRating>{}));
        !fits)
        return pass_on(fits);
    apply(patch, *stored);
    stored->etag = ids_.token();
    tx.run_with(statements::save_reference, *stored);
    audit_.record(tx, {call.actor.person_id, "reference/changed", "reference", reference_id, scope->job.job_id,
                       stored->application_id});
    return shown(std::move(*stored));
}

Result<void> ReferenceService::may_change(db::Tx& tx, const Actor& actor, const std::string& reference_id) const {
    const auto stored = visible(tx, actor, reference_id);
    if (!stored) return pass_on(stored);
    const auto scope = applications::led_application_scope(tx, actor, stored->application_id);
    if (!scope) return pass_on(scope);
    return {};
}

Result<ReferenceRevision> ReferenceService::find(db::Tx& tx, const Actor& actor,
                                                 const std::string& reference_id) const {
    return mapped(visible(tx, actor, reference_id), [](StoredReference stored) { return shown(std::move(stored)); });
}

std::vector<ReferenceEntry> ReferenceService::list(db::Tx& tx, const Actor& actor,
                                                   const ApplicationScope& scope) const {
    auto open = tx.all<StoredReference>(statements::visible_of_application, scope.application_id,
                                        sees_all(tx, actor, scope), actor.person_id);
    std::vector<ReferenceEntry> entries;
    for (auto& id : tx.all<std::string>(statements::ids_of_application, scope.application_id)) {
        const auto found = std::ranges::find(open, id, &StoredReference::reference_id);
        if (found != open.end())
            entries.emplace_back(shown(std::move(*found)).reference);
        else
            entries.emplace_back(SealedReference{std::move(id), scope.application_id});
    }
    return entries;
}

importer::References ReferenceService::kit(db::Tx& tx, const ApplicationScope& scope) const {
    const auto guide = catalogue_.version(tx, scope.job.guide_version_id);
    return guides::filled_part(guide->guide.references,
                               applications::texts_of_application(tx, organisations_, scope, guide->guide));
}

} // namespace assay::references
