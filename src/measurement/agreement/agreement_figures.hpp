// `assay measure agreement`: every coefficient of agreement of a file of ratings, as JSON and as a table to read.
#pragma once

#include <measurement/ratings_csv.hpp>
#include <stats/agreement/chance_corrected.hpp>
#include <stats/agreement/exact_agreement.hpp>
#include <stats/agreement/intraclass_correlation.hpp>
#include <stats/agreement/krippendorff_alpha.hpp>
#include <stats/agreement/pair_kappa.hpp>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace assay::measurement {

struct AgreementOptions {
    std::optional<stats::DeclaredScale> scale = {};
    stats::BootstrapOptions bootstrap = {};
    bool average_items = false;
};

inline constexpr std::array<std::string_view, 4> chance_models = {"gwet", "fleiss", "conger", "brennan_prediger"};
inline constexpr std::array<std::string_view, 4> weightings = {"unweighted", "linear", "quadratic", "ordinal"};

struct PairKappas {
    std::string one;
    std::string other;
    std::array<stats::Figure<double>, 3> kappas; // unweighted, linear, quadratic
};

struct AgreementFigures {
    stats::Figure<stats::IntraclassCorrelations> icc;
    stats::Figure<stats::KrippendorffAlphas> alpha;
    // By model, then by weighting, in the order of the names above.
    std::array<std::array<stats::Figure<stats::ChanceCorrected>, 4>, 4> corrected;
    stats::Figure<stats::ExactAgreement> exact;
    stats::Figure<std::vector<PairKappas>> pairs;
};

// Refused where the scores do not fit the scale, or take too many values for levels (the sentence says which).
Result<AgreementFigures> agreement_figures(const stats::Ratings& ratings, const AgreementOptions& options);

// The object that docs/measurement/agreement.md describes.
std::string agreement_json(const ReadRatings& read, const AgreementFigures& figures);
// The coefficients in columns, and below them why some cannot be had.
std::string agreement_table(const ReadRatings& read, const AgreementFigures& figures);

} // namespace assay::measurement
