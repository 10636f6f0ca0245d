// The field lists of the guide: JSON writing and reading, OpenAPI and the client's types come from them.
// Includes every value header of the importer; include it only where fields are walked.
#pragma once

#include <base/fields.hpp>
#include <importer/guide.hpp>
#include <importer/notice.hpp>

namespace assay::importer {

ASSAY_ENUM(SectionKind, about, role, responsibilities, requirements, benefits, other)
ASSAY_ENUM(StageKind, screen, work_sample, interview)
ASSAY_ENUM(ListRole, focus, practices, deliverables, criteria, other)
ASSAY_ENUM(ItemKind, competency, outcome)
ASSAY_ENUM(PlaceholderScope, organisation, job, candidate, live)
ASSAY_ENUM(PlaceholderKind, text, choice, range, date)
ASSAY_ENUM(Severity, note, warning, error)
ASSAY_ENUM(LineRole, label, title, introduction, text, heading, paragraph, bullet, duty, step, competency, outcome,
           trait, stage, question, area, follow_up, guidance, item, anchor, level, answer, leave_out, how_to_use,
           job_description, process, profile, directions, script, questions, scorecard, recommendation, debrief,
           references, faq)

ASSAY_FIELDS(Placement, (line, pointer, role))
ASSAY_FIELDS(Notice, (line, severity, sentence, code, choices))
ASSAY_FIELDS(NamedText, (name, text))
ASSAY_FIELDS(JobSection, (heading, kind, paragraphs, bullets, plus))
ASSAY_FIELDS(JobDescription, (title, sections))
ASSAY_FIELDS(ProcessStep, (name, text, minutes))
ASSAY_FIELDS(Profile, (overview, competencies, outcomes, traits))
ASSAY_FIELDS(Placeholder, (text, scope, kind, choices, occurrences, lines, rule))
ASSAY_FIELDS(DirectionList, (heading, bullets, after, role))
ASSAY_FIELDS(Directions, (paragraphs, lists))
ASSAY_FIELDS(BankLink, (id, revision))
ASSAY_FIELDS(Question, (id, text, areas_to_cover, follow_ups, lines, bank))
ASSAY_FIELDS(Anchor, (score, text))
ASSAY_FIELDS(Item, (id, name, kind, outcome, anchors, bank))
ASSAY_FIELDS(Level, (score, label))
ASSAY_FIELDS(StageScorecard, (items, recommendation))
ASSAY_FIELDS(Stage, (id, title, kind, interviewer_directions, candidate_directions, minutes, candidate_question_minutes,
                     window_days, effort_hours, questions, scorecard))
ASSAY_FIELDS(DebriefQuestion, (id, text, guidance))
ASSAY_FIELDS(DebriefPart, (directions, questions))
ASSAY_FIELDS(ReferenceQuestion, (id, text, guidance, numeric))
ASSAY_FIELDS(ReferenceScorecard, (items))
ASSAY_FIELDS(References, (directions, questions, scorecard))
ASSAY_FIELDS(FaqEntry, (question, answer))
ASSAY_FIELDS(KeptText, (before, text))
ASSAY_FIELDS(UnplacedLine, (line, text))
ASSAY_FIELDS(Guide, (title, introduction, how_to_use, job_description, process, profile, placeholders, stages, debrief,
                     references, faq, texts, unplaced, lines))

} // namespace assay::importer

namespace assay {

template <>
inline constexpr auto field_rules<importer::Guide> =
    rules(rule<&importer::Guide::title>({.max_length = 500}), rule<&importer::Guide::unplaced>({.max_length = 200'000}),
          rule<&importer::Guide::lines>({.max_length = 200'000}));

template <>
inline constexpr auto field_rules<importer::Anchor> = rules(rule<&importer::Anchor::score>({.min = 0, .max = 10}));

template <>
inline constexpr auto field_rules<importer::BankLink> =
    rules(rule<&importer::BankLink::id>({.min_length = 1, .max_length = 40}),
          rule<&importer::BankLink::revision>({.min = 1, .max = 1'000'000}));

template <>
inline constexpr auto field_rules<importer::Level> = rules(rule<&importer::Level::score>({.min = 0, .max = 10}));

template <>
inline constexpr auto field_rules<importer::DirectionList> =
    rules(rule<&importer::DirectionList::after>({.min = 0, .max = 20'000}));

template <>
inline constexpr auto field_rules<importer::Item> = rules(rule<&importer::Item::outcome>({.min = 0, .max = 20'000}));

} // namespace assay
