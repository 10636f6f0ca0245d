// A document on its way to becoming a guide: read, shown line by line, mended by saying what a line is, then accepted.
// The bytes stay as they came; every look at an import reads them again with the roles chosen so far.
#pragma once

#include <base/maybe.hpp>
#include <guides/guide.hpp>

#include <map>

namespace assay::guides {

enum class ImportState { open, accepted };

// A role for a line number, as text on both sides; `auto` gives the line back to the reader.
using ChosenRoles = std::map<std::string, std::string>;

// A non-blank line of the source. `role` is `unplaced` where the reader found no place, `ignore` where a person said
// so.
struct PreviewLine {
    int line = 0;
    std::string text;
    std::string role;
    std::string pointer;
    bool sure = true;
};

struct GuideImport {
    std::string id;
    std::string file_name;
    ImportState state = ImportState::open;
    importer::Guide guide;
    std::vector<PreviewLine> lines;
    std::vector<importer::Notice> notices;
    GuideCounts counts;
    Instant created_at;
    std::optional<std::string> guide_id; // once accepted
    std::optional<int> version;
    std::optional<std::string> draft_id; // once accepted as a draft
};

struct ImportPatch {
    ChosenRoles roles;
};

// As a new guide, or as the next version of one that is there; or as a draft of either, to be written on first.
struct Acceptance {
    Maybe<std::string> guide_id;
    Maybe<std::string> note;
    Maybe<bool> as_draft;
};

struct AcceptedImport {
    std::string guide_id;
    int version = 0;
};

struct ImportedDraft {
    std::string draft_id;
};

// As stored.
struct StoredImport {
    std::string guide_import_id;
    std::string file_name;
    std::string source_sha256;
    ChosenRoles roles;
    ImportState state = ImportState::open;
    std::optional<std::string> guide_id;
    std::optional<int> version;
    std::optional<std::string> guide_draft_id;
    std::string etag;
    std::string person_id;
    Instant created_at;
};

} // namespace assay::guides
