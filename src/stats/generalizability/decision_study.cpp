#include <stats/generalizability/decision_study.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace assay::stats {
namespace {

constexpr unsigned target_bit = 1;
constexpr unsigned rater_bit = 2;
constexpr unsigned item_bit = 4;

// The error that components lead to, over the terms whose facets (as bits) `matters` picks.
template <class Matters>
double error(const StudyDesign& design, const PerTerm<double>& components, const PerTerm<double>& shares,
             const Matters& matters) {
    double sum = 0;
    for (std::size_t term = 0; term < term_count; ++term)
        if (matters(bits_in(design.design, static_cast<Term>(term))))
            sum += std::max(components[term], 0.0) * shares[term];
    return sum;
}

bool has_many(const StudyDesign& design, Facing facing) {
    return design.size(facing == Facing::raters ? Term::rater : Term::item) > 1;
}

// Whether a component is there, or its part of the error is divided as the residual is, which then holds it.
bool is_accounted_for(const StudyDesign& design, Term term) {
    const unsigned bits = bits_in(design.design, term);
    const bool is_alone = ((bits & rater_bit) != 0 || !has_many(design, Facing::raters)) &&
                          ((bits & item_bit) != 0 || !has_many(design, Facing::items));
    return design.has(term) || (is_alone && (bits & target_bit) != 0 && design.size(term) == design.ratings);
}

bool concerns_many(const StudyDesign& design, Term term) {
    const unsigned bits = facet_bits[index_of(term)];
    return ((bits & rater_bit) == 0 || has_many(design, Facing::raters)) &&
           ((bits & item_bit) == 0 || has_many(design, Facing::items));
}

bool any(unsigned) { return true; }

std::string counted(std::size_t number, std::string_view noun) {
    return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

} // namespace

ErrorShares error_shares(Nesting design, const Numbers& numbers) {
    ErrorShares shares;
    for (std::size_t term = index_of(Term::rater); term < term_count; ++term) {
        const unsigned bits = bits_in(design, static_cast<Term>(term));
        shares.absolute[term] = 1 / ((bits & rater_bit) != 0 ? static_cast<double>(numbers.raters) : 1.0) /
                                ((bits & item_bit) != 0 ? static_cast<double>(numbers.items) : 1.0);
        if ((bits & target_bit) != 0) shares.relative[term] = shares.absolute[term];
    }
    return shares;
}

std::string why_no_decision_study(const StudyDesign& design) {
    if (!has_many(design, Facing::raters) && !has_many(design, Facing::items))
        return "One interviewer rated one item: nothing tells what other interviewers or items would have said.";
    for (std::size_t place = 0; place < effect_count; ++place) {
        const auto term = static_cast<Term>(place);
        const bool is_nested_pair = term == Term::rater_item && design.design != Nesting::crossed;
        if (is_nested_pair || !concerns_many(design, term) || is_accounted_for(design, term)) continue;
        return fmt::format(
            "Other numbers of interviewers and items need the component {}, which these ratings do not give. {}",
            term_names[place], design.absent[place]);
    }
    return {};
}

Figure<Reliance> reliance(const StudyDesign& design, const PerTerm<double>& components, const Numbers& numbers) {
    if (numbers.raters > 1 && !has_many(design, Facing::raters))
        return no_figure("One interviewer gave all ratings: what more interviewers would bring cannot be told.");
    if (numbers.items > 1 && !has_many(design, Facing::items))
        return no_figure("All ratings are on one item: what more items would bring cannot be told.");
    const double target = std::max(components[index_of(Term::target)], 0.0);
    const ErrorShares shares = error_shares(design.design, numbers);
    const double relative = error(design, components, shares.relative, any);
    const double absolute = error(design, components, shares.absolute, any);
    if (target + relative <= 0)
        return no_figure(
            "Neither candidates nor errors vary in these ratings: there is nothing to rely on or to doubt.");
    return Reliance{relative, absolute, target / (target + relative), target / (target + absolute)};
}

Figure<std::size_t> needed(const StudyDesign& design, const PerTerm<double>& components, const Numbers& numbers,
                           Facing facing, Coefficient coefficient, double goal) {
    const bool is_raters = facing == Facing::raters;
    if (!has_many(design, facing))
        return no_figure(is_raters
                             ? "One interviewer gave all ratings: what more interviewers would bring cannot be told."
                             : "All ratings are on one item: what more items would bring cannot be told.");
    Numbers one = numbers;
    (is_raters ? one.raters : one.items) = 1;
    const unsigned bit = is_raters ? rater_bit : item_bit;
    const ErrorShares both = error_shares(design.design, one);
    const auto& shares = coefficient == Coefficient::relative ? both.relative : both.absolute;
    const double stays = error(design, components, shares, [&](unsigned bits) { return (bits & bit) == 0; });
    const double shrinks = error(design, components, shares, [&](unsigned bits) { return (bits & bit) != 0; });
    const double target = std::max(components[index_of(Term::target)], 0.0);
    const double room = target * (1 - goal) / goal - stays;
    const std::string held = is_raters ? counted(numbers.items, "item") : counted(numbers.raters, "interviewer");
    const std::string_view many = is_raters ? "interviewers" : "items";
    const std::string_view name = coefficient == Coefficient::relative ? "E_rho2" : "Phi";
    if (room <= 0)
        return no_figure(fmt::format("No number of {} reaches {:.3g} with {}: {} comes to {:.3f} at most.", many, goal,
                                     held, name, target > 0 ? target / (target + stays) : 0.0));
    if (shrinks / room > 1e6)
        return no_figure(
            fmt::format("With {}, {} reaches {:.3g} with more than a million {} only.", held, name, goal, many));
    return std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(shrinks / room - 1e-9)));
}

} // namespace assay::stats
