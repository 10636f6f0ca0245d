#include <measurement/generalizability/generalizability_figures.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace assay::measurement {
namespace {

using namespace stats;

// Sentences that stand below the figures, each once.
class Sentences {
  public:
    void add(const std::string& sentence) {
        if (std::ranges::find(all_, sentence) == all_.end()) all_.push_back(sentence);
    }
    std::string under(std::string_view heading) const {
        if (all_.empty()) return {};
        std::string text = fmt::format("\n{}\n", heading);
        for (const std::string& each : all_) text += fmt::format("  {}\n", each);
        return text;
    }

  private:
    std::vector<std::string> all_;
};

std::string_view shown_name(const StudyDesign& design, std::size_t term) {
    if (design.design == Nesting::rater_in_item && term == index_of(Term::rater)) return "rater within item";
    if (design.design == Nesting::item_in_rater && term == index_of(Term::item)) return "item within rater";
    constexpr PerTerm<std::string_view> names = {"target",        "rater",        "item",    "target x rater",
                                                 "target x item", "rater x item", "residual"};
    return names[term];
}

// Four decimals, or as few digits where those say nothing.
std::string number(double value) {
    const double size = std::abs(value);
    return size != 0 && (size < 1e-3 || size >= 1e5) ? fmt::format("{:.2e}", value) : fmt::format("{:.4f}", value);
}

// Share of the variance of one rating, components below 0 as 0.
double share_of(const PerTerm<double>& components, std::size_t term) {
    double all = 0;
    for (const double each : components) all += std::max(each, 0.0);
    return 100 * std::max(components[term], 0.0) / all;
}

std::string component_rows(const Generalizability& study, Sentences& reasons) {
    std::string text = fmt::format("\n{:<24}{:>10}{:>10}{:>8}{:>12}\n", "Components of variance", "REML", "error",
                                   "share", study.estimator == Estimator::moments ? "MINQUE(0)" : "EMS");
    for (std::size_t term = 0; term < term_count; ++term) {
        text += fmt::format("  {:<22}", shown_name(study.design, term));
        if (!study.design.absent[term].empty()) {
            text += fmt::format("{:>10}\n", "-");
            reasons.add(study.design.absent[term]);
            continue;
        }
        if (study.restricted) {
            const PerTerm<double>& components = study.restricted->components;
            text +=
                fmt::format("{:>10}{:>10}{:>6.0f} %", number(components[term]),
                            number(std::sqrt(study.restricted->covariance[term][term])), share_of(components, term));
        } else {
            text += fmt::format("{:>10}{:>10}{:>8}", "-", "-", "-");
        }
        const bool is_shown = study.estimator && *study.estimator != Estimator::restricted;
        text += fmt::format("{:>12}\n", is_shown ? number((*study.basis)[term]) : "-");
    }
    if (study.restricted)
        text += fmt::format("  log-likelihood {:.4f}\n", study.restricted->log_likelihood);
    else
        reasons.add(study.restricted.error().reason);
    return text;
}

std::string decision_rows(const DecisionStudy& study, Sentences& reasons) {
    std::string text =
        fmt::format("\n{:<8}{:>7}{:>16}{:>16}{:>8}{:>18}{:>8}{:>18}\n", "D-study", "items", "relative error",
                    "absolute error", "E_rho2", "95 % interval", "Phi", "95 % interval");
    for (const Decision& each : study.decisions) {
        text += fmt::format("  {:<6}{:>7}", each.numbers.raters, each.numbers.items);
        if (!each.reliance) {
            text += fmt::format("{:>16}\n", "-");
            reasons.add(each.reliance.error().reason);
            continue;
        }
        const auto shown = [](const Interval& interval) {
            return fmt::format("[{:.3f}, {:.3f}]", interval.low, interval.high);
        };
        text += fmt::format("{:>16}{:>16}{:>8.3f}{:>18}{:>8.3f}{:>18}\n", number(each.reliance->relative_error),
                            number(each.reliance->absolute_error), each.reliance->relative,
                            each.intervals ? shown(each.intervals->relative) : "-", each.reliance->absolute,
                            each.intervals ? shown(each.intervals->absolute) : "-");
        if (!each.intervals) reasons.add(each.intervals.error().reason);
    }
    return text;
}

std::string need_rows(const std::vector<Need>& needs, std::string_view of, std::string_view held, Sentences& reasons) {
    const auto shown = [&](const Figure<std::size_t>& number) {
        if (number) return fmt::format("{}", *number);
        reasons.add(number.error().reason);
        return std::string("-");
    };
    std::string text;
    for (const Need& each : needs)
        text += fmt::format("  {:<30}{:>8}{:>8}\n",
                            fmt::format("{} with {} {}{}", of, each.held, held, each.held == 1 ? "" : "s"),
                            shown(each.relative), shown(each.absolute));
    return text;
}

std::string all_rows(const Generalizability& study, const GeneralizabilityFigures& figures) {
    Sentences reasons, notes;
    std::string text =
        fmt::format("Design: {} ({}), {}\n", nesting_names[static_cast<std::size_t>(study.design.design)],
                    figures.is_declared ? "as asked for" : "found in the ratings",
                    study.design.is_balanced ? "balanced" : "not balanced");
    text += component_rows(study, reasons);
    if (study.study) {
        text += decision_rows(*study.study, reasons);
        text += fmt::format("\n{:<32}{:>8}{:>8}\n", fmt::format("Needed for {:.3g}", figures.goal), "E_rho2", "Phi");
        text += need_rows(study.study->raters, "raters", "item", reasons);
        text += need_rows(study.study->items, "items", "rater", reasons);
    } else {
        reasons.add(study.study.error().reason);
    }
    for (const std::string& each : study.notes) notes.add(each);
    return text + notes.under("To know") + reasons.under("Not to be had");
}

} // namespace

std::string generalizability_table(const ReadRatings& read, const GeneralizabilityFigures& figures) {
    const Ratings& ratings = read.ratings;
    const std::string first =
        fmt::format("{} ratings of {} targets by {} raters on {} items; {} rows without a score\n", ratings.size(),
                    ratings.target.size(), ratings.rater.size(), ratings.item.size(), read.missing);
    if (!figures.study) return first + fmt::format("\nNot to be had\n  {}\n", figures.study.error().reason);
    return first + all_rows(*figures.study, figures);
}

} // namespace assay::measurement
