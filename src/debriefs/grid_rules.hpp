// Lays rated cards out as a grid. Pure.
#pragma once

#include <debriefs/grid.hpp>
#include <importer/guide.hpp>

namespace assay::debriefs {

struct GridRating {
    std::string item_id;
    std::optional<int> score;
    bool has_evidence = false;
};

// One card that the reader may see.
struct GridCard {
    std::string person_id;
    std::string name;
    std::string stage_id;
    std::vector<GridRating> ratings;
};

// Columns in stage order, then by name. Rows with the widest range first, then gaps, then thin ones, then guide order;
// items of stages without a card have no row.
Grid grid(const importer::Guide& guide, const std::vector<GridCard>& cards);

} // namespace assay::debriefs
