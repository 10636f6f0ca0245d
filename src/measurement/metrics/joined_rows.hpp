// Truth and predictions row by row: of two files by their key, of one file as they stand.
#pragma once

#include <measurement/metrics/prediction_rows.hpp>

#include <optional>

namespace assay::measurement {

struct PredictionSource {
    std::string file;
    std::string_view text;
};

// A sentence for a person, about a file.
struct PredictionNote {
    std::string file;
    std::string text;
};

struct JoinedRows {
    PredictionNames names;
    PredictionRows truth;
    std::optional<PredictionRows> second = {}; // none: predictions stand beside the truth
    std::vector<std::uint32_t> row;            // of each row of the truth, that of its prediction
    std::vector<PredictionNote> notes = {};

    const PredictionRows& predictions() const { return second ? *second : truth; }
};

struct JoinOptions {
    MetricTask task = MetricTask::classification;
    AskedColumns columns = {};
};

// Without a key that both have, rows belong together in their order, and a note says so. Refused, besides as
// read_prediction_rows says: a key twice in a file (`predictions/key-twice`, both lines named), keys of one file that
// the other lacks (`predictions/keys-differ`), files of different length without a key (`predictions/rows-differ`). A
// key of a ranking is one within its query, where both files say the query.
Result<JoinedRows> joined_rows(const PredictionSource& truth, const std::optional<PredictionSource>& predictions,
                               const JoinOptions& options);

} // namespace assay::measurement
