// A guide version, or a part of it, as a document to download. Needs no database: callers have read the guide, so that
// no transaction waits for a page to be set.
#pragma once

#include <guides/guide_export_rules.hpp>

#include <string>

namespace assay::guides {

struct ExportedGuide {
    std::string file_name;
    std::string media_type;
    std::string bytes;
};

// Text, Markdown, Word and JSON of a whole guide are read back as the same guide.
ExportedGuide exported_guide(const importer::Guide& guide, const ExportWish& wish);

} // namespace assay::guides
