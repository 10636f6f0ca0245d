// Reads multipart/form-data bodies (RFC 7578) that are already in memory. Parts are views into the body.
#pragma once

#include <base/result.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace assay::http {

struct Part {
    std::string name;
    std::string file_name; // base name only, empty for a plain field
    std::string content_type;
    std::string_view bytes;
};

// At most 100 parts. Refuses with `malformed` a missing boundary, an unclosed part, a part without a name.
Result<std::vector<Part>> read_multipart(std::string_view content_type, std::string_view body);

const Part* find_part(const std::vector<Part>& parts, std::string_view name);

} // namespace assay::http
