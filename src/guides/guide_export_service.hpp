// A guide version, or a part of it, as a document to download. Needs no database: callers have read the guide, so that
// no transaction waits for a page to be set.
#pragma once

#include <booklet/press.hpp>
#include <guides/guide_export_rules.hpp>

#include <string>

namespace assay::guides {

struct ExportedGuide {
    std::string file_name;
    std::string media_type;
    std::string bytes;
};

class GuideExportService {
  public:
    explicit GuideExportService(const booklet::Press& press) : press_(press) {}

    // `edition` stands beside the title on every printed page: "version 3". Refused only what is too long to
    // print. Text, Markdown, Word and JSON of a whole guide are read back as the same guide.
    Result<ExportedGuide> write(const importer::Guide& guide, const ExportWish& wish, std::string_view edition) const;

  private:
    const booklet::Press& press_;
};

} // namespace assay::guides
