#include <measurement/agreement/agreement_figures.hpp>

#include <utility>

namespace assay::measurement {
namespace {

using namespace stats;

template <std::size_t... Each>
auto under_weightings(const RatingUnits& units, ChanceModel model, std::index_sequence<Each...>) {
    return std::array{chance_corrected(units, CategoryWeights(units.levels, static_cast<Weighting>(Each)), model)...};
}

auto under_weightings(const RatingUnits& units, ChanceModel model) {
    return under_weightings(units, model, std::make_index_sequence<weightings.size()>{});
}

Figure<std::vector<PairKappas>> pair_kappas(const Ratings& ratings, const RatingUnits& units) {
    const auto tables = pair_tables(units);
    if (!tables) return std::unexpected(tables.error());
    const CategoryWeights unweighted(units.levels, Weighting::unweighted);
    const CategoryWeights linear(units.levels, Weighting::linear);
    const CategoryWeights quadratic(units.levels, Weighting::quadratic);
    std::vector<PairKappas> pairs;
    for (const PairTable& each : *tables)
        pairs.push_back({ratings.rater.levels[each.one],
                         ratings.rater.levels[each.other],
                         {cohen_kappa(each, unweighted), cohen_kappa(each, linear), cohen_kappa(each, quadratic)}});
    return pairs;
}

} // namespace

Result<AgreementFigures> agreement_figures(const Ratings& ratings, const AgreementOptions& options) {
    const auto units = units_of(ratings, options.scale);
    if (!units) return refuse(Fault::malformed, "ratings/scale", units.error().reason);
    return AgreementFigures{intraclass_correlations(ratings, {options.average_items}),
                            krippendorff_alphas(*units, options.bootstrap),
                            {under_weightings(*units, ChanceModel::gwet), under_weightings(*units, ChanceModel::fleiss),
                             under_weightings(*units, ChanceModel::conger),
                             under_weightings(*units, ChanceModel::brennan_prediger)},
                            exact_agreement(*units),
                            pair_kappas(ratings, *units)};
}

} // namespace assay::measurement
