#include <base/text.hpp>
#include <review/wording/phrases.hpp>

#include <algorithm>

namespace assay::review {

Phrases::Phrases(const std::vector<std::string_view>& phrases) {
    for (const std::string_view phrase : phrases) {
        phrases_.push_back(steps_of(phrase));
        for (const std::string_view word : phrases_.back().front().words)
            by_first_word_[word].push_back(phrases_.size() - 1);
    }
}

Phrases::Steps Phrases::steps_of(std::string_view phrase) {
    Steps steps;
    for (std::string_view part : split(phrase, ' ')) {
        Step step;
        step.is_gap = part == "..";
        step.is_optional = part.starts_with('?');
        if (step.is_optional) part.remove_prefix(1);
        if (!step.is_gap) step.words = split(part, '|');
        steps.push_back(std::move(step));
    }
    return steps;
}

bool Phrases::fits(const Step& step, std::string_view word) {
    return std::ranges::any_of(step.words, [&](std::string_view wanted) {
        return wanted.ends_with('*') ? word.starts_with(wanted.substr(0, wanted.size() - 1)) : word == wanted;
    });
}

// One past the last word of a match of the steps from `step` on that begins at the word `at`.
std::optional<std::size_t> Phrases::end_of(const Steps& steps, std::size_t step, const std::vector<Word>& words,
                                           std::size_t at) {
    if (step == steps.size()) return at;
    if (steps[step].is_gap) {
        constexpr std::size_t widest = 3;
        for (std::size_t skipped = 0; skipped <= widest && at + skipped < words.size(); ++skipped)
            if (const auto end = end_of(steps, step + 1, words, at + skipped)) return end;
        return std::nullopt;
    }
    if (at < words.size() && fits(steps[step], words[at].folded))
        if (const auto end = end_of(steps, step + 1, words, at + 1)) return end;
    return steps[step].is_optional ? end_of(steps, step + 1, words, at) : std::nullopt;
}

std::optional<PhraseMatch> Phrases::find_at(const std::vector<Word>& words, std::size_t start) const {
    if (start >= words.size()) return std::nullopt;
    const auto candidates = by_first_word_.find(words[start].folded);
    if (candidates == by_first_word_.end()) return std::nullopt;
    for (const std::size_t phrase : candidates->second)
        if (const auto end = end_of(phrases_[phrase], 0, words, start)) return PhraseMatch{phrase, start, *end - 1};
    return std::nullopt;
}

std::optional<PhraseMatch> Phrases::find(const std::vector<Word>& words) const {
    for (std::size_t start = 0; start < words.size(); ++start)
        if (auto match = find_at(words, start)) return match;
    return std::nullopt;
}

} // namespace assay::review
