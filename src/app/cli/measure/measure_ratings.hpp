// What the measure commands over a file of ratings have in common: its options, reading it, and what was wrong with it.
#pragma once

#include <CLI/App.hpp>
#include <measurement/ratings_csv.hpp>
#include <stats/agreement/rating_units.hpp>

#include <optional>
#include <string>

namespace assay::app {

struct AskedRatings {
    std::string file;
    measurement::RatingsCsvOptions reading;
    std::optional<double> score_from, score_to;
    bool as_json = false;
};

// RATINGS, --missing and --json; and --score-from with --score-to.
void add_ratings_options(CLI::App& command, AskedRatings& asked);
void add_scale_options(CLI::App& command, AskedRatings& asked);

// Throws WrongUse where one end is given without the other.
std::optional<stats::DeclaredScale> declared_scale(const AskedRatings& asked);

// Notes on standard error what the file has beyond what was asked. Throws as declared_scale does.
Result<measurement::ReadRatings> read_ratings(const AskedRatings& asked);

// The status of a refused file, with its sentence on standard error.
int complain(const std::string& file, const Error& error);

// In measure_facets.cpp.
void add_measure_facets(CLI::App& measure, int& status);
void add_measure_effects(CLI::App& measure, int& status);
// In measure_generalizability.cpp.
void add_measure_generalizability(CLI::App& measure, int& status);

} // namespace assay::app
