#include <interviews/interview_api.hpp>
#include <interviews/kit_fields.hpp>

namespace assay::interviews {
namespace {

using Shown = Result<api::Reply<Interview>>;

Shown reply_of(Result<InterviewRevision> found, int status = 200) {
    if (!found) return pass_on(found);
    auto reply = api::ok(std::move(found->interview), std::move(found->etag));
    reply.status = status;
    return reply;
}

Result<void> read_instant(const api::Call& call, const std::string& name, std::optional<Instant>& value) {
    const std::string text = call.query(name);
    if (text.empty()) return {};
    value = from_rfc3339(text);
    if (!value && is_calendar_date(text)) value = from_rfc3339(text + "T00:00:00Z");
    if (!value) return refuse(Fault::malformed, "query/" + name, name + " must be a date or an RFC 3339 time.");
    return {};
}

Result<api::Reply<api::Page<Interview>>> list(api::Call& call, const InterviewListService& lists) {
    const auto page = call.page(2);
    if (!page) return pass_on(page);
    InterviewQuery query{call.query("application_id"), {}, {}, call.query("mine") == "true"};
    if (auto read = read_instant(call, "from", query.from); !read) return pass_on(read);
    if (auto read = read_instant(call, "to", query.until); !read) return pass_on(read);
    auto rows = call.read([&](db::Tx& tx) { return lists.list(tx, call.actor, query, *page); });
    if (!rows) return pass_on(rows);
    return api::ok(api::page_of(std::move(*rows), page->limit, [](const Interview& last) {
        return std::vector{std::to_string(last.starts_at.milliseconds), last.id};
    }));
}

void add_lead_routes(api::Registry& registry, InterviewService& interviews, const InterviewListService& lists) {
    const auto lead = [](api::Call& call) {
        return call.read([&](db::Tx& tx) { return must_lead_interview(tx, call.actor, call.parameter("id")); });
    };
    const auto book = [&](api::Call& call, const InterviewInput& input) -> Shown {
        return call.write([&](db::Tx& tx) -> Shown {
            const auto made = interviews.book(tx, call.actor, input);
            if (!made) return pass_on(made);
            return reply_of(lists.find(tx, call.actor, *made), 201);
        });
    };
    const auto change = [&](api::Call& call, const InterviewPatch& patch) -> Shown {
        return call.write([&](db::Tx& tx) -> Shown {
            const auto changed = interviews.change(tx, call, call.parameter("id"), patch);
            if (!changed) return pass_on(changed);
            return reply_of(lists.find(tx, call.actor, call.parameter("id")));
        });
    };
    const auto cancel = [&](api::Call& call, const CancellationInput& input) -> Shown {
        return call.write([&](db::Tx& tx) -> Shown {
            const auto done = interviews.cancel(tx, call.actor, call.parameter("id"), input.reason);
            if (!done) return pass_on(done);
            return reply_of(lists.find(tx, call.actor, call.parameter("id")));
        });
    };
    registry.post<InterviewInput>("/interviews", "Book an interview", book);
    registry.patch<InterviewPatch>("/interviews/{id}", "Change time, place or panel of an interview", change).permits =
        lead;
    registry.post<CancellationInput>("/interviews/{id}/cancellation", "Cancel an interview", cancel).permits = lead;
}

} // namespace

void add_interview_routes(api::Registry& registry, InterviewService& interviews, const InterviewListService& lists,
                          const KitService& kits) {
    add_lead_routes(registry, interviews, lists);
    registry.get("/interviews", "List interviews by time", [&](api::Call& call) { return list(call, lists); });
    registry.get("/interviews/{id}", "One interview", [&](api::Call& call) -> Shown {
        return reply_of(call.read([&](db::Tx& tx) { return lists.find(tx, call.actor, call.parameter("id")); }));
    });
    registry.get("/interviews/{id}/kit", "Everything an interviewer needs for one interview",
                 [&](api::Call& call) -> Result<api::Reply<Kit>> {
                     return mapped(
                         call.read([&](db::Tx& tx) { return kits.kit(tx, call.actor, call.parameter("id")); }),
                         [](Kit kit) { return api::ok(std::move(kit)); });
                 });
}

} // namespace assay::interviews
