#include <importer/facts/outcome_matching.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace assay::importer {
namespace {

constexpr std::size_t longest_item = 500;
constexpr std::size_t most_outcomes = 100;

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (const char each : text) {
        const bool is_upper = each >= 'A' && each <= 'Z';
        const bool is_part = is_upper || (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9') ||
                             static_cast<unsigned char>(each) >= 0x80;
        if (is_part)
            word += is_upper ? static_cast<char>(each + 32) : each;
        else if (!word.empty())
            words.push_back(std::exchange(word, {}));
    }
    if (!word.empty()) words.push_back(std::move(word));
    return words;
}

bool carries_meaning(std::string_view word) {
    constexpr std::array<std::string_view, 20> light = {"a",    "an",  "and",  "as",   "at",   "by",   "for",
                                                        "from", "in",  "into", "of",   "on",   "or",   "our",
                                                        "that", "the", "to",   "with", "your", "their"};
    constexpr std::size_t longest_light = 5;
    return word.size() > longest_light || std::ranges::find(light, word) == light.end();
}

struct Likeness {
    std::size_t same_opening = 0;
    std::size_t same_meaning = 0; // of the opening words, those that carry meaning
    bool is_whole = false;
    bool shares_most_words = false;
};

// `meaningful` are the words of the item that carry meaning.
Likeness compare(const std::vector<std::string>& item, const std::vector<std::string>& meaningful,
                 const std::vector<std::string>& outcome) {
    Likeness like;
    const std::size_t length = std::min(item.size(), outcome.size());
    while (like.same_opening < length && item[like.same_opening] == outcome[like.same_opening]) {
        if (carries_meaning(item[like.same_opening])) ++like.same_meaning;
        ++like.same_opening;
    }
    like.is_whole = like.same_opening == item.size();
    const auto shared = std::ranges::count_if(
        meaningful, [&](const std::string& word) { return std::ranges::find(outcome, word) != outcome.end(); });
    like.shares_most_words = shared >= 3 && shared * 4 >= std::ssize(meaningful) * 3;
    return like;
}

bool restates(const Likeness& like) {
    return like.same_meaning >= 2 || (like.same_opening >= 3 && like.same_meaning >= 1) ||
           (like.is_whole && like.same_meaning >= 1 && like.same_opening >= 2);
}

} // namespace

OutcomeMatcher::OutcomeMatcher(const std::vector<std::string>& outcomes) {
    if (outcomes.size() > most_outcomes) return;
    for (const std::string& each : outcomes)
        outcomes_.push_back(words_of(std::string_view(each).substr(0, longest_item)));
}

OutcomeMatch OutcomeMatcher::match(std::string_view item) const {
    OutcomeMatch match;
    if (item.size() > longest_item || outcomes_.empty()) return match;
    const std::vector<std::string> item_words = words_of(item);
    std::vector<std::string> meaningful;
    std::ranges::copy_if(item_words, std::back_inserter(meaningful), carries_meaning);
    std::size_t best = 0;
    int equals = 0;
    for (std::size_t index = 0; index < outcomes_.size(); ++index) {
        const Likeness like = compare(item_words, meaningful, outcomes_[index]);
        match.is_doubtful = match.is_doubtful || like.shares_most_words || like.same_opening >= 2;
        if (!restates(like) || like.same_opening < best) continue;
        equals = like.same_opening == best ? equals + 1 : 1;
        best = like.same_opening;
        match.outcome = static_cast<int>(index);
    }
    if (equals > 1) match.outcome.reset();
    if (match.outcome) match.is_doubtful = false;
    return match;
}

} // namespace assay::importer
