#include <measurement/counts_json.hpp>
#include <measurement/figure_json.hpp>
#include <measurement/generalizability/generalizability_figures.hpp>

#include <array>
#include <cmath>

namespace assay::measurement {
namespace {

using namespace stats;

constexpr std::array<std::string_view, 3> methods = {"EMS and REML; D-study from EMS, components below 0 as 0",
                                                     "REML; D-study from REML",
                                                     "MINQUE(0); D-study from it, components below 0 as 0"};

// The nested facet's component under the name that says so, which `rater` or `item` repeats.
void add_nested(FigureJson& json, Nesting design, const PerTerm<double>& components) {
    if (design == Nesting::rater_in_item) json.number("rater_in_item", components[index_of(Term::rater)]);
    if (design == Nesting::item_in_rater) json.number("item_in_rater", components[index_of(Term::item)]);
}

void add_components(FigureJson& json, std::string_view name, const StudyDesign& design,
                    const PerTerm<double>& components) {
    json.object(name);
    for (std::size_t term = 0; term < term_count; ++term)
        if (design.absent[term].empty())
            json.number(term_names[term], components[term]);
        else
            json.none(term_names[term], design.absent[term]);
    add_nested(json, design.design, components);
    json.close();
}

void add_restricted(FigureJson& json, const Generalizability& study) {
    if (!study.restricted) {
        for (const std::string_view name : {"log_likelihood", "components", "components_se"})
            json.none(name, study.restricted.error().reason);
        return;
    }
    PerTerm<double> errors = {};
    for (std::size_t term = 0; term < term_count; ++term)
        errors[term] = std::sqrt(study.restricted->covariance[term][term]);
    json.number("log_likelihood", study.restricted->log_likelihood);
    add_components(json, "components", study.design, study.restricted->components);
    add_components(json, "components_se", study.design, errors);
}

void add_decision(FigureJson& json, const Decision& decision) {
    json.object().count("n_raters", decision.numbers.raters).count("n_items", decision.numbers.items);
    if (decision.reliance) {
        json.number("relative_error", decision.reliance->relative_error);
        json.number("absolute_error", decision.reliance->absolute_error);
        json.number("E_rho2", decision.reliance->relative).number("Phi", decision.reliance->absolute);
    } else {
        for (const std::string_view name : {"relative_error", "absolute_error", "E_rho2", "Phi"})
            json.none(name, decision.reliance.error().reason);
    }
    if (decision.intervals) {
        json.interval("E_rho2_ci95", decision.intervals->relative).interval("Phi_ci95", decision.intervals->absolute);
    } else {
        for (const std::string_view name : {"E_rho2_ci95", "Phi_ci95"})
            json.none(name, decision.intervals.error().reason);
    }
    json.close();
}

void add_needs(FigureJson& json, std::string_view name, std::string_view held, const std::vector<Need>& needs) {
    const auto add = [&](std::string_view coefficient, const Figure<std::size_t>& number) {
        if (number)
            json.count(coefficient, *number);
        else
            json.none(coefficient, number.error().reason);
    };
    json.list(name);
    for (const Need& each : needs) {
        json.object().count(held, each.held);
        add("E_rho2", each.relative);
        add("Phi", each.absolute);
        json.close();
    }
    json.close();
}

void add_study(FigureJson& json, const Figure<DecisionStudy>& study, double goal) {
    if (!study) {
        json.none("d_study", study.error().reason).none("needed", study.error().reason);
        return;
    }
    json.list("d_study");
    for (const Decision& each : study->decisions) add_decision(json, each);
    json.close().object("needed").number("coefficient", goal);
    add_needs(json, "raters", "n_items", study->raters);
    add_needs(json, "items", "n_raters", study->items);
    json.close();
}

void add_all(FigureJson& json, const Generalizability& study, const GeneralizabilityFigures& figures) {
    json.text("design", nesting_names[static_cast<std::size_t>(study.design.design)]);
    json.truth("design_declared", figures.is_declared).truth("balanced", study.design.is_balanced);
    if (study.estimator)
        json.text("method", methods[static_cast<std::size_t>(*study.estimator)]);
    else
        json.none("method", study.estimator.error().reason);
    add_restricted(json, study);
    if (study.balanced)
        add_components(json, "components_ems", study.design, *study.balanced);
    else
        json.none("components_ems", study.balanced.error().reason);
    if (study.estimator == Estimator::moments) add_components(json, "components_moments", study.design, *study.basis);
    json.object("intervals").text("method", "generalised").count("draws", interval_draws);
    json.count("seed", interval_seed).close();
    add_study(json, study.study, figures.goal);
    json.list("notes");
    for (const std::string& each : study.notes) json.text({}, each);
    json.close();
}

} // namespace

std::string generalizability_json(const ReadRatings& read, const GeneralizabilityFigures& figures) {
    FigureJson json;
    add_counts(json, counts_of(read));
    if (figures.study)
        add_all(json, *figures.study, figures);
    else
        for (const std::string_view name :
             {"design", "method", "log_likelihood", "components", "components_ems", "d_study", "needed"})
            json.none(name, figures.study.error().reason);
    return std::move(json).finish();
}

} // namespace assay::measurement
