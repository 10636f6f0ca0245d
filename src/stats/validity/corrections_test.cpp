#include <stats/random.hpp>
#include <stats/validity/attenuation.hpp>
#include <stats/validity/range_restriction.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace assay::stats {
namespace {

using doctest::Approx;

Correlation observed(double r, std::size_t n = 100) { return {n, r, fisher_interval(r, n)}; }

struct Applicant {
    double latent, selected_by, forecast, outcome;
};

constexpr double true_validity = 0.5;
constexpr double reliability = 0.8;

// Forecasts are the latent level and error, outcomes depend on the level alone.
std::vector<Applicant> applicants(std::size_t count) {
    Random random(3);
    std::vector<Applicant> all(count);
    for (Applicant& each : all) {
        each.latent = random.normal();
        each.selected_by = 0.7 * each.latent + std::sqrt(0.51) * random.normal();
        each.forecast = std::sqrt(reliability) * each.latent + std::sqrt(1 - reliability) * random.normal();
        each.outcome = true_validity * each.latent + std::sqrt(1 - true_validity * true_validity) * random.normal();
    }
    return all;
}

double spread(const std::vector<ForecastPair>& pairs) {
    double sum = 0, squares = 0;
    for (const auto& [forecast, outcome] : pairs) {
        sum += forecast;
        squares += forecast * forecast;
    }
    const auto n = static_cast<double>(pairs.size());
    return std::sqrt((squares - sum * sum / n) / (n - 1));
}

template <class Chosen>
std::vector<ForecastPair> hired(const std::vector<Applicant>& all, Chosen is_hired) {
    std::vector<ForecastPair> pairs;
    for (const Applicant& each : all)
        if (is_hired(each)) pairs.push_back({each.forecast, each.outcome});
    return pairs;
}

} // namespace

TEST_CASE("error of measurement is taken out of one side or both") {
    const Correlation r = observed(0.3);
    const auto criterion = correct_for_criterion(r, 0.64);
    REQUIRE(criterion);
    CHECK(criterion->r == Approx(0.375));
    CHECK(criterion->n == 100);
    CHECK(criterion->ci95->low == Approx(r.ci95->low / 0.8));
    CHECK(criterion->ci95->high == Approx(r.ci95->high / 0.8));
    CHECK_FALSE(criterion->is_cut);
    CHECK(correct_for_both(r, 0.81, 0.64)->r == Approx(0.3 / 0.72));
    CHECK(correct_for_both(r, 1, 1)->r == 0.3);
    CHECK(correct_for_criterion({3, 0.3, no_figure("None.")}, 0.5)->ci95.error().reason == "None.");
}

TEST_CASE("a correlation beyond 1 is refused, a limit beyond it is cut and marked") {
    CHECK(correct_for_both(observed(0.6), 0.5, 0.5)
              .error()
              .reason.starts_with("The corrected correlation would be 1.20, and none is beyond 1"));
    for (const double sign : {1.0, -1.0}) {
        const auto cut = correct_for_criterion(observed(sign * 0.6, 10), 0.5);
        REQUIRE(cut);
        CHECK(cut->is_cut);
        CHECK((sign > 0 ? cut->ci95->high : cut->ci95->low) == sign);
        CHECK(correct_direct_restriction(*cut, 0.5)->is_cut);
    }
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    for (const double wrong : {0.0, -0.1, 1.1, none}) {
        CHECK(correct_for_criterion(observed(0.2), wrong).error().reason.starts_with("The reliability of the out"));
        CHECK(correct_for_both(observed(0.2), wrong, 1).error().reason.starts_with("The reliability of the forecasts"));
    }
    CHECK(correct_for_criterion({9, 1.5, no_figure("")}, 1).error().reason.starts_with("The observed correlation is"));
}

// r = 0.25 with a ratio of 1.40 (applicants over hired) gives 0.3399501: the example of
// correct_r_direct_range_restriction in the R package personnelSelectionUtility.
TEST_CASE("direct restriction: the published example, and its limits") {
    const Correlation r = observed(0.25);
    const auto corrected = correct_direct_restriction(r, 1 / 1.4);
    REQUIRE(corrected);
    CHECK(corrected->r == Approx(0.3399501).epsilon(1e-7));
    CHECK(corrected->ci95->low < corrected->r);
    CHECK(corrected->ci95->high > corrected->r);
    CHECK(correct_direct_restriction(r, 1)->r == Approx(0.25));
    CHECK(correct_direct_restriction(observed(0), 1e-200)->r == 0);
    CHECK(correct_direct_restriction(observed(-0.2), 1e-200)->r == -1);
    CHECK(correct_direct_restriction(r, 1.2).error().reason.starts_with("The hired differ more than the applicants"));
    CHECK(correct_direct_restriction(r, 0).error().reason.starts_with("The ratio of standard deviations, hired"));
}

