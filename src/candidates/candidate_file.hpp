// A file of a candidate (resume, certificate) or of a work sample's submission. The bytes lie in the file store under
// their digest; the row says what they are called and whose they are.
#pragma once

#include <base/fields.hpp>
#include <base/instant.hpp>
#include <base/maybe.hpp>

#include <optional>
#include <string>

namespace assay::candidates {

inline constexpr std::size_t largest_file = std::size_t{20} << 20;
inline constexpr std::size_t most_files = 50;

enum class FileKind { resume, other };
ASSAY_ENUM(FileKind, resume, other)

// `notice` says why no text could be read; it comes with the upload alone.
struct File {
    std::string id;
    std::string name;
    std::string media_type;
    std::int64_t size = 0;
    std::string sha256;
    FileKind kind = FileKind::resume;
    Instant created_at;
    bool has_text = false;
    Maybe<std::string> notice;
};
ASSAY_FIELDS(File, (id, name, media_type, size, sha256, kind, created_at, has_text, notice))

struct StoredFile {
    std::string file_id;
    std::optional<std::string> candidate_id;
    std::string name;
    std::string media_type;
    FileKind kind = FileKind::resume;
    std::int64_t size = 0;
    std::string sha256;
    std::optional<std::string> text;
    std::optional<std::string> words;
    Instant created_at;
};
ASSAY_FIELDS(StoredFile, (file_id, candidate_id, name, media_type, kind, size, sha256, text, words, created_at))

// What is needed to send a file to a reader who may have it.
struct FileToSend {
    std::string name;
    std::string media_type;
    std::string sha256;
};
ASSAY_FIELDS(FileToSend, (name, media_type, sha256))

} // namespace assay::candidates
