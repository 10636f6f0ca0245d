// Groups as both kinds of file give them: counts that somebody made, or individuals counted here.
#pragma once

#include <base/result.hpp>
#include <stats/fairness/median_split.hpp>
#include <stats/fairness/selection.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::measurement {

struct NamedGroup {
    std::string name;
    std::vector<std::string> values = {}; // of the table's attributes, in their order
    stats::Selection counts = {};
};

struct GroupTable {
    std::string name;                         // empty: the file has one table without a name
    std::vector<std::string> attributes = {}; // of individuals: one, or two where they cross
    std::vector<NamedGroup> groups = {};
    std::optional<std::size_t> unknown = {}; // whose group is not known, where the file has such a row
};

// How scores became a selection: who is above the median of those whose groups are all known.
struct ScoreSplit {
    stats::MedianSplit known;
    double median_all = 0; // of all with a score
};

struct ReadGroups {
    std::vector<GroupTable> tables;
    std::size_t rows = 0;    // below the header
    std::size_t missing = 0; // individuals without a score
    std::optional<std::size_t> unknown = {};
    std::optional<ScoreSplit> split = {};
};

// True of the empty cell and of the word "unknown": a group that nobody knows.
bool is_unknown_group(std::string_view name);

// From `group,applicants,selected[,table]`, a row a group. Refused: `csv/…`, `sheet/…`, more selected than applied
// (`fairness/selected`), a group that its table has already (`fairness/group-twice`), over 10,000 rows, none at all
// (`fairness/none`). `unknown` of all is that of the table that has most.
Result<ReadGroups> read_counts_csv(std::string_view text);

// From `id,score` and a column an attribute, a row a person. A table for each attribute and for each two of them; with
// exactly two that one is called "intersectional". Whoever has an attribute that is not known is in no table, only in
// `unknown`. Refused: `csv/…`, `sheet/…`, no attribute or more than 12, one with more than 100 values, more than 10,000
// groups (`fairness/attributes`), an id twice (`fairness/id-twice`), over 10 million rows, nobody with a score and all
// attributes
// (`fairness/none`).
Result<ReadGroups> read_individuals_csv(std::string_view text);

} // namespace assay::measurement
