#include <base/text.hpp>
#include <importer/words/normal.hpp>
#include <importer/words/phrases.hpp>
#include <importer/words/vocabulary.hpp>
#include <importer/words/wording.hpp>

#include <algorithm>
#include <array>

namespace assay::importer {
namespace {

constexpr std::size_t longest_words = 7;
constexpr std::size_t longest_heading = 90;

Topic whole_topic(std::string_view normal) {
    const std::vector<Phrase>& whole = whole_phrases();
    const auto found = std::ranges::lower_bound(whole, normal, {}, &Phrase::words);
    return found != whole.end() && found->words == normal ? found->topic : Topic::none;
}

// The longest phrase that fits decides, but "Questions for reference checks" are questions.
Topic topic_of_normal(const NormalHeading& heading) {
    const std::string_view text = heading.text();
    if (const Topic topic = whole_topic(text); topic != Topic::none) return topic;
    Phrase best{"", Topic::none};
    const auto consider = [&](const Phrase& each) {
        const bool was_outer = best.topic == Topic::debrief || best.topic == Topic::references;
        const bool is_outer = each.topic == Topic::debrief || each.topic == Topic::references;
        if (was_outer != is_outer ? was_outer || best.words.empty() : each.words.size() > best.words.size())
            best = each;
    };
    for (const Phrase& each : opening_phrases())
        if (each.words.front() == text.front() && text.starts_with(each.words)) consider(each);
    for (const Phrase& each : closing_phrases())
        if (each.words.back() == text.back() && text.ends_with(each.words)) consider(each);
    return best.topic;
}

// The end of words spoken, which began on a line above.
bool ends_speech(std::string_view text) {
    return (text.ends_with('"') && std::ranges::count(text, '"') % 2 == 1) ||
           (text.ends_with("\xE2\x80\x9D") && !text.contains("\xE2\x80\x9C"));
}

Heading topic_of_one(std::string_view text) {
    if (text.empty()) return {};
    const char last = text.back();
    if (last == '.' || last == '!' || last == ',' || last == ';') return {};
    if (text.starts_with("Q: ") || ends_speech(text)) return {};
    const NormalHeading normal(text);
    if (normal.words() == 0 || normal.words() > longest_words) return {};
    Heading heading{.topic = topic_of_normal(normal)};
    if (!heading) return {};
    if (last == '?' && heading.topic != Topic::benefits) return {}; // "Why join us?"
    if (asks_openly(text)) return {};
    heading.names_debrief = normal.has_word("debrief");
    heading.names_references = normal.has_word("reference") || normal.has_word("references");
    return heading;
}

} // namespace

// "Bewertung / Scoring" speaks of what either half speaks of.
Heading topic_of(std::string_view text) {
    if (text.empty() || text.size() > longest_heading) return {};
    const Heading whole = topic_of_one(text);
    const std::size_t slash = text.find(" / ");
    if (whole || slash == std::string_view::npos) return whole;
    if (const Heading left = topic_of_one(trim(text.substr(0, slash)))) return left;
    return topic_of_one(trim(text.substr(slash + 3)));
}

Topic topic_of_phrase(std::string_view text) { return whole_topic(NormalHeading(text).text()); }

bool names_a_plus(std::string_view heading) {
    const NormalHeading normal(heading);
    constexpr std::array<std::string_view, 6> words = {"nice",      "preferred", "bonus",
                                                       "desirable", "plus",      "good to have"};
    return std::ranges::any_of(words, [&](std::string_view word) { return normal.has_word(word); });
}

} // namespace assay::importer
