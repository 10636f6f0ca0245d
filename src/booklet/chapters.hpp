// The parts of a guide as chapters of the booklet, in the order in which they are used.
#pragma once

#include <booklet/galley.hpp>
#include <importer/guide.hpp>

namespace assay::booklet {

// Everything a guide holds, an empty part left out.
void add_guide(Galley& galley, const importer::Guide& guide);

} // namespace assay::booklet
