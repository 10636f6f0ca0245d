#include <base/text.hpp>
#include <importer/document/docx/docx_reader.hpp>
#include <importer/document/encoding.hpp>
#include <importer/document/html/html_reader.hpp>
#include <importer/document/joiner.hpp>
#include <importer/document/lines.hpp>
#include <importer/document/markdown_reader.hpp>
#include <importer/document/pdf/pdf_reader.hpp>
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

// Lines that stand aside lose their blocks, unless a person says what they are.
void set_aside(Document& document) {
    std::erase_if(document.blocks, [&](const Block& each) {
        const bool is_aside = each.is_aside && !each.forced;
        for (int line = each.first; is_aside && line <= each.last; ++line) document.aside.push_back(line);
        return is_aside;
    });
}

// The lines that a reader made, one below the other in `source`.
void write_down(Document& document, std::string& source) {
    std::size_t size = 0;
    for (const std::string_view line : document.lines) size += line.size() + 1;
    source.reserve(size);
    for (const std::string_view line : document.lines) source.append(line).append("\n");
    document.source = source;
    std::size_t at = 0;
    for (std::string_view& line : document.lines) {
        line = document.source.substr(at, line.size());
        at += line.size() + 1;
    }
}

Result<ParsedGuide> empty_document() { return refuse(Fault::invalid, "guide/empty", "The document is empty."); }

// Of a document whose blocks are there.
ParsedGuide recognised(Document& document, std::string_view file_name, const RoleOverrides& overrides,
                       std::vector<Notice> notices) {
    apply(overrides, document.blocks);
    set_aside(document);
    join_wrapped_lines(document);
    Draft draft(document);
    for (Notice& each : notices) draft.say(each.line, each.severity, each.code, std::move(each.sentence));
    recognise(draft);
    finish(draft, file_name);
    return {std::move(draft.guide), draft.take_notices(), draft.take_placements(), {}};
}

// Of a document that `reader` fills.
Result<ParsedGuide> parse_rich(const auto& reader, std::string_view file_name, const RoleOverrides& overrides) {
    Document document;
    std::vector<Notice> notices;
    if (auto read = reader(document, notices); !read) return pass_on(read);
    if (document.lines.empty()) return empty_document();
    std::string source;
    write_down(document, source);
    ParsedGuide parsed = recognised(document, file_name, overrides, std::move(notices));
    parsed.source = std::move(source);
    return parsed;
}

Result<ParsedGuide> parse_text(std::string_view text, std::string_view file_name, const RoleOverrides& overrides,
                               std::vector<Notice> notices) {
    Document document;
    document.source = text;
    document.lines = split_lines(text, max_lines);
    if (document.lines.size() > max_lines)
        return refuse(Fault::too_large, "guide/too-many-lines", "The document has more than 200000 lines.");
    document.is_markdown = is_markdown(file_name, document.lines);
    if (document.is_markdown)
        read_markdown(document);
    else
        read_text(document);
    ParsedGuide parsed = recognised(document, file_name, overrides, std::move(notices));
    parsed.source = text;
    return parsed;
}

} // namespace

Result<ParsedGuide> parse(std::string_view bytes, std::string_view file_name, const RoleOverrides& overrides) {
    if (bytes.size() > max_bytes)
        return refuse(Fault::too_large, "guide/too-large",
                      "The document is larger than 20 MiB, the most that can be read.");
    const auto by = [&](auto read) {
        return parse_rich(
            [&](Document& document, std::vector<Notice>& notices) { return read(bytes, document, notices); }, file_name,
            overrides);
    };
    if (is_zip(bytes)) return by(read_docx);
    if (is_html(bytes, file_name)) return by(read_html);
    std::string storage;
    std::vector<Notice> notices;
    const auto text = decode(bytes, storage, notices);
    if (!text) return std::unexpected(text.error());
    if (trim(*text).empty()) return empty_document();
    if (is_json(*text, file_name)) return read_guide_json(*text);
    return parse_text(*text, file_name, overrides, std::move(notices));
}

Result<ParsedGuide> parse_pdf_layout(std::string_view layout, std::string_view file_name,
                                     const RoleOverrides& overrides) {
    const auto read = [&](Document& document, std::vector<Notice>& notices) {
        return read_pdf_layout(layout, overrides, document, notices);
    };
    return parse_rich(read, file_name, overrides);
}

bool is_pdf(std::string_view bytes) { return bytes.substr(0, 1024).contains("%PDF-"); }

} // namespace assay::importer
