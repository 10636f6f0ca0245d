// Items by interviewer: where a panel differs and where it has nothing to go by.
#pragma once

#include <base/fields.hpp>

#include <optional>
#include <string>
#include <vector>

namespace assay::debriefs {

// One interviewer in one stage, in stage order: a column.
struct GridInterviewer {
    std::string person_id;
    std::string name;
    std::string stage_id;
    friend bool operator==(const GridInterviewer&, const GridInterviewer&) = default;
};

// `score` is 0 for "not enough information" and null for a skipped item; `thin` marks a rating without evidence.
struct GridCell {
    std::string person_id;
    std::string stage_id;
    std::optional<int> score;
    bool thin = false;
};

// An outcome that several stages rate is one row without a stage. `range` is highest less lowest rating, null where
// fewer than two rated; `gap`: nobody could rate it.
struct GridRow {
    std::string item_id;
    std::string name;
    std::string kind;
    std::optional<std::string> stage_id;
    std::vector<GridCell> cells;
    std::optional<int> range;
    bool gap = false;
};

struct Grid {
    std::vector<GridInterviewer> interviewers;
    std::vector<GridRow> rows;
};

ASSAY_FIELDS(GridInterviewer, (person_id, name, stage_id))
ASSAY_FIELDS(GridCell, (person_id, stage_id, score, thin))
ASSAY_FIELDS(GridRow, (item_id, name, kind, stage_id, cells, range, gap))
ASSAY_FIELDS(Grid, (interviewers, rows))

} // namespace assay::debriefs
