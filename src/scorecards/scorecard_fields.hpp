// Fields of scorecards and their limits.
#pragma once

#include <base/fields.hpp>
#include <scorecards/assignment_fields.hpp>
#include <scorecards/scorecard.hpp>

namespace assay::scorecards {

ASSAY_ENUM(CardStage, owed, draft, submitted, amended, excused)
ASSAY_ENUM(Mark, written_after_reading, amended_after_reading, amended)

ASSAY_FIELDS(Rating, (item_id, score, evidence, reason))
ASSAY_FIELDS(QuestionRecord, (question_id, asked, areas_covered, follow_ups_used, seconds, note, skip_reason, filled))
ASSAY_FIELDS(Content, (ratings, recommendation, notes, questions))
ASSAY_FIELDS(QuestionInput, (question_id, asked, areas_covered, follow_ups_used, seconds, note, skip_reason, filled))
ASSAY_FIELDS(DraftInput, (ratings, recommendation, notes, questions))
ASSAY_FIELDS(AmendmentInput, (reason, ratings, recommendation, notes))
ASSAY_FIELDS(SubmissionInput, ())
ASSAY_FIELDS(ContentBefore, (ratings, recommendation, notes))
ASSAY_FIELDS(Amendment, (at, reason, before))
ASSAY_FIELDS(Excuse, (reason, by_name, at))
ASSAY_FIELDS(Scorecard,
             (id, interview_id, work_sample_id, application_id, interviewer_id, interviewer_name, stage_id, state,
              sealed, ratings, recommendation, notes, questions, due_at, submitted_at, marks, amendments, excused))
ASSAY_FIELDS(SealedScorecard, (id, interview_id, interviewer_id, state, sealed))
ASSAY_FIELDS(CardGlance, (id, interviewer_id, interviewer_name, state, due_at, sealed))
ASSAY_FIELDS(Disagreement, (item_id, range))
ASSAY_FIELDS(ApplicationScorecards, (items, seal, i_owe, disagreement, next))
ASSAY_FIELDS(VisibleRating, (application_id, scorecard_id, interviewer_id, stage_id, item_id, score, has_evidence))

inline constexpr std::size_t most_text = 20'000;
inline constexpr std::size_t most_notes = 100'000;
inline constexpr std::size_t most_entries = 500;
inline constexpr std::size_t most_filled = 100;
inline constexpr std::size_t most_filled_text = 1'000;

} // namespace assay::scorecards

namespace assay {

template <>
inline constexpr auto field_rules<scorecards::Rating> =
    rules(rule<&scorecards::Rating::item_id>({.min_length = 1, .max_length = 64}),
          rule<&scorecards::Rating::score>(
              {.min = 0, .max = 4, .documentation = "null is a skipped item; 0 says there was not enough to judge"}),
          rule<&scorecards::Rating::evidence>({.max_length = scorecards::most_text}),
          rule<&scorecards::Rating::reason>({.max_length = scorecards::most_text}));

template <>
inline constexpr auto field_rules<scorecards::QuestionInput> =
    rules(rule<&scorecards::QuestionInput::question_id>({.min_length = 1, .max_length = 64}),
          rule<&scorecards::QuestionInput::areas_covered>({.max_length = scorecards::most_entries}),
          rule<&scorecards::QuestionInput::follow_ups_used>({.max_length = scorecards::most_entries}),
          rule<&scorecards::QuestionInput::seconds>({.min = 0, .max = 86'400}),
          rule<&scorecards::QuestionInput::note>({.max_length = scorecards::most_text}),
          rule<&scorecards::QuestionInput::skip_reason>({.max_length = scorecards::most_text}),
          rule<&scorecards::QuestionInput::filled>(
              {.max_length = scorecards::most_filled,
               .documentation = "What was said for a placeholder of the question, by its name; the first question's "
                                "also holds those of the stage's script."}));

template <>
inline constexpr auto field_rules<scorecards::DraftInput> =
    rules(rule<&scorecards::DraftInput::ratings>({.max_length = scorecards::most_entries}),
          rule<&scorecards::DraftInput::notes>({.max_length = scorecards::most_notes}),
          rule<&scorecards::DraftInput::questions>({.max_length = scorecards::most_entries}));

template <>
inline constexpr auto field_rules<scorecards::AmendmentInput> =
    rules(rule<&scorecards::AmendmentInput::reason>({.min_length = 1, .max_length = scorecards::most_text}),
          rule<&scorecards::AmendmentInput::ratings>({.max_length = scorecards::most_entries}),
          rule<&scorecards::AmendmentInput::notes>({.max_length = scorecards::most_notes}));

// As stored: the limits of what was let in.
template <>
inline constexpr auto field_rules<scorecards::QuestionRecord> =
    rules(rule<&scorecards::QuestionRecord::areas_covered>({.max_length = scorecards::most_entries}),
          rule<&scorecards::QuestionRecord::follow_ups_used>({.max_length = scorecards::most_entries}),
          rule<&scorecards::QuestionRecord::note>({.max_length = scorecards::most_text}),
          rule<&scorecards::QuestionRecord::skip_reason>({.max_length = scorecards::most_text}),
          rule<&scorecards::QuestionRecord::filled>({.max_length = scorecards::most_filled}));

template <>
inline constexpr auto field_rules<scorecards::Content> =
    rules(rule<&scorecards::Content::notes>({.max_length = scorecards::most_notes}));

template <>
inline constexpr auto field_rules<scorecards::ContentBefore> =
    rules(rule<&scorecards::ContentBefore::notes>({.max_length = scorecards::most_notes}));

} // namespace assay
