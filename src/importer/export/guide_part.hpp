// What is written of a guide. A part is a guide of its own that holds nothing else: what may not be in a document
// cannot get into it, whatever writes it.
#pragma once

#include <importer/export/passages.hpp>
#include <importer/guide.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace assay::importer {

enum class PartKind { guide, kit, scorecard, candidate };

struct Part {
    PartKind kind = PartKind::guide;
    std::size_t stage = 0; // of a kit or a scorecard
};

// The guide with nothing in it but the part. `part.stage` is a stage of the guide.
Guide only_part(const Guide& guide, const Part& part);

// What stands at the foot of every page of the part.
std::string_view foot_of(PartKind part);

// The passages of the part, of the whole guide.
std::vector<Passage> described_part(const Guide& guide, const Part& part);

} // namespace assay::importer
