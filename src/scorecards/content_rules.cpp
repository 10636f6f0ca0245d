#include <base/json_read.hpp>
#include <base/text.hpp>
#include <importer/facts/placeholders.hpp>
#include <scorecards/content_rules.hpp>
#include <scorecards/scorecard_fields.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>

namespace assay::scorecards {
namespace {

std::optional<std::string> unless_blank(const std::optional<std::string>& text) {
    return text && !trim(*text).empty() ? text : std::nullopt;
}

// Blank words are none: a field that was opened and left.
FilledWords filled_of(const QuestionInput& input) {
    std::map<std::string, std::string> filled;
    if (input.filled)
        for (const auto& [name, words] : *input.filled)
            if (!trim(words).empty()) filled.emplace(name, trim(words));
    return filled.empty() ? FilledWords{} : FilledWords{std::move(filled)};
}

QuestionRecord record_of(const QuestionInput& input) {
    return {input.question_id,
            input.asked.value_or(false),
            input.areas_covered.value_or(std::vector<int>{}),
            input.follow_ups_used.value_or(std::vector<int>{}),
            input.seconds.value_or(0),
            input.note.value_or(""),
            unless_blank(input.skip_reason),
            filled_of(input)};
}

template <class Entries>
auto entry_of(const Entries& entries, const std::string& id) {
    return std::ranges::find_if(entries, [&](const auto& each) { return each.id && *each.id == id; });
}

void check_indexes(const std::vector<int>& indexes, std::size_t count, const std::string& pointer,
                   std::vector<FieldError>& faults) {
    std::set<int> seen;
    for (std::size_t at = 0; at < indexes.size(); ++at) {
        const bool is_known = indexes[at] >= 0 && static_cast<std::size_t>(indexes[at]) < count;
        if (!is_known)
            faults.push_back({fmt::format("{}/{}", pointer, at), "unknown", "is not an index of this question's list"});
        else if (!seen.insert(indexes[at]).second)
            faults.push_back({fmt::format("{}/{}", pointer, at), "repeated", "stands twice"});
    }
}

void check_ratings(const std::vector<Rating>& ratings, const importer::Stage& stage, std::vector<FieldError>& faults) {
    std::unordered_set<std::string> seen;
    const auto& items = stage.scorecard.items;
    for (std::size_t at = 0; at < ratings.size(); ++at) {
        const std::string pointer = fmt::format("/ratings/{}/item_id", at);
        if (entry_of(items, ratings[at].item_id) == items.end())
            faults.push_back({pointer, "unknown", "is not an item of this scorecard"});
        else if (!seen.insert(ratings[at].item_id).second)
            faults.push_back({pointer, "repeated", "is rated twice"});
    }
}

void add_placeholders(std::string_view text, std::set<std::string, std::less<>>& names) {
    importer::for_each_placeholder(text, [&](std::string_view name) { names.emplace(name); });
}

// The names that may be filled while asking: those in the question and, at the first one, in the script.
std::set<std::string, std::less<>> fillable(const importer::Stage& stage, const importer::Question& question) {
    std::set<std::string, std::less<>> names;
    add_placeholders(question.text, names);
    for (const std::string& each : question.areas_to_cover) add_placeholders(each, names);
    for (const std::string& each : question.follow_ups) add_placeholders(each, names);
    if (&question != &stage.questions.front()) return names;
    const importer::Directions& script = stage.candidate_directions;
    for (const std::string& each : script.paragraphs) add_placeholders(each, names);
    for (const importer::DirectionList& list : script.lists) {
        add_placeholders(list.heading, names);
        for (const std::string& each : list.bullets) add_placeholders(each, names);
    }
    return names;
}

void check_filled(const FilledWords& filled, const importer::Stage& stage, const importer::Question& question,
                  const std::string& pointer, std::vector<FieldError>& faults) {
    if (!filled) return;
    const auto names = fillable(stage, question);
    for (const auto& [name, words] : *filled) {
        const std::string here = json::pointer_to(pointer, name);
        if (!names.contains(name))
            faults.push_back({here, "unknown", "is not a placeholder of this question"});
        else if (words.size() > most_filled_text)
            faults.push_back({here, "too_long", fmt::format("must be at most {} bytes long", most_filled_text)});
    }
}

void check_questions(const std::vector<QuestionRecord>& records, const importer::Stage& stage,
                     std::vector<FieldError>& faults) {
    std::unordered_set<std::string> seen;
    for (std::size_t at = 0; at < records.size(); ++at) {
        const std::string pointer = fmt::format("/questions/{}", at);
        const auto question = entry_of(stage.questions, records[at].question_id);
        if (question == stage.questions.end()) {
            faults.push_back({pointer + "/question_id", "unknown", "is not a question of this stage"});
            continue;
        }
        if (!seen.insert(records[at].question_id).second)
            faults.push_back({pointer + "/question_id", "repeated", "stands twice"});
        check_indexes(records[at].areas_covered, question->areas_to_cover.size(), pointer + "/areas_covered", faults);
        check_indexes(records[at].follow_ups_used, question->follow_ups.size(), pointer + "/follow_ups_used", faults);
        check_filled(records[at].filled, stage, *question, pointer + "/filled", faults);
    }
}

bool is_known_recommendation(int score, const importer::Stage& stage) {
    const auto& levels = stage.scorecard.recommendation;
    if (levels.empty()) return score >= 1 && score <= 4;
    return std::ranges::find(levels, score, &importer::Level::score) != levels.end();
}

std::string fault_in_rating(const Rating* rating, const std::string& item) {
    if (rating == nullptr) return fmt::format("“{}” has neither a rating nor a reason for skipping it", item);
    if (rating->score.value_or(0) > 0 || rating->reason || rating->evidence) return {};
    return rating->score ? fmt::format("“{}” is rated 0: say why", item)
                         : fmt::format("“{}” is skipped: say why", item);
}

} // namespace

Content content_of(const DraftInput& input) {
    Content content{input.ratings, input.recommendation, input.notes.value_or(""), {}};
    for (Rating& each : content.ratings) {
        each.evidence = unless_blank(each.evidence);
        each.reason = unless_blank(each.reason);
    }
    if (input.questions)
        for (const QuestionInput& each : *input.questions) content.questions.push_back(record_of(each));
    return content;
}

std::vector<FieldError> faults_in_draft(const Content& content, const importer::Stage& stage) {
    std::vector<FieldError> faults;
    check_ratings(content.ratings, stage, faults);
    if (content.recommendation && !is_known_recommendation(*content.recommendation, stage))
        faults.push_back({"/recommendation", "range", "is not one of the scorecard's recommendations"});
    check_questions(content.questions, stage, faults);
    return faults;
}

std::vector<FieldError> missing_for_submission(const Content& content, const importer::Stage& stage) {
    std::vector<FieldError> faults;
    for (const importer::Item& item : stage.scorecard.items) {
        const auto rating = std::ranges::find(content.ratings, *item.id, &Rating::item_id);
        const std::string fault = fault_in_rating(rating == content.ratings.end() ? nullptr : &*rating, item.name);
        if (!fault.empty()) faults.push_back({"/ratings/" + *item.id, "required", fault});
    }
    if (!content.recommendation) faults.push_back({"/recommendation", "required", "is required for submission"});
    return faults;
}

std::vector<Rating> in_guide_order(const std::vector<Rating>& ratings, const importer::Stage& stage) {
    std::vector<Rating> ordered;
    for (const importer::Item& item : stage.scorecard.items) {
        const auto rating = std::ranges::find(ratings, *item.id, &Rating::item_id);
        if (rating != ratings.end()) ordered.push_back(*rating);
    }
    return ordered;
}

std::vector<Disagreement> disagreements(const std::vector<VisibleRating>& ratings) {
    struct Seen {
        int lowest = 5;
        int highest = 0;
        std::set<std::string> interviewers;
    };
    std::map<std::string, Seen> items;
    std::vector<std::string> order;
    for (const VisibleRating& each : ratings) {
        if (each.score.value_or(0) == 0) continue;
        const auto [item, is_new] = items.try_emplace(each.item_id);
        if (is_new) order.push_back(each.item_id);
        item->second.lowest = std::min(item->second.lowest, *each.score);
        item->second.highest = std::max(item->second.highest, *each.score);
        item->second.interviewers.insert(each.interviewer_id);
    }
    std::vector<Disagreement> found;
    for (const std::string& id : order)
        if (const Seen& item = items.at(id); item.interviewers.size() > 1)
            found.push_back({id, item.highest - item.lowest});
    return found;
}

} // namespace assay::scorecards
