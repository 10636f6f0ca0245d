// What the model leaves unexplained: rating by rating, and between two facets. Read by `effects` and by diagnostics.
#pragma once

#include <stats/facets/many_facet.hpp>

namespace assay::stats {

// In steps of the rating's scale. `counts`: false where an element of it is extreme, or its scale has one level; then
// all is 0.
struct Residual {
    double step = 0;                                          // given, from 0 for the lowest level in use
    double off = 0;                                           // given less expected
    double expected = 0, variance = 0, third = 0, fourth = 0; // central moments
    bool counts = false;
    double standard() const; // off / sqrt(variance)
};

// As the rows of the ratings, which must be those the result is of.
std::vector<Residual> residuals_of(const Ratings& ratings, const ManyFacetResult& result);

// A rater who was set aside for giving only the lowest or only the highest score: how many ratings say so, of how many
// people, who and whose items are measured and were not set aside, and how likely it is that a rater of severity 0
// gives them all: the product of the model's probabilities.
struct OneEnd {
    std::size_t n = 0; // 0: the rater was not set aside, or has no such rating
    std::size_t targets = 0;
    bool is_highest = false;
    double chance = 1;
};

// As the raters.
std::vector<OneEnd> one_ends_of(const Ratings& ratings, const ManyFacetResult& result);

// How much further than their measures say two elements stand apart when they meet: a rater in a period, a rater on an
// item. In logits, a higher bias gives lower scores; everything else is held (Linacre 1989; the score at least 0.5
// points from its limits).
struct Interaction {
    std::uint32_t one = 0, other = 0; // levels of the two facets
    std::size_t n = 0;
    double bias = 0, se = 0, z = 0;
};

// For each two elements with ratings that count, in the order of the levels. Facets by their place (1 raters, 2 items,
// 3… further).
std::vector<Interaction> interactions_of(const Ratings& ratings, const ManyFacetResult& result, std::size_t one,
                                         std::size_t other);

// Whether two biases differ, in logits: t = difference / sqrt(se_1^2 + se_2^2), on (se_1^2 + se_2^2)^2 / (se_1^4 / (n_1
// - 1) + se_2^4 / (n_2 - 1)) degrees of freedom, p two-sided (Welch 1947; for Rasch measures Linacre 1989).
struct BiasDifference {
    double difference = 0, se = 0, t = 0, df = 0, p = 0;
};

// The one less the other. Fails where either has fewer than two ratings.
Figure<BiasDifference> difference_of(const Interaction& one, const Interaction& other);

// One rater (or other element `one`) who is stricter with the first of two levels of the other facet.
struct Contrast {
    std::uint32_t one = 0, with = 0, than_with = 0;
    BiasDifference difference = {}; // above 0
};

// Of all two interactions of one element with two ratings or more each, those with p below 5 % divided by how many
// there are (Bonferroni), the strongest first. `all` as `interactions_of` gives them. Fails beyond 1,000,000 of them.
Figure<std::vector<Contrast>> contrasts_of(const std::vector<Interaction>& all);

} // namespace assay::stats
