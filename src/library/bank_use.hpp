// Where entries of the bank are used, and what a draft could take over from them.
#pragma once

#include <library/bank_entry.hpp>

#include <variant>

namespace assay::library {

// A linked element of a guide. `place` says in words where it stands.
struct FoundLink {
    EntryKind kind = EntryKind::question;
    std::string entry_id;
    int revision = 1;
    std::string pointer;
    std::string place;
};

// One place where an entry is used: in the newest version of a guide (pointer by index), or in an open draft (pointer
// by the draft's own ids).
struct BankUse {
    std::optional<std::string> guide_id;
    std::optional<std::string> draft_id;
    std::string title;
    std::optional<int> version;
    std::string pointer;
    std::string place;
    int revision = 1;
    bool is_current = false;
};

// The words of the newest revision that the element can take over.
struct NewestQuestion {
    std::string text;
    std::vector<std::string> areas_to_cover;
    std::vector<std::string> follow_ups;
};

struct NewestItem {
    std::string name;
    std::vector<importer::Anchor> anchors;
};

struct NewerWording {
    std::string path;
    std::string id;
    int revision = 1;
    int newest_revision = 1;
    std::variant<NewestQuestion, NewestItem> newest;
};

} // namespace assay::library
