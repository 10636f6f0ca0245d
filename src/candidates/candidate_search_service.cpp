#include <candidates/candidate_rules.hpp>
#include <candidates/candidate_search_service.hpp>
#include <candidates/candidate_search_sql.hpp>
#include <platform/search/words.hpp>

#include <limits>

namespace assay::candidates {
namespace {

namespace statements = sql::candidates::candidate_search;

} // namespace

void add_words(db::Tx& tx, const StoredCandidate& candidate) {
    tx.run(statements::add_words, candidate.number, described_words(candidate));
}

void renew_words(db::Tx& tx, const StoredCandidate& candidate) {
    std::string words = described_words(candidate);
    for (const std::string& each : tx.all<std::string>(statements::words_of_files, candidate.candidate_id))
        words += ' ' + each;
    tx.run(statements::change_words, words, candidate.number);
}

std::vector<CandidateKey> found_candidates(db::Tx& tx, const Actor& actor, const CandidateFilter& filter,
                                           const CandidateWalk& walk) {
    const std::string match = search::match_of(filter.words);
    if (match.empty()) return {};
    const bool is_filtered = filter.job_id || filter.phase || filter.stage_id;
    const std::string job_id = filter.job_id.value_or("");
    const std::string phase = filter.phase ? std::string(enum_name(*filter.phase)) : "";
    const std::string stage_id = filter.stage_id.value_or("");
    // Who may open the job sees all who applied for it.
    const bool sees_all = filter.job_id || sees_every_candidate(actor);
    const bool opens_job = filter.job_id || actor.is_administrator();
    if (walk.order == CandidateOrder::name)
        return tx.all<CandidateKey>(statements::found_by_name, match, walk.after.sort_key, walk.after.candidate_id,
                                    sees_all, actor.person_id, is_filtered, job_id, phase, stage_id, opens_job,
                                    walk.limit);
    const std::int64_t before =
        walk.after.candidate_id.empty() ? std::numeric_limits<std::int64_t>::max() : walk.after.number;
    return tx.all<CandidateKey>(statements::found_newest, match, before, sees_all, actor.person_id, is_filtered, job_id,
                                phase, stage_id, opens_job, walk.limit);
}

} // namespace assay::candidates
