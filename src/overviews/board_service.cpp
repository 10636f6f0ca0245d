#include <candidates/candidate_search_service.hpp>
#include <jobs/job_scope_service.hpp>
#include <overviews/application_summary_service.hpp>
#include <overviews/board_service.hpp>
#include <overviews/board_sql.hpp>

#include <charconv>

namespace assay::overviews {
namespace {

namespace statements = sql::overviews::board;
using applications::Phase;
using applications::Place;

using Keys = std::vector<BoardKey>;

struct Found {
    std::string application_id;
    std::string sort_key;
    std::string candidate_id;
};
ASSAY_FIELDS(Found, (application_id, sort_key, candidate_id))

struct Walk {
    const std::string& job_id;
    const BoardQuery& query;
    BoardKey after;
    std::size_t limit; // one more than the page holds
};

// Beyond every id: they are hexadecimal.
constexpr std::string_view after_every_id = "z";

void append(Keys& keys, const std::vector<Found>& found, int place) {
    for (const Found& each : found) keys.push_back({each.application_id, each.sort_key, each.candidate_id, place});
}

// The places of a job in the order of its process.
std::vector<Place> places_of(const guides::CataloguedGuide& guide) {
    std::vector<Place> places{{Phase::applied, std::nullopt}};
    for (const auto& stage : guide.guide.stages) places.push_back({Phase::stage, *stage.id});
    for (const Phase phase : {Phase::debrief, Phase::references, Phase::offer, Phase::closed})
        places.push_back({phase, std::nullopt});
    return places;
}

std::vector<Found> by_name(db::Tx& tx, const Walk& walk, const Place& place, const BoardKey& after, std::size_t limit) {
    if (place.stage_id)
        return tx.all<Found>(statements::stage_by_name, walk.job_id, *place.stage_id, after.sort_key,
                             after.candidate_id, walk.query.is_owed, limit);
    return tx.all<Found>(statements::phase_by_name, walk.job_id, place.phase, after.sort_key, after.candidate_id,
                         walk.query.is_owed, limit);
}

Keys keys_by_name(db::Tx& tx, const Walk& walk) {
    Keys keys;
    if (walk.query.stage_id || walk.query.phase)
        append(
            keys,
            by_name(tx, walk, {walk.query.phase.value_or(Phase::stage), walk.query.stage_id}, walk.after, walk.limit),
            0);
    else
        append(keys,
               tx.all<Found>(walk.query.is_open ? statements::open_by_name : statements::job_by_name, walk.job_id,
                             walk.after.sort_key, walk.after.candidate_id, walk.query.is_owed, walk.limit),
               0);
    return keys;
}

bool is_wanted(const Place& place, const BoardQuery& query) {
    if (query.is_open && place.phase == Phase::closed) return false;
    return (!query.phase || place.phase == *query.phase) && (!query.stage_id || place.stage_id == query.stage_id);
}

Keys keys_by_stage(db::Tx& tx, const Walk& walk, const guides::CataloguedGuide& guide) {
    Keys keys;
    const std::vector<Place> places = places_of(guide);
    for (int each = walk.after.place; each < static_cast<int>(places.size()) && keys.size() < walk.limit; ++each) {
        const Place& place = places[static_cast<std::size_t>(each)];
        const BoardKey from = each == walk.after.place ? walk.after : BoardKey{};
        if (is_wanted(place, walk.query)) append(keys, by_name(tx, walk, place, from, walk.limit - keys.size()), each);
    }
    return keys;
}

Keys keys_newest(db::Tx& tx, const Walk& walk) {
    const std::string_view before =
        walk.after.application_id.empty() ? after_every_id : std::string_view(walk.after.application_id);
    Keys keys;
    // A phase or a stage of those in process holds nobody else.
    if (walk.query.is_open && !walk.query.phase && !walk.query.stage_id) {
        append(keys, tx.all<Found>(statements::open_newest, walk.job_id, before, walk.query.is_owed, walk.limit), 0);
        return keys;
    }
    append(keys,
           tx.all<Found>(statements::newest, walk.job_id, before,
                         walk.query.phase ? std::string(enum_name(*walk.query.phase)) : "",
                         walk.query.stage_id.value_or(""), walk.query.is_owed, walk.limit),
           0);
    return keys;
}

// Found by words: always by name. Batches, for a filter on owed cards may leave few of each.
Keys keys_of_words(db::Tx& tx, const Actor& actor, const Walk& walk) {
    const candidates::CandidateFilter filter{walk.query.words, walk.job_id, walk.query.phase, walk.query.stage_id,
                                             candidates::CandidateOrder::name};
    candidates::CandidateWalk names{candidates::CandidateOrder::name,
                                    {walk.after.sort_key, walk.after.candidate_id, 0},
                                    static_cast<int>(walk.limit)};
    Keys keys;
    for (;;) {
        const auto found = candidates::found_candidates(tx, actor, filter, names);
        for (const auto& each : found)
            append(keys,
                   tx.all<Found>(statements::application_of_candidate, walk.job_id, each.candidate_id,
                                 walk.query.is_open, walk.query.is_owed),
                   0);
        if (keys.size() >= walk.limit || found.size() < walk.limit) break;
        names.after = found.back();
    }
    if (keys.size() > walk.limit) keys.resize(walk.limit);
    return keys;
}

Keys keys_of(db::Tx& tx, const Actor& actor, const Walk& walk, const guides::CataloguedGuide& guide) {
    if (walk.query.is_open && walk.query.phase == Phase::closed) return {};
    if (!walk.query.words.empty()) return keys_of_words(tx, actor, walk);
    switch (walk.query.order) {
    case BoardOrder::newest:
        return keys_newest(tx, walk);
    case BoardOrder::stage:
        return keys_by_stage(tx, walk, guide);
    case BoardOrder::name:
        break;
    }
    return keys_by_name(tx, walk);
}

Result<BoardKey> key_after(const api::PageRequest& page) {
    if (page.after.empty()) return BoardKey{};
    BoardKey after{page.after[0], page.after[1], page.after[2], 0};
    const std::string& place = page.after[3];
    const char* end = place.data() + place.size();
    if (place.empty() || std::from_chars(place.data(), end, after.place).ptr != end || after.place < 0)
        return refuse(Fault::malformed, "query/cursor", "cursor is not one that this list gave.");
    return after;
}

} // namespace

Result<api::Page<ApplicationSummary>> BoardService::board(db::Tx& tx, const api::Call& call, const std::string& job_id,
                                                          const BoardQuery& query, const api::PageRequest& page) const {
    const auto job = jobs::job_scope(tx, call.actor, job_id);
    if (!job) return pass_on(job);
    const auto after = key_after(page);
    if (!after) return pass_on(after);
    const auto guide = catalogue_.version(tx, job->guide_version_id);
    const Walk walk{job_id, query, *after, static_cast<std::size_t>(page.limit) + 1};
    auto keys = api::page_of(keys_of(tx, call.actor, walk, *guide), page.limit, [](const BoardKey& last) {
        return std::vector{last.application_id, last.sort_key, last.candidate_id, std::to_string(last.place)};
    });
    api::Page<ApplicationSummary> shown;
    shown.next = std::move(keys.next);
    for (const BoardKey& key : keys.items)
        shown.items.push_back(summary_of_application(tx, call.actor, *job, *guide, key.application_id, call.now));
    return shown;
}

} // namespace assay::overviews
