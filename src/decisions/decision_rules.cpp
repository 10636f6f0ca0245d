#include <decisions/decision_rules.hpp>

#include <fmt/format.h>

namespace assay::decisions {
namespace {

std::string against_composite(Outcome outcome, const Composite& composite) {
    if (!composite.low || !composite.high) return {};
    const bool is_below = outcome == Outcome::hire && *composite.high < bar;
    const bool is_above = outcome == Outcome::no_hire && *composite.low >= bar;
    if (!is_below && !is_above) return {};
    return fmt::format("the composite {:.2f} [{:.2f}, {:.2f}] lies {} level {:.0f}", composite.score, *composite.low,
                       *composite.high, is_below ? "below" : "at or above", bar);
}

std::string against_votes(Outcome outcome, const VoteCount& votes) {
    const int all = votes.for_hire + votes.against;
    const int opposed = outcome == Outcome::hire ? votes.against : votes.for_hire;
    if (opposed * 2 <= all) return {};
    return fmt::format("{} of {} votes were {} hiring", opposed, all, outcome == Outcome::hire ? "against" : "for");
}

} // namespace

std::vector<LeftOut> left_out(const Circumstances& circumstances) {
    std::vector<LeftOut> missing;
    if (circumstances.cards_owed > 0) missing.push_back(LeftOut::cards_owed);
    if (!circumstances.has_debrief)
        missing.push_back(LeftOut::no_debrief);
    else if (!circumstances.is_debrief_closed)
        missing.push_back(LeftOut::debrief_not_closed);
    if (circumstances.references == 0) missing.push_back(LeftOut::no_references);
    return missing;
}

std::optional<std::string> differs(Outcome outcome, const std::optional<Composite>& composite, const VoteCount& votes) {
    if (outcome == Outcome::hold) return std::nullopt;
    const std::string figures = composite ? against_composite(outcome, *composite) : std::string{};
    const std::string panel = against_votes(outcome, votes);
    if (figures.empty() && panel.empty()) return std::nullopt;
    const std::string_view between = figures.empty() || panel.empty() ? "" : " and ";
    return fmt::format("{} although {}{}{}.", outcome == Outcome::hire ? "Hire" : "No hire", figures, between, panel);
}

} // namespace assay::decisions
