#include <candidates/candidate_access_service.hpp>
#include <candidates/candidate_api.hpp>
#include <candidates/candidate_fields.hpp>

namespace assay::candidates {
namespace {

using CandidateReply = Result<api::Reply<Candidate>>;

template <class E>
Result<std::optional<E>> word_of_query(const api::Call& call, std::string_view name) {
    const std::string word = call.query(name);
    if (word.empty()) return std::nullopt;
    E value{};
    if (enum_from_name(word, value)) return value;
    return refuse(Fault::malformed, "query/" + std::string(name), std::string(name) + " is not a word of this list.");
}

Result<CandidateFilter> filter_of(const api::Call& call) {
    CandidateFilter filter;
    filter.words = call.query("q");
    if (std::string job_id = call.query("job_id"); !job_id.empty()) filter.job_id = std::move(job_id);
    const auto phase = word_of_query<Phase>(call, "phase");
    if (!phase) return pass_on(phase);
    filter.phase = *phase;
    const auto order = word_of_query<CandidateOrder>(call, "sort");
    if (!order) return pass_on(order);
    filter.order = order->value_or(CandidateOrder::newest);
    return filter;
}

Result<api::Reply<api::Page<CandidateSummary>>> list_candidates(api::Call& call, const CandidateListService& list) {
    const auto filter = filter_of(call);
    if (!filter) return pass_on(filter);
    const auto page = call.page(2);
    if (!page) return pass_on(page);
    return mapped(call.read([&](db::Tx& tx) { return list.list(tx, call.actor, *filter, *page); }),
                  [](api::Page<CandidateSummary> shown) { return api::ok(std::move(shown)); });
}

api::Reply<Candidate> reply_with(CandidateRevision revision) {
    return api::ok(std::move(revision.candidate), std::move(revision.etag));
}

CandidateReply add_candidate(api::Call& call, CandidateService& candidates, const CandidateInput& input) {
    return call.write([&](db::Tx& tx) -> CandidateReply {
        return mapped(candidates.add(tx, call.actor, input), [](CandidateRevision made) {
            return api::created(std::move(made.candidate), std::move(made.etag));
        });
    });
}

CandidateReply change_candidate(api::Call& call, CandidateService& candidates, const CandidatePatch& patch) {
    return call.write([&](db::Tx& tx) -> CandidateReply {
        return mapped(candidates.change(tx, call, call.parameter("id"), patch), reply_with);
    });
}

} // namespace

void add_candidate_routes(api::Registry& registry, CandidateService& candidates, CandidateListService& list) {
    registry
        .post<CandidateInput>(
            "/candidates", "Add a candidate",
            [&](api::Call& call, const CandidateInput& input) { return add_candidate(call, candidates, input); })
        .permits = [](api::Call& call) { return may_add_candidates(call.actor); };
    registry.get("/candidates", "List candidates: q, job_id, phase, sort=newest|name",
                 [&](api::Call& call) { return list_candidates(call, list); });
    registry.get("/candidates/{id}", "One candidate", [&](api::Call& call) -> CandidateReply {
        return mapped(call.read([&](db::Tx& tx) { return candidates.find(tx, call.actor, call.parameter("id")); }),
                      reply_with);
    });
    registry
        .patch<CandidatePatch>(
            "/candidates/{id}", "Change a candidate",
            [&](api::Call& call, const CandidatePatch& patch) { return change_candidate(call, candidates, patch); })
        .permits = [](api::Call& call) {
        return call.read([&](db::Tx& tx) -> Result<void> {
            const auto scope = editable_candidate_scope(tx, call.actor, call.parameter("id"));
            return scope ? Result<void>{} : pass_on(scope);
        });
    };
}

} // namespace assay::candidates
