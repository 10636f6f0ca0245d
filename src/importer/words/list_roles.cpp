#include <base/text.hpp>
#include <importer/words/list_roles.hpp>

#include <algorithm>
#include <array>

namespace assay::importer {
namespace {

template <std::size_t N>
bool holds_any(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return text.contains(word); });
}

constexpr std::array<std::string_view, 9> delivered = {"submit",       "submission should", "deliver",
                                                       "hand in",      "send us",           "send back",
                                                       "what to send", "please include",    "hand over"};
constexpr std::array<std::string_view, 8> judged = {"criteria",      "how we evaluate", "how we judge",
                                                    "how we assess", "how you will be", "evaluated on",
                                                    "assessed on",   "judged"};
constexpr std::array<std::string_view, 14> watched = {
    "focus",    "evaluat", "assess",  "understand", "look for",      "listen for",  "goal of",
    "goals of", "aim of",  "purpose", "find out",   "pay attention", "learn about", "probe for"};
constexpr std::array<std::string_view, 14> practised = {
    "practice", "tips",  "guideline", "before the", "during the", "after the", "when conducting",
    "remember", "rules", "how to",    "dos and",    "checklist",  "ground",    "steps"};

} // namespace

ListRole role_of_list(std::string_view heading) {
    const std::string text = lower_ascii(heading);
    if (holds_any(text, judged)) return ListRole::criteria;
    if (text.contains("focus")) return ListRole::focus;
    if (holds_any(text, delivered)) return ListRole::deliverables;
    if (holds_any(text, practised)) return ListRole::practices;
    if (holds_any(text, watched)) return ListRole::focus;
    return ListRole::other;
}

} // namespace assay::importer
