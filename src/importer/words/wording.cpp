#include <base/text.hpp>
#include <importer/words/remarks.hpp>
#include <importer/words/wording.hpp>

#include <algorithm>
#include <array>

namespace assay::importer {
namespace {

constexpr std::size_t longest_heading = 90;
constexpr std::size_t longest_list_heading = 140;
constexpr std::size_t longest_name = 70;
constexpr int most_heading_words = 12;
constexpr int most_name_words = 9;
constexpr int most_bare_name_words = 6;

int word_count(std::string_view text) {
    int words = 0;
    bool in_word = false;
    for (const char each : text) {
        const bool is_space = each == ' ' || each == '\t';
        if (!is_space && !in_word) ++words;
        in_word = !is_space;
    }
    return words;
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
char lower(char c) { return is_upper(c) ? static_cast<char>(c + 32) : c; }

// A full stop, question or exclamation mark with a new sentence after it.
bool holds_sentence_end(std::string_view text) {
    const std::size_t first = text.size() > 2 && is_upper(text[0]) && text[1] == '.' ? 2 : 0; // "A. Research"
    for (std::size_t at = first; at + 2 < text.size(); ++at) {
        const bool is_end = text[at] == '.' || text[at] == '?' || text[at] == '!';
        if (is_end && text[at + 1] == ' ' && (is_upper(text[at + 2]) || text[at + 2] == '[')) return true;
    }
    return false;
}

bool opens_with(std::string_view text, std::string_view words) {
    if (text.size() < words.size()) return false;
    return std::ranges::equal(text.substr(0, words.size()), words, {}, lower);
}

bool ends_in_quote(std::string_view text) {
    return text.ends_with('"') || text.ends_with("\xE2\x80\x9D") || text.ends_with("\xC2\xBB");
}

bool may_be_name(std::string_view name) {
    if (name.empty() || name.size() > longest_name || word_count(name) > most_name_words) return false;
    if (holds_sentence_end(name) || is_lower(name.front()) || name.front() == '"') return false;
    return !std::string_view(".?!,;:").contains(name.back());
}

std::size_t dash_at(std::string_view text) {
    std::size_t found = std::string_view::npos;
    for (const std::string_view dash : {" - ", " \xE2\x80\x93 ", " \xE2\x80\x94 "})
        found = std::min(found, text.find(dash));
    return found;
}

Split split_at(std::string_view text, std::size_t at, std::size_t length) {
    return {trim(text.substr(0, at)), trim(text.substr(std::min(text.size(), at + length)))};
}

// The emphasised opening as a name, with or without a mark after it.
Split split_at_lead(std::string_view text, std::uint32_t lead) {
    std::string_view name = trim(text.substr(0, lead));
    std::string_view rest = trim(text.substr(lead));
    if (name.ends_with(':') || name.ends_with('.')) name = trim(name.substr(0, name.size() - 1));
    for (const std::string_view mark : {":", "-", "\xE2\x80\x93", "\xE2\x80\x94"})
        if (rest.starts_with(mark)) return {name, trim(rest.substr(mark.size()))};
    return {name, rest};
}

} // namespace

std::string_view without_colon(std::string_view text) {
    return text.ends_with(':') ? trim(text.substr(0, text.size() - 1)) : text;
}

bool looks_like_heading(std::string_view text) {
    if (text.empty() || text.size() > longest_heading || text.starts_with("Q: ")) return false;
    const char first = text.front();
    const bool opens = is_upper(first) || (first >= '0' && first <= '9') || first == '[' ||
                       (static_cast<unsigned char>(first) >= 0xC3 && static_cast<unsigned char>(first) < 0xE2);
    if (!opens || std::string_view(".?!,;:").contains(text.back()) || ends_in_quote(text)) return false;
    if (opens_with_clock(text)) return false;
    return word_count(text) <= most_heading_words && !holds_sentence_end(text) && !asks_openly(text) &&
           !text.contains("__");
}

bool may_head_list(std::string_view text) {
    const std::string_view inner = without_colon(text);
    return !inner.empty() && inner.size() < longest_list_heading && !inner.ends_with(':') && !holds_sentence_end(inner);
}

bool is_list_heading(std::string_view text) { return text.ends_with(':') && may_head_list(text); }

bool asks_openly(std::string_view text) {
    static constexpr auto openings = std::to_array<std::string_view>(
        {"tell me ",    "tell us ",      "walk me ",    "walk us ",    "talk me ",  "talk us ",
         "talk about ", "describe ",     "explain ",    "give me ",    "give us ",  "give an ",
         "share a ",    "share an ",     "share one ",  "share your ", "imagine ",  "suppose ",
         "think of ",   "think about a", "think back ", "discuss ",    "recall ",   "show me ",
         "show us ",    "how would you", "how do you",  "name a ",     "name one ", "what would you"});
    if (text.empty()) return false;
    const char first = lower(text.front());
    return std::ranges::any_of(openings,
                               [&](std::string_view each) { return each.front() == first && opens_with(text, each); });
}

bool looks_like_question(std::string_view text) { return text.contains('?') || asks_openly(text); }

bool addresses_candidate(std::string_view text) {
    for (std::size_t at = 0; at + 3 <= text.size(); ++at) {
        const bool starts = at == 0 || text[at - 1] == ' ' || text[at - 1] == '(';
        if (starts && opens_with(text.substr(at), "you")) return true;
    }
    return false;
}

Split split_name(std::string_view text, std::uint32_t lead) {
    if (lead > 0 && lead < text.size()) {
        const Split split = split_at_lead(text, lead);
        if (may_be_name(split.name) && !split.text.empty()) return split;
    }
    const std::string_view opening = text.substr(0, longest_name + 4);
    const std::size_t colon = opening.find(':');
    const std::size_t dash = dash_at(opening);
    if (colon != std::string_view::npos && colon < dash && (colon + 1 == text.size() || text[colon + 1] == ' ')) {
        const Split split = split_at(text, colon, 1);
        if (may_be_name(split.name)) return split;
    } else if (dash != std::string_view::npos) {
        const Split split = split_at(text, dash, text[dash + 1] == '-' ? 3 : 5);
        if (may_be_name(split.name) && !split.text.empty()) return split;
    }
    if (looks_like_heading(text) && may_be_name(text) && word_count(text) <= most_bare_name_words) return {text, ""};
    return {"", text};
}

Lead lead_in(std::string_view text) {
    constexpr std::size_t longest_label = 40;
    const std::size_t colon = text.substr(0, longest_label).find(':');
    if (colon == std::string_view::npos || colon + 2 >= text.size()) return {};
    switch (const Topic topic = topic_of_phrase(text.substr(0, colon))) {
    case Topic::areas:
    case Topic::follow_ups:
    case Topic::signs:
    case Topic::warnings:
    case Topic::spare:
    case Topic::guidance:
        return {topic, trim(text.substr(colon + 1)), text.substr(0, colon)};
    default:
        return {};
    }
}

} // namespace assay::importer
