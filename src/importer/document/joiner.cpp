#include <base/text.hpp>
#include <importer/document/joiner.hpp>
#include <importer/document/text_reader.hpp>
#include <importer/words/levels.hpp>
#include <importer/words/remarks.hpp>
#include <importer/words/wording.hpp>

#include <algorithm>

namespace assay::importer {
namespace {

constexpr int widest_wrap = 132;
constexpr int shortest_full_line = 40;

int columns_of(std::string_view text) {
    return static_cast<int>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

int first_word_columns(std::string_view text) { return columns_of(text.substr(0, text.find(' '))); }

bool starts_low(std::string_view text) { return text.front() >= 'a' && text.front() <= 'z'; }

bool is_open(std::string_view text) { return !std::string_view(".:;?!\"").contains(text.back()); }

bool is_prose(const Block& block) {
    return block.shape == Shape::text || block.shape == Shape::bullet || block.shape == Shape::numbered;
}

// A bullet is one only with a colon or emphasis.
bool may_be_heading(const Block& block) {
    if (block.shape == Shape::table || block.shape == Shape::rule) return false;
    return block.shape != Shape::bullet || block.is_strong || block.heads_list || block.text.ends_with(':');
}

bool is_entry(const Block& block) { return block.shape == Shape::bullet || block.shape == Shape::numbered; }

// Where the gap of "3  calm" begins; 0 for any other line.
std::size_t gap_of_level(std::string_view text) {
    const std::size_t digits = text.find_first_not_of("0123456789");
    const bool is_level = digits != std::string_view::npos && digits > 0 && digits < 3;
    return is_level && text.substr(digits).starts_with("  ") && level_of_text(text) ? digits : 0;
}

// "candidate" at the end of a wrapped line opens no part of a guide, as "Candidate" might.
bool is_mere_word(const Block& block) {
    if (block.shape != Shape::text || block.text.empty() || !starts_low(block.text) || block.is_strong) return false;
    return !block.text.ends_with(':') && topic_of(block.text).topic < Topic::directions;
}

// A line with a label of its own, below one that ended: "Listen for: …", "3: …", "A: What did you check?".
bool opens_labelled(std::string_view above, std::string_view text) {
    constexpr std::size_t longest_label = 24;
    const std::size_t colon = text.substr(0, longest_label).find(':');
    if (lead_in(text).topic != Topic::none || is_star_prompt(text)) return true;
    if (const auto level = level_of_text(text); level && level->mark == LevelMark::digit) return true;
    if (colon != std::string_view::npos && text.contains(" / ")) return true; // "fit: loose / tight / right"
    if (colon == std::string_view::npos || starts_low(text) || text.substr(0, colon).contains(',')) return false;
    return !is_open(above) && (colon + 1 == text.size() || text[colon + 1] == ' ');
}

class Joiner {
  public:
    explicit Joiner(Document& document) : document_(document), width_(wrap_width()) {}

    void run() {
        std::vector<Block>& blocks = document_.blocks;
        std::size_t kept = 0;
        for (std::size_t at = 0; at < blocks.size(); ++at) {
            if (kept > 0 && continues(blocks[kept - 1], blocks[at])) {
                extend(blocks[kept - 1], blocks[at]);
                continue;
            }
            close();
            line_above_ = blocks[at].raw;
            blocks[kept++] = blocks[at];
        }
        close();
        blocks.resize(kept);
        for (std::size_t at = 0; at < blocks.size(); ++at) {
            Block& each = blocks[at];
            each.heads_list = at + 1 < blocks.size() && is_entry(each) && is_entry(blocks[at + 1]) &&
                              blocks[at + 1].indent >= each.indent + 2;
            if (each.shape != Shape::table && !each.raw.starts_with('\\')) drop_further_marks(each);
            if (may_be_heading(each) && !is_mere_word(each)) each.heading = topic_of(each.text);
            if (each.shape != Shape::table && each.text.contains('\t')) spread_tabs(each);
        }
        close_gaps_of_levels();
    }

  private:
    // The width that a wrapped document was wrapped at, 0 for one that is not: every line must fit, and there must be
    // lines that end full in mid-sentence.
    int wrap_width() const {
        int width = 0;
        for (const Block& each : document_.blocks) {
            if (each.raw.size() > 4u * widest_wrap) return 0;
            width = std::max(width, each.indent + columns_of(each.raw));
            if (width > widest_wrap) return 0;
        }
        if (width < shortest_full_line) return 0;
        int signs = 0;
        for (std::size_t at = 1; at < document_.blocks.size(); ++at) {
            const Block& above = document_.blocks[at - 1];
            const Block& below = document_.blocks[at];
            if (below.shape != Shape::text || below.after_blank || !is_prose(above)) continue;
            if (starts_low(below.text) && is_open(above.text) && is_full(above.indent, above.raw, below, width))
                ++signs;
        }
        return signs >= 2 ? width : 0;
    }

    static bool is_full(int indent, std::string_view raw, const Block& below, int width) {
        return indent + columns_of(raw) + 1 + first_word_columns(below.text) > width;
    }

    bool continues(const Block& above, const Block& below) const {
        if (below.shape != Shape::text || below.after_blank || below.forced || !is_prose(above)) return false;
        if (above.keeps_break || above.is_strong || below.is_strong || below.lead > 0) return false;
        if (!reads_on(above, below)) return false;
        const bool is_known = topic_of(below.text) && !is_mere_word(below);
        return !is_known && !topic_of(above.text) && !opens_labelled(above.text, below.text);
    }

    bool reads_on(const Block& above, const Block& below) const {
        if (above.shape != Shape::text && below.indent >= above.indent + 2) return true;
        if (document_.is_markdown && above.shape == Shape::text) return true;
        if (width_ > 0 && is_full(above.indent, line_above_, below, width_)) return true;
        if (!starts_low(below.text) || !is_open(line_above_) || line_above_.size() > 4u * widest_wrap) return false;
        const int columns = columns_of(line_above_);
        return columns >= shortest_full_line && columns <= widest_wrap;
    }

    void extend(Block& above, const Block& below) {
        if (joined_ == nullptr) joined_ = &document_.made.emplace_back(above.text);
        *joined_ += ' ';
        *joined_ += below.text;
        above.text = *joined_;
        above.last = below.last;
        above.keeps_break = below.keeps_break;
        line_above_ = below.raw;
    }

    void close() { joined_ = nullptr; }

    // "- • text" has its mark twice; "\- text" means the dash.
    static void drop_further_marks(Block& block) {
        while (!block.text.empty()) {
            const std::size_t mark = bullet_length(block.text);
            if (mark == 0) return;
            block.text = trim(block.text.substr(mark));
        }
    }

    void close_gaps_of_levels() {
        std::vector<Block>& blocks = document_.blocks;
        bool is_below_gap = false;
        for (std::size_t at = 0; at < blocks.size(); ++at) {
            const bool has_gap = gap_of_level(blocks[at].text) > 0;
            const bool is_above_gap = has_gap && at + 1 < blocks.size() && gap_of_level(blocks[at + 1].text) > 0;
            if (has_gap && (is_below_gap || is_above_gap)) close_gap(blocks[at]);
            is_below_gap = has_gap;
        }
    }

    // "3  calm" among others like it says "3: calm".
    void close_gap(Block& block) {
        const std::size_t digits = gap_of_level(block.text);
        std::string& closed = document_.made.emplace_back(block.text.substr(0, digits));
        closed.append(": ").append(block.text.substr(block.text.find_first_not_of(' ', digits)));
        block.text = closed;
    }

    // Outside a table a tab is a wide gap, and would be a table's in what is written of the guide.
    void spread_tabs(Block& block) {
        std::string& spread = document_.made.emplace_back();
        for (const char each : block.text) spread.append(each == '\t' ? "  " : std::string_view(&each, 1));
        block.text = spread;
    }

    Document& document_;
    int width_;
    std::string* joined_ = nullptr;
    std::string_view line_above_;
};

} // namespace

void join_wrapped_lines(Document& document) { Joiner(document).run(); }

} // namespace assay::importer
