#include <booklet/questions.hpp>
#include <booklet/stage_chapter.hpp>
#include <importer/export/stage_time.hpp>

#include <string>

namespace assay::booklet {
namespace {

constexpr int lines_for_notes = 6;

std::string counted(std::size_t count, const char* thing) {
    return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
}

// "60 minutes, 8 questions, 11 items to rate"
std::string measure_of(const importer::Stage& stage) {
    std::string words = importer::time_of_stage(stage, "the candidate's");
    const auto add = [&](const std::string& more) { words += (words.empty() ? "" : ", ") + more; };
    if (!stage.questions.empty()) add(counted(stage.questions.size(), "question"));
    if (!stage.scorecard.items.empty()) add(counted(stage.scorecard.items.size(), "item") + " to rate");
    return words;
}

// What is read aloud stands behind a line, so that eyes find it.
void add_script(Galley& galley, const importer::Directions& script) {
    Galley aside(galley.setter(), galley.sheet());
    add_directions(aside, script, Style::script);
    for (Slug& each : aside.take()) {
        each.draw = [words_draw = std::move(each.draw), height = each.height + each.gap,
                     gap = each.gap](cairo_t* canvas, double x, double y) {
            upright(canvas, x + 0.6, y - gap, height, 1.2, 0);
            if (words_draw) words_draw(canvas, x, y);
        };
        galley.add(std::move(each));
    }
}

void add_questions(Galley& galley, const importer::Guide& guide, std::size_t stage, CardUse use) {
    const std::vector<importer::Question>& questions = guide.stages[stage].questions;
    const std::string list = "/stages/" + std::to_string(stage) + "/questions";
    const KeptTexts texts(guide);
    if (questions.empty() && !texts.has_any(list, 0)) return;
    galley.part("Questions");
    for (std::size_t index = 0; index < questions.size(); ++index) {
        texts.print(galley, list, index);
        add_question(galley, questions[index], {index + 1, use == CardUse::fill_in ? lines_for_notes : 0});
    }
    texts.print(galley, list, questions.size());
}

void add_card(Galley& galley, const importer::Guide& guide, std::size_t stage, CardUse use) {
    const importer::StageScorecard& card = guide.stages[stage].scorecard;
    const std::string base = "/stages/" + std::to_string(stage) + "/scorecard";
    const KeptTexts texts(guide);
    const bool has_texts = texts.has_any(base + "/items", card.items.size());
    if (card.items.empty() && card.recommendation.empty() && !has_texts) return;
    galley.part("Scorecard");
    for (std::size_t index = 0; index <= card.items.size(); ++index) texts.print(galley, base + "/items", index);
    add_items(galley, card.items, use, !card.recommendation.empty());
    for (std::size_t index = 0; index <= card.recommendation.size(); ++index)
        texts.print(galley, base + "/recommendation", index);
    add_recommendation(galley, card.recommendation);
}

} // namespace

bool is_empty(const importer::Directions& directions) {
    return directions.paragraphs.empty() && directions.lists.empty();
}

void add_directions(Galley& galley, const importer::Directions& directions, Style style) {
    const double indent = style == Style::script ? 12 : 0;
    std::size_t next = 0;
    const auto lists_after = [&](std::size_t paragraphs) {
        for (; next < directions.lists.size() && directions.lists[next].after <= static_cast<int>(paragraphs); ++next) {
            const importer::DirectionList& list = directions.lists[next];
            if (!list.heading.empty())
                galley.text(list.heading, {.style = Style::strong, .indent = indent, .gap = 9, .keeps_next = true});
            for (const std::string& each : list.bullets)
                galley.text(each, {.style = style, .indent = indent, .gap = 2, .sign = Sign::dot});
        }
    };
    for (std::size_t index = 0; index < directions.paragraphs.size(); ++index) {
        lists_after(index);
        galley.text(directions.paragraphs[index], {.style = style, .indent = indent, .gap = 6});
    }
    lists_after(directions.paragraphs.size());
}

void add_stage(Galley& galley, const importer::Guide& guide, std::size_t stage, CardUse use) {
    const importer::Stage& shown = guide.stages[stage];
    galley.chapter(shown.title, true);
    if (const std::string measure = measure_of(shown); !measure.empty()) galley.lead(measure);
    if (use == CardUse::fill_in) add_names(galley);
    if (!is_empty(shown.interviewer_directions)) galley.part("Directions for the interviewer");
    add_directions(galley, shown.interviewer_directions, Style::body);
    if (!is_empty(shown.candidate_directions)) galley.part("To say to the candidate");
    add_script(galley, shown.candidate_directions);
    add_questions(galley, guide, stage, use);
    add_card(galley, guide, stage, use);
}

void add_blank_scorecard(Galley& galley, const importer::Stage& stage) {
    galley.chapter("Scorecard", true);
    galley.lead(stage.title);
    add_names(galley);
    add_items(galley, stage.scorecard.items, CardUse::fill_in, !stage.scorecard.recommendation.empty());
    add_recommendation(galley, stage.scorecard.recommendation);
}

} // namespace assay::booklet
