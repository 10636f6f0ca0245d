#include <outcomes/due_outcome_service.hpp>
#include <outcomes/outcome_api.hpp>
#include <outcomes/outcome_fields.hpp>
#include <scorecards/reading_service.hpp>

namespace assay::outcomes {
namespace {

using ReviewReply = Result<api::Reply<OutcomeReview>>;

api::Reply<OutcomeReview> with_revision(OutcomeRevision found) {
    return api::ok(std::move(found.review), std::move(found.etag));
}

Result<api::Reply<api::Page<DueOutcome>>> due(api::Call& call) {
    const auto page = call.page(due_cursor_keys);
    if (!page) return pass_on(page);
    return mapped(call.read([&](db::Tx& tx) { return due_outcomes(tx, call.actor, *page, call.now); }),
                  [](api::Page<DueOutcome> found) { return api::ok(std::move(found)); });
}

Result<api::Reply<ApplicationOutcomes>> of_application(api::Call& call, const OutcomeService& outcomes,
                                                       scorecards::SealService& seals) {
    auto shown = call.read([&](db::Tx& tx) { return outcomes.of_application(tx, call.actor, call.parameter("id")); });
    if (!shown) return pass_on(shown);
    scorecards::note_readings(call, seals, {shown->reading});
    return api::ok(std::move(shown->outcomes));
}

} // namespace

void add_outcome_routes(api::Registry& registry, OutcomeService& outcomes, scorecards::SealService& seals) {
    const auto record = [&](api::Call& call, const OutcomeInput& input) -> ReviewReply {
        return call.write([&](db::Tx& tx) -> ReviewReply {
            return mapped(outcomes.record(tx, call, input), [](OutcomeRevision made) {
                return api::created(std::move(made.review), std::move(made.etag));
            });
        });
    };
    const auto correct = [&](api::Call& call, const OutcomePatch& patch) -> ReviewReply {
        return call.write([&](db::Tx& tx) -> ReviewReply {
            return mapped(outcomes.correct(tx, call, call.parameter("id"), patch), with_revision);
        });
    };
    const auto find = [&](api::Call& call) {
        return call.read([&](db::Tx& tx) { return outcomes.find(tx, call.actor, call.parameter("id")); });
    };
    registry.get("/outcomes", "Reviews of hires that wait in the jobs one leads, the longest due first", due);
    registry.post<OutcomeInput>("/outcomes", "Record what became of a hire after 6 or 12 months", record);
    registry.get("/outcomes/{id}", "One review of a hire",
                 [find](api::Call& call) { return mapped(find(call), with_revision); });
    registry.patch<OutcomePatch>("/outcomes/{id}", "Correct a review of a hire", correct).permits =
        [find](api::Call& call) -> Result<void> {
        if (const auto found = find(call); !found) return pass_on(found);
        return {};
    };
    registry.get("/applications/{id}/outcomes", "What became of a hire: reviews, those to come, and the forecast",
                 [&](api::Call& call) { return of_application(call, outcomes, seals); });
}

} // namespace assay::outcomes
