// A guide being written. Every stage, question and item has an id that stays while the draft is edited, and a path
// names them by it: `/stages/#ID/questions/#ID/text`. Kept texts point at what they stand before in the same way, with
// `-` for the end of a list. Changes are fields, so that two people's changes of different fields both hold.
#pragma once

#include <base/json_write.hpp>
#include <base/maybe.hpp>
#include <importer/guide.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace assay::guide_drafts {

enum class DraftState { open, published, discarded };
enum class ChangeOp { set, insert, remove, move };

// What a draft begins as: a copy of a guide's newest version, of a guide inside the program, or a skeleton.
struct NewGuideDraft {
    Maybe<std::string> guide_id;
    Maybe<std::string> built_in;
    Maybe<bool> blank;
    Maybe<std::string> title; // of a skeleton
};

struct OpenedDraft {
    std::string id;
    std::optional<std::string> guide_id;
    std::optional<int> base_version;
};

// `path` is a field (set), a list of elements (insert) or an element (remove, move). `before` is the id of the element
// that follows; null or absent: at the end.
struct GuideChange {
    ChangeOp op = ChangeOp::set;
    std::string path;
    Maybe<json::Raw> value;
    Maybe<std::string> to;
    Maybe<std::optional<std::string>> before;
};

struct GuideDraftPatch {
    std::vector<GuideChange> changes;
};

// An item whose outcome moved or went because the list of outcomes was changed.
struct RelinkedItem {
    std::string id;
    importer::ItemKind kind = importer::ItemKind::competency;
    std::optional<int> outcome;
};

// What a change answers; `placeholders` and `items` only where they changed by themselves.
struct ChangedDraft {
    std::string id;
    Instant updated_at;
    Maybe<std::vector<importer::Placeholder>> placeholders;
    Maybe<std::vector<RelinkedItem>> items;
};

struct DraftPublication {
    Maybe<std::string> note;
    Maybe<int> over;
};

struct PublishedDraft {
    std::string guide_id;
    int version = 0;
};

struct NamedPerson {
    std::string id;
    std::string name;
};

struct GuideDraftSummary {
    std::string id;
    std::optional<std::string> guide_id;
    std::optional<int> base_version;
    std::string title;
    Instant updated_at;
    std::string updated_by;
    DraftState state = DraftState::open;
};

// What stands in front of `guide` in `GET /guide-drafts/{id}`. `jobs` counts the jobs, closed ones aside, that stand on
// the base version.
struct GuideDraftEnvelope {
    std::string id;
    std::optional<std::string> guide_id;
    std::optional<int> base_version;
    std::optional<int> newest_version;
    std::optional<int> published_version;
    DraftState state = DraftState::open;
    Instant updated_at;
    NamedPerson updated_by;
    int jobs = 0;
    bool may_publish = false;
};

// What went from a draft and is remembered, so that bringing it back brings all of it back: placeholders with what a
// person said of them, and by item id the outcome an item restated.
struct FormerParts {
    std::vector<importer::Placeholder> placeholders;
    std::map<std::string, std::string> outcomes;
};

struct DraftContent {
    importer::Guide guide;
    FormerParts former;
};

} // namespace assay::guide_drafts
