// Files of candidates: adding, sending, taking away. Bytes are stored before the row that names them and taken away
// after the last row is gone, so a row never lacks its bytes.
#pragma once

#include <audit/audit_service.hpp>
#include <candidates/candidate_file.hpp>
#include <candidates/candidate_service.hpp>
#include <platform/documents/document_text.hpp>
#include <platform/files/file_store.hpp>

#include <string_view>

namespace assay::candidates {

// An upload after it was looked at; `bytes` must outlive it.
struct ReadFile {
    StoredFile row;
    std::string_view bytes;
    std::string notice;
};

class CandidateFileService {
  public:
    CandidateFileService(CandidateService& candidates, files::FileStore& files, sandbox::Sandbox& sandbox,
                         audit::AuditService& audit, Ids& ids)
        : candidates_(candidates), files_(files), sandbox_(sandbox), audit_(audit), ids_(ids) {}

    // Slow: outside transactions. Judges type and size, reads the text and stores the bytes. Refused as `invalid` at
    // /file: unknown types, damaged and hostile files; as `too_large`: more than 20 MiB. Refused files leave nothing.
    Result<ReadFile> take_in(std::string_view bytes, std::string_view name, FileKind kind, Instant now);

    // The same bytes a second time are `conflict`, as is the fifty-first file.
    Result<File> add(db::Tx& tx, const Actor& actor, const std::string& candidate_id, const ReadFile& file);

    // Its digest, for `forget_if_unused` once this is durable.
    Result<std::string> remove(db::Tx& tx, const Actor& actor, const std::string& candidate_id,
                               const std::string& file_id);

    // Whether anything names these bytes.
    bool is_in_use(db::Tx& tx, const std::string& sha256) const;
    // Takes stored bytes away that no row names any more. In a write transaction of its own.
    void forget_if_unused(db::Tx& tx, const std::string& sha256);

    // Of a candidate whom the actor may see, or of a submission in a job of theirs.
    Result<FileToSend> find(db::Tx& tx, const Actor& actor, const std::string& file_id) const;
    std::string bytes_of(const FileToSend& file) const { return files_.get(file.sha256); }

  private:
    CandidateService& candidates_;
    files::FileStore& files_;
    sandbox::Sandbox& sandbox_;
    audit::AuditService& audit_;
    Ids& ids_;
};

} // namespace assay::candidates
