// A reference: what a referee answered, recorded by phone script with the guide's questions and scorecard.
// Sealed like a card: who still owes one sees that a reference exists and nothing of what it says.
#pragma once

#include <base/instant.hpp>
#include <base/maybe.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace assay::references {

enum class ReferenceState { recorded };

// `rating` only for questions that ask for a number.
struct Answer {
    std::string question_id;
    std::string text;
    std::optional<int> rating;
    std::optional<std::string> notes;
};

// An item of the reference scorecard; 0 is "not enough information".
struct ReferenceRating {
    std::string item_id;
    std::optional<int> score;
    std::optional<std::string> reason;
};

struct ReferenceInput {
    std::string name;
    std::optional<std::string> email;
    std::string relation;
    std::optional<std::string> reporting_line;
    std::optional<std::string> worked_together;
    std::optional<std::vector<Answer>> answers;
    std::optional<std::vector<ReferenceRating>> ratings;
};

// Lists replace the recorded ones.
struct ReferencePatch {
    Maybe<std::string> name;
    Maybe<std::optional<std::string>> email;
    Maybe<std::string> relation;
    Maybe<std::optional<std::string>> reporting_line;
    Maybe<std::optional<std::string>> worked_together;
    Maybe<std::vector<Answer>> answers;
    Maybe<std::vector<ReferenceRating>> ratings;
};

struct Reference {
    std::string id;
    std::string application_id;
    ReferenceState state = ReferenceState::recorded;
    bool sealed = false;
    std::string name;
    std::optional<std::string> email;
    std::string relation;
    std::optional<std::string> reporting_line;
    std::optional<std::string> worked_together;
    std::vector<Answer> answers;
    std::vector<ReferenceRating> ratings;
    std::string recorded_by;
    std::string recorded_by_name;
    Instant recorded_at;
};

struct SealedReference {
    std::string id;
    std::string application_id;
    ReferenceState state = ReferenceState::recorded;
    bool sealed = true;
};

using ReferenceEntry = std::variant<Reference, SealedReference>;

} // namespace assay::references
