// An entry of the organisation's bank: a question or a competency that guides share. Its revision counts up with every
// change of words that guides carry, so that a linked element knows whether it has the newest ones.
#pragma once

#include <base/instant.hpp>
#include <base/maybe.hpp>
#include <importer/guide.hpp>

#include <optional>
#include <string>
#include <vector>

namespace assay::library {

enum class EntryKind { question, competency };

// What an entry says, as it is stored. `competency` is the name that a question is found under; guides do not carry it,
// nor the definition.
struct QuestionEntry {
    std::string text;
    std::vector<std::string> areas_to_cover;
    std::vector<std::string> follow_ups;
    std::optional<std::string> competency;
};

struct CompetencyEntry {
    std::string name;
    std::string definition;
    std::vector<importer::Anchor> anchors;
};

struct NewBankQuestion {
    std::string text;
    Maybe<std::vector<std::string>> areas_to_cover;
    Maybe<std::vector<std::string>> follow_ups;
    Maybe<std::optional<std::string>> competency;
};

struct BankQuestionPatch {
    Maybe<std::string> text;
    Maybe<std::vector<std::string>> areas_to_cover;
    Maybe<std::vector<std::string>> follow_ups;
    Maybe<std::optional<std::string>> competency;
};

struct NewBankCompetency {
    std::string name;
    Maybe<std::string> definition;
    Maybe<std::vector<importer::Anchor>> anchors;
};

struct BankCompetencyPatch {
    Maybe<std::string> name;
    Maybe<std::string> definition;
    Maybe<std::vector<importer::Anchor>> anchors;
};

// `uses` counts linked elements in the newest versions of guides and in open drafts.
struct BankQuestion {
    std::string id;
    std::string text;
    std::vector<std::string> areas_to_cover;
    std::vector<std::string> follow_ups;
    std::optional<std::string> competency;
    int revision = 1;
    int uses = 0;
    Instant updated_at;
    std::string updated_by;
    bool archived = false;
};

struct BankCompetency {
    std::string id;
    std::string name;
    std::string definition;
    std::vector<importer::Anchor> anchors;
    int revision = 1;
    int uses = 0;
    Instant updated_at;
    std::string updated_by;
    bool archived = false;
};

// An entry's row.
struct StoredEntry {
    std::string bank_entry_id;
    EntryKind kind = EntryKind::question;
    std::string document;
    std::string competency_key;
    std::string words;
    std::string sort_key;
    int revision = 1;
    bool is_archived = false;
    std::string etag;
    std::string created_by;
    Instant created_at;
    std::string updated_by;
    std::string updated_by_name;
    Instant updated_at;
};

} // namespace assay::library
