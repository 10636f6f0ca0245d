// What an entry of the bank must be, how a patch changes it, and how it is kept, ordered and searched. Pure.
#pragma once

#include <base/result.hpp>
#include <library/bank_entry.hpp>

#include <string_view>

namespace assay::library {

// The entry with the patch upon it: texts trimmed, blank lines of lists dropped, anchors by level.
QuestionEntry with_patch(QuestionEntry entry, const BankQuestionPatch& patch);
CompetencyEntry with_patch(CompetencyEntry entry, const BankCompetencyPatch& patch);

// A new entry as a patch upon nothing.
BankQuestionPatch patch_of(const NewBankQuestion& wish);
BankCompetencyPatch patch_of(const NewBankCompetency& wish);

std::vector<FieldError> faults_in(const QuestionEntry& entry);
std::vector<FieldError> faults_in(const CompetencyEntry& entry);

// Whether a guide that is linked to `before` has other words than one that takes over `after`.
bool changes_guides(const QuestionEntry& before, const QuestionEntry& after);
bool changes_guides(const CompetencyEntry& before, const CompetencyEntry& after);

// Puts what the entry says into its row: the document, and what lists are ordered and searched by.
void write_into(StoredEntry& stored, const QuestionEntry& entry);
void write_into(StoredEntry& stored, const CompetencyEntry& entry);

// What two spellings of one competency's name have in common.
std::string competency_key(std::string_view name);

} // namespace assay::library
