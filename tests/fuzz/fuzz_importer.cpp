// Any bytes, as text and as Markdown: no crash, every line in exactly one place, and what is written reads again.
#include <base/text.hpp>
#include <importer/document/docx/docx_reader.hpp>
#include <importer/document/html/html_reader.hpp>
#include <importer/parse.hpp>
#include <importer/write_markdown.hpp>
#include <importer/write_text.hpp>

#include <cstdint>
#include <cstdlib>
#include <set>

namespace {

using namespace assay::importer;

void require(bool holds) {
    if (!holds) std::abort();
}

// Lines as the importer's contract counts them; the encoding is told by the placements' own numbers, so only the count
// of distinct lines and their uniqueness can be checked without decoding again.
void check(const ParsedGuide& parsed) {
    std::set<int> lines;
    for (const Placement& each : parsed.placements) require(lines.insert(each.line).second);
    for (const UnplacedLine& each : parsed.guide.unplaced) {
        require(lines.insert(each.line).second);
        require(!each.text.empty());
    }
    require(lines.empty() || *lines.begin() >= 1);
}

std::size_t non_blank_lines(std::string_view text) {
    std::size_t count = 0;
    for (const std::string_view line : assay::split(text, '\n'))
        if (!assay::trim(line).empty()) ++count;
    return count;
}

// A guide whose first words are the signature of another format, as RTF, Word and a web page have one, is refused like
// a document of that format.
bool reads_again(const std::string& written, std::string_view name) {
    const auto again = parse(written, name);
    return again.has_value() || again.error().code == "guide/not-text" ||
           (again.error().code == "guide/damaged" && is_zip(written)) ||
           (again.error().code == "guide/empty" && is_html(written, name));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    for (const char* name : {"input.txt", "input.md"}) {
        const auto parsed = parse(bytes, name);
        if (!parsed) continue;
        check(*parsed);
        const bool is_plain = assay::is_utf8(bytes) && !bytes.contains('\r') && !bytes.starts_with("\xEF\xBB\xBF") &&
                              !assay::trim(bytes).starts_with('{') && !is_html(bytes, name);
        if (is_plain) require(parsed->placements.size() + parsed->guide.unplaced.size() == non_blank_lines(bytes));
        require(reads_again(write_text(parsed->guide), "again.txt") || !parsed->guide.unplaced.empty());
        require(reads_again(write_markdown(parsed->guide), "again.md") || !parsed->guide.unplaced.empty());
    }
    return 0;
}
