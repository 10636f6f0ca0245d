// The files of a Word document beside its text: styles, numbering, foot. Constant but for what the functions take.
#pragma once

#include <string>
#include <string_view>

namespace assay::importer {

extern const std::string_view docx_content_types;
extern const std::string_view docx_relations;
extern const std::string_view docx_document_relations;
extern const std::string_view docx_numbering;
extern const std::string_view docx_settings;
extern const std::string_view docx_styles;

std::string docx_document(std::string_view paragraphs);
std::string docx_properties(std::string_view title);
std::string docx_footer(std::string_view words);

} // namespace assay::importer
