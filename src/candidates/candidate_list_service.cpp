#include <candidates/candidate_list_service.hpp>
#include <candidates/candidate_list_sql.hpp>
#include <candidates/candidate_rules.hpp>
#include <candidates/candidate_search_service.hpp>
#include <candidates/standing_service.hpp>
#include <jobs/job_scope_service.hpp>

#include <algorithm>
#include <charconv>

namespace assay::candidates {
namespace {

namespace statements = sql::candidates::candidate_list;

using Keys = std::vector<CandidateKey>;

struct Listed {
    std::string candidate_id;
    std::string name;
    std::string email;
    Instant updated_at;
};
ASSAY_FIELDS(Listed, (candidate_id, name, email, updated_at))

// Beyond every id: they are hexadecimal.
constexpr std::string_view after_every_id = "z";

template <class... Scope>
Keys keys_from(db::Tx& tx, const db::Statement& by_name, const db::Statement& newest, const CandidateWalk& walk,
               const Scope&... scope) {
    if (walk.order == CandidateOrder::name)
        return tx.all<CandidateKey>(by_name, scope..., walk.after.sort_key, walk.after.candidate_id, walk.limit);
    const std::string_view before =
        walk.after.candidate_id.empty() ? after_every_id : std::string_view(walk.after.candidate_id);
    return tx.all<CandidateKey>(newest, scope..., before, walk.limit);
}

Keys keys_of_job(db::Tx& tx, const std::string& job_id, std::optional<Phase> phase, const CandidateWalk& walk) {
    if (phase)
        return keys_from(tx, statements::in_job_and_phase_by_name, statements::in_job_and_phase_newest, walk, job_id,
                         *phase);
    return keys_from(tx, statements::in_job_by_name, statements::in_job_newest, walk, job_id);
}

// One page out of several walks: a candidate of two jobs comes once.
Keys merged(Keys keys, const CandidateWalk& walk) {
    std::ranges::sort(keys, [&](const CandidateKey& left, const CandidateKey& right) {
        if (walk.order == CandidateOrder::newest) return left.candidate_id > right.candidate_id;
        return std::tie(left.sort_key, left.candidate_id) < std::tie(right.sort_key, right.candidate_id);
    });
    const auto repeated = std::ranges::unique(keys, {}, &CandidateKey::candidate_id);
    keys.erase(repeated.begin(), repeated.end());
    if (keys.size() > static_cast<std::size_t>(walk.limit)) keys.resize(static_cast<std::size_t>(walk.limit));
    return keys;
}

Keys keys_of_team_jobs(db::Tx& tx, const Actor& actor, std::optional<Phase> phase, const CandidateWalk& walk) {
    Keys keys;
    for (const std::string& job_id : tx.all<std::string>(statements::jobs_of_person, actor.person_id))
        std::ranges::move(keys_of_job(tx, job_id, phase, walk), std::back_inserter(keys));
    if (!phase)
        std::ranges::move(keys_from(tx, statements::created_by_name, statements::created_newest, walk, actor.person_id),
                          std::back_inserter(keys));
    return merged(std::move(keys), walk);
}

Keys keys_for(db::Tx& tx, const Actor& actor, const CandidateFilter& filter, const CandidateWalk& walk) {
    if (!filter.words.empty()) return found_candidates(tx, actor, filter, walk);
    if (filter.job_id) return keys_of_job(tx, *filter.job_id, filter.phase, walk);
    if (filter.phase && actor.is_administrator())
        return keys_from(tx, statements::in_phase_by_name, statements::in_phase_newest, walk, *filter.phase);
    if (!filter.phase && sees_every_candidate(actor))
        return keys_from(tx, statements::all_by_name, statements::all_newest, walk);
    return keys_of_team_jobs(tx, actor, filter.phase, walk);
}

Result<CandidateWalk> walk_of(const CandidateFilter& filter, const api::PageRequest& page) {
    CandidateWalk walk{filter.order, {}, page.limit + 1};
    if (page.after.empty()) return walk;
    walk.after = {page.after[0], page.after[1], 0};
    if (filter.words.empty() || filter.order == CandidateOrder::name) return walk;
    const std::string& number = page.after[0];
    const char* end = number.data() + number.size();
    if (std::from_chars(number.data(), end, walk.after.number).ptr != end || number.empty())
        return refuse(Fault::malformed, "query/cursor", "cursor is not one that this list gave.");
    return walk;
}

const Standing* shown_standing(const std::vector<Standing>& standings, const CandidateFilter& filter) {
    const auto fits = [&](const Standing& each) {
        return (!filter.job_id || each.job_id == *filter.job_id) && (!filter.phase || each.phase == *filter.phase);
    };
    const auto found = std::ranges::find_if(standings, fits);
    return found == standings.end() ? nullptr : &*found;
}

} // namespace

CandidateSummary CandidateListService::summary_of(db::Tx& tx, const Actor& actor, const CandidateFilter& filter,
                                                  const CandidateKey& key) const {
    const auto listed = tx.first<Listed>(statements::listed_candidate, key.candidate_id);
    if (!listed) throw db::Broken("candidate " + key.candidate_id + " has a key and no row");
    const auto standings = standings_of(tx, catalogue_, actor, key.candidate_id);
    CandidateSummary summary;
    summary.id = listed->candidate_id;
    summary.name = listed->name;
    summary.email = listed->email;
    summary.updated_at = listed->updated_at;
    summary.applications = static_cast<int>(standings.size());
    if (const Standing* standing = shown_standing(standings, filter)) {
        summary.application_id = standing->id;
        summary.job_title = standing->job_title;
        summary.phase = standing->phase;
        summary.stage_title = standing->stage_title;
    }
    return summary;
}

Result<api::Page<CandidateSummary>> CandidateListService::list(db::Tx& tx, const Actor& actor,
                                                               const CandidateFilter& filter,
                                                               const api::PageRequest& page) const {
    if (filter.job_id)
        if (const auto job = jobs::job_scope(tx, actor, *filter.job_id); !job) return pass_on(job);
    const auto walk = walk_of(filter, page);
    if (!walk) return pass_on(walk);
    const bool is_by_number = !filter.words.empty() && filter.order == CandidateOrder::newest;
    auto keys = api::page_of(keys_for(tx, actor, filter, *walk), page.limit, [&](const CandidateKey& last) {
        return std::vector{is_by_number ? std::to_string(last.number) : last.sort_key, last.candidate_id};
    });
    api::Page<CandidateSummary> shown;
    shown.next = std::move(keys.next);
    for (const CandidateKey& key : keys.items) shown.items.push_back(summary_of(tx, actor, filter, key));
    return shown;
}

} // namespace assay::candidates
