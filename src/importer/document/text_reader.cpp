#include <base/text.hpp>
#include <importer/document/lines.hpp>
#include <importer/document/text_reader.hpp>

#include <array>

namespace assay::importer {
namespace {

constexpr std::array<std::string_view, 16> bullet_marks = {"-", "*", "+", "•", "–", "—", "◦", "▪",
                                                           "·", "‣", "●", "○", "■", "□", "☐", "➢"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_space(char c) { return c == ' ' || c == '\t'; }

// Bytes of a bullet mark and the space after it; 0 where there is none.
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

// Bytes of "12. ", "12) ", "(12) " or "Q12: " with the number in `ordinal`; 0 where there is none.
std::size_t number_length(std::string_view text, int& ordinal) {
    std::size_t at = 0;
    const bool has_bracket = text[0] == '(';
    const bool has_q = text[0] == 'Q' || text[0] == 'q';
    if (has_bracket || has_q) ++at;
    const std::size_t digits = at;
    int value = 0;
    while (at < text.size() && at < digits + 3 && is_digit(text[at])) value = value * 10 + (text[at++] - '0');
    if (at == digits || at + 1 >= text.size()) return 0;
    const char closing = text[at];
    const bool closes = has_bracket ? closing == ')' : closing == '.' || closing == ')' || (has_q && closing == ':');
    if (!closes || !is_space(text[at + 1])) return 0;
    ordinal = value;
    return at + 2;
}

bool is_heading_underline(const Block& above, std::string_view trimmed, int indent) {
    const char mark = trimmed.front();
    if (mark != '=' && mark != '-' && mark != '~') return false;
    if (above.shape != Shape::text || above.indent != indent || above.text.size() > 120) return false;
    return trimmed.size() * 2 >= above.text.size();
}

} // namespace

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
    } else if (const std::size_t digits = number_length(text, block.ordinal)) {
        block.shape = Shape::numbered;
        text = trim_line(text.substr(digits));
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
        Block block = read_line(line, ++number);
        block.after_blank = after_blank;
        after_blank = block.raw.empty();
        if (!after_blank) append_block(document, block);
    }
}

} // namespace assay::importer
