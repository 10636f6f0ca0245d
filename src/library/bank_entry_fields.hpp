// Fields of the bank's entries and their limits.
#pragma once

#include <base/fields.hpp>
#include <importer/guide_fields.hpp>
#include <library/bank_entry.hpp>
#include <library/bank_use.hpp>

namespace assay::library {

ASSAY_ENUM(EntryKind, question, competency)
ASSAY_FIELDS(QuestionEntry, (text, areas_to_cover, follow_ups, competency))
ASSAY_FIELDS(CompetencyEntry, (name, definition, anchors))
ASSAY_FIELDS(NewBankQuestion, (text, areas_to_cover, follow_ups, competency))
ASSAY_FIELDS(BankQuestionPatch, (text, areas_to_cover, follow_ups, competency))
ASSAY_FIELDS(NewBankCompetency, (name, definition, anchors))
ASSAY_FIELDS(BankCompetencyPatch, (name, definition, anchors))
ASSAY_FIELDS(BankQuestion,
             (id, text, areas_to_cover, follow_ups, competency, revision, uses, updated_at, updated_by, archived))
ASSAY_FIELDS(BankCompetency, (id, name, definition, anchors, revision, uses, updated_at, updated_by, archived))
ASSAY_FIELDS(StoredEntry, (bank_entry_id, kind, document, competency_key, words, sort_key, revision, is_archived, etag,
                           created_by, created_at, updated_by, updated_by_name, updated_at))
ASSAY_FIELDS(BankUse, (guide_id, draft_id, title, version, pointer, place, revision, is_current))
ASSAY_FIELDS(NewestQuestion, (text, areas_to_cover, follow_ups))
ASSAY_FIELDS(NewestItem, (name, anchors))
ASSAY_FIELDS(NewerWording, (path, id, revision, newest_revision, newest))

} // namespace assay::library

namespace assay {

template <>
inline constexpr auto field_rules<library::NewBankQuestion> =
    rules(rule<&library::NewBankQuestion::text>({.min_length = 1, .max_length = 5000}),
          rule<&library::NewBankQuestion::areas_to_cover>({.max_length = 100}),
          rule<&library::NewBankQuestion::follow_ups>({.max_length = 100}),
          rule<&library::NewBankQuestion::competency>({.max_length = 200}));

template <>
inline constexpr auto field_rules<library::BankQuestionPatch> =
    rules(rule<&library::BankQuestionPatch::text>({.min_length = 1, .max_length = 5000}),
          rule<&library::BankQuestionPatch::areas_to_cover>({.max_length = 100}),
          rule<&library::BankQuestionPatch::follow_ups>({.max_length = 100}),
          rule<&library::BankQuestionPatch::competency>({.max_length = 200}));

template <>
inline constexpr auto field_rules<library::NewBankCompetency> =
    rules(rule<&library::NewBankCompetency::name>({.min_length = 1, .max_length = 500}),
          rule<&library::NewBankCompetency::definition>({.max_length = 5000}),
          rule<&library::NewBankCompetency::anchors>({.max_length = 11}));

template <>
inline constexpr auto field_rules<library::BankCompetencyPatch> =
    rules(rule<&library::BankCompetencyPatch::name>({.min_length = 1, .max_length = 500}),
          rule<&library::BankCompetencyPatch::definition>({.max_length = 5000}),
          rule<&library::BankCompetencyPatch::anchors>({.max_length = 11}));

} // namespace assay
