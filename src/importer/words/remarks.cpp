#include <base/text.hpp>
#include <importer/words/remarks.hpp>

#include <algorithm>
#include <array>

namespace assay::importer {
namespace {

constexpr std::size_t longest_label = 24;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// The words before the first colon, which more text follows; empty where there are none.
std::string_view label_of_line(std::string_view text) {
    const std::size_t colon = text.substr(0, longest_label).find(':');
    return colon == std::string_view::npos || colon + 2 >= text.size() ? std::string_view{}
                                                                       : trim(text.substr(0, colon));
}

template <std::size_t N>
bool is_one_of(std::string_view label, const std::array<std::string_view, N>& words) {
    return std::ranges::any_of(words,
                               [&](std::string_view each) { return std::ranges::equal(each, label, {}, {}, lower); });
}

constexpr auto star_words =
    std::to_array<std::string_view>({"s", "t", "a", "r", "s/t", "a/r", "t/a", "situation", "task", "action", "actions",
                                     "result", "results", "situation/task", "reflection", "learning"});
constexpr auto remark_words = std::to_array<std::string_view>(
    {"goal",     "goals",       "aim",          "purpose", "objective", "time", "timing",
     "duration", "length",      "how long",     "who",     "where",     "when", "format",
     "setting",  "interviewer", "interviewers", "panel",   "materials", "owner"});
constexpr auto mail_words =
    std::to_array<std::string_view>({"from", "to", "cc", "bcc", "date", "sent", "subject", "reply-to"});

} // namespace

bool opens_with_clock(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && at < 2 && is_digit(text[at])) ++at;
    if (at == 0 || at + 2 >= text.size() || text[at] != ':' || !is_digit(text[at + 1]) || !is_digit(text[at + 2]))
        return false;
    return at + 3 == text.size() || !is_digit(text[at + 3]);
}

bool is_star_prompt(std::string_view text) { return is_one_of(label_of_line(text), star_words); }

bool is_remark(std::string_view text) { return is_one_of(label_of_line(text), remark_words); }

std::string_view subject_of_mail(std::string_view text) {
    if (!is_one_of(label_of_line(text), std::array<std::string_view, 1>{"subject"})) return {};
    std::string_view subject = trim(text.substr(text.find(':') + 1));
    for (const std::string_view answer : {"Re:", "RE:", "Fwd:", "FW:"})
        if (subject.starts_with(answer)) subject = trim(subject.substr(answer.size()));
    return subject;
}

bool is_head_of_mail(std::string_view text) { return is_one_of(label_of_line(text), mail_words); }

} // namespace assay::importer
