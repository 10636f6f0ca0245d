#include <candidates/candidate_search_service.hpp>
#include <overviews/finding_service.hpp>
#include <overviews/finding_sql.hpp>
#include <platform/search/words.hpp>

namespace assay::overviews {
namespace {

namespace statements = sql::overviews::finding;

constexpr std::size_t most_of_a_kind = 8;
constexpr int most_looked_at = 5000; // jobs, guides and people of one organisation are few

struct Row {
    std::string id;
    std::string title;
    std::string detail;
};
ASSAY_FIELDS(Row, (id, title, detail))

void add(std::vector<Finding>& found, FoundKind kind, std::vector<Row> rows, const std::string& words) {
    const search::Query query(words);
    std::size_t count = 0;
    for (Row& row : rows) {
        if (count == most_of_a_kind) return;
        if (!query.fits(row.title)) continue;
        found.push_back({kind, std::move(row.id), std::move(row.title), std::move(row.detail)});
        ++count;
    }
}

void add_candidates(std::vector<Finding>& found, db::Tx& tx, const Actor& actor, const std::string& words) {
    candidates::CandidateFilter filter;
    filter.words = words;
    const candidates::CandidateWalk walk{candidates::CandidateOrder::newest, {}, most_of_a_kind};
    for (const auto& key : candidates::found_candidates(tx, actor, filter, walk))
        if (auto row = tx.first<Row>(statements::candidate_named, key.candidate_id))
            found.push_back({FoundKind::candidate, std::move(row->id), std::move(row->title), std::move(row->detail)});
}

} // namespace

std::vector<Finding> findings(db::Tx& tx, const Actor& actor, const std::string& words) {
    std::vector<Finding> found;
    if (search::match_of(words).empty()) return found;
    add_candidates(found, tx, actor, words);
    add(found, FoundKind::job,
        tx.all<Row>(statements::jobs_to_open, actor.is_administrator(), actor.person_id, most_looked_at), words);
    if (!actor.leads_hiring()) return found;
    add(found, FoundKind::guide, tx.all<Row>(statements::guides_by_title, most_looked_at), words);
    add(found, FoundKind::person, tx.all<Row>(statements::people_by_name, most_looked_at), words);
    return found;
}

} // namespace assay::overviews
