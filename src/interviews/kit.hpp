// The kit: what an interviewer needs for one interview, on one page.
#pragma once

#include <importer/guide.hpp>
#include <interviews/interview.hpp>

namespace assay::interviews {

struct KitFile {
    std::string id;
    std::string name;
    std::string media_type;
    std::string kind;
    std::int64_t size = 0;
};

struct KitCandidate {
    std::string id;
    std::string name;
    std::vector<KitFile> files;
};

// `stage` has its placeholders filled; those that are filled while asking stay in brackets and are listed. `scorecard`
// is the reader's own, null for a reader who has none to write.
struct Kit {
    Interview interview;
    std::string job_title;
    KitCandidate candidate;
    importer::Stage stage;
    std::vector<importer::Placeholder> open_placeholders;
    std::optional<scorecards::Scorecard> scorecard;
    std::optional<importer::Range> minutes;
    std::optional<importer::Range> candidate_question_minutes;
};

} // namespace assay::interviews
