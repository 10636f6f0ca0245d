#include <measurement/counts_json.hpp>
#include <measurement/facets/facets_figures.hpp>
#include <measurement/figure_json.hpp>

namespace assay::measurement {
namespace {

using namespace stats;

constexpr std::string_view unmeasured =
    "Nothing tells where it stands: whatever its ratings are of, by and on is not measured either, or has one score.";
constexpr std::string_view scaleless = "Of its own scale no two levels are left by ratings that count.";
constexpr std::string_view uncounted =
    "It is held where it was, and none of its ratings counts: all are of, by or on somebody or something with only one "
    "score, or with only the lowest or the highest.";

void add_element(FigureJson& json, const std::string& id, const ElementMeasure& element) {
    const std::string_view why_no_place = element.is_alone ? lone_rater_reason : unmeasured;
    const std::string_view why_no_fit = element.is_measured ? uncounted : unmeasured;
    const auto of_place = [&](std::string_view name, double value) {
        element.is_measured ? json.number(name, value) : json.none(name, why_no_place);
    };
    const auto of_fair = [&](std::string_view name, double value) {
        if (element.is_measured && !element.has_scale)
            json.none(name, scaleless);
        else
            of_place(name, value);
    };
    const auto of_error = [&](std::string_view name, double value) {
        element.is_measured&& element.has_fit ? json.number(name, value)
                                              : json.none(name, element.is_alone ? lone_rater_reason : why_no_fit);
    };
    const auto of_fit = [&](std::string_view name, double value) {
        element.is_alone || (element.is_measured && element.has_fit) ? json.number(name, value)
                                                                     : json.none(name, why_no_fit);
    };
    json.object().text("id", id);
    of_place("measure", element.measure);
    of_error("se_model", element.se_model);
    of_error("se_real", element.se_real);
    json.count("n", element.n).number("raw_score", element.raw_score);
    json.number("observed_average", element.observed_average);
    of_fair("fair_average_mean", element.fair_average_mean);
    of_fair("fair_average_zero", element.fair_average_zero);
    of_fit("infit_mnsq", element.infit_mnsq);
    of_fit("infit_zstd", element.infit_zstd);
    of_fit("outfit_mnsq", element.outfit_mnsq);
    of_fit("outfit_zstd", element.outfit_zstd);
    json.truth("extreme", element.extreme).truth("anchored", element.anchored).close();
}

void add_elements(FigureJson& json, std::string_view name, const MeasuredFacet& facet, const Facet& levels) {
    json.list(name);
    for (std::size_t each = 0; each < facet.elements.size(); ++each)
        add_element(json, levels.levels[each], facet.elements[each]);
    json.close();
}

void add_spread(FigureJson& json, std::string_view name, const Figure<Spread>& spread) {
    if (!spread) {
        json.none(name, spread.error().reason);
        return;
    }
    json.object(name).number("sd", spread->sd).number("rmse", spread->rmse).number("true_sd", spread->true_sd);
    json.number("separation", spread->separation).number("strata", spread->strata);
    json.number("reliability", spread->reliability).close();
}

void add_summary(FigureJson& json, std::string_view name, const FacetSummary& summary) {
    json.object(name);
    add_spread(json, "population", summary.population);
    add_spread(json, "sample", summary.sample);
    if (summary.fixed_df > 0)
        json.number("fixed_chi2", summary.fixed_chi2);
    else
        json.none("fixed_chi2", "Two or more elements are needed to say how they differ.");
    json.count("fixed_df", summary.fixed_df).close();
}

void add_summaries(FigureJson& json, const FacetsFigures& figures) {
    json.object("summary");
    const auto& facets = figures.result.facets;
    for (std::size_t facet = 0; facet < facets.size(); ++facet) {
        constexpr std::string_view own[] = {"targets", "raters", "items"};
        json.object(facet < 3 ? own[facet] : std::string_view(facets[facet].name));
        add_summary(json, "with_extremes", facets[facet].with_extremes);
        add_summary(json, "without_extremes", facets[facet].without_extremes);
        json.close();
    }
    json.close();
}

void add_numbers(FigureJson& json, std::string_view name, const std::vector<double>& values) {
    json.list(name);
    for (const double each : values) json.number({}, each);
    json.close();
}

// One list for all items, or one for each.
void add_scales(FigureJson& json, const ManyFacetResult& result) {
    json.list("levels");
    for (const ThresholdList& each : result.scales) add_numbers(json, {}, each.categories);
    json.close().list("thresholds");
    for (const ThresholdList& each : result.scales) add_numbers(json, {}, each.thresholds);
    json.close();
}

void add_subsets(FigureJson& json, const FacetsFigures& figures) {
    json.list("subsets");
    for (const Subset& subset : figures.result.subsets) {
        json.list();
        for (const std::uint32_t each : subset.targets) json.text({}, figures.ratings.target.levels[each]);
        for (const std::uint32_t each : subset.raters) json.text({}, figures.ratings.rater.levels[each]);
        json.close();
    }
    json.close();
}

void add_alike(FigureJson& json, const Figure<std::vector<AlikeRaters>>& alike, const Facet& raters) {
    if (!alike) {
        json.none("pairs", alike.error().reason);
        return;
    }
    json.list("pairs");
    for (const AlikeRaters& each : *alike) {
        json.object().list("raters").text({}, raters.levels[each.one]).text({}, raters.levels[each.other]).close();
        json.number("n", each.agreement.pairs).number("observed", each.agreement.observed);
        json.number("expected", each.agreement.expected).number("z", each.z).number("p", each.p).close();
    }
    json.close();
}

void add_agreement(FigureJson& json, const Figure<RaterAgreement>& agreement, const Facet& raters) {
    if (!agreement) {
        json.none("agreement", agreement.error().reason).none("pairs", agreement.error().reason);
        return;
    }
    const auto add = [&](const PairAgreement& shares) {
        json.number("pairs", shares.pairs);
        for (const auto& [name, share] : {std::pair("observed", shares.observed), {"expected", shares.expected}})
            shares.pairs > 0 ? json.number(name, share)
                             : json.none(name, "Nobody else rated the same target and item.");
    };
    json.object("agreement");
    add(*agreement);
    json.list("raters");
    for (std::size_t each = 0; each < raters.size(); ++each) {
        json.object().text("id", raters.levels[each]);
        add(agreement->raters[each]);
        json.close();
    }
    json.close().close();
    add_alike(json, agreement->alike, raters);
}

// By the name of the other facet.
void add_interactions(FigureJson& json, const FacetsFigures& figures) {
    json.object("interactions");
    for (const RaterInteractions& each : figures.interactions) {
        const Facet& other = each.facet == 2 ? figures.ratings.item : figures.ratings.further[each.facet - 3];
        json.list("rater_" + other.name);
        for (const Interaction& one : each.found) {
            json.object()
                .text("rater", figures.ratings.rater.levels[one.one])
                .text(other.name, other.levels[one.other]);
            json.count("n", one.n).number("bias", one.bias).number("se", one.se).number("z", one.z).close();
        }
        json.close();
    }
    json.close();
}

void add_contrasts(FigureJson& json, const FacetsFigures& figures) {
    json.object("contrasts");
    for (const RaterInteractions& each : figures.interactions) {
        const Facet& other = each.facet == 2 ? figures.ratings.item : figures.ratings.further[each.facet - 3];
        if (!each.contrasts) {
            json.none("rater_" + other.name, each.contrasts.error().reason);
            continue;
        }
        json.list("rater_" + other.name);
        for (const Contrast& one : *each.contrasts) {
            json.object().text("rater", figures.ratings.rater.levels[one.one]);
            json.text("stricter_with", other.levels[one.with]).text("than_with", other.levels[one.than_with]);
            json.number("difference", one.difference.difference).number("se", one.difference.se);
            json.number("t", one.difference.t).number("df", one.difference.df).number("p", one.difference.p).close();
        }
        json.close();
    }
    json.close();
}

void add_method(FigureJson& json, const ManyFacetOptions& model) {
    json.text("method", model.estimator == FacetEstimator::joint ? "jml" : "mml");
    json.text("scale", model.thresholds == ThresholdModel::rating_scale ? "rating-scale" : "partial-credit");
    constexpr std::string_view corrections[] = {"none", "times", "epsilon"};
    json.text("bias_correction", corrections[static_cast<std::size_t>(model.correction)]);
}

} // namespace

std::string facets_json(const ReadRatings& read, const FacetsFigures& figures) {
    const ManyFacetResult& result = figures.result;
    FigureJson json;
    add_counts(json, counts_of(read));
    add_method(json, figures.asked.model);
    add_elements(json, "targets", result.facets[0], figures.ratings.target);
    add_elements(json, "raters", result.facets[1], figures.ratings.rater);
    add_elements(json, "items", result.facets[2], figures.ratings.item);
    json.object("facets");
    for (std::size_t each = 0; each < figures.ratings.further.size(); ++each)
        add_elements(json, figures.ratings.further[each].name, result.facets[3 + each], figures.ratings.further[each]);
    json.close();
    add_summaries(json, figures);
    add_scales(json, result);
    if (result.population) {
        json.object("population").number("mean", result.population->mean).number("sd", result.population->sd);
        json.number("reliability", result.population->reliability).close();
    }
    add_agreement(json, result.agreement, figures.ratings.rater);
    if (figures.asked.with_interactions) {
        add_interactions(json, figures);
        add_contrasts(json, figures);
    }
    json.number("log_likelihood", result.log_likelihood).number("largest_residual", result.largest_residual);
    json.truth("converged", result.converged).count("iterations", static_cast<std::size_t>(result.iterations));
    add_subsets(json, figures);
    json.list("notes");
    if (!result.advice.empty()) json.text({}, result.advice);
    for (const std::string& each : figures.notes) json.text({}, each);
    json.close();
    return std::move(json).finish();
}

} // namespace assay::measurement
