#include <measurement/agreement/agreement_figures.hpp>
#include <measurement/counts_json.hpp>
#include <measurement/figure_json.hpp>

#include <functional>

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

// What the forms stand on: units, and how many ratings the mean of k is of.
void add_icc_design(FigureJson& json, const AgreementFigures& figures) {
    const auto& forms = figures.icc;
    if (!forms) {
        json.none("icc_design", forms.error().reason);
        return;
    }
    json.object("icc_design").text("unit", figures.icc_unit).count("units", forms->units);
    json.count("raters", forms->raters).truth("is_complete", forms->is_complete);
    json.text("mean_squares", forms->is_complete ? "complete" : "Henderson's method 3");
    json.number("k_one_way", forms->k_one_way);
    if (forms->icc3_1 || forms->k_two_way > 0)
        json.number("k_two_way", forms->k_two_way);
    else
        json.none("k_two_way", forms->icc3_1.error().reason);
    json.close();
}

// What every figure over levels was made with.
void add_terms(FigureJson& json, const AgreementFigures& figures) {
    json.text("unit", figures.unit).truth("scale_declared", figures.asked.scale.has_value());
    if (figures.levels.size() > most_told_levels) {
        json.none("levels", too_many_levels);
    } else {
        json.list("levels");
        for (const double each : figures.levels) json.number({}, each);
        json.close();
    }
    json.object("bootstrap").count("resamples", figures.asked.bootstrap.resamples);
    json.count("seed", figures.asked.bootstrap.seed).close();
    if (!figures.asked.weights) return;
    if (figures.levels.size() > most_told_levels) {
        json.none("own_weights", too_many_levels);
        return;
    }
    const CategoryWeights weights(figures.asked.weights->disagreements);
    json.list("own_weights");
    for (std::size_t one = 0; one < weights.size(); ++one) {
        json.list();
        for (std::size_t other = 0; other < weights.size(); ++other) json.number({}, weights(one, other));
        json.close();
    }
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

void add_parts(FigureJson& json, const Figure<ChanceCorrected>& figure) {
    if (!figure) {
        json.none("coef", figure.error().reason);
        return;
    }
    json.number("coef", figure->coefficient).number("se", figure->standard_error);
    json.interval("ci95", figure->ci95).number("p", figure->p).number("pa", figure->agreement);
    json.number("pe", figure->chance);
}

void add_corrected(FigureJson& json, const AgreementFigures& figures) {
    for (std::size_t model = 0; model < chance_models.size(); ++model) {
        const auto& of_model = figures.corrected[model];
        json.object(chance_models[model]);
        for (std::size_t weighting = 0; weighting < of_model.size(); ++weighting)
            if (of_model[weighting]) {
                json.object(weightings[weighting]);
                add_parts(json, of_model[weighting]);
                json.close();
            } else {
                json.none(weightings[weighting], of_model[weighting].error().reason);
            }
        json.close();
    }
}

void add_levels(FigureJson& json, const AgreementFigures& figures) {
    if (!figures.by_level) {
        json.none("fleiss_by_level", figures.by_level.error().reason);
        return;
    }
    json.list("fleiss_by_level");
    for (std::size_t level = 0; level < figures.by_level->size(); ++level) {
        json.object().number("level", figures.levels[level]);
        add_parts(json, (*figures.by_level)[level]);
        json.close();
    }
    json.close();
}

void add_exact(FigureJson& json, const Figure<ExactAgreement>& exact) {
    if (!exact) {
        json.none("percent_agreement", exact.error().reason);
        return;
    }
    json.number("percent_agreement", exact->units).number("pair_agreement", exact->pairs);
}

template <class Part>
void add_part(FigureJson& json, std::string_view name, const Figure<CohenKappa>& kappa, Part part) {
    if (kappa)
        json.figure(name, part(*kappa));
    else
        json.none(name, kappa.error().reason);
}

void add_pairs(FigureJson& json, const Figure<std::vector<PairKappas>>& pairs) {
    if (!pairs) {
        json.none("weighted_kappa", pairs.error().reason);
        return;
    }
    json.list("weighted_kappa");
    for (const PairKappas& each : *pairs) {
        json.object().list("raters").text({}, each.one).text({}, each.other).close();
        json.count("units", static_cast<std::size_t>(each.units));
        for (std::size_t kind = 0; kind < each.kappas.size(); ++kind)
            add_part(json, kappa_weightings[kind], each.kappas[kind], [](const CohenKappa& of) { return of.kappa; });
        json.object("se");
        for (std::size_t kind = 0; kind < each.kappas.size(); ++kind)
            add_part(json, kappa_weightings[kind], each.kappas[kind], std::mem_fn(&CohenKappa::standard_error));
        json.close().object("ci95");
        for (std::size_t kind = 0; kind < each.kappas.size(); ++kind)
            add_part(json, kappa_weightings[kind], each.kappas[kind], std::mem_fn(&CohenKappa::ci95));
        json.close().close();
    }
    json.close();
}

} // namespace

std::string agreement_json(const ReadRatings& read, const AgreementFigures& figures) {
    FigureJson json;
    add_counts(json, counts_of(read));
    add_terms(json, figures);
    add_icc(json, figures.icc);
    add_icc_design(json, figures);
    add_alpha(json, figures.alpha);
    const Figure<ChanceCorrected>& fleiss = figures.corrected[1][0];
    if (fleiss)
        json.number("fleiss_kappa", fleiss->coefficient);
    else
        json.none("fleiss_kappa", fleiss.error().reason);
    add_levels(json, figures);
    add_corrected(json, figures);
    add_pairs(json, figures.pairs);
    add_exact(json, figures.exact);
    return std::move(json).finish();
}

} // namespace assay::measurement
