// Roles that people chose for lines: whether each was followed.
#pragma once

#include <importer/recognise/draft.hpp>

namespace assay::importer {

// Says of each line whose chosen role it could not get what it became and why. Called once every line has its place.
void say_which_choices_were_not_followed(Draft& draft);

} // namespace assay::importer
