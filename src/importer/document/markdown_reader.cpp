#include <base/text.hpp>
#include <importer/document/emphasis.hpp>
#include <importer/document/markdown_reader.hpp>
#include <importer/document/number_mark.hpp>
#include <importer/document/text_reader.hpp>

#include <algorithm>

namespace assay::importer {
namespace {

// The level of a `#` heading, 0 for anything else.
std::uint8_t hash_level(std::string_view trimmed) {
    std::size_t hashes = 0;
    while (hashes < trimmed.size() && trimmed[hashes] == '#') ++hashes;
    if (hashes == 0 || hashes > 6 || hashes == trimmed.size()) return 0;
    return trimmed[hashes] == ' ' || trimmed[hashes] == '\t' ? static_cast<std::uint8_t>(hashes) : std::uint8_t{0};
}

bool is_table_rule(std::string_view trimmed) {
    return trimmed.size() > 2 && trimmed.contains('|') && trimmed.contains('-') &&
           trimmed.find_first_not_of("|-: \t") == std::string_view::npos;
}

// "## Heading ##" closes with marks that say nothing.
std::string_view without_closing_hashes(std::string_view text) {
    std::string_view shorter = text;
    while (shorter.ends_with('#')) shorter.remove_suffix(1);
    return shorter.ends_with(' ') ? trim(shorter) : text;
}

bool ends_in_hard_break(std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line.ends_with("  ") || (line.ends_with("\\") && !line.ends_with("\\\\"));
}

// "**1. What …?**" and "**Question 1:** What …?" are numbered as much as "1. What …?".
void take_number_away(Block& block) {
    const NumberMark mark = number_mark_of(block.text);
    if (mark.length == 0) return;
    block.shape = Shape::numbered;
    block.ordinal = mark.ordinal;
    block.text = trim(block.text.substr(mark.length));
    block.lead -= std::min(block.lead, static_cast<std::uint32_t>(mark.length));
}

void take_emphasis_away(Block& block, std::deque<std::string>& made) {
    if (!has_inline_marks(block.text)) return;
    PlainText plain = plain_of_markdown(block.text);
    block.lead = plain.lead;
    block.is_strong = plain.is_strong;
    made.push_back(std::move(plain.text));
    block.text = trim(made.back());
    if (block.shape == Shape::text && (block.lead > 0 || block.is_strong)) take_number_away(block);
}

Block read_markdown_line(std::string_view line, int number) {
    Block block = read_line(without_quote_marks(line), number);
    block.raw = trim(line);
    if (const std::uint8_t level = hash_level(block.text); level > 0 && block.shape == Shape::text) {
        block.shape = Shape::heading;
        block.level = level;
        block.text = without_closing_hashes(trim(block.text.substr(level)));
        block.text = trim(block.text.substr(number_mark_of(block.text).length)); // "## 2. Questions"
    } else if (is_table_rule(block.raw)) {
        block.shape = Shape::rule;
    } else if (block.shape == Shape::text && ends_in_hard_break(line)) {
        block.keeps_break = true;
        if (block.text.ends_with('\\') && !block.text.ends_with("\\\\"))
            block.text = trim(block.text.substr(0, block.text.size() - 1));
    }
    return block;
}

} // namespace

bool is_markdown(std::string_view file_name, const std::vector<std::string_view>& lines) {
    const std::string name = lower_ascii(file_name);
    if (name.ends_with(".md") || name.ends_with(".markdown")) return true;
    if (name.ends_with(".txt") || name.ends_with(".text")) return false;
    int signs = 0;
    for (const std::string_view line : lines) {
        const std::string_view text = trim(line);
        if (!text.empty() && (hash_level(text) > 0 || is_table_rule(text)) && ++signs == 2) return true;
    }
    return false;
}

void read_markdown(Document& document) {
    bool after_blank = true;
    bool in_fence = false;
    int number = 0;
    for (const std::string_view line : document.lines) {
        Block block = read_markdown_line(line, ++number);
        block.after_blank = after_blank;
        after_blank = block.raw.empty();
        if (after_blank) continue;
        if (block.raw.starts_with("```")) {
            in_fence = !in_fence;
            block.shape = Shape::rule;
        } else if (in_fence) {
            block.shape = Shape::text;
            block.text = block.raw;
            block.level = 0;
            block.keeps_break = true;
        } else if (block.shape != Shape::table) {
            take_emphasis_away(block, document.made);
        }
        if (block.text.empty()) block.shape = Shape::rule;
        append_block(document, block);
    }
}

} // namespace assay::importer