// By hand, from u = 0.8 and 0.8 among applicants: among the hired 1 - 0.2 / 0.64 = 0.6875, u of true forecasts
// 0.8 sqrt(0.6875 / 0.8) = 0.741620; t = 0.25 / sqrt(0.6875 x 0.5) = 0.426401.
TEST_CASE("indirect restriction: the steps by hand, from either reliability") {
    const auto by_applicants = correct_indirect_restriction(observed(0.25), {0.8, 0.8, true, 0.5});
    REQUIRE(by_applicants);
    CHECK(by_applicants->hired_reliability == Approx(0.6875));
    CHECK(by_applicants->u_true == Approx(0.7416198));
    const double t = 0.25 / std::sqrt(0.6875 * 0.5), u = by_applicants->u_true;
    CHECK(by_applicants->true_score.r == Approx(t / u / std::sqrt(1 + t * t * (1 / u / u - 1))));
    CHECK(by_applicants->operational.r == Approx(by_applicants->true_score.r * std::sqrt(0.8)));
    CHECK(by_applicants->operational.ci95->low < by_applicants->operational.r);
    const auto by_hired = correct_indirect_restriction(observed(0.25), {0.8, 0.6875, false, 0.5});
    CHECK(by_hired->applicants_reliability == Approx(0.8));
    CHECK(by_hired->operational.r == Approx(by_applicants->operational.r));
    CHECK(correct_indirect_restriction(observed(0.25), {1, 0.83, true, 1})->operational.r == Approx(0.25));
    CHECK(correct_indirect_restriction(observed(0.25), {1e-200, 1, true, 1})->true_score.r == 1);
}

TEST_CASE("indirect restriction says what cannot be") {
    const auto reason = [](double r, const IndirectRestriction& given) {
        return correct_indirect_restriction(observed(r), given).error().reason;
    };
    CHECK(reason(0.25, {0.4, 0.8, true, 1}).ends_with("(u is 0.4): u must be above 0.447."));
    CHECK(reason(0.25, {0, 0.8, true, 1}).starts_with("The ratio of standard deviations"));
    CHECK(reason(0.25, {0.8, 0, true, 1}).starts_with("The reliability of the forecasts"));
    CHECK(reason(0.25, {0.8, 0.8, true, 2}).starts_with("The reliability of the outcomes"));
    CHECK(reason(0.6, {0.8, 0.8, true, 0.3}).starts_with("The corrected correlation would be 1.32"));
}

TEST_CASE("the worked example of docs/measurement/validity.md") {
    const Correlation r = observed(0.30, 60);
    CHECK(r.ci95->low == Approx(0.0499).epsilon(1e-3));
    CHECK(r.ci95->high == Approx(0.5147).epsilon(1e-3));
    const Correlation criterion = *correct_for_criterion(r, 0.6);
    CHECK(criterion.r == Approx(0.3873).epsilon(1e-3));
    const Correlation direct = *correct_direct_restriction(criterion, 0.7);
    CHECK(direct.r == Approx(0.5146).epsilon(1e-3));
    CHECK(direct.ci95->low == Approx(0.0918).epsilon(1e-3));
    CHECK(direct.ci95->high == Approx(0.7857).epsilon(1e-3));
    const auto indirect = correct_indirect_restriction(r, {0.7, 0.8, true, 0.6});
    CHECK(indirect->operational.r == Approx(0.6220).epsilon(1e-3));
    CHECK(indirect->operational.ci95->low == Approx(0.1236).epsilon(1e-3));
    CHECK(indirect->operational.ci95->high == Approx(0.8439).epsilon(1e-3));
    CHECK(indirect->true_score.r == Approx(0.6954).epsilon(1e-3));
}

TEST_CASE("what was true of all applicants is found again from the hired") {
    const auto all = applicants(200'000);
    const auto everyone = hired(all, [](const Applicant&) { return true; });
    const double operational = true_validity * std::sqrt(reliability);
    const auto directly = hired(all, [](const Applicant& each) { return each.forecast > 0.5; });
    const Correlation direct = *pearson_correlation(directly);
    CHECK(direct.r < operational - 0.1);
    CHECK(std::abs(correct_direct_restriction(direct, spread(directly) / spread(everyone))->r - operational) < 0.015);
    const auto indirectly = hired(all, [](const Applicant& each) { return each.selected_by > 0.8; });
    const Correlation indirect = *pearson_correlation(indirectly);
    CHECK(indirect.r < operational - 0.05);
    const double u = spread(indirectly) / spread(everyone);
    const auto corrected = correct_indirect_restriction(indirect, {u, reliability, true, 1});
    REQUIRE(corrected);
    CHECK(std::abs(corrected->operational.r - operational) < 0.015);
    CHECK(std::abs(corrected->true_score.r - true_validity) < 0.015);
}

} // namespace assay::stats
