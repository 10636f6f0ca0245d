#include <base/text.hpp>
#include <importer/export/passages.hpp>
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

// A paragraph of `text` that would read as a question.
bool holds_question(std::string_view text) {
    for (const std::string_view each : split(text, '\n'))
        if (!each.starts_with("- ") && looks_like_question(each)) return true;
    return false;
}

} // namespace

void Passages::add(PassageKind kind, std::string_view text) { list_.push_back({kind, on_one_line(text)}); }

void Passages::title(std::string_view text) { add(PassageKind::title, text); }
void Passages::section(std::string_view text) { add(PassageKind::section, text); }
void Passages::label(std::string_view text) { add(PassageKind::label, text); }
void Passages::inner_label(std::string_view text) { add(PassageKind::inner_label, text); }
void Passages::paragraph(std::string_view text) { add(PassageKind::paragraph, text); }
void Passages::bullet(std::string_view text) { add(PassageKind::bullet, text); }
void Passages::choice(std::string_view text) { add(PassageKind::choice, text); }
void Passages::blank(std::string_view text) { add(PassageKind::blank, text); }

void Passages::entry(std::string_view text, bool needs_mark) {
    add(PassageKind::entry, text);
    list_.back().is_marked = needs_mark;
}

// With a colon, so that it is the heading of a list and of nothing more.
void Passages::list_heading(std::string_view text) { add(PassageKind::list_heading, std::string(text) + ":"); }

void Passages::job_title(std::string_view text) {
    add(PassageKind::label, text);
    list_.back().is_marked = !looks_like_heading(text);
}

void Passages::job_heading(std::string_view text, bool needs_colon) {
    add(PassageKind::label, std::string(text) + (needs_colon ? ":" : ""));
}

void Passages::named_bullet(std::string_view name, std::string_view text) {
    if (name.empty()) return bullet(text);
    if (text.empty()) return bullet(split_name(name).name == name ? std::string(name) : std::string(name) + ":");
    bullet(text);
    list_.back().lead = on_one_line(name);
}

void Passages::level(int score, std::string_view text) {
    bullet(text);
    list_.back().lead = std::to_string(score);
    list_.back().is_marked = true;
}

void Passages::prose(std::string_view text, std::string_view mark, bool is_marked) {
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

} // namespace assay::importer
