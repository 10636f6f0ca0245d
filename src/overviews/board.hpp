// What the board and table of a job may be asked for.
#pragma once

#include <applications/application_fields.hpp>

namespace assay::overviews {

enum class BoardOrder { name, newest, stage };
ASSAY_ENUM(BoardOrder, name, newest, stage)

struct BoardQuery {
    std::optional<std::string> stage_id;
    std::optional<applications::Phase> phase;
    std::string words;    // of the candidate's name, address or files
    bool is_open = false; // only those in process: not closed, whatever closed them
    bool is_owed = false; // only where a scorecard is owed
    BoardOrder order = BoardOrder::name;
};

// A row's place in the list. `place` counts along the process and is used where the list is sorted by stage.
struct BoardKey {
    std::string application_id;
    std::string sort_key;
    std::string candidate_id;
    int place = 0;
};

} // namespace assay::overviews
