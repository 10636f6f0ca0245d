// Which sentence of a stage speaks of which of its numbers.
#include <base/text.hpp>
#include <importer/facts/quantities.hpp>

#include <algorithm>
#include <array>

namespace assay::importer {
namespace {

template <std::size_t N>
bool holds_any(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return text.contains(word); });
}

constexpr std::array<std::string_view, 12> meetings = {"interview", "conversation", "session",  "call",
                                                       "screen",    "meeting",      "duration", "length",
                                                       "lasts",     "panel",        "talk",     "minutes long"};
constexpr std::array<std::string_view, 14> fractions = {
    "first ", "last ",   "final ", "remaining", "per question", "each question", "spend ",
    "leave ", "reserve", "after ", "before ",   "keep ",        "within ",       "save "};
constexpr std::array<std::string_view, 12> handing_in = {"complet",  "submit", "return", "send",
                                                         "deadline", "window", "allow",  "within",
                                                         "have ",    "finish", "due",    "exercise"};

// Calls visit(sentence in lower case) for each sentence of `text`.
template <class Visit>
void for_each_sentence(std::string_view text, Visit&& visit) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (std::ranges::none_of(text, is_digit) && !text.contains("hour") && !text.contains("minute") &&
        !text.contains("day") && !text.contains("week"))
        return;
    while (!text.empty()) {
        std::size_t end = text.find(". ");
        end = end == std::string_view::npos ? text.size() : end + 1;
        visit(lower_ascii(text.substr(0, end)));
        text = trim(text.substr(end));
    }
}

bool speaks_of_own_questions(std::string_view sentence) {
    if (sentence.contains("ask us") || sentence.contains("ask me")) return true;
    if (!sentence.contains("question")) return false;
    return sentence.contains("candidate") || sentence.contains("end") || sentence.contains("their") ||
           sentence.contains("your question");
}

std::optional<Range> first_of(std::string_view sentence, Unit unit) {
    for (const Quantity& each : quantities_in(sentence))
        if (each.unit == unit) return each.amount;
    return std::nullopt;
}

// Minutes, or hours in minutes.
std::optional<Range> length_of(std::string_view sentence) {
    for (const Quantity& each : quantities_in(sentence)) {
        if (each.unit == Unit::minutes) return each.amount;
        if (each.unit == Unit::hours) return Range{each.amount[0] * 60, each.amount[1] * 60};
    }
    return std::nullopt;
}

void take(std::optional<Range>& field, std::optional<Range> found) {
    if (!field) field = found;
}

void read_sentence(std::string_view sentence, StageKind kind, StageNumbers& numbers) {
    if (speaks_of_own_questions(sentence))
        return take(numbers.candidate_question_minutes, first_of(sentence, Unit::minutes));
    if (holds_any(sentence, handing_in)) take(numbers.window_days, first_of(sentence, Unit::days));
    if (kind == StageKind::work_sample) return take(numbers.effort_hours, first_of(sentence, Unit::hours));
    if (holds_any(sentence, meetings) && !holds_any(sentence, fractions)) take(numbers.minutes, length_of(sentence));
}

template <class Visit>
void for_each_text(const Directions& directions, Visit&& visit) {
    for (const std::string& each : directions.paragraphs) visit(each);
    for (const DirectionList& list : directions.lists) {
        visit(list.heading);
        for (const std::string& each : list.bullets) visit(each);
    }
}

} // namespace

std::optional<Range> minutes_of_step(std::string_view name, std::string_view text) {
    std::optional<Range> minutes;
    for (const std::string_view each : {name, text})
        for_each_sentence(each, [&](const std::string& sentence) {
            take(minutes, first_of(sentence, Unit::minutes));
            if (holds_any(sentence, meetings)) take(minutes, length_of(sentence));
        });
    return minutes;
}

StageNumbers numbers_of(const Stage& stage) {
    StageNumbers numbers;
    if (stage.kind != StageKind::work_sample) numbers.minutes = length_of(lower_ascii(stage.title));
    const auto read = [&](std::string_view text) {
        for_each_sentence(text, [&](const std::string& sentence) { read_sentence(sentence, stage.kind, numbers); });
    };
    for_each_text(stage.interviewer_directions, read);
    for_each_text(stage.candidate_directions, read);
    return numbers;
}

std::optional<Range> numeric_scale_of(std::string_view question) {
    const std::string text = lower_ascii(question);
    const bool asks_for_number = text.contains("scale") || text.contains("rate ") || text.contains("rating") ||
                                 text.contains("out of ") || text.contains("score");
    if (!asks_for_number) return std::nullopt;
    if (text.contains("out of 10") || text.contains("out of ten")) return Range{1, 10};
    const auto scale = first_range_in(text);
    const bool is_scale = scale && (*scale)[0] <= 1 && (*scale)[1] >= 3 && (*scale)[1] <= 100;
    return is_scale ? scale : std::nullopt;
}

} // namespace assay::importer
