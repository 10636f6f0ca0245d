// `assay measure facets`: the many-facet Rasch model of a file of ratings, as JSON and as tables to read.
#pragma once

#include <measurement/ratings_csv.hpp>
#include <stats/agreement/rating_units.hpp>
#include <stats/facets/residuals.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::measurement {

struct FacetsOptions {
    stats::ManyFacetOptions model = {};
    std::optional<stats::DeclaredScale> scale = {};
    std::vector<std::string> facets = {}; // columns that stand in the model beside target, rater and item
    bool with_interactions = false;       // of raters with items and with each further facet
    std::string anchors = {};             // text of a file with id,measure[,facet]; facet is rater where there is none
};

// Of raters with the facet at that place (2 items, 3… further ones).
struct RaterInteractions {
    std::size_t facet = 2;
    std::vector<stats::Interaction> found = {};
    stats::Figure<std::vector<stats::Contrast>> contrasts = stats::no_figure("Not computed.");
};

struct FacetsFigures {
    stats::Ratings ratings; // without the columns that are not in the model
    stats::ManyFacetResult result;
    FacetsOptions asked;
    std::vector<RaterInteractions> interactions = {};
    std::vector<std::string> notes = {}; // anchors that the ratings do not know, levels that nobody gave
};

// Refused where a score is no level of the scale, where the anchors cannot be read, and as `many_facet` refuses.
Result<FacetsFigures> facets_figures(ReadRatings& read, FacetsOptions options);

// The object that docs/measurement/facets.md describes.
std::string facets_json(const ReadRatings& read, const FacetsFigures& figures);
// The elements of each facet, the most able and the most severe first, at most 100 of each; what they come to below.
std::string facets_table(const ReadRatings& read, const FacetsFigures& figures);

// One facet as a sheet: `id,measure,se,n,observed_average,fair_average,infit,outfit,extreme`, cells of what is not
// measured empty. Of raters it is what `read_anchors_csv` takes, of targets what a ranking is made from. Refused where
// the model has no facet of that name (`facets/unknown`).
Result<std::string> facets_csv(const FacetsFigures& figures, std::string_view facet);

} // namespace assay::measurement
