// Guides as the rest of the program sees them: a guide is a name with numbered versions; a version is immutable and its
// document is the guide JSON with an id on every stage, question and item.
#pragma once

#include <base/instant.hpp>
#include <importer/guide.hpp>
#include <importer/notice.hpp>

#include <optional>
#include <string>
#include <vector>

namespace assay::guides {

// A line of the list of guides; the counts are those of its newest version.
struct GuideSummary {
    std::string id;
    std::string title;
    int version = 0;
    int stages = 0;
    int questions = 0;
    int items = 0;
    Instant updated_at;
    bool built_in = false;
};

struct GuideVersionSummary {
    int version = 0;
    Instant published_at;
    std::string published_by;
    std::optional<std::string> note;
};

// What publishing a guide answers: its id, the version made, and what the importer had to say.
struct PublishedGuide {
    std::string id;
    int version = 0;
    std::vector<importer::Notice> notices;
};

// What stands in front of the guide's own fields in `GET /guides/{id}`.
struct VersionEnvelope {
    std::string id;
    std::string guide_id;
    std::string guide_version_id;
    int version = 0;
    Instant published_at;
};

struct GuideCounts {
    int stages = 0;
    int questions = 0;
    int items = 0;
    int anchors = 0;
    int placeholders = 0;
    int unplaced = 0;
};

// A guide on its way to becoming a version.
struct GuideDraft {
    importer::Guide guide;
    std::vector<importer::Notice> notices = {};
    std::optional<std::string> source_sha256 = {}; // of the uploaded bytes, kept in the file store
    std::optional<std::string> note = {};
    std::optional<std::string> built_in_name = {};
};

} // namespace assay::guides
