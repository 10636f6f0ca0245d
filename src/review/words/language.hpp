// Whether a guide is written in English, so that the checks of wording may judge it.
#pragma once

#include <importer/guide.hpp>

namespace assay::review {

// True where the small words of English make up a fair share of the questions and anchors; also where there is too
// little text to tell.
bool is_english(const importer::Guide& guide);

} // namespace assay::review
