// Whether a stage fits into its minutes.
#include <review/coverage/coverage.hpp>
#include <review/words/places.hpp>
#include <review/words/words.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace assay::review {
namespace {

using importer::Range;
using importer::Severity;
using importer::Stage;

// Minutes at the least and at the most; docs/guide-checks.md says where they come from.
struct Assumed {
    std::array<double, 2> opening = {2, 3};
    std::array<double, 2> question = {1.5, 2.5};
    std::array<double, 2> area = {0.3, 0.5};
    std::array<double, 2> follow_up = {0, 0.5};
    std::array<double, 2> rating = {0.2, 0.5};
    std::array<int, 2> candidate_questions = {5, 10}; // where the guide does not say
};
constexpr Assumed assumed;
constexpr std::size_t most_items = 8; // competencies a person keeps apart in one conversation

std::string minutes_in_words(const Range& minutes) {
    if (minutes[0] == minutes[1]) return std::to_string(minutes[0]) + " minutes";
    return std::to_string(minutes[0]) + " to " + std::to_string(minutes[1]) + " minutes";
}

bool is_conversation(const Stage& stage) {
    return stage.kind != importer::StageKind::work_sample && !stage.questions.empty();
}

// "Finish with ten minutes for what they would like to ask": said in words that were not read as a number of the stage.
bool speaks_of_candidates_time(const importer::Directions& directions) {
    auto speaks = [](std::string_view text) {
        bool has_minutes = false;
        bool has_questions = false;
        for (const Word& each : words_of(text)) {
            has_minutes = has_minutes || each.folded == "minutes";
            has_questions =
                has_questions || each.folded == "questions" || each.folded == "ask" || each.folded == "asks";
        }
        return has_minutes && has_questions;
    };
    return std::ranges::any_of(directions.paragraphs, speaks) ||
           std::ranges::any_of(directions.lists, [&](const importer::DirectionList& list) {
               return std::ranges::any_of(list.bullets, speaks);
           });
}

void check_time(const importer::Guide& guide, std::size_t index, const StageReview& reviewed, Findings& findings) {
    const Stage& stage = guide.stages[index];
    const std::string title = stage_in_words(guide, index);
    const std::string pointer = stage_at(index);
    if (!stage.minutes)
        findings.push_back({"no-minutes", Severity::note, pointer,
                            title + " names no length. Its " + counted(stage.questions.size(), "question") +
                                " take about " + minutes_in_words(reviewed.needed_minutes) +
                                "; write down how long candidates should plan for."});
    else if (reviewed.needed_minutes[0] > (*stage.minutes)[1])
        findings.push_back({"too-little-time", Severity::warning, pointer + "/minutes",
                            title + " has " + minutes_in_words(*stage.minutes) + ", and its " +
                                counted(stage.questions.size(), "question") + " need at least " +
                                std::to_string(reviewed.needed_minutes[0]) +
                                ": drop questions or areas, or plan more time."});
    if (!stage.candidate_question_minutes && !speaks_of_candidates_time(stage.interviewer_directions))
        findings.push_back({"no-candidate-minutes", Severity::note, pointer,
                            title + " reserves no time for the candidate's own questions: say how many minutes."});
}

void check_items(const importer::Guide& guide, std::size_t index, Findings& findings) {
    const auto& items = guide.stages[index].scorecard.items;
    const auto competencies =
        static_cast<std::size_t>(std::ranges::count(items, importer::ItemKind::competency, &importer::Item::kind));
    if (competencies <= most_items) return;
    findings.push_back({"too-many-items", Severity::warning, stage_at(index) + "/scorecard/items",
                        stage_in_words(guide, index) + " rates " + std::to_string(competencies) +
                            " competencies. Beyond " + std::to_string(most_items) +
                            " in one sitting, ratings run together: spread them over the stages."});
}

} // namespace

Range minutes_needed(const Stage& stage) {
    if (!is_conversation(stage)) return {0, 0};
    Range needed{};
    for (std::size_t end = 0; end < 2; ++end) {
        double minutes = assumed.opening[end];
        for (const importer::Question& each : stage.questions) {
            if (invites_questions(each)) continue;
            minutes += assumed.question[end];
            minutes += assumed.area[end] * static_cast<double>(each.areas_to_cover.size());
            minutes += assumed.follow_up[end] * static_cast<double>(each.follow_ups.size());
        }
        minutes += assumed.rating[end] * static_cast<double>(stage.scorecard.items.size());
        minutes += stage.candidate_question_minutes.value_or(Range{assumed.candidate_questions})[end];
        needed[end] = static_cast<int>(std::lround(minutes));
    }
    return needed;
}

void find_time_faults(const importer::Guide& guide, const std::vector<StageReview>& stages, Findings& findings) {
    for (std::size_t index = 0; index < guide.stages.size(); ++index) {
        if (is_conversation(guide.stages[index])) check_time(guide, index, stages[index], findings);
        check_items(guide, index, findings);
    }
}

} // namespace assay::review
