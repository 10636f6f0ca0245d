#include <importer/export/guide_writer.hpp>
#include <importer/write_text.hpp>

namespace assay::importer {

std::string write_text(const Guide& guide) { return write_document(guide, PageStyle::text); }

} // namespace assay::importer
