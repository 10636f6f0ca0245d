// What is asked of a guide as a document: in which form, and which part of it.
#pragma once

#include <base/result.hpp>
#include <importer/export/guide_part.hpp>
#include <importer/guide.hpp>

#include <string>
#include <string_view>

namespace assay::guides {

enum class ExportFormat { text, markdown, html, docx, pdf, json };

struct ExportWish {
    ExportFormat format = ExportFormat::text;
    importer::Part part = {};
};

// Reads the wish. An empty `part` is the whole guide; `stage` is the id of a stage, for a kit or a scorecard and for
// nothing else. `malformed` names the one that is wrong.
Result<ExportWish> read_export_wish(const importer::Guide& guide, std::string_view to, std::string_view part,
                                    std::string_view stage);

// The words of the command line and of addresses, for a choice that a person sees.
inline constexpr std::string_view export_formats[] = {"text", "markdown", "html", "docx", "pdf", "json"};
inline constexpr std::string_view export_parts[] = {"guide", "kit", "scorecard", "candidate"};

std::string_view media_type_of(ExportFormat format);

// "Bridge keeper, Screening interview, kit.pdf": without marks that file systems read for themselves.
std::string export_file_name(const importer::Guide& guide, const ExportWish& wish);

// The guide without the ids that belong to one version of it.
importer::Guide without_ids(importer::Guide guide);

} // namespace assay::guides
