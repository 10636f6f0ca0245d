// Rows of files as they are shown, for this slice and those that show files of their own.
#pragma once

#include <candidates/candidate_file.hpp>
#include <platform/db/database.hpp>

#include <vector>

namespace assay::candidates {

// Oldest first.
std::vector<File> files_of_candidate(db::Tx& tx, const std::string& candidate_id);
std::vector<File> files_of_submission(db::Tx& tx, const std::string& submission_id);

} // namespace assay::candidates
