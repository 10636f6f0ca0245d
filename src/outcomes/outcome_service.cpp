#include <applications/application_scope_service.hpp>
#include <applications/candidate_texts_service.hpp>
#include <outcomes/outcome_fields.hpp>
#include <outcomes/outcome_rules.hpp>
#include <outcomes/outcome_service.hpp>
#include <outcomes/outcome_sql.hpp>
#include <scorecards/open_card_service.hpp>

#include <algorithm>

namespace assay::outcomes {
namespace {

namespace statements = sql::outcomes::outcome;
using applications::ApplicationScope;

struct StoredOutcome {
    std::string outcome_id;
    std::string application_id;
    int month = 0;
    bool has_left = false;
    std::optional<int> performance;
    std::string note;
    std::string recorded_by;
    std::string recorded_by_name;
    Instant recorded_at;
    std::string etag;
};
ASSAY_FIELDS(StoredOutcome, (outcome_id, application_id, month, has_left, performance, note, recorded_by,
                             recorded_by_name, recorded_at, etag))

struct Changed {
    OutcomeContent before;
    OutcomeContent after;
};
ASSAY_FIELDS(Changed, (before, after))

OutcomeRevision shown(db::Tx& tx, StoredOutcome stored) {
    auto levels = tx.all<OutcomeLevel>(statements::levels_of_outcome, stored.outcome_id);
    return {{std::move(stored.outcome_id), std::move(stored.application_id), stored.month, stored.has_left,
             stored.performance, std::move(levels), std::move(stored.note), std::move(stored.recorded_by),
             std::move(stored.recorded_by_name), stored.recorded_at},
            std::move(stored.etag)};
}

OutcomeContent content_of(const OutcomeReview& review) {
    return {review.has_left, review.performance, review.levels, review.note};
}

void apply(const OutcomePatch& patch, OutcomeReview& review) {
    if (patch.has_left) review.has_left = *patch.has_left;
    if (patch.performance) review.performance = *patch.performance;
    if (patch.levels) review.levels = *patch.levels;
    if (patch.note) review.note = *patch.note;
}

StoredOutcome stored_as(const OutcomeReview& review, std::string etag) {
    return {review.id,          review.application_id, review.month,       review.has_left,
            review.performance, review.note,           review.recorded_by, review.recorded_by_name,
            review.recorded_at, std::move(etag)};
}

void save_levels(db::Tx& tx, OutcomeReview& review) {
    std::ranges::sort(review.levels, {}, &OutcomeLevel::place);
    tx.run(statements::clear_levels, review.id);
    for (const OutcomeLevel& each : review.levels) tx.run(statements::add_level, review.id, each.place, each.level);
}

std::vector<OutcomeReview> recorded_of(db::Tx& tx, const std::string& application_id) {
    std::vector<OutcomeReview> all;
    for (StoredOutcome& stored : tx.all<StoredOutcome>(statements::outcomes_of_application, application_id))
        all.push_back(shown(tx, std::move(stored)).review);
    return all;
}

// Whether `review` may stand, judged with the other reviews of its application.
Result<void> check(db::Tx& tx, const OutcomeReview& review, std::size_t outcome_count, Instant now) {
    const auto standing = tx.first<HireStanding>(statements::hire_standing, review.application_id);
    if (auto hire = check_hire(standing); !hire) return hire;
    if (auto faults = faults_in(review.month, review.has_left, review.levels, outcome_count); !faults.empty())
        return refuse_fields(std::move(faults));
    auto others = recorded_of(tx, review.application_id);
    std::erase_if(others, [&](const OutcomeReview& each) { return each.id == review.id; });
    if (std::ranges::find(others, review.month, &OutcomeReview::month) != others.end())
        return refuse(Fault::conflict, "outcome/already-recorded",
                      "The review of this month is recorded already. Correct that one.");
    if (auto order = check_order(others, review.month, review.has_left); !order) return order;
    return check_time(standing->decided_at, review.month, review.has_left, now);
}

} // namespace

Result<OutcomeRevision> OutcomeService::record(db::Tx& tx, const api::Call& call, const OutcomeInput& input) {
    const auto scope = applications::led_application_scope(tx, call.actor, input.application_id);
    if (!scope) return pass_on(scope);
    OutcomeReview review{ids_.next(),
                         scope->application_id,
                         input.month,
                         input.has_left,
                         input.performance,
                         input.levels.value_or(std::vector<OutcomeLevel>{}),
                         input.note.value_or(""),
                         call.actor.person_id,
                         call.actor.name,
                         call.now};
    const auto guide = catalogue_.version(tx, scope->job.guide_version_id);
    if (auto fits = check(tx, review, guide->guide.profile.outcomes.size(), call.now); !fits) return pass_on(fits);
    const StoredOutcome stored = stored_as(review, ids_.token());
    tx.run_with(statements::add_outcome, stored);
    save_levels(tx, review);
    audit_.record(tx, {call.actor.person_id, "outcome/recorded", "outcome", review.id, scope->job.job_id,
                       scope->application_id, json::write(content_of(review))});
    return OutcomeRevision{std::move(review), stored.etag};
}

Result<OutcomeRevision> OutcomeService::find(db::Tx& tx, const Actor& actor, const std::string& outcome_id) const {
    auto stored = tx.first<StoredOutcome>(statements::outcome_by_id, outcome_id);
    if (!stored || !applications::led_application_scope(tx, actor, stored->application_id)) return not_found();
    return shown(tx, std::move(*stored));
}

Result<OutcomeRevision> OutcomeService::correct(db::Tx& tx, const api::Call& call, const std::string& outcome_id,
                                                const OutcomePatch& patch) {
    auto found = find(tx, call.actor, outcome_id);
    if (!found) return found;
    if (auto revision = call.expect_revision(found->etag); !revision) return pass_on(revision);
    OutcomeReview& review = found->review;
    const auto scope = applications::led_application_scope(tx, call.actor, review.application_id);
    if (!scope) return pass_on(scope);
    const OutcomeContent before = content_of(review);
    apply(patch, review);
    const auto guide = catalogue_.version(tx, scope->job.guide_version_id);
    if (auto fits = check(tx, review, guide->guide.profile.outcomes.size(), call.now); !fits) return pass_on(fits);
    found->etag = ids_.token();
    tx.run_with(statements::save_outcome, stored_as(review, found->etag));
    save_levels(tx, review);
    audit_.record(tx, {call.actor.person_id, "outcome/corrected", "outcome", review.id, scope->job.job_id,
                       scope->application_id, json::write(Changed{before, content_of(review)})});
    return found;
}

Result<ShownOutcomes> OutcomeService::of_application(db::Tx& tx, const Actor& actor,
                                                     const std::string& application_id) const {
    const auto scope = applications::led_application_scope(tx, actor, application_id);
    if (!scope) return pass_on(scope);
    const auto guide = catalogue_.version(tx, scope->job.guide_version_id);
    ShownOutcomes shown;
    shown.outcomes.items = recorded_of(tx, application_id);
    const auto values = applications::texts_of_application(tx, organisations_, *scope, guide->guide);
    shown.outcomes.outcomes = guides::filled_part(guide->guide.profile, values).outcomes;
    const auto standing = tx.first<HireStanding>(statements::hire_standing, application_id);
    if (standing && is_hire(*standing)) shown.outcomes.due = days_to_come(standing->decided_at, shown.outcomes.items);
    if (shown.outcomes.items.empty() || !shown.outcomes.due.empty()) return shown;
    if (scorecards::is_sealed_to(tx, actor, *scope)) return shown;
    shown.outcomes.forecast =
        forecast_from(scorecards::visible_ratings_of_application(tx, actor, *scope), guide->guide);
    if (!shown.outcomes.forecast.empty())
        shown.reading = scorecards::reading_of(tx, actor, scorecards::open_cards(tx, actor, *scope));
    return shown;
}

} // namespace assay::outcomes
