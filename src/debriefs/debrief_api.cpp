#include <debriefs/debrief_api.hpp>
#include <debriefs/debrief_fields.hpp>
#include <scorecards/reading_service.hpp>

namespace assay::debriefs {
namespace {

using DebriefReply = Result<api::Reply<Debrief>>;

DebriefReply one_debrief(api::Call& call, const DebriefViewService& views, scorecards::SealService& seals) {
    auto found = call.read([&](db::Tx& tx) -> Result<ShownDebrief> {
        const auto scope = debrief_scope(tx, call.actor, call.parameter("id"));
        if (!scope) return pass_on(scope);
        return views.shown(tx, call.actor, *scope);
    });
    if (!found) return pass_on(found);
    scorecards::note_readings(call, seals, {found->reading});
    return api::ok(std::move(found->debrief), std::move(found->etag));
}

// What a change leaves behind, and the note that it was read.
DebriefReply after_change(db::Tx& tx, const api::Call& call, const DebriefViewService& views,
                          scorecards::SealService& seals, const Result<DebriefScope>& changed) {
    if (!changed) return pass_on(changed);
    ShownDebrief shown = views.shown(tx, call.actor, *changed);
    if (shown.reading.is_noteworthy()) seals.record(tx, call.actor, shown.reading);
    return api::ok(std::move(shown.debrief), std::move(shown.etag));
}

using FindScope = Result<DebriefScope> (*)(db::Tx&, const Actor&, const std::string&);

std::function<Result<void>(api::Call&)> permits(FindScope find) {
    return [find](api::Call& call) {
        return call.read([&](db::Tx& tx) -> Result<void> {
            const auto scope = find(tx, call.actor, call.parameter("id"));
            if (!scope) return pass_on(scope);
            return {};
        });
    };
}

Result<api::Reply<Note>> write_note(api::Call& call, DebriefService& debriefs, const NoteInput& input) {
    return call.write([&](db::Tx& tx) -> Result<api::Reply<Note>> {
        return mapped(debriefs.write_note(tx, call, input), [](Note note) {
            const std::string etag = note.etag;
            return api::ok(std::move(note), etag);
        });
    });
}

} // namespace

void add_debrief_routes(api::Registry& registry, DebriefService& debriefs, const DebriefViewService& views,
                        scorecards::SealService& seals) {
    const auto changing =
        [&]<class Input>(Result<DebriefScope> (DebriefService::*change)(db::Tx&, const api::Call&, const Input&),
                         int status) {
            return [&debriefs, &views, &seals, change, status](api::Call& call, const Input& input) -> DebriefReply {
                return call.write([&](db::Tx& tx) -> DebriefReply {
                    auto reply = after_change(tx, call, views, seals, (debriefs.*change)(tx, call, input));
                    if (reply) reply->status = status;
                    return reply;
                });
            };
        };
    registry.post<DebriefInput>("/debriefs", "Open the debrief of an application",
                                changing(&DebriefService::open, 201));
    registry.get("/debriefs/{id}", "One debrief", [&](api::Call& call) { return one_debrief(call, views, seals); });
    registry
        .patch<DebriefPatch>("/debriefs/{id}", "Change next steps or the facilitator",
                             changing(&DebriefService::change, 200))
        .permits = permits(led_debrief_scope);
    registry.post<VoteInput>("/debriefs/{id}/votes", "Vote in the open round", changing(&DebriefService::vote, 201))
        .permits = permits(voter_debrief_scope);
    registry
        .post<RoundInput>("/debriefs/{id}/rounds", "Open the first votes and start the second round",
                          changing(&DebriefService::open_round, 200))
        .permits = permits(led_debrief_scope);
    registry.post<DebriefClosure>("/debriefs/{id}/closure", "Close a debrief", changing(&DebriefService::close, 200))
        .permits = permits(led_debrief_scope);
    registry
        .put<NoteInput>("/debriefs/{id}/notes/{question_id}", "Write the minutes of one question",
                        [&](api::Call& call, const NoteInput& input) { return write_note(call, debriefs, input); })
        .permits = permits(debrief_scope);
}

} // namespace assay::debriefs
