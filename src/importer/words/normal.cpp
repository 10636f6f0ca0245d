#include <importer/words/normal.hpp>

#include <algorithm>
#include <cstring>

namespace assay::importer {
namespace {

constexpr std::size_t longest_heading = 90;

constexpr auto empty_words = std::to_array<std::string_view>(
    {"a",       "an",         "the",      "our",         "your",      "this",     "these",   "key",
     "core",    "essential",  "main",     "possible",    "potential", "sample",   "example", "suggested",
     "general", "additional", "optional", "recommended", "primary",   "desired",  "ideal",   "section",
     "part",    "their",      "his",      "her",         "standard",  "specific", "template"});

bool is_empty_word(std::string_view word) {
    return std::ranges::any_of(empty_words,
                               [&](std::string_view each) { return each.front() == word.front() && each == word; });
}

bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// Dashes, quotation marks, pictures: U+2000 to U+2FFF, U+FE0F and what follows U+1F000.
std::size_t symbol_length(std::string_view text) {
    if (text.front() == '\xE2') return 3;
    if (text.starts_with("\xEF\xB8\x8F")) return 3;
    return text.starts_with("\xF0\x9F") ? 4 : 0;
}

// "3.2 Scope", "Part 2: Scope" and "IV. Scope" are about the scope.
bool is_numbering(std::string_view word, char mark) {
    if (std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; })) return true;
    return (mark == '.' || mark == ')') && word.find_first_not_of("ivx") == std::string_view::npos;
}

} // namespace

NormalHeading::NormalHeading(std::string_view heading) {
    if (heading.size() > longest_heading) return;
    std::array<char, longest_heading> word{};
    std::size_t length = 0;
    int depth = 0;
    const auto finish = [&](char mark) {
        const std::string_view found(word.data(), length);
        if (length > 0) add(found, is_numbering(found, mark));
        length = 0;
    };
    for (std::size_t at = 0; at < heading.size(); ++at) {
        const char each = heading[at];
        if (each == '(') ++depth;
        if (each == ')' && depth > 0) --depth;
        if (depth > 0 || each == '\'') continue;
        const std::string_view rest = heading.substr(at);
        const std::size_t symbol = is_plain(each) ? 0 : symbol_length(rest);
        if (symbol > 0 && rest.starts_with("\xE2\x80\x99")) { // the apostrophe of "we’re"
            at += 2;
        } else if (symbol > 0) {
            finish(each);
            at += symbol - 1;
        } else if (is_plain(each) || static_cast<unsigned char>(each) >= 0x80) {
            word[length++] = lower(each);
        } else {
            finish(each);
            if (each == '&') add("and", false);
        }
    }
    finish(' ');
}

void NormalHeading::add(std::string_view word, bool is_numbering) {
    if (is_empty_word(word) || (words_ == 0 && is_numbering)) return;
    const std::size_t space = size_ > 0 ? 1 : 0;
    if (size_ + space + word.size() > letters_.size()) return;
    if (space == 1) letters_[size_++] = ' ';
    std::memcpy(letters_.data() + size_, word.data(), word.size());
    size_ += word.size();
    ++words_;
}

bool NormalHeading::has_word(std::string_view word) const {
    const std::string_view all = text();
    for (std::size_t at = all.find(word); at != std::string_view::npos; at = all.find(word, at + 1)) {
        const bool starts = at == 0 || all[at - 1] == ' ';
        const std::size_t end = at + word.size();
        if (starts && (end == all.size() || all[end] == ' ')) return true;
    }
    return false;
}

} // namespace assay::importer
