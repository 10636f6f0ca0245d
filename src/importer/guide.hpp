// The guide as data: what a guide document says, once everything in it has found its place. The members are exactly the
// fields of the guide JSON, in its order. Plain values; `id`s are absent until a guide version gives them out.
// Written by the recognisers, read by the exporters and by every slice that works with guides.
#pragma once

#include <base/maybe.hpp>
#include <importer/placement.hpp>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace assay::importer {

// Smallest and largest, both inclusive; equal where the document names one number.
using Range = std::array<int, 2>;

enum class SectionKind { about, role, responsibilities, requirements, benefits, other };
enum class StageKind { screen, work_sample, interview };
enum class ListRole { focus, practices, deliverables, criteria, other };
enum class ItemKind { competency, outcome };
enum class PlaceholderScope { organisation, job, candidate, live };
enum class PlaceholderKind { text, choice, range, date };

struct NamedText {
    std::string name;
    std::string text;
};

// `plus` are the indexes of bullets that are welcome but not required.
struct JobSection {
    std::string heading;
    SectionKind kind = SectionKind::other;
    std::vector<std::string> paragraphs;
    std::vector<std::string> bullets;
    std::vector<int> plus;
};

struct JobDescription {
    std::string title;
    std::vector<JobSection> sections;
};

struct ProcessStep {
    std::string name;
    std::string text;
    std::optional<Range> minutes;
};

struct Profile {
    std::string overview;
    std::vector<NamedText> competencies;
    std::vector<std::string> outcomes;
    std::vector<NamedText> traits;
};

// A `[bracketed]` text that somebody fills in; `lines` are the source lines it stands on. `rule` computes a date for
// each candidate ("5 days after sending", see facts/date_rule.hpp) where nobody gives one.
struct Placeholder {
    std::string text;
    PlaceholderScope scope = PlaceholderScope::job;
    PlaceholderKind kind = PlaceholderKind::text;
    std::vector<std::string> choices = {};
    int occurrences = 0;
    std::vector<int> lines = {};
    Maybe<std::string> rule = {};
};

// `after` is how many paragraphs stand before the list; lists of equal `after` keep their order.
struct DirectionList {
    std::string heading;
    std::vector<std::string> bullets;
    int after = 0;
    ListRole role = ListRole::other;
};

struct Directions {
    std::vector<std::string> paragraphs;
    std::vector<DirectionList> lists;
};

// The entry of the organisation's bank that a question or an item is linked to, and the revision whose words it took
// over or saw and left. What was copied from the bank has none; no reader of documents makes one.
struct BankLink {
    std::string id;
    int revision = 1;
};

struct Question {
    Maybe<std::string> id;
    std::string text;
    std::vector<std::string> areas_to_cover;
    std::vector<std::string> follow_ups;
    Range lines = {0, 0};
    Maybe<BankLink> bank = {};
};

struct Anchor {
    int score = 0;
    std::string text;
};

// `outcome` is an index into the profile's outcomes, for items that restate one.
struct Item {
    Maybe<std::string> id;
    std::string name;
    ItemKind kind = ItemKind::competency;
    std::optional<int> outcome;
    std::vector<Anchor> anchors;
    Maybe<BankLink> bank = {};
};

struct Level {
    int score = 0;
    std::string label;
};

struct StageScorecard {
    std::vector<Item> items;
    std::vector<Level> recommendation;
};

struct Stage {
    Maybe<std::string> id;
    std::string title;
    StageKind kind = StageKind::interview;
    Directions interviewer_directions;
    Directions candidate_directions;
    std::optional<Range> minutes;
    std::optional<Range> candidate_question_minutes;
    std::optional<Range> window_days;
    std::optional<Range> effort_hours;
    std::vector<Question> questions;
    StageScorecard scorecard;
};

struct DebriefQuestion {
    Maybe<std::string> id;
    std::string text;
    std::string guidance;
};

struct DebriefPart {
    Directions directions;
    std::vector<DebriefQuestion> questions;
};

// `numeric` is the scale of an answer that is a number.
struct ReferenceQuestion {
    Maybe<std::string> id;
    std::string text;
    std::string guidance;
    std::optional<Range> numeric;
};

struct ReferenceScorecard {
    std::vector<Item> items;
};

struct References {
    Directions directions;
    std::vector<ReferenceQuestion> questions;
    ReferenceScorecard scorecard;
};

struct FaqEntry {
    std::string question;
    std::string answer;
};

// A line without a field of its own: `before` is the JSON pointer of the entry it stands before.
struct KeptText {
    std::string before;
    std::string text;
};

struct UnplacedLine {
    int line = 0;
    std::string text;
};

struct Guide {
    std::string title;
    std::string introduction;
    std::vector<NamedText> how_to_use;
    JobDescription job_description;
    std::vector<ProcessStep> process;
    Profile profile;
    std::vector<Placeholder> placeholders;
    std::vector<Stage> stages;
    DebriefPart debrief;
    References references;
    std::vector<FaqEntry> faq;
    std::vector<KeptText> texts;
    std::vector<UnplacedLine> unplaced;
    Maybe<std::vector<Placement>> lines;
};

} // namespace assay::importer
