#include <base/text.hpp>
#include <importer/document/emphasis.hpp>
#include <importer/export/page.hpp>
#include <importer/words/wording.hpp>

#include <algorithm>

namespace assay::importer {
namespace {

// One line, whatever the text holds.
std::string on_one_line(std::string_view text) {
    std::string line(text);
    std::ranges::replace_if(line, [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return line;
}

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

// A paragraph of `text` that would read as a question.
bool holds_question(std::string_view text) {
    for (const std::string_view each : split(text, '\n'))
        if (!each.starts_with("- ") && looks_like_question(each)) return true;
    return false;
}

std::size_t columns_of(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

} // namespace

void Page::title(std::string_view text) {
    if (is_markdown())
        heading(1, text);
    else
        underlined(text, '=');
}

void Page::section(std::string_view text) {
    if (is_markdown())
        heading(2, text);
    else
        underlined(text, '-');
}

void Page::label(std::string_view text) {
    if (is_markdown())
        heading(3, text);
    else
        line(text, false);
    takes_bullets_ = !is_markdown();
}

void Page::entry(std::string_view text, bool needs_mark) {
    if (is_markdown())
        heading(4, text);
    else if (needs_mark)
        underlined(text, '~');
    else
        line(on_one_line(text), false);
    takes_bullets_ = !is_markdown() && !needs_mark;
}

void Page::inner_label(std::string_view text) {
    line(is_markdown() ? "**" + std::string(text) + "**" : std::string(text), false);
    takes_bullets_ = !is_markdown();
}

// With a colon, so that it is the heading of a list and of nothing more.
void Page::list_heading(std::string_view text) {
    const std::string heading_text = on_one_line(text);
    line(is_markdown() ? "**" + escape_markdown(heading_text) + ":**" : heading_text + ":", false);
    takes_bullets_ = !is_markdown();
}

void Page::job_heading(std::string_view text, bool needs_colon) {
    const std::string heading_text = on_one_line(text) + (needs_colon ? ":" : "");
    if (is_markdown())
        heading(3, heading_text);
    else
        line(heading_text, false);
    takes_bullets_ = !is_markdown();
}

void Page::paragraph(std::string_view text) {
    const std::string flat = on_one_line(text);
    line(is_markdown() ? escaped_line(flat) : flat, false);
}

void Page::bullet(std::string_view text) {
    const std::string flat = on_one_line(text);
    line("- " + (is_markdown() ? escape_markdown(flat) : flat), true);
}

void Page::named_bullet(std::string_view name, std::string_view text) {
    if (name.empty()) return bullet(text);
    if (text.empty()) return bullet(split_name(name).name == name ? std::string(name) : std::string(name) + ":");
    const std::string flat = on_one_line(text);
    if (is_markdown())
        line("- **" + escape_markdown(on_one_line(name)) + ":** " + escape_markdown(flat), true);
    else
        line("- " + on_one_line(name) + ": " + flat, true);
}

void Page::prose(std::string_view text, std::string_view mark, bool is_marked) {
    const bool opens_with_list = text.empty() || text.starts_with("- ");
    if (is_marked && opens_with_list) paragraph(mark);
    const bool marks_all = !mark.empty() && holds_question(text);
    bool needs_mark = is_marked && !opens_with_list;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view each = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (each.empty()) continue;
        if (each.starts_with("- ")) {
            bullet(each.substr(2));
            continue;
        }
        paragraph(needs_mark || marks_all ? std::string(mark) + " " + std::string(each) : std::string(each));
        needs_mark = false;
    }
}

void Page::underlined(std::string_view text, char mark) {
    const std::string flat = on_one_line(text);
    line(flat, false);
    out_.append(std::max<std::size_t>(3, columns_of(flat)), mark);
    out_ += '\n';
}

void Page::heading(int level, std::string_view text) {
    line(std::string(static_cast<std::size_t>(level), '#') + " " + escape_markdown(on_one_line(text)), false);
}

// An empty line parts everything but the entries of a list from each other.
void Page::line(std::string_view text, bool is_bullet) {
    const bool is_close = is_bullet && (is_after_bullet_ || takes_bullets_);
    if (!out_.empty() && !is_close) out_ += '\n';
    out_ += text;
    out_ += '\n';
    is_after_bullet_ = is_bullet;
    takes_bullets_ = false;
}

} // namespace assay::importer
