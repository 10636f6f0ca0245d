// `assay measure effects`: how each rater of a file of ratings rates, as JSON and as tables to read.
#pragma once

#include <measurement/ratings_csv.hpp>
#include <stats/effects/rater_effects.hpp>

#include <string>

namespace assay::measurement {

// Refused as `stats::rater_effects` refuses. Drift over the column `period`, where there is one.
Result<stats::EffectsResult> effects_figures(const ReadRatings& read, const stats::EffectOptions& options = {});

// The object that docs/measurement/effects.md describes.
std::string effects_json(const ReadRatings& read, const stats::EffectsResult& figures);
std::string effects_table(const ReadRatings& read, const stats::EffectsResult& figures);

} // namespace assay::measurement
