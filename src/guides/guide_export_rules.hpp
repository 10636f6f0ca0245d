// A guide version as a document to download: plain text, Markdown, or the guide JSON. Each is read back as the same
// guide.
#pragma once

#include <base/result.hpp>
#include <importer/guide.hpp>

#include <string>
#include <string_view>

namespace assay::guides {

struct ExportedGuide {
    std::string file_name;
    std::string media_type;
    std::string text;
};

// `to` is text, markdown or json; `malformed` for anything else. Ids stay out: they belong to the version.
Result<ExportedGuide> exported_guide(const importer::Guide& guide, std::string_view to);

} // namespace assay::guides
