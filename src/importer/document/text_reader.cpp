#include <base/text.hpp>
#include <importer/document/lines.hpp>
#include <importer/document/number_mark.hpp>
#include <importer/document/tab_tables.hpp>
#include <importer/document/text_reader.hpp>

#include <array>

namespace assay::importer {
namespace {

constexpr std::array<std::string_view, 16> bullet_marks = {"-", "*", "+", "•", "–", "—", "◦", "▪",
                                                           "·", "‣", "●", "○", "■", "□", "☐", "➢"};

bool is_space(char c) { return c == ' ' || c == '\t'; }

bool is_heading_underline(const Block& above, std::string_view trimmed, int indent) {
    const char mark = trimmed.front();
    if (mark != '=' && mark != '-' && mark != '~') return false;
    if ((above.shape != Shape::text && above.shape != Shape::numbered) || above.indent != indent ||
        (mark != '~' && above.text.size() > 120))
        return false;
    return trimmed.size() * 2 >= above.text.size();
}

} // namespace

std::size_t bullet_length(std::string_view text) {
    const char first = text.front();
    if (first != '-' && first != '*' && first != '+' && static_cast<unsigned char>(first) < 0x80 && first != 'o')
        return 0;
    if (first == 'o') return text.size() > 2 && text[1] == '\t' ? 2 : 0;
    for (const std::string_view mark : bullet_marks) {
        if (!text.starts_with(mark)) continue;
        const bool is_ascii = mark.size() == 1;
        if (text.size() == mark.size()) return 0;
        if (is_space(text[mark.size()]) || text.substr(mark.size()).starts_with("\xC2\xA0")) return mark.size() + 1;
        return mark == "•" && !is_ascii ? mark.size() : 0;
    }
    return 0;
}

bool is_rule(std::string_view trimmed) {
    if (trimmed.size() < 3 || !std::string_view("-*_=~").contains(trimmed.front())) return false;
    std::size_t marks = 0;
    for (const char each : trimmed) {
        if (each == trimmed.front())
            ++marks;
        else if (!is_space(each))
            return false;
    }
    return marks >= 3;
}

// `trim` for the usual line, which has nothing to trim.
std::string_view trim_line(std::string_view line) {
    if (line.empty()) return line;
    const auto is_plain = [](char c) { return c > ' ' && static_cast<unsigned char>(c) < 0x80; };
    return is_plain(line.front()) && is_plain(line.back()) ? line : trim(line);
}

std::string_view without_quote_marks(std::string_view line) {
    if (!line.contains('>')) return line;
    std::string_view inner = trim(line);
    if (!inner.starts_with('>')) return line;
    while (inner.starts_with('>')) inner = inner.substr(inner.starts_with("> ") ? 2 : 1);
    return inner;
}

Block read_line(std::string_view line, int number) {
    Block block;
    block.first = block.last = number;
    block.indent = indent_of(line);
    std::string_view text = trim_line(line);
    block.raw = text;
    if (text.empty()) return block;
    if (is_rule(text)) {
        block.shape = Shape::rule;
    } else if (text.size() > 1 && text.front() == '|') {
        block.shape = Shape::table;
    } else if (const std::size_t mark = bullet_length(text)) {
        block.shape = Shape::bullet;
        text = trim_line(text.substr(mark));
    } else if (const NumberMark number_mark = number_mark_of(text); number_mark.length > 0) {
        block.shape = Shape::numbered;
        block.ordinal = number_mark.ordinal;
        block.indent += 2 * number_mark.depth; // "4.1" hangs under "4."
        text = trim_line(text.substr(number_mark.length));
    }
    block.text = text;
    return block;
}

void append_block(Document& document, Block block) {
    if (block.shape == Shape::rule && !block.after_blank && !document.blocks.empty()) {
        Block& above = document.blocks.back();
        if (is_heading_underline(above, block.raw, block.indent)) {
            above.shape = Shape::heading;
            above.level = block.raw.front() == '=' ? 1 : block.raw.front() == '-' ? 2 : 3;
            above.last = block.last;
            return;
        }
    }
    document.blocks.push_back(block);
}

void read_text(Document& document) {
    bool after_blank = true;
    int number = 0;
    document.blocks.reserve(document.lines.size());
    for (const std::string_view line : document.lines) {
        Block block = read_line(without_quote_marks(line), ++number);
        block.raw = trim_line(line);
        if (block.text.empty()) block.shape = Shape::rule; // a quoted empty line
        block.after_blank = after_blank;
        after_blank = block.raw.empty();
        if (!after_blank) append_block(document, block);
    }
    find_tab_tables(document);
}

} // namespace assay::importer
