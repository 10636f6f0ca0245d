#include <applications/application_scope_service.hpp>
#include <scorecards/content_rules.hpp>
#include <scorecards/scorecard_api.hpp>
#include <scorecards/scorecard_fields.hpp>

namespace assay::scorecards {
namespace {

api::Reply<Scorecard> reply_of(CardRevision revision) {
    return api::ok(std::move(revision.card), std::move(revision.etag));
}

// Written down before the cards leave: whoever read and lost the connection has read.
void note(api::Call& call, SealService& seals, const Reading& reading) {
    if (!reading.is_noteworthy()) return;
    const auto noted = call.write([&](db::Tx& tx) -> Result<api::Reply<api::Nothing>> {
        seals.record(tx, call.actor, reading);
        return api::no_content();
    });
    if (!noted) throw std::logic_error("a reading was not noted");
}

Result<api::Reply<Scorecard>> one_card(api::Call& call, SealService& seals) {
    Reading reading;
    auto card = call.read([&](db::Tx& tx) {
        auto found = open_card(tx, call.actor, call.parameter("id"));
        if (found) reading = reading_of(tx, call.actor, {*found});
        return found;
    });
    if (!card) return not_found();
    note(call, seals, reading);
    return api::ok(std::move(card->card), std::move(card->etag));
}

Result<api::Reply<ApplicationScorecards>> cards_of_application(api::Call& call, SealService& seals) {
    Reading reading;
    auto all = call.read([&](db::Tx& tx) -> Result<ApplicationScorecards> {
        const auto scope = applications::application_scope(tx, call.actor, call.parameter("id"));
        if (!scope) return pass_on(scope);
        const auto cards = open_cards(tx, call.actor, *scope);
        reading = reading_of(tx, call.actor, cards);
        return application_scorecards(tx, call.actor, *scope, cards);
    });
    if (!all) return pass_on(all);
    note(call, seals, reading);
    return api::ok(std::move(*all));
}

Result<api::Reply<SealedScorecard>> excuse(api::Call& call, AssignmentService& assignments, const ExcuseInput& input) {
    return call.write([&](db::Tx& tx) -> Result<api::Reply<SealedScorecard>> {
        const auto state = assignments.excuse_card(tx, call.actor, call.parameter("id"), input.reason);
        if (!state) return pass_on(state);
        return api::ok(SealedScorecard{state->scorecard_id, state->interview_id, state->interviewer_id, state->state});
    });
}

Result<api::Reply<api::Items<Opening>>> unseal(api::Call& call, SealService& seals, const UnsealingInput& input) {
    return call.write([&](db::Tx& tx) -> Result<api::Reply<api::Items<Opening>>> {
        const auto scope = applications::application_scope(tx, call.actor, call.parameter("id"));
        if (!scope) return pass_on(scope);
        return mapped(seals.open(tx, call.actor, *scope, input),
                      [](std::vector<Opening> all) { return api::created(api::Items<Opening>{std::move(all)}); });
    });
}

using Permits = std::function<Result<void>(api::Call&)>;

void add_author_routes(api::Registry& registry, ScorecardService& scorecards) {
    const Permits author = [](api::Call& call) {
        return call.read([&](db::Tx& tx) { return must_be_author(tx, call.actor, call.parameter("id")); });
    };
    const auto draft = [&](api::Call& call, const DraftInput& input) {
        const Content content = content_of(input);
        const std::string written = json::write(content);
        return call.write([&](db::Tx& tx) -> Result<api::Reply<Scorecard>> {
            return mapped(scorecards.save_draft(tx, call, content, written), reply_of);
        });
    };
    const auto submit = [&](api::Call& call, const SubmissionInput&) {
        return call.write(
            [&](db::Tx& tx) -> Result<api::Reply<Scorecard>> { return mapped(scorecards.submit(tx, call), reply_of); });
    };
    const auto amend = [&](api::Call& call, const AmendmentInput& input) {
        return call.write([&](db::Tx& tx) -> Result<api::Reply<Scorecard>> {
            return mapped(scorecards.amend(tx, call, input), reply_of);
        });
    };
    registry.put<DraftInput>("/scorecards/{id}/draft", "Replace one's own draft", draft).permits = author;
    registry.post<SubmissionInput>("/scorecards/{id}/submission", "Submit and lock one's own card", submit).permits =
        author;
    registry.post<AmendmentInput>("/scorecards/{id}/amendment", "Amend one's own submitted card, with a reason", amend)
        .permits = author;
}

void add_lead_routes(api::Registry& registry, AssignmentService& assignments, SealService& seals) {
    registry
        .post<ExcuseInput>("/scorecards/{id}/excuse", "Excuse somebody from an owed card",
                           [&](api::Call& call, const ExcuseInput& input) { return excuse(call, assignments, input); })
        .permits = [](api::Call& call) {
        return call.read([&](db::Tx& tx) { return must_lead(tx, call.actor, call.parameter("id")); });
    };
    registry
        .post<UnsealingInput>("/applications/{id}/unsealing", "Open the seal for one person, with a reason",
                              [&](api::Call& call, const UnsealingInput& input) { return unseal(call, seals, input); })
        .permits = [](api::Call& call) {
        return call.read([&](db::Tx& tx) -> Result<void> {
            const auto scope = applications::application_scope(tx, call.actor, call.parameter("id"));
            if (!scope) return pass_on(scope);
            return may_open_seal(*scope);
        });
    };
}

} // namespace

void add_scorecard_routes(api::Registry& registry, ScorecardService& scorecards, AssignmentService& assignments,
                          SealService& seals) {
    registry.get("/scorecards/{id}", "One scorecard that is open to the caller",
                 [&](api::Call& call) { return one_card(call, seals); });
    registry.get("/applications/{id}/scorecards", "The application's scorecards, open or sealed",
                 [&](api::Call& call) { return cards_of_application(call, seals); });
    add_author_routes(registry, scorecards);
    add_lead_routes(registry, assignments, seals);
}

} // namespace assay::scorecards
