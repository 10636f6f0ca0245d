#include <base/text.hpp>
#include <guides/guide_export_rules.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace assay::guides {
namespace {

using importer::PartKind;

constexpr std::size_t longest_name = 120;

template <class Enum, std::size_t N>
std::optional<Enum> chosen(const std::string_view (&words)[N], std::string_view word) {
    const auto found = std::ranges::find(words, word);
    if (found == std::end(words)) return std::nullopt;
    return static_cast<Enum>(found - std::begin(words));
}

template <class List>
void drop_ids(List& list) {
    for (auto& each : list) each.id.value.reset();
}

bool is_of_one_stage(PartKind part) { return part == PartKind::kit || part == PartKind::scorecard; }

void cut(std::string& name, std::size_t longest) {
    if (name.size() <= longest) return;
    while (longest > 0 && (static_cast<unsigned char>(name[longest]) & 0xC0) == 0x80) --longest;
    name.resize(longest);
}

// Marks that file systems read for themselves become a dash.
std::string plain_name(std::string_view text, std::size_t longest) {
    std::string name;
    for (const char c : text) {
        const bool is_plain = static_cast<unsigned char>(c) >= 0x20 && !std::string_view("/\\:*?\"<>|").contains(c);
        name += is_plain ? c : '-';
    }
    cut(name, longest);
    return std::string(trim(name));
}

} // namespace

Result<ExportWish> read_export_wish(const importer::Guide& guide, std::string_view to, std::string_view part,
                                    std::string_view stage) {
    const auto format = chosen<ExportFormat>(export_formats, to);
    if (!format)
        return refuse(Fault::malformed, "query/to", "to must be one of text, markdown, html, docx, pdf, json.");
    const auto kind = chosen<PartKind>(export_parts, part.empty() ? "guide" : part);
    if (!kind) return refuse(Fault::malformed, "query/part", "part must be one of guide, kit, scorecard, candidate.");
    if (!is_of_one_stage(*kind)) {
        if (!stage.empty())
            return refuse(Fault::malformed, "query/stage", "Only a kit and a scorecard are of one stage.");
        return ExportWish{*format, {*kind, 0}};
    }
    const auto found = std::ranges::find_if(
        guide.stages, [&](const importer::Stage& each) { return each.id && *each.id == stage && !stage.empty(); });
    if (found == guide.stages.end())
        return refuse(Fault::malformed, "query/stage", "stage must be the id of a stage of this version of the guide.");
    return ExportWish{*format, {*kind, static_cast<std::size_t>(found - guide.stages.begin())}};
}

std::string_view media_type_of(ExportFormat format) {
    switch (format) {
    case ExportFormat::text:
        return "text/plain; charset=utf-8";
    case ExportFormat::markdown:
        return "text/markdown; charset=utf-8";
    case ExportFormat::html:
        return "text/html; charset=utf-8";
    case ExportFormat::docx:
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    case ExportFormat::pdf:
        return "application/pdf";
    case ExportFormat::json:
        return "application/json";
    }
    std::unreachable();
}

std::string export_file_name(const importer::Guide& guide, const ExportWish& wish) {
    constexpr std::array<std::string_view, 6> endings = {".txt", ".md", ".html", ".docx", ".pdf", ".json"};
    std::string name;
    if (is_of_one_stage(wish.part.kind)) {
        name = plain_name(guide.title, longest_name / 2);
        name += ", " + plain_name(guide.stages.at(wish.part.stage).title, longest_name / 2);
        name += wish.part.kind == PartKind::kit ? ", kit" : ", scorecard";
    } else {
        const bool is_public = wish.part.kind == PartKind::candidate;
        name = plain_name(is_public ? importer::only_part(guide, wish.part).title : guide.title, longest_name);
        if (is_public) name += ", for candidates";
    }
    if (name.empty() || name.front() == '.' || name.front() == ',') name.insert(0, "guide");
    return name + std::string(endings[static_cast<std::size_t>(wish.format)]);
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

} // namespace assay::guides
