// What a scorecard holds and how it is shown: the open card, and the sealed entry that says no more than that the card
// exists. An open card is made only from rows that the sight view gave out for its reader.
#pragma once

#include <base/maybe.hpp>
#include <scorecards/assignment.hpp>

#include <map>
#include <variant>
#include <vector>

namespace assay::scorecards {

// The own card's states; of a sealed card only AssignmentState is ever said.
enum class CardStage { owed, draft, submitted, amended, excused };
enum class Mark { written_after_reading, amended_after_reading, amended };

// `score` empty is a skipped item. Skipped items and zeros need a reason, or evidence that counts as one.
struct Rating {
    std::string item_id;
    std::optional<int> score;
    std::optional<std::string> evidence;
    std::optional<std::string> reason;
    friend bool operator==(const Rating&, const Rating&) = default;
};

// What was said in place of a placeholder while asking, by its name; absent where nothing was filled.
using FilledWords = Maybe<std::map<std::string, std::string>>;

// How one question of the stage went; areas and follow-ups by their index in the guide.
struct QuestionRecord {
    std::string question_id;
    bool asked = false;
    std::vector<int> areas_covered;
    std::vector<int> follow_ups_used;
    int seconds = 0;
    std::string note;
    std::optional<std::string> skip_reason;
    FilledWords filled = {};
    friend bool operator==(const QuestionRecord&, const QuestionRecord&) = default;
};

struct Content {
    std::vector<Rating> ratings;
    std::optional<int> recommendation;
    std::string notes;
    std::vector<QuestionRecord> questions;
    friend bool operator==(const Content&, const Content&) = default;
};

struct QuestionInput {
    std::string question_id;
    std::optional<bool> asked;
    std::optional<std::vector<int>> areas_covered;
    std::optional<std::vector<int>> follow_ups_used;
    std::optional<int> seconds;
    std::optional<std::string> note;
    std::optional<std::string> skip_reason;
    std::optional<std::map<std::string, std::string>> filled = {};
};

struct DraftInput {
    std::vector<Rating> ratings;
    std::optional<int> recommendation;
    std::optional<std::string> notes;
    std::optional<std::vector<QuestionInput>> questions;
};

struct AmendmentInput {
    std::string reason;
    std::vector<Rating> ratings;
    std::optional<int> recommendation;
    std::optional<std::string> notes; // left out: they stay
};

struct SubmissionInput {};

struct ContentBefore {
    std::vector<Rating> ratings;
    std::optional<int> recommendation;
    std::string notes;
};

struct Amendment {
    Instant at;
    std::string reason;
    ContentBefore before;
};

struct Excuse {
    std::string reason;
    std::string by_name;
    Instant at;
};

struct Scorecard {
    std::string id;
    std::optional<std::string> interview_id;
    std::optional<std::string> work_sample_id;
    std::string application_id;
    std::string interviewer_id;
    std::string interviewer_name;
    std::string stage_id;
    CardStage state = CardStage::owed;
    bool sealed = false;
    std::vector<Rating> ratings;
    std::optional<int> recommendation;
    std::string notes;
    std::vector<QuestionRecord> questions;
    Instant due_at;
    std::optional<Instant> submitted_at;
    std::vector<Mark> marks;
    std::vector<Amendment> amendments;
    std::optional<Excuse> excused;
};

struct SealedScorecard {
    std::string id;
    std::optional<std::string> interview_id;
    std::string interviewer_id;
    AssignmentState state = AssignmentState::owed;
    bool sealed = true;
};

// A card as it stands beside its interview or work sample; `sealed` says its content is not open to the reader.
struct CardGlance {
    std::string id;
    std::string interviewer_id;
    std::string interviewer_name;
    CardStage state = CardStage::owed;
    Instant due_at;
    bool sealed = true;
};

using ScorecardEntry = std::variant<Scorecard, SealedScorecard>;

// Highest minus lowest level that different interviewers gave one item (zeros and skips left out).
struct Disagreement {
    std::string item_id;
    int range = 0;
};

// The cards of an application for one reader; `disagreement` only where two cards or more are open to them.
struct ApplicationScorecards {
    std::vector<ScorecardEntry> items;
    jobs::SealMode seal = jobs::SealMode::until_own;
    bool i_owe = false;
    std::optional<std::vector<Disagreement>> disagreement;
    std::optional<std::string> next = std::nullopt; // as in every list; an application's cards come whole
};

// A rating of a submitted card that its reader may see, for whatever is computed from cards.
struct VisibleRating {
    std::string application_id;
    std::string scorecard_id;
    std::string interviewer_id;
    std::string stage_id;
    std::string item_id;
    std::optional<int> score;
    bool has_evidence = false;
};

} // namespace assay::scorecards
