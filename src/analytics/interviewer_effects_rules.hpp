// Halo, central tendency and drift of each rater, over parts that share no candidate and no item (guides, mostly):
// within each the joint model can be told, and what the parts say is weighed by how sure each is of it.
#pragma once

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

struct EffectsOfRater {
    std::optional<Weighed> halo;
    std::optional<Weighed> central;
    struct Quarter {
        Weighed bias;
        int n_ratings = 0;
    };
    std::map<std::string, Quarter> drift; // by level of the period
};

// As the raters' levels. `periods` names the period of each row. The mean over parts with weights 1 / se^2 (a fixed
// effect). A part that the engine refuses says nothing.
std::vector<EffectsOfRater> effects_of_raters(const stats::Ratings& ratings, const std::vector<std::string>& periods);

} // namespace assay::analytics
