#include <base/text.hpp>
#include <candidates/candidate_access_service.hpp>
#include <candidates/candidate_file_service.hpp>
#include <candidates/candidate_file_sql.hpp>
#include <candidates/candidate_file_store.hpp>
#include <jobs/job_scope_service.hpp>
#include <platform/documents/document_text.hpp>
#include <platform/search/words.hpp>

#include <fmt/format.h>

namespace assay::candidates {
namespace {

namespace statements = sql::candidates::candidate_file;

struct Found {
    std::string name;
    std::string media_type;
    std::string sha256;
    std::optional<std::string> candidate_id;
    std::optional<std::string> job_id; // of the work sample it was submitted for
};
ASSAY_FIELDS(Found, (name, media_type, sha256, candidate_id, job_id))

std::optional<std::string> words_of_text(const std::optional<std::string>& text) {
    std::string words = text ? search::joined(search::words_of(*text)) : "";
    return words.empty() ? std::nullopt : std::optional(std::move(words));
}

File shown(const StoredFile& row, const std::string& notice) {
    File file{row.file_id, row.name,       row.media_type,       row.size, row.sha256,
              row.kind,    row.created_at, row.text.has_value(), {}};
    if (!notice.empty()) file.notice = notice;
    return file;
}

} // namespace

Result<ReadFile> CandidateFileService::take_in(std::string_view bytes, std::string_view name, FileKind kind,
                                               Instant now) {
    if (bytes.empty()) return refuse_field("/file", "empty", "is empty");
    if (bytes.size() > largest_file)
        return refuse(Fault::too_large, "candidate/file-too-large",
                      fmt::format("The file has {}; at most 20 MiB can be taken.", size_in_words(bytes.size())));
    const auto type = documents::type_of(bytes, name);
    if (type == documents::FileType::other)
        return refuse_field("/file", "type", "is not a PDF, Word (.docx), Markdown or plain text (UTF-8) file");
    auto read = documents::document_text(bytes, type, sandbox_);
    if (!read) return pass_on(read);
    ReadFile file{{}, bytes, std::move(read->notice)};
    file.row.file_id = ids_.next();
    file.row.name = documents::safe_name(name);
    file.row.media_type = documents::media_type_of(type);
    file.row.kind = kind;
    file.row.size = static_cast<std::int64_t>(bytes.size());
    file.row.words = words_of_text(read->text);
    file.row.text = std::move(read->text);
    file.row.created_at = now;
    file.row.sha256 = files_.put(bytes);
    return file;
}

Result<File> CandidateFileService::add(db::Tx& tx, const Actor& actor, const std::string& candidate_id,
                                       const ReadFile& file) {
    const auto scope = editable_candidate_scope(tx, actor, candidate_id);
    if (!scope) return pass_on(scope);
    if (tx.first<std::string>(statements::same_file, candidate_id, file.row.sha256))
        return refuse(Fault::conflict, "candidate/file-known", "This candidate has this very file already.");
    if (files_of_candidate(tx, candidate_id).size() >= most_files)
        return refuse(Fault::conflict, "candidate/too-many-files",
                      fmt::format("A candidate has at most {} files. Remove one first.", most_files));
    // Somebody may have taken the same bytes away since they were stored; no two writers run at once.
    if (!files_.contains(file.row.sha256)) files_.put(file.bytes);
    StoredFile row = file.row;
    row.candidate_id = candidate_id;
    tx.run_with(statements::add_file, row);
    candidates_.files_changed(tx, candidate_id, row.created_at);
    audit_.record(tx, {actor.person_id, "candidate/file-added", "candidate", candidate_id, std::nullopt, std::nullopt,
                       json::write(std::map<std::string, std::string>{{"file_id", row.file_id}, {"name", row.name}})});
    return shown(row, file.notice);
}

Result<std::string> CandidateFileService::remove(db::Tx& tx, const Actor& actor, const std::string& candidate_id,
                                                 const std::string& file_id) {
    const auto scope = editable_candidate_scope(tx, actor, candidate_id);
    if (!scope) return pass_on(scope);
    auto sha256 = tx.first<std::string>(statements::content_of_file, file_id, candidate_id);
    if (!sha256) return not_found();
    tx.run(statements::take_file, file_id, candidate_id);
    candidates_.files_changed(tx, candidate_id, std::nullopt);
    audit_.record(tx, {actor.person_id, "candidate/file-removed", "candidate", candidate_id, std::nullopt, std::nullopt,
                       json::write(std::map<std::string, std::string>{{"file_id", file_id}})});
    return std::move(*sha256);
}

bool CandidateFileService::is_in_use(db::Tx& tx, const std::string& sha256) const {
    return tx.first<std::int64_t>(statements::content_in_use, sha256).has_value();
}

void CandidateFileService::forget_if_unused(db::Tx& tx, const std::string& sha256) {
    if (!is_in_use(tx, sha256)) files_.remove(sha256);
}

Result<FileToSend> CandidateFileService::find(db::Tx& tx, const Actor& actor, const std::string& file_id) const {
    auto found = tx.first<Found>(statements::file_to_send, file_id);
    if (!found) return not_found();
    const bool may_have = found->candidate_id ? candidate_scope(tx, actor, *found->candidate_id).has_value()
                          : found->job_id     ? jobs::job_scope(tx, actor, *found->job_id).has_value()
                                              : false;
    if (!may_have) return not_found();
    return FileToSend{std::move(found->name), std::move(found->media_type), std::move(found->sha256)};
}

} // namespace assay::candidates
