// What is rated and never asked, and what is asked and never rated.
#include <review/coverage/coverage.hpp>
#include <review/coverage/matrix.hpp>
#include <review/words/places.hpp>
#include <review/words/words.hpp>

#include <algorithm>
#include <map>

namespace assay::review {
namespace {

using importer::Severity;
using importer::StageKind;

bool is_outcome(const importer::Item& item) { return item.kind == importer::ItemKind::outcome; }

std::vector<int> asked_of(const std::vector<std::vector<int>>& matrix) {
    std::vector<int> asked;
    for (const std::vector<int>& row : matrix)
        asked.push_back(static_cast<int>(std::ranges::count_if(row, [](int level) { return level > 0; })));
    return asked;
}

void find_items_not_asked(const importer::Guide& guide, std::size_t stage, const StageReview& reviewed,
                          Findings& findings) {
    const auto& items = guide.stages[stage].scorecard.items;
    std::vector<std::string> outcomes;
    std::vector<std::string> pointers;
    for (std::size_t item = 0; item < items.size(); ++item) {
        if (reviewed.asked[item] > 0) continue;
        if (is_outcome(items[item])) {
            outcomes.push_back(quoted(items[item].name));
            pointers.push_back(item_at(stage, item));
            continue;
        }
        findings.push_back(
            {"item-not-asked", Severity::warning, item_at(stage, item) + "/name",
             quoted(items[item].name) + " is rated in " + stage_in_words(guide, stage) +
                 ", and none of its questions speaks of it: ask about it here, or rate it where it is asked.",
             items[item].name});
    }
    if (outcomes.empty()) return;
    const std::string first = pointers.front();
    pointers.erase(pointers.begin());
    findings.push_back({"outcomes-without-question",
                        Severity::note,
                        first,
                        stage_in_words(guide, stage) + " forecasts " + counted(outcomes.size(), "desired outcome") +
                            " that none of its questions touches: " + listed(outcomes) +
                            ". Interviewers can answer 0 there, or you add a question.",
                        {},
                        {},
                        {},
                        std::move(pointers)});
}

void find_questions_not_rated(const importer::Guide& guide, std::size_t stage, const StageReview& reviewed,
                              Findings& findings) {
    const auto& questions = guide.stages[stage].questions;
    for (std::size_t question = 0; question < questions.size(); ++question) {
        const bool is_rated =
            std::ranges::any_of(reviewed.matrix, [&](const std::vector<int>& row) { return row[question] > 0; });
        if (is_rated || invites_questions(questions[question])) continue;
        findings.push_back({"question-not-rated", Severity::note, question_at(stage, question) + "/text",
                            question_in_words(guide, stage, question) +
                                " speaks of nothing that the scorecard names: say in an item or an anchor what its "
                                "answer is rated on, or "
                                "leave it out.",
                            questions[question].text});
    }
}

// Outcomes are shared by the stages, so that one question anywhere is enough; none at all is worth a warning.
void find_outcomes_not_asked(const importer::Guide& guide, const std::vector<StageReview>& stages, Findings& findings) {
    struct Asked {
        std::string pointer;
        std::string name;
        int times = 0;
    };
    std::map<int, Asked> outcomes;
    for (std::size_t stage = 0; stage < stages.size(); ++stage)
        for (std::size_t item = 0; item < stages[stage].asked.size(); ++item) {
            const importer::Item& rated = guide.stages[stage].scorecard.items[item];
            if (!is_outcome(rated) || !rated.outcome) continue;
            Asked& asked =
                outcomes.try_emplace(*rated.outcome, Asked{item_at(stage, item) + "/name", rated.name}).first->second;
            asked.times += stages[stage].asked[item];
        }
    for (const auto& [outcome, asked] : outcomes)
        if (asked.times == 0)
            findings.push_back({"outcome-not-asked", Severity::warning, asked.pointer,
                                "The desired outcome " + quoted(asked.name) +
                                    " is forecast on scorecards, and no question of any stage speaks of it.",
                                asked.name});
}

} // namespace

std::vector<StageReview> stages_of(const importer::Guide& guide, const GuideBags& bags) {
    std::vector<StageReview> stages;
    for (std::size_t index = 0; index < guide.stages.size(); ++index) {
        const importer::Stage& stage = guide.stages[index];
        const StageBags& words = bags.stage(index);
        StageReview reviewed{stage.title, stage.minutes, stage.candidate_question_minutes, minutes_needed(stage), {},
                             {}};
        reviewed.matrix = matrix_of(likeness_of(words.items, words.questions), stage.scorecard.items);
        const bool is_asked_in_writing = stage.kind == StageKind::work_sample && stage.questions.empty();
        reviewed.asked = is_asked_in_writing
                             ? asked_of(matrix_of(likeness_of(words.items, words.briefs), stage.scorecard.items))
                             : asked_of(reviewed.matrix);
        stages.push_back(std::move(reviewed));
    }
    return stages;
}

void find_gaps(const importer::Guide& guide, const std::vector<StageReview>& stages, Findings& findings) {
    for (std::size_t index = 0; index < stages.size(); ++index) {
        const importer::Stage& stage = guide.stages[index];
        if (stage.kind == StageKind::work_sample || stage.questions.empty() || stage.scorecard.items.empty()) continue;
        find_items_not_asked(guide, index, stages[index], findings);
        find_questions_not_rated(guide, index, stages[index], findings);
    }
    find_outcomes_not_asked(guide, stages, findings);
    if (guide.stages.empty())
        findings.push_back({"no-stages", Severity::error, "/stages",
                            "The guide has no stage: there is nothing to ask and nothing to rate."});
    if (!guide.unplaced.empty())
        findings.push_back({"lines-unplaced", Severity::warning, "/unplaced",
                            counted(guide.unplaced.size(), "line") +
                                " of the document found no place, so that nobody will see what they say. The first: " +
                                quoted(guide.unplaced.front().text) + '.'});
}

bool invites_questions(const importer::Question& question) {
    const std::vector<Word> words = words_of(question.text);
    const auto has = [&](std::string_view wanted) {
        return std::ranges::any_of(words, [&](const Word& each) { return each.folded == wanted; });
    };
    const bool speaks_of_questions = has("questions") || has("question") || (has("ask") && has("us"));
    return speaks_of_questions && has("you") && (has("me") || has("us") || has("about")) &&
           (has("have") || has("like") || has("ask"));
}

} // namespace assay::review
