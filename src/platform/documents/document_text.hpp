// The words of an uploaded file, for search: PDF by pdftotext inside the sandbox, Word by ourselves, text as it is.
#pragma once

#include <base/result.hpp>
#include <platform/documents/file_type.hpp>
#include <platform/sandbox/sandbox.hpp>

#include <optional>

namespace assay::documents {

struct DocumentText {
    std::optional<std::string> text; // valid UTF-8 without NUL, at most 2 MiB; empty where the file holds none
    std::string notice;              // why there is no text, for people; mostly empty
};

// Slow (up to ten seconds for a PDF): never inside a transaction. Refused as `invalid` at /file: damaged or hostile
// files; as `busy`: too many at once.
Result<DocumentText> document_text(std::string_view bytes, FileType type, sandbox::Sandbox& sandbox);

} // namespace assay::documents
