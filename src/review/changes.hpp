// What changed from one guide to another, as a list of sentences. Guides keep no ids from version to version, so that
// parts are matched by what they say and where they stand. Values in, values out; called where versions are compared.
#pragma once

#include <importer/guide.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace assay::review {

enum class ChangeKind : std::uint8_t { added, removed, changed, moved };

// `pointer` leads into the new guide, into the old one where something was removed. `before` and `after` are texts.
struct VersionChange {
    ChangeKind kind = ChangeKind::changed;
    std::string subject; // "question", "anchor", "stage", …
    std::string pointer;
    std::string sentence;
    std::optional<std::string> before = {};
    std::optional<std::string> after = {};
};

// A rated item of the new guide whose name, kind or anchors changed: its ratings do not mean what they meant.
struct TouchedItem {
    std::string pointer;
    std::string name;
    std::string stage;
};

// In the order of the new guide.
struct VersionChanges {
    std::vector<VersionChange> changes;
    std::vector<TouchedItem> scorecard_items;
};

VersionChanges changes_between(const importer::Guide& before, const importer::Guide& after);

} // namespace assay::review
