#include <base/text.hpp>
#include <importer/document/encoding.hpp>
#include <importer/document/joiner.hpp>
#include <importer/document/lines.hpp>
#include <importer/document/markdown_reader.hpp>
#include <importer/document/text_reader.hpp>
#include <importer/json_reader.hpp>
#include <importer/parse.hpp>
#include <importer/recognise/finish.hpp>
#include <importer/recognise/recognise.hpp>

namespace assay::importer {
namespace {

// A name that says what it holds is believed: a text may begin with a brace. Only where it says nothing is the content
// asked.
bool is_json(std::string_view text, std::string_view file_name) {
    const std::string name = lower_ascii(file_name);
    if (name.ends_with(".json")) return true;
    if (name.ends_with(".txt") || name.ends_with(".md") || name.ends_with(".markdown")) return false;
    return trim(text).starts_with("{\"") || trim(text.substr(0, 8)) == "{";
}

void apply(const RoleOverrides& overrides, std::vector<Block>& blocks) {
    if (overrides.empty()) return;
    for (Block& each : blocks)
        for (int line = each.first; line <= each.last && !each.forced; ++line)
            if (const auto chosen = overrides.find(line); chosen != overrides.end()) each.forced = chosen->second;
}

ParsedGuide parse_document(Document& document, std::string_view file_name, const RoleOverrides& overrides,
                           std::vector<Notice> notices) {
    document.is_markdown = is_markdown(file_name, document.lines);
    if (document.is_markdown)
        read_markdown(document);
    else
        read_text(document);
    apply(overrides, document.blocks);
    join_wrapped_lines(document);
    Draft draft(document);
    for (Notice& each : notices) draft.say(each.line, each.severity, each.code, std::move(each.sentence));
    recognise(draft);
    finish(draft, file_name);
    return {std::move(draft.guide), draft.take_notices(), draft.take_placements()};
}

} // namespace

Result<ParsedGuide> parse(std::string_view bytes, std::string_view file_name, const RoleOverrides& overrides) {
    if (bytes.size() > max_bytes)
        return refuse(Fault::too_large, "guide/too-large",
                      "The document is larger than 20 MiB, the most that can be read.");
    std::string storage;
    std::vector<Notice> notices;
    const auto text = decode(bytes, storage, notices);
    if (!text) return std::unexpected(text.error());
    if (trim(*text).empty()) return refuse(Fault::invalid, "guide/empty", "The document is empty.");
    if (is_json(*text, file_name)) return read_guide_json(*text);
    Document document;
    document.source = *text;
    document.lines = split_lines(*text, max_lines);
    if (document.lines.size() > max_lines)
        return refuse(Fault::too_large, "guide/too-many-lines", "The document has more than 200000 lines.");
    return parse_document(document, file_name, overrides, std::move(notices));
}

} // namespace assay::importer
