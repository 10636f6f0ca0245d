// `assay measure fairness`: every group of every table against the one selected most often, as JSON and as a table to
// read.
#pragma once

#include <measurement/fairness/groups.hpp>
#include <stats/fairness/adverse_impact.hpp>

#include <optional>
#include <string>
#include <vector>

namespace assay::measurement {

struct FairnessOptions {
    std::vector<std::string> references = {}; // groups to compare with, in the tables that have them
    bool leave_out_under_2_percent = false;
    std::optional<std::size_t> unknown = {}; // whose group is not known, where the file does not say
};

struct TableFigures {
    stats::ImpactTable impact;
    std::vector<std::optional<stats::Comparison>> comparisons; // of each group that is compared
};

// Refused: a reference that no table has, or that is two groups of one table, or in which nobody applied
// (`fairness/reference`). Boschloo's test is made until the groups compared have a million applicants together.
Result<std::vector<TableFigures>> fairness_figures(const ReadGroups& read, const FairnessOptions& options);

// What a reader should know before quoting the figures of a group; sentences.
std::vector<std::string> notes_about(const stats::Comparison& comparison);
std::vector<std::string> notes_about(const ReadGroups& read);

// The object that docs/measurement/fairness.md describes.
std::string fairness_json(const ReadGroups& read, const FairnessOptions& options,
                          const std::vector<TableFigures>& figures);
std::string fairness_table(const ReadGroups& read, const FairnessOptions& options,
                           const std::vector<TableFigures>& figures);

} // namespace assay::measurement
