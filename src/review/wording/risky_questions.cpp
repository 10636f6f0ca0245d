// Questions that ask about what must not decide who is hired.
#include <review/wording/phrases.hpp>
#include <review/wording/risks.hpp>
#include <review/wording/wording.hpp>
#include <review/words/places.hpp>

namespace assay::review {
namespace {

const Phrases& phrases() {
    static const Phrases built = [] {
        std::vector<std::string_view> texts;
        for (const RiskyPhrase& each : risky_phrases()) texts.push_back(each.phrase);
        return Phrases(texts);
    }();
    return built;
}

bool is_harmless(const std::vector<Word>& words, const PhraseMatch& match) {
    static const Phrases harmless(harmless_phrases());
    for (std::size_t start = 0; start <= match.last; ++start)
        if (const auto other = harmless.find_at(words, start); other && other->last >= match.first) return true;
    return false;
}

// A text that is asked, or that an interviewer is told to get at.
struct AskedText {
    std::string_view text;
    std::string pointer;
    std::string in_words; // "Question 3 of Screening Interview"
};

void check(const AskedText& asked, Findings& findings) {
    const std::vector<Word> words = words_of(asked.text);
    const auto match = phrases().find(words);
    if (!match || is_harmless(words, *match)) return;
    const RiskyPhrase& found = risky_phrases()[match->phrase];
    GuideFinding finding{
        "risky-question",
        found.severity,
        asked.pointer,
        asked.in_words + (found.severity == importer::Severity::error ? " asks" : " comes close to asking") +
            " about " + std::string(found.risk->ground) +
            ", which must not decide who is hired and is unlawful to ask in some places: leave it out" +
            (found.risk->instead.empty() ? "." : " or ask what the work needs."),
        std::string(as_written(asked.text, words[match->first], words[match->last])),
        {},
        std::string(found.risk->reference),
        {}};
    if (!found.risk->instead.empty()) finding.example = std::string(found.risk->instead);
    findings.push_back(std::move(finding));
}

void check_question(const importer::Guide& guide, std::size_t stage, std::size_t index, Findings& findings) {
    const importer::Question& question = guide.stages[stage].questions[index];
    const std::string pointer = question_at(stage, index);
    const std::string in_words = question_in_words(guide, stage, index);
    check({question.text, pointer + "/text", in_words}, findings);
    for (std::size_t area = 0; area < question.areas_to_cover.size(); ++area)
        check({question.areas_to_cover[area], at(pointer + "/areas_to_cover", area),
               "Area " + std::to_string(area + 1) + " of " + in_words},
              findings);
    for (std::size_t follow_up = 0; follow_up < question.follow_ups.size(); ++follow_up)
        check({question.follow_ups[follow_up], at(pointer + "/follow_ups", follow_up),
               "Follow-up " + std::to_string(follow_up + 1) + " of " + in_words},
              findings);
}

} // namespace

void find_risky_questions(const importer::Guide& guide, Findings& findings) {
    for (std::size_t stage = 0; stage < guide.stages.size(); ++stage)
        for (std::size_t question = 0; question < guide.stages[stage].questions.size(); ++question)
            check_question(guide, stage, question, findings);
    for (std::size_t question = 0; question < guide.references.questions.size(); ++question)
        check({guide.references.questions[question].text, at("/references/questions", question) + "/text",
               "Reference question " + std::to_string(question + 1)},
              findings);
}

} // namespace assay::review
