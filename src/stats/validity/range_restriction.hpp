// Outcomes are known of the hired alone, who differ less than the applicants did: what the correlation would be among
// all applicants.
#pragma once

#include <stats/validity/correlation.hpp>

namespace assay::stats {

// Thorndike's Case II (1949), direct: the forecasts themselves decided who was hired. With u the standard deviation of
// the hired's forecasts over that of all applicants':
//   r / sqrt(u^2 + r^2 (1 - u^2)).
// Limits of the interval by the same function, u taken as known (as Hunter and Schmidt 2004 do). Correct the
// outcomes' error first, with their reliability among the hired; the forecasts' error afterwards (Hunter, Schmidt and
// Le 2006). Refused: u not in (0, 1].
Figure<Correlation> correct_direct_restriction(const Correlation& observed, double u);

struct IndirectRestriction {
    double u = 1;                     // standard deviation of forecasts, hired over applicants
    double predictor_reliability = 1; // of the forecasts
    bool is_of_applicants = true;     // that reliability; else of the hired
    double criterion_reliability = 1; // of the outcomes, among the hired
};

struct IndirectCorrection {
    Correlation operational; // forecasts as they are, true outcomes, all applicants
    Correlation true_score;  // both without error
    double u_true = 1;       // the ratio of standard deviations of true forecasts
    double applicants_reliability = 1;
    double hired_reliability = 1;
};

// Case IV (Hunter, Schmidt and Le 2006), indirect: something that goes with the forecasts decided, and worked on the
// outcomes only through them. With rxa and rxi the reliability among applicants and hired, 1 - rxa = u^2 (1 - rxi):
//   t = r / sqrt(rxi ryi), u_true = u sqrt(rxi / rxa),
//   true_score = t / sqrt(u_true^2 + t^2 (1 - u_true^2)), operational = true_score sqrt(rxa).
// Limits of the interval by the same steps, reliabilities and u taken as known; t beyond 1 is cut there. Refused: u or
// a reliability not in (0, 1], u too small for the reliability (error alone would vary more than the hired do), t of
// the estimate beyond 1.
Figure<IndirectCorrection> correct_indirect_restriction(const Correlation& observed,
                                                        const IndirectRestriction& restriction);

} // namespace assay::stats
