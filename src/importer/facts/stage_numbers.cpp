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
// "This takes 45 minutes" says how long a stage is where nothing else does.
constexpr std::array<std::string_view, 9> taking = {"this takes ",     "this will take ", "this should take ",
                                                    "this stage ",     "it takes ",       "it will take ",
                                                    "it should take ", "time: ",          "timing: "};
constexpr std::array<std::string_view, 7> lasting = {"lasts",        "takes",    "will take", "should take",
                                                     "minutes long", "duration", "length"};
// What is not about the days that a candidate has for an exercise: how long before a meeting, or until an answer.
constexpr std::array<std::string_view, 16> other_days = {
    " ahead",   "in advance", "beforehand",   "day before", "days before", "prior to", "hear from", "hear back",
    "get back", "reply",      "let you know", "feedback",   "scorecard",   "debrief",  "decision",  "decide"};
constexpr std::array<std::string_view, 12> handing_in = {"complet",  "submit", "return", "send",
                                                         "deadline", "window", "allow",  "within",
                                                         "have ",    "finish", "due",    "exercise"};

template <std::size_t N>
bool opens_with_any(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return text.starts_with(word); });
}

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

class NumbersReader {
  public:
    explicit NumbersReader(const Stage& stage) : kind_(stage.kind) {
        if (kind_ != StageKind::work_sample) take_minutes(length_of(lower_ascii(stage.title)), true);
    }

    void read(std::string_view sentence) {
        if (speaks_of_own_questions(sentence)) return read_own_questions(sentence);
        if (holds_any(sentence, handing_in) && !holds_any(sentence, other_days))
            take(numbers_.window_days, first_of(sentence, Unit::days));
        if (kind_ == StageKind::work_sample) return take(numbers_.effort_hours, first_of(sentence, Unit::hours));
        if (holds_any(sentence, fractions)) return;
        if (holds_any(sentence, meetings))
            take_minutes(length_of(sentence), is_length_first(sentence));
        else if (opens_with_any(sentence, taking))
            take(said_, length_of(sentence));
    }

    StageNumbers numbers() {
        take_minutes(said_, true);
        return numbers_;
    }

  private:
    // "The call lasts 45 minutes, and 10 minutes at the end are for your questions" names both.
    void read_own_questions(std::string_view sentence) {
        std::vector<Range> minutes;
        for (const Quantity& each : quantities_in(sentence))
            if (each.unit == Unit::minutes) minutes.push_back(each.amount);
        if (minutes.empty()) return;
        const bool names_length = kind_ != StageKind::work_sample && is_length_first(sentence);
        if (names_length) take_minutes(minutes.front(), true);
        if (!names_length || minutes.size() > 1)
            take(numbers_.candidate_question_minutes, names_length ? minutes[1] : minutes[0]);
    }

    // "Lasts" and the like stand before the first amount of minutes, or close behind it.
    static bool is_length_first(std::string_view sentence) {
        constexpr std::size_t behind = 12; // "minutes long"
        const std::size_t minute = sentence.find("minute");
        if (minute == std::string_view::npos) return false;
        const std::string_view opening = sentence.substr(0, minute + behind);
        return holds_any(opening, lasting) && !holds_any(opening, fractions);
    }

    // A sentence that says nothing but how long the stage is, is held against the first one.
    void take_minutes(std::optional<Range> found, bool is_sure) {
        if (is_sure && found && numbers_.minutes && found != numbers_.minutes) take(numbers_.other_minutes, found);
        take(numbers_.minutes, found);
    }

    StageKind kind_;
    StageNumbers numbers_;
    std::optional<Range> said_;
};

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
    NumbersReader reader(stage);
    const auto read = [&](std::string_view text) {
        for_each_sentence(text, [&](const std::string& sentence) { reader.read(sentence); });
    };
    for_each_text(stage.interviewer_directions, read);
    for_each_text(stage.candidate_directions, read);
    return reader.numbers();
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
