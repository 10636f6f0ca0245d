#include <measurement/agreement/agreement_figures.hpp>
#include <measurement/counts_json.hpp>
#include <measurement/figure_json.hpp>

namespace assay::measurement {
namespace {

using namespace stats;

void add(FigureJson& json, std::string_view name, const Figure<IntraclassCorrelation>& form) {
    if (!form) {
        json.none(name, form.error().reason);
        return;
    }
    json.object(name).number("icc", form->icc).figure("F", form->f).number("df1", form->df1).number("df2", form->df2);
    json.figure("p", form->p).figure("ci95", form->ci95).close();
}

void add_icc(FigureJson& json, const Figure<IntraclassCorrelations>& forms) {
    if (!forms) {
        json.none("icc", forms.error().reason);
        return;
    }
    json.object("icc");
    add(json, "ICC1_1", forms->icc1_1);
    add(json, "ICC2_1", forms->icc2_1);
    add(json, "ICC3_1", forms->icc3_1);
    add(json, "ICC1_k", forms->icc1_k);
    add(json, "ICC2_k", forms->icc2_k);
    add(json, "ICC3_k", forms->icc3_k);
    json.close();
}

void add_alpha(FigureJson& json, const Figure<KrippendorffAlphas>& alphas) {
    if (!alphas) {
        json.none("krippendorff_alpha", alphas.error().reason);
        return;
    }
    const std::pair<std::string_view, const Figure<KrippendorffAlpha>*> metrics[] = {{"nominal", &alphas->nominal},
                                                                                     {"ordinal", &alphas->ordinal},
                                                                                     {"interval", &alphas->interval},
                                                                                     {"ratio", &alphas->ratio}};
    json.object("krippendorff_alpha").count("units", alphas->units).count("pairable", alphas->pairable);
    for (const auto& [name, figure] : metrics)
        if (*figure)
            json.number(name, (*figure)->alpha);
        else
            json.none(name, figure->error().reason);
    json.object("ci95");
    for (const auto& [name, figure] : metrics)
        if (*figure)
            json.figure(name, (*figure)->ci95);
        else
            json.none(name, figure->error().reason);
    json.close().close();
}

void add(FigureJson& json, std::string_view name, const Figure<ChanceCorrected>& figure) {
    if (!figure) {
        json.none(name, figure.error().reason);
        return;
    }
    json.object(name).number("coef", figure->coefficient).number("se", figure->standard_error);
    json.interval("ci95", figure->ci95).number("p", figure->p).number("pa", figure->agreement);
    json.number("pe", figure->chance).close();
}

void add_exact(FigureJson& json, const Figure<ExactAgreement>& exact) {
    if (!exact) {
        json.none("percent_agreement", exact.error().reason);
        return;
    }
    json.number("percent_agreement", exact->units).number("pair_agreement", exact->pairs);
}

void add_pairs(FigureJson& json, const Figure<std::vector<PairKappas>>& pairs) {
    if (!pairs) {
        json.none("weighted_kappa", pairs.error().reason);
        return;
    }
    json.list("weighted_kappa");
    for (const PairKappas& each : *pairs) {
        json.object().list("raters").text({}, each.one).text({}, each.other).close();
        for (std::size_t kind = 0; kind < each.kappas.size(); ++kind) json.figure(weightings[kind], each.kappas[kind]);
        json.close();
    }
    json.close();
}

} // namespace

std::string agreement_json(const ReadRatings& read, const AgreementFigures& figures) {
    FigureJson json;
    add_counts(json, counts_of(read));
    add_icc(json, figures.icc);
    add_alpha(json, figures.alpha);
    const Figure<ChanceCorrected>& fleiss = figures.corrected[1][0];
    if (fleiss)
        json.number("fleiss_kappa", fleiss->coefficient);
    else
        json.none("fleiss_kappa", fleiss.error().reason);
    for (std::size_t model = 0; model < chance_models.size(); ++model) {
        json.object(chance_models[model]);
        for (std::size_t weighting = 0; weighting < weightings.size(); ++weighting)
            add(json, weightings[weighting], figures.corrected[model][weighting]);
        json.close();
    }
    add_pairs(json, figures.pairs);
    add_exact(json, figures.exact);
    return std::move(json).finish();
}

} // namespace assay::measurement
