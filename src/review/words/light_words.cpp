#include <base/text.hpp>
#include <review/words/light_words.hpp>

#include <string>
#include <unordered_set>

namespace assay::review {
namespace {

using Set = std::unordered_set<std::string_view>;

// One line a kind, words separated by one space.
constexpr std::string_view small =
    "a an the and or but nor so if then than that this these those there here it its itself i me my mine myself you "
    "your "
    "yours yourself we us our ours ourselves they them their theirs themselves he him his she her hers one ones who "
    "whom "
    "whose which what when where why how is are was were be been being am do does did done doing have has had having "
    "can "
    "could may might must shall should will would don't doesn't didn't isn't aren't wasn't weren't can't couldn't "
    "won't "
    "wouldn't shouldn't haven't hasn't hadn't cannot of in on at by for from to into onto out up down over under about "
    "above below between through during before after again further with without within against across along among "
    "around "
    "as per via toward towards upon off not no yes only just also too very more most less least much many few some any "
    "all both each every either neither other others another such same own even still yet ever never always often "
    "usually once now well rather quite really two three four five first second";

constexpr std::string_view of_guides =
    "tell describe explain walk give think discuss talk ask question answer example specific time situation candidate "
    "candidates experience understanding understands ability abilities able skill skills thing things something "
    "anything "
    "someone anyone somebody anybody nothing people person way ways kind sort part parts get got make makes made "
    "making "
    "take took go goes went come came put say said says see saw know knew known let reached discussed heard enough "
    "strong limited basic solid exceptional outstanding excellent good great poor adequate clear clearly demonstrate "
    "demonstrates demonstrated show shows likely unlikely probably";

// Small words that no neighbouring language shares ("in", "was" and "so" are German, too).
constexpr std::string_view telling =
    "the and of to with what how you your that for from have when which did this who why were are";

Set set_of(std::string_view words) {
    Set set;
    for (const std::string_view each : split(words, ' ')) set.insert(each);
    return set;
}

} // namespace

bool is_telling_english_word(std::string_view word) {
    static const Set words = set_of(telling);
    return words.contains(word);
}

bool is_light(std::string_view word) {
    static const Set small_words = set_of(small);
    static const Set guide_words = set_of(of_guides);
    return word.size() <= 1 || small_words.contains(word) || guide_words.contains(word);
}

} // namespace assay::review
