// The document for candidates: the job, the process, what each stage is and takes.
#pragma once

#include <booklet/galley.hpp>
#include <importer/guide.hpp>

namespace assay::booklet {

// Of a guide that holds nothing else (`importer::only_part`).
void add_leaflet(Galley& galley, const importer::Guide& guide);

} // namespace assay::booklet
