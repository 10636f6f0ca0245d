// `assay measure agreement`: every coefficient of agreement of a file of ratings, as JSON and as a table to read.
#pragma once

#include <measurement/agreement/weights_csv.hpp>
#include <measurement/ratings_csv.hpp>
#include <stats/agreement/chance_corrected.hpp>
#include <stats/agreement/exact_agreement.hpp>
#include <stats/agreement/intraclass_correlation.hpp>
#include <stats/agreement/krippendorff_alpha.hpp>
#include <stats/agreement/pair_kappa.hpp>

#include <array>
#include <optional>
#include <string>

namespace assay::measurement {

struct AgreementOptions {
    std::optional<stats::DeclaredScale> scale = {};
    stats::BootstrapOptions bootstrap = {};
    bool average_items = false;
    std::optional<LevelWeights> weights = {}; // one more weighting, of one's own
};

inline constexpr std::array<std::string_view, 4> chance_models = {"gwet", "fleiss", "conger", "brennan_prediger"};
inline constexpr std::array<std::string_view, 5> weightings = {"unweighted", "linear", "quadratic", "ordinal", "own"};
// Of two raters: the same but the ordinal one.
inline constexpr std::array<std::string_view, 4> kappa_weightings = {"unweighted", "linear", "quadratic", "own"};

// What is told level by level.
inline constexpr std::size_t most_told_levels = 100;
inline constexpr std::string_view too_many_levels = "There are more than 100 levels: too many to list.";

struct PairKappas {
    std::string one;
    std::string other;
    double units = 0;                                          // that both rated
    std::vector<stats::Figure<stats::CohenKappa>> kappas = {}; // in the order of kappa_weightings
};

struct AgreementFigures {
    AgreementOptions asked; // what the figures were made with, which is told with them
    std::string unit;       // "target x item"
    std::string icc_unit;
    std::vector<double> levels; // of the scale, or those that occur
    stats::Figure<stats::IntraclassCorrelations> icc = {};
    stats::Figure<stats::KrippendorffAlphas> alpha = {};
    // By model, then by weighting, in the order of the names above; the last one where weights of one's own were given.
    std::array<std::vector<stats::Figure<stats::ChanceCorrected>>, 4> corrected = {};
    stats::Figure<std::vector<stats::Figure<stats::ChanceCorrected>>> by_level = {};
    stats::Figure<stats::ExactAgreement> exact = {};
    stats::Figure<std::vector<PairKappas>> pairs = {};
};

// Refused: the scale is none, or a score is none of its levels (`ratings/scale`); the weights are of other levels
// (`weights/levels`).
Result<AgreementFigures> agreement_figures(const stats::Ratings& ratings, const AgreementOptions& options);

// The object that docs/measurement/agreement.md describes.
std::string agreement_json(const ReadRatings& read, const AgreementFigures& figures);
// The coefficients in columns, and below them why some cannot be had.
std::string agreement_table(const ReadRatings& read, const AgreementFigures& figures);

} // namespace assay::measurement
