#include <base/text.hpp>
#include <importer/document/tab_tables.hpp>

#include <algorithm>
#include <string>

namespace assay::importer {
namespace {

std::string_view line_of(const Document& document, const Block& block) {
    std::string_view line = document.lines[static_cast<std::size_t>(block.first) - 1];
    while (line.ends_with('\r') || line.ends_with('\t') || line.ends_with(' ')) line.remove_suffix(1);
    return line;
}

// A tab between two cells; one before the first only where another follows, as it may be an indent.
std::ptrdiff_t cells_in(std::string_view line) {
    const std::string_view inner = trim(line);
    if (!inner.contains('\t')) return 0;
    return std::ranges::count(inner, '\t') + 1 + (line.starts_with('\t') ? 1 : 0);
}

// "Teamwork  1  2  3  4" is a scale to be ringed.
bool is_ringed(std::string_view line) {
    return line.substr(line.find('\t')).find_first_not_of("\t 0123456789") == std::string_view::npos;
}

bool is_table(const Document& document, std::size_t begin, std::size_t end) {
    if (end - begin < 2) return false;
    const std::string_view first = trim(line_of(document, document.blocks[begin]));
    if (cells_in(first) == 2 &&
        first.substr(0, first.find('\t')).find_first_not_of("0123456789") == std::string_view::npos)
        return false; // "3", a tab, and what level 3 means
    const std::string_view second = trim(line_of(document, document.blocks[begin + 1]));
    if (is_ringed(second)) return false;
    return cells_in(line_of(document, document.blocks[begin])) > 2 || end - begin > 2;
}

// "| a | b |", as any other row: where it is kept as text, it is read as a row again.
std::string row_of(std::string_view line) {
    std::string row = "|";
    for (const std::string_view cell : split(line, '\t')) {
        row += ' ';
        for (const char each : trim(cell)) row.append(each == '|' ? "\\" : "").append(1, each);
        row += " |";
    }
    return row;
}

} // namespace

void find_tab_tables(Document& document) {
    if (!document.source.contains('\t')) return;
    std::vector<Block>& blocks = document.blocks;
    for (std::size_t at = 0, end = 0; at < blocks.size(); at = std::max(at + 1, end)) {
        end = at;
        while (end < blocks.size() && blocks[end].shape == Shape::text && (end == at || !blocks[end].after_blank) &&
               cells_in(line_of(document, blocks[end])) > 1)
            ++end;
        if (!is_table(document, at, end)) continue;
        for (std::size_t row = at; row < end; ++row) {
            blocks[row].shape = Shape::table;
            blocks[row].text = document.made.emplace_back(row_of(line_of(document, blocks[row])));
        }
    }
}

} // namespace assay::importer
