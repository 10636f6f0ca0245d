#include <importer/document/emphasis.hpp>
#include <importer/export/text_renderer.hpp>

#include <algorithm>

namespace assay::importer {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Markdown that reads as plain words, also where they open a line with a mark.
std::string escaped_line(std::string_view text) {
    std::string escaped = escape_markdown(text);
    if (escaped.empty()) return escaped;
    if (std::string_view("#-+>|=~`").contains(escaped.front())) return "\\" + escaped;
    std::size_t digits = escaped.front() == '(' || escaped.front() == 'Q' ? 1 : 0;
    while (digits < escaped.size() && is_digit(escaped[digits])) ++digits;
    const bool is_numbered = digits > 0 && digits < escaped.size() &&
                             std::string_view(".):").contains(escaped[digits]) && is_digit(escaped[digits - 1]);
    if (is_numbered) escaped.insert(digits, "\\");
    return escaped;
}

std::size_t columns_of(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

class TextRenderer {
  public:
    explicit TextRenderer(TextStyle style) : is_markdown_(style == TextStyle::markdown) {}

    void write(const Passage& passage) {
        switch (passage.kind) {
        case PassageKind::title:
            return is_markdown_ ? heading(1, passage.text) : underlined(passage.text, '=');
        case PassageKind::section:
            return is_markdown_ ? heading(2, passage.text) : underlined(passage.text, '-');
        case PassageKind::label:
            if (!is_markdown_ && passage.is_marked) return underlined(passage.text, '~');
            return open_list(3, passage.text);
        case PassageKind::entry:
            if (!is_markdown_ && passage.is_marked) return underlined(passage.text, '~');
            return open_list(4, passage.text);
        case PassageKind::inner_label:
        case PassageKind::list_heading:
            line(is_markdown_ ? "**" + escape_markdown(passage.text) + "**" : passage.text, false);
            takes_bullets_ = !is_markdown_;
            return;
        case PassageKind::paragraph:
            return line(is_markdown_ ? escaped_line(passage.text) : passage.text, false);
        case PassageKind::bullet:
            return line("- " + bullet_text(passage), true);
        case PassageKind::choice:
            return line("- [ ] " + marked(passage.text), true);
        case PassageKind::blank:
            return line(marked(passage.text) + " " + (is_markdown_ ? R"(\_\_\_\_)" : "____"), false);
        }
    }

    std::string take() { return std::move(out_); }

  private:
    std::string marked(std::string_view text) const { return is_markdown_ ? escape_markdown(text) : std::string(text); }

    std::string bullet_text(const Passage& passage) const {
        if (passage.is_marked) return marked(passage.lead + (passage.text.empty() ? ":" : ": ") + passage.text);
        if (passage.lead.empty()) return marked(passage.text);
        if (is_markdown_) return "**" + marked(passage.lead) + ":** " + marked(passage.text);
        return passage.lead + ": " + passage.text;
    }

    void open_list(int level, std::string_view text) {
        if (is_markdown_) return heading(level, text);
        line(text, false);
        takes_bullets_ = true;
    }

    void underlined(std::string_view text, char mark) {
        line(text, false);
        out_.append(std::max<std::size_t>(3, columns_of(text)), mark);
        out_ += '\n';
    }

    void heading(int level, std::string_view text) {
        line(std::string(static_cast<std::size_t>(level), '#') + " " + escape_markdown(text), false);
    }

    // An empty line parts everything but the entries of a list from each other.
    void line(std::string_view text, bool is_bullet) {
        const bool is_close = is_bullet && (is_after_bullet_ || takes_bullets_);
        if (!out_.empty() && !is_close) out_ += '\n';
        out_ += text;
        out_ += '\n';
        is_after_bullet_ = is_bullet;
        takes_bullets_ = false;
    }

    bool is_markdown_;
    std::string out_;
    bool is_after_bullet_ = false;
    bool takes_bullets_ = false;
};

} // namespace

std::string rendered_text(const std::vector<Passage>& passages, TextStyle style) {
    TextRenderer renderer(style);
    for (const Passage& each : passages) renderer.write(each);
    return renderer.take();
}

} // namespace assay::importer
