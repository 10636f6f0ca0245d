#include <candidates/candidate_file_sql.hpp>
#include <candidates/candidate_file_store.hpp>

namespace assay::candidates {
namespace {

namespace statements = sql::candidates::candidate_file;

struct Found {
    std::string id;
    std::string name;
    std::string media_type;
    std::int64_t size = 0;
    std::string sha256;
    FileKind kind = FileKind::resume;
    Instant created_at;
    bool has_text = false;
};
ASSAY_FIELDS(Found, (id, name, media_type, size, sha256, kind, created_at, has_text))

std::vector<File> shown(std::vector<Found> found) {
    std::vector<File> files;
    for (Found& each : found)
        files.push_back({std::move(each.id),
                         std::move(each.name),
                         std::move(each.media_type),
                         each.size,
                         std::move(each.sha256),
                         each.kind,
                         each.created_at,
                         each.has_text,
                         {}});
    return files;
}

} // namespace

std::vector<File> files_of_candidate(db::Tx& tx, const std::string& candidate_id) {
    return shown(tx.all<Found>(statements::files_of_candidate, candidate_id));
}

std::vector<File> files_of_submission(db::Tx& tx, const std::string& submission_id) {
    return shown(tx.all<Found>(statements::files_of_submission, submission_id));
}

} // namespace assay::candidates
