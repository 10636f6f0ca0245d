#include <overviews/finding_service.hpp>
#include <overviews/overview_api.hpp>
#include <scorecards/reading_service.hpp>

namespace assay::overviews {
namespace {

Result<BoardQuery> query_of(const api::Call& call) {
    BoardQuery query;
    query.words = call.query("q");
    if (std::string stage_id = call.query("stage_id"); !stage_id.empty()) query.stage_id = std::move(stage_id);
    query.is_open = call.query("open") == "true";
    query.is_owed = call.query("owed") == "true";
    if (const std::string word = call.query("phase"); !word.empty()) {
        applications::Phase phase{};
        if (!enum_from_name(word, phase))
            return refuse(Fault::malformed, "query/phase", "phase is not a phase of a job's process.");
        query.phase = phase;
    }
    if (const std::string word = call.query("sort"); !word.empty() && !enum_from_name(word, query.order))
        return refuse(Fault::malformed, "query/sort", "sort is one of name, newest, stage.");
    return query;
}

Result<api::Reply<api::Page<ApplicationSummary>>> show_board(api::Call& call, const BoardService& board) {
    const auto query = query_of(call);
    if (!query) return pass_on(query);
    const auto page = call.page(4);
    if (!page) return pass_on(page);
    return mapped(call.read([&](db::Tx& tx) { return board.board(tx, call, call.parameter("id"), *query, *page); }),
                  [](api::Page<ApplicationSummary> shown) { return api::ok(std::move(shown)); });
}

Result<api::Reply<ApplicationPage>> show_application(api::Call& call, const ApplicationPageService& pages,
                                                     scorecards::SealService& seals) {
    auto shown = call.read([&](db::Tx& tx) { return pages.page(tx, call, call.parameter("id")); });
    if (!shown) return pass_on(shown);
    scorecards::note_readings(call, seals, {shown->reading});
    return api::ok(std::move(shown->page), std::move(shown->etag));
}

} // namespace

void add_application_page_routes(api::Registry& registry, const BoardService& board,
                                 const ApplicationPageService& pages, scorecards::SealService& seals) {
    registry.get("/jobs/{id}/applications",
                 "A job's applications: stage_id, phase, open=true, q, owed=true, sort=name|newest|stage",
                 [&](api::Call& call) { return show_board(call, board); });
    registry.get("/applications/{id}", "One application with all that belongs to it",
                 [&](api::Call& call) { return show_application(call, pages, seals); });
}

void add_my_day_routes(api::Registry& registry, const MyDayService& days) {
    registry.get("/my-day", "What waits for the person who asks", [&](api::Call& call) {
        return mapped(call.read([&](db::Tx& tx) { return days.my_day(tx, call.actor, call.now); }),
                      [](MyDay day) { return api::ok(std::move(day)); });
    });
    registry.get("/search", "Find candidates, jobs, guides and people by words: q",
                 [](api::Call& call) -> Result<api::Reply<api::Items<Finding>>> {
                     const std::string words = call.query("q");
                     return api::ok(
                         api::Items<Finding>{call.read([&](db::Tx& tx) { return findings(tx, call.actor, words); })});
                 });
}

void add_shared_placeholder_routes(api::Registry& registry, const SharedPlaceholderService& placeholders) {
    registry.get("/organisation/placeholders", "Placeholders that jobs are asked for, in the guides in use, by name",
                 [&](api::Call& call) -> Result<api::Reply<api::Items<SharedPlaceholder>>> {
                     return mapped(call.read([&](db::Tx& tx) { return placeholders.list(tx, call.actor); }),
                                   [](std::vector<SharedPlaceholder> found) {
                                       return api::ok(api::Items<SharedPlaceholder>{std::move(found)});
                                   });
                 });
}

} // namespace assay::overviews
