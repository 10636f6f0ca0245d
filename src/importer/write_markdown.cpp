#include <importer/export/guide_writer.hpp>
#include <importer/write_markdown.hpp>

namespace assay::importer {

std::string write_markdown(const Guide& guide) { return write_document(guide, PageStyle::markdown); }

} // namespace assay::importer
