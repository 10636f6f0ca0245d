#include <base/json_write.hpp>
#include <guides/guide_export_service.hpp>
#include <importer/export/docx_renderer.hpp>
#include <importer/export/html_renderer.hpp>
#include <importer/export/text_renderer.hpp>
#include <importer/guide_fields.hpp>

namespace assay::guides {

Result<ExportedGuide> GuideExportService::write(const importer::Guide& guide, const ExportWish& wish,
                                                std::string_view edition) const {
    ExportedGuide made{export_file_name(guide, wish), std::string(media_type_of(wish.format)), {}};
    if (wish.format == ExportFormat::json) {
        made.bytes = json::write(without_ids(importer::only_part(guide, wish.part)));
        return made;
    }
    if (wish.format == ExportFormat::pdf) {
        auto printed = press_.print(guide, wish.part, edition);
        if (!printed) return pass_on(printed);
        made.bytes = std::move(*printed);
        return made;
    }
    const std::vector<importer::Passage> passages = importer::described_part(guide, wish.part);
    switch (wish.format) {
    case ExportFormat::markdown:
        made.bytes = rendered_text(passages, importer::TextStyle::markdown);
        break;
    case ExportFormat::html:
        made.bytes = rendered_html(passages, importer::foot_of(wish.part.kind));
        break;
    case ExportFormat::docx:
        made.bytes = rendered_docx(passages, importer::foot_of(wish.part.kind));
        break;
    default:
        made.bytes = rendered_text(passages, importer::TextStyle::text);
    }
    return made;
}

} // namespace assay::guides
