#include <measurement/counts_json.hpp>
#include <measurement/effects/effects_figures.hpp>
#include <measurement/figure_json.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace assay::measurement {
namespace {

using namespace stats;

void add_test(FigureJson& json, std::string_view name, std::string_view estimate, const Figure<EffectTest>& test) {
    if (!test) {
        json.none(name, test.error().reason);
        return;
    }
    json.object(name).number(estimate, test->estimate).number("se", test->se).number("z", test->z);
    json.number("p", test->p).close();
}

void add_severity(FigureJson& json, const Figure<EffectTest>& severity) {
    if (!severity) {
        json.none("severity", severity.error().reason);
        return;
    }
    json.number("severity", severity->estimate).number("severity_se", severity->se);
    json.interval("severity_ci95",
                  {severity->estimate - 1.96 * severity->se, severity->estimate + 1.96 * severity->se});
    json.number("severity_p", severity->p);
}

void add_range(FigureJson& json, const Figure<RatedSpread>& range) {
    if (!range) {
        json.none("range", range.error().reason);
        return;
    }
    json.object("range").number("sd", range->given).number("expected_sd", range->expected);
    json.number("z", range->z).number("p", range->p).close();
}

void add_drift(FigureJson& json, const std::vector<Drift>& drift, const Facet& periods) {
    json.list("drift");
    for (const Drift& each : drift) {
        json.object().text("period", periods.levels[each.period]).count("n", each.n);
        json.number("bias", each.bias).number("se", each.se).number("z", each.z).close();
    }
    json.close();
}

void add_changes(FigureJson& json, const std::vector<DriftChange>& changes, const Facet& periods) {
    json.list("changes");
    for (const DriftChange& each : changes) {
        json.object().text("from", periods.levels[each.from]).text("to", periods.levels[each.to]);
        if (each.difference) {
            json.number("difference", each.difference->difference).number("se", each.difference->se);
            json.number("t", each.difference->t).number("df", each.difference->df).number("p", each.difference->p);
        } else {
            json.none("difference", each.difference.error().reason);
        }
        json.close();
    }
    json.close();
}

void add_rater(FigureJson& json, const RaterEffects& rater, const Ratings& ratings) {
    json.count("n", rater.n).count("targets", rater.targets);
    add_severity(json, rater.severity);
    json.figure("infit", rater.infit).figure("outfit", rater.outfit);
    add_test(json, "halo", "correlation", rater.halo);
    add_test(json, "central", "slope", rater.central);
    add_range(json, rater.range);
    if (rater.random)
        json.truth("random", *rater.random);
    else
        json.none("random", rater.random.error().reason);
    add_test(json, "contrast", "correlation", rater.contrast);
    if (!ratings.further.empty()) {
        add_drift(json, rater.drift, ratings.further[0]);
        add_changes(json, rater.changes, ratings.further[0]);
    }
    json.list("flags");
    for (const std::string& each : rater.flags) json.text({}, each);
    json.close().close();
}

std::string shown(const Figure<EffectTest>& test) { return test ? fmt::format("{:.2f}", test->estimate) : "-"; }
std::string shown(const Figure<double>& figure) { return figure ? fmt::format("{:.2f}", *figure) : "-"; }

} // namespace

Result<EffectsResult> effects_figures(const ReadRatings& read, const EffectOptions& options) {
    auto found = rater_effects(read.ratings, options);
    if (!found) return refuse(Fault::malformed, "ratings/no-measures", found.error().reason);
    return std::move(*found);
}

std::string effects_json(const ReadRatings& read, const EffectsResult& figures) {
    FigureJson json;
    add_counts(json, counts_of(read));
    json.number("false_alarms", figures.false_alarms).truth("converged", figures.measures.converged).list("raters");
    for (std::size_t rater = 0; rater < figures.raters.size(); ++rater) {
        json.object().text("id", read.ratings.rater.levels[rater]);
        add_rater(json, figures.raters[rater], read.ratings);
    }
    json.close().list("notes");
    if (!figures.measures.advice.empty()) json.text({}, figures.measures.advice);
    json.close();
    return std::move(json).finish();
}

std::string effects_table(const ReadRatings& read, const EffectsResult& figures) {
    std::string text = fmt::format("{:<26} {:>7} {:>8} {:>6} {:>6} {:>6} {:>6} {:>8}  {}\n", "Raters", "n", "severity",
                                   "infit", "outfit", "halo", "slope", "contrast", "look at");
    for (std::size_t rater = 0; rater < figures.raters.size(); ++rater) {
        const RaterEffects& each = figures.raters[rater];
        text += fmt::format("{:<26} {:>7} {:>8} {:>6} {:>6} {:>6} {:>6} {:>8}  {}\n", read.ratings.rater.levels[rater],
                            each.n, shown(each.severity), shown(each.infit), shown(each.outfit), shown(each.halo),
                            shown(each.central), shown(each.contrast), fmt::join(each.flags, ", "));
    }
    text += fmt::format(
        "\nIn a file of raters without an effect, anybody is flagged for it in at most {:.0f} % of files.\n",
        100 * figures.false_alarms);
    if (!figures.measures.advice.empty()) text += fmt::format("\n{}\n", figures.measures.advice);
    return text;
}

} // namespace assay::measurement
