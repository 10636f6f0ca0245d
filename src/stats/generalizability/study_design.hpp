// Which components of variance a file of ratings can tell apart. Every estimator of this family starts here.
#pragma once

#include <stats/figure.hpp>
#include <stats/generalizability/study_terms.hpp>
#include <stats/ratings.hpp>

#include <optional>
#include <string>
#include <vector>

namespace assay::stats {

// The level of a term that each rating belongs to, and how many ratings each level has.
struct Levels {
    std::vector<std::uint32_t> at = {};
    std::vector<std::uint32_t> sizes = {};
    std::size_t size() const { return sizes.size(); }
};

struct StudyDesign {
    Nesting design = Nesting::crossed;
    bool is_balanced = false; // every target with every rater and item (of the nest), one rating each
    std::size_t ratings = 0;
    std::size_t sets = 1;             // sets of targets and raters that no rating connects
    PerTerm<Levels> levels = {};      // of the residual: the cells target x rater x item
    PerTerm<std::string> absent = {}; // why the model is without the term; empty where it has it

    bool has(Term term) const { return absent[index_of(term)].empty(); }
    std::size_t size(Term term) const { return levels[index_of(term)].size(); }
    // Ratings on a level of the term, on average.
    double ratings_per(Term term) const { return static_cast<double>(ratings) / static_cast<double>(size(term)); }
};

// The design, found in the ratings unless declared: raters are nested in items where each rated one item and some item
// has two raters, items in raters where each belongs to one rater and some rater has two. Declaring a nest says that
// the same name in two levels of the holder means two things. A term is absent where its levels are those of a term
// before it or single ratings, or where its covariance is a combination of the others' (pivots of the matrix of tr(M Z
// Z' M W W'), M centring; Rao 1971). Refused: one target, one rating for each target. Time and memory linear in the
// ratings.
Figure<StudyDesign> study_design(const Ratings& ratings, std::optional<Nesting> declared = {});

// tr(M A M B) for A, B the indicator products Z Z' of two terms: what MINQUE(0) is made of.
double trace_product(const StudyDesign& design, Term one, Term other);

} // namespace assay::stats
