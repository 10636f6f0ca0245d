#include <base/text.hpp>
#include <review/wording/anchor_words.hpp>

#include <unordered_set>

namespace assay::review {
namespace {

using Set = std::unordered_set<std::string_view>;

constexpr std::string_view vague = "good well great excellent outstanding exceptional exceptionally superb strong "
                                   "strongly solid robust sound fair average "
                                   "adequate adequately acceptable acceptably satisfactory sufficient reasonable "
                                   "decent basic limited weak poor poorly bad "
                                   "inadequate insufficient minimal superficial significant considerable comprehensive "
                                   "extensive sophisticated advanced "
                                   "expert impressive remarkable effective effectively appropriate appropriately "
                                   "inappropriate proficient deep thorough "
                                   "high low some little nuanced mature";

constexpr std::string_view insides = "understanding understands understand knowledge knows familiarity familiar "
                                     "awareness aware grasp experience expertise "
                                     "ability abilities skill skills capability capabilities competence competent "
                                     "communicator communication collaborator "
                                     "command insight thinking thinker problem-solver solver player alignment fit "
                                     "attitude mindset potential performance";

constexpr std::string_view degrees =
    "very highly more most less least much fully mostly partly partially somewhat quite rather often usually sometimes "
    "rarely "
    "always never likely unlikely probably successfully clearly consistently occasionally truly";

Set set_of(std::string_view words) {
    Set set;
    for (const std::string_view each : split(words, ' ')) set.insert(each);
    return set;
}

} // namespace

bool is_vague(std::string_view word) {
    static const Set words = set_of(vague);
    return words.contains(word);
}

bool names_an_inside(std::string_view word) {
    static const Set words = set_of(insides);
    return words.contains(word);
}

bool is_degree(std::string_view word) {
    static const Set words = set_of(degrees);
    return is_vague(word) || words.contains(word);
}

} // namespace assay::review
