// Which elements of a guide are linked to the bank, and where they stand. Pure.
#pragma once

#include <library/bank_use.hpp>

namespace assay::library {

// How the elements of a guide are named in pointers: `/stages/0/questions/2`, or `/stages/#ID/questions/#ID` as drafts
// do.
enum class Naming { by_index, by_id };

// Every linked question and item, in the guide's order.
std::vector<FoundLink> links_in(const importer::Guide& guide, Naming naming);

} // namespace assay::library
