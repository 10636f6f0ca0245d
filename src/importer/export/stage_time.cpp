#include <importer/export/stage_time.hpp>

#include <optional>

namespace assay::importer {
namespace {

std::string span_of(const Range& range) {
    std::string words = std::to_string(range[0]);
    if (range[1] != range[0]) words += " to " + std::to_string(range[1]);
    return words;
}

std::string amount(const Range& range, std::string_view unit) {
    return span_of(range) + " " + std::string(unit) + (range[1] == 1 ? "" : "s");
}

void add(std::string& words, const std::string& more) {
    if (!words.empty()) words += ", ";
    words += more;
}

} // namespace

std::string length_of_stage(const Stage& stage) {
    std::string words;
    if (stage.minutes) add(words, amount(*stage.minutes, "minute"));
    if (stage.effort_hours) add(words, amount(*stage.effort_hours, "hour") + " of work");
    return words;
}

std::string time_of_stage(const Stage& stage, std::string_view whose) {
    std::string words = length_of_stage(stage);
    if (stage.candidate_question_minutes) {
        const std::string asked = stage.minutes ? span_of(*stage.candidate_question_minutes) + " of them"
                                                : amount(*stage.candidate_question_minutes, "minute");
        add(words, asked + " for " + std::string(whose) + " questions");
    }
    if (stage.window_days) add(words, amount(*stage.window_days, "day") + " to hand it in");
    return words;
}

} // namespace assay::importer
