// Questions that ask two things, suggest their answer, can be answered by yes or no, or only ask what would be.
#include <base/text.hpp>
#include <review/wording/phrases.hpp>
#include <review/wording/wording.hpp>
#include <review/words/places.hpp>
#include <review/words/telling.hpp>

#include <algorithm>
#include <unordered_set>

namespace assay::review {
namespace {

using importer::Severity;
using Words = std::vector<Word>;

constexpr std::string_view levashina = "Levashina, Hartwell, Morgeson and Campion (2014), The structured employment "
                                       "interview, Personnel Psychology 67, 241-293";
constexpr std::string_view opm = "U.S. Office of Personnel Management (2008), Structured Interviews: A Practical Guide";

using WordSet = std::unordered_set<std::string_view>;

WordSet set_of(std::string_view words) {
    WordSet set;
    for (const std::string_view each : split(words, ' ')) set.insert(each);
    return set;
}

bool asks(std::string_view word) {
    static const WordSet words = set_of("what which who whom whose when where why how");
    return words.contains(word);
}

// Words by which a clause hangs on the one before: what follows asks on about the same thing.
bool refers_back(std::string_view word) {
    static const WordSet words = set_of("it its itself this that these those them they their theirs there then the he "
                                        "him his she her one ones else so such each "
                                        "both other others another next afterwards yours instead again either");
    return words.contains(word);
}

std::set<std::string> stems_between(std::string_view text, const Words& words, std::size_t first, std::size_t last) {
    return telling_stems(as_written(text, words[first], words[last]));
}

// True where the words from `first` on are a question of their own: about something, and not about what came before.
bool is_another_question(std::string_view text, const Words& words, std::size_t first, std::size_t least_stems) {
    for (std::size_t at = first; at < words.size(); ++at)
        if (refers_back(words[at].folded)) return false;
    const std::set<std::string> own = stems_between(text, words, first, words.size() - 1);
    if (own.size() < least_stems || first == 0) return false;
    const std::set<std::string> before = stems_between(text, words, 0, first - 1);
    return std::ranges::none_of(own, [&](const std::string& each) { return before.contains(each); });
}

// "Describe …", which asks without a question word.
bool asks_by_order(std::string_view word) {
    static const WordSet words = set_of("describe explain tell walk give show talk share discuss outline");
    return words.contains(word);
}

// Joined by ", and", or by "and how": "and which" alone may join two nouns ("in which project and which role").
bool is_joined(std::string_view text, const Words& words, std::size_t at) {
    if (at < 2 || words[at - 1].folded != "and") return false;
    const bool has_comma = text.substr(words[at - 2].to, words[at - 1].from - words[at - 2].to).contains(',');
    static const WordSet joining = set_of("how why when where");
    return has_comma || joining.contains(words[at].folded);
}

// Where a second question begins: behind "and" within a sentence, or as a further sentence that asks.
std::optional<std::size_t> second_question(std::string_view text, const Words& words) {
    bool has_asked = asks_by_order(words[0].folded);
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (!asks(words[at].folded)) continue;
        const std::string_view gap =
            at > 0 ? text.substr(words[at - 1].to, words[at].from - words[at - 1].to) : std::string_view{};
        const bool opens_sentence = gap.find_first_of("?.") != std::string_view::npos;
        const std::size_t least = opens_sentence ? 3 : 2;
        if (has_asked && (opens_sentence || is_joined(text, words, at)) && is_another_question(text, words, at, least))
            return at;
        has_asked = true;
    }
    return std::nullopt;
}

struct AskedQuestion {
    std::string_view text;
    std::string pointer;
    std::string in_words;
    Words words;
};

void check_double(const AskedQuestion& asked, Findings& findings) {
    const auto second = second_question(asked.text, asked.words);
    if (!second) return;
    findings.push_back(
        {"double-barrelled",
         Severity::warning,
         asked.pointer,
         asked.in_words + " asks two things at once. Candidates answer one of them, and the rating does not say which: "
                          "make it two questions or a follow-up.",
         std::string(as_written(asked.text, asked.words[*second], asked.words.back())),
         {},
         std::string(opm)});
}

void check_leading(const AskedQuestion& asked, Findings& findings) {
    static const Phrases leading({
        "don't|wouldn't|isn't|aren't|shouldn't|won't|can't|haven't|didn't you|it|that|we",
        "would|do|don't you agree",
        "you'd|you'll agree",
        "as you know",
        "we all know",
        "surely you",
        "obviously",
        "of course you",
        "i assume|suppose|trust you",
        "how much do you love|enjoy",
        "you would never|always",
        "is it fair to say",
    });
    const auto match = leading.find(asked.words);
    if (!match) return;
    findings.push_back({"leading-question", Severity::warning, asked.pointer,
                        asked.in_words + " lets the wanted answer show. Ask so that either answer is as easy to give.",
                        std::string(as_written(asked.text, asked.words[match->first], asked.words[match->last])),
                        "Tell me about the last time you had to decide this. What did you do?", std::string(opm)});
}

// "Can you describe …" asks openly by custom; a further question word or "tell us" opens the rest.
bool opens_up(const Words& words) {
    static const Phrases invitation({
        "can|could|would|will you ?please ?briefly "
        "tell|describe|explain|give|share|walk|take|talk|name|outline|recall|remember|"
        "think|show|sketch|expand|elaborate|say|provide|list|summarise|summarize|discuss",
    });
    if (invitation.find_at(words, 0)) return true;
    return std::ranges::any_of(words, [](const Word& each) {
        static const WordSet opening = set_of("tell describe explain example examples or");
        return asks(each.folded) || opening.contains(each.folded);
    });
}

std::string open_wording(std::string_view text, const Words& words) {
    if (words.size() > 3 && words[0].folded == "have" && words[1].folded == "you") {
        const std::size_t from = words[2].folded == "ever" ? 3 : 2;
        const std::string_view rest = as_written(text, words[from], words.back());
        return "When have you " + std::string(rest) + ", and what came of it?";
    }
    return "Tell me about a time when this came up in your work. What did you do, and what came of it?";
}

void check_closed(const AskedQuestion& asked, Findings& findings) {
    if (asked.words.size() < 3) return;
    static const WordSet auxiliaries =
        set_of("do does did is are was were have has had can could will would should may might am");
    static const WordSet subjects = set_of("you your we they there it this that the a an he she candidate");
    if (!auxiliaries.contains(asked.words[0].folded) || !subjects.contains(asked.words[1].folded)) return;
    if (opens_up(asked.words) || !asked.text.contains('?')) return;
    findings.push_back(
        {"closed-question", Severity::warning, asked.pointer,
         asked.in_words + " can be answered by yes or no, which leaves little to rate. Ask for an occasion.",
         std::string(as_written(asked.text, asked.words[0], asked.words[1])), open_wording(asked.text, asked.words),
         std::string(opm)});
}

bool is_hypothetical(std::string_view text) {
    static const Phrases supposing({"would you", "imagine", "suppose", "what if", "if you were|had", "what would",
                                    "how would", "which would", "what do you do"});
    return supposing.find(words_of(text)).has_value();
}

bool asks_for_past(std::string_view text) {
    static const Phrases past({"have you", "did you", "did|was|were",
                               "you|you've worked|built|made|led|handled|had|used|faced|done",
                               "time|situation|occasion|moment when|where|that", "last time", "tell|describe"});
    return past.find(words_of(text)).has_value();
}

// One supposed case is a fair question; a stage of nothing else never hears what anybody did.
void check_stage(const importer::Guide& guide, std::size_t stage, Findings& findings) {
    const auto& questions = guide.stages[stage].questions;
    if (questions.size() < 3) return;
    for (const importer::Question& each : questions)
        if (!is_hypothetical(each.text) || asks_for_past(each.text)) return;
    findings.push_back({"only-hypothetical",
                        Severity::note,
                        stage_at(stage) + "/questions",
                        "Every question of " + stage_in_words(guide, stage) +
                            " asks what the candidate would do. Add one that asks what they did.",
                        {},
                        "Tell me about the last time you were in such a situation. What did you do?",
                        std::string(levashina)});
}

void check(AskedQuestion asked, Findings& findings) {
    asked.words = words_of(asked.text);
    if (asked.words.empty()) return;
    check_double(asked, findings);
    check_leading(asked, findings);
    check_closed(asked, findings);
}

} // namespace

void find_question_faults(const importer::Guide& guide, Findings& findings) {
    for (std::size_t stage = 0; stage < guide.stages.size(); ++stage) {
        const auto& questions = guide.stages[stage].questions;
        for (std::size_t question = 0; question < questions.size(); ++question)
            check({questions[question].text,
                   question_at(stage, question) + "/text",
                   question_in_words(guide, stage, question),
                   {}},
                  findings);
        check_stage(guide, stage, findings);
    }
    const auto& references = guide.references.questions;
    for (std::size_t question = 0; question < references.size(); ++question)
        check({references[question].text,
               at("/references/questions", question) + "/text",
               "Reference question " + std::to_string(question + 1),
               {}},
              findings);
}

} // namespace assay::review
