// What the commands under `assay measure` share that read a sheet or take figures alone.
#pragma once

#include <CLI/App.hpp>
#include <CLI/Validators.hpp>
#include <app/cli/commands.hpp>
#include <base/result.hpp>

#include <string>

namespace assay::app {

// Of seeds: whole numbers that JSON holds as they are. As doubles, since -1 read as one without a sign is a huge one.
inline CLI::Range seeds() { return {0.0, 9007199254740991.0, "WHOLE NUMBER"}; }

// The file's bytes. Refused: it cannot be read, or is larger than 1 GiB (`sheet/too-large`).
Result<std::string> read_sheet(const std::string& file);

void add_measure_fairness(CLI::App& measure, int& status);
void add_measure_ranking(CLI::App& measure, int& status);
void add_measure_worth(CLI::App& measure, int& status);
void add_measure_validity(CLI::App& measure, int& status);

} // namespace assay::app
