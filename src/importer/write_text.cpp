#include <importer/export/guide_passages.hpp>
#include <importer/export/text_renderer.hpp>
#include <importer/write_text.hpp>

namespace assay::importer {

std::string write_text(const Guide& guide) { return rendered_text(described_guide(guide), TextStyle::text); }

} // namespace assay::importer
