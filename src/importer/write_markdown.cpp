#include <importer/export/guide_passages.hpp>
#include <importer/export/text_renderer.hpp>
#include <importer/write_markdown.hpp>

namespace assay::importer {

std::string write_markdown(const Guide& guide) { return rendered_text(described_guide(guide), TextStyle::markdown); }

} // namespace assay::importer
