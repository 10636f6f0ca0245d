#include <base/json_write.hpp>
#include <base/text.hpp>
#include <guides/guide_export_rules.hpp>
#include <importer/guide_fields.hpp>
#include <importer/write_markdown.hpp>
#include <importer/write_text.hpp>

namespace assay::guides {
namespace {

template <class List>
void drop_ids(List& list) {
    for (auto& each : list) each.id.value.reset();
}

importer::Guide without_ids(importer::Guide guide) {
    for (importer::Stage& stage : guide.stages) {
        stage.id.value.reset();
        drop_ids(stage.questions);
        drop_ids(stage.scorecard.items);
    }
    drop_ids(guide.debrief.questions);
    drop_ids(guide.references.questions);
    drop_ids(guide.references.scorecard.items);
    return guide;
}

// The title as a file's name: marks that file systems read for themselves become a dash.
std::string file_name(const std::string& title, std::string_view extension) {
    std::string name;
    for (const char c : title) {
        const bool is_plain = static_cast<unsigned char>(c) >= 0x20 && !std::string_view("/\\:*?\"<>|").contains(c);
        name += is_plain ? c : '-';
    }
    if (name.size() > 120) {
        std::size_t end = 120;
        while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) --end;
        name.resize(end);
    }
    name = std::string(trim(name));
    return (name.empty() || name.front() == '.' ? "guide" + name : name) + std::string(extension);
}

} // namespace

Result<ExportedGuide> exported_guide(const importer::Guide& guide, std::string_view to) {
    if (to == "text")
        return ExportedGuide{file_name(guide.title, ".txt"), "text/plain; charset=utf-8", importer::write_text(guide)};
    if (to == "markdown")
        return ExportedGuide{file_name(guide.title, ".md"), "text/markdown; charset=utf-8",
                             importer::write_markdown(guide)};
    if (to == "json")
        return ExportedGuide{file_name(guide.title, ".json"), "application/json", json::write(without_ids(guide))};
    return refuse(Fault::malformed, "query/to", "to must be one of text, markdown, json.");
}

} // namespace assay::guides
