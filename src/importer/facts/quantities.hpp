// Amounts of time read out of sentences: "30-45 minutes", "between three and five days", "an hour".
#pragma once

#include <importer/guide.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace assay::importer {

enum class Unit : std::uint8_t { minutes, hours, days };

struct Quantity {
    Range amount = {0, 0};
    Unit unit = Unit::minutes;
};

// The amounts of one sentence in order; weeks count as seven days. Linear.
std::vector<Quantity> quantities_in(std::string_view sentence);

// The first "A to B" of a sentence, whatever it counts; A is smaller than B.
std::optional<Range> first_range_in(std::string_view sentence);

// How long an interview is said to take, in minutes.
std::optional<Range> minutes_of_step(std::string_view name, std::string_view text);

// The numbers that a stage's title and directions name; `kind` decides what hours mean.
struct StageNumbers {
    std::optional<Range> minutes;
    std::optional<Range> other_minutes; // a length that differs from the first
    std::optional<Range> candidate_question_minutes;
    std::optional<Range> window_days;
    std::optional<Range> effort_hours;
};
StageNumbers numbers_of(const Stage& stage);

// The scale of a question that asks for a number: "on a scale of 1-10".
std::optional<Range> numeric_scale_of(std::string_view question);

} // namespace assay::importer
