// What a request that brings a guide document carries: a file in a multipart body, or the guide JSON itself.
#pragma once

#include <base/result.hpp>
#include <platform/http/message.hpp>

#include <optional>
#include <string>

namespace assay::guides {

struct GuideUpload {
    std::string file_name;
    std::string bytes;
    std::optional<std::string> note; // a line about what this version changes
};

// Reads multipart/form-data (`file`, `note`) and application/json (the guide, and `note` beside its fields; what
// `GET /guides/{id}` adds to a guide is dropped, so that its answer can be sent back). `unsupported_media` for anything
// else, 422 where the file is missing or empty or the note is longer than 2000 bytes.
Result<GuideUpload> read_guide_upload(const http::Request& request);

} // namespace assay::guides
