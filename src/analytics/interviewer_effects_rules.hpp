// Halo, central tendency, contrast and drift of each rater, over parts that share no candidate and no item (guides,
// mostly): within each the joint model can be told, and what the parts say is weighed by how sure each is of it.
#pragma once

#include <base/instant.hpp>
#include <stats/ratings.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace assay::analytics {

struct Weighed {
    double estimate = 0;
    double se = 0;
};

// When a rating was given: its period, and when its card came in.
struct WhenRated {
    std::string period;
    Instant submitted_at;
};

struct EffectsOfRater {
    std::optional<Weighed> halo;
    std::optional<Weighed> central;
    // Of what is left unexplained with the measure of the candidate before, of the same part; by `pairs` of candidates.
    struct Contrast {
        double correlation = 0;
        int pairs = 0;
    };
    std::optional<Contrast> contrast;
    struct Quarter {
        Weighed bias;
        int n_ratings = 0;
    };
    std::map<std::string, Quarter> drift; // by level of the period
};

// As the raters' levels; `when` of each row. The mean over parts with weights 1 / se^2 (a fixed effect). A part that
// the engine refuses says nothing.
std::vector<EffectsOfRater> effects_of_raters(const stats::Ratings& ratings, const std::vector<WhenRated>& when);

} // namespace assay::analytics
