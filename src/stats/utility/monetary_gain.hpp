// What a selection is worth in money, against taking the same number at random.
#pragma once

#include <stats/figure.hpp>

namespace assay::stats {

struct SelectionCase {
    double hired = 0;              // how many are hired, not how many applied
    double applicants = 0;         // each of whom costs
    double tenure = 0;             // years that the hired stay on average
    double sd_performance = 0;     // the standard deviation of a year's performance, in money
    double cost_per_applicant = 0; // of the selection, beyond what would be spent anyway
};

struct MonetaryGain {
    double gain = 0;                    // money, over the whole tenure of the hired
    double cost = 0;                    // of it already taken off
    Figure<double> break_even_sd = 0.0; // the sd of performance at which the gain is 0
};

// gain = hired x tenure x validity x sd x mean z of the hired - applicants x cost (Brogden 1949; Cronbach and Gleser
// 1965). No discounting, taxes or probation. Domain: finite; hired, tenure and sd >= 0, applicants >= hired, cost >= 0.
// Refused: anything else. The break-even sd is refused where the selection gains nothing at any.
Figure<MonetaryGain> monetary_gain(double validity, double mean_z, const SelectionCase& selection);

} // namespace assay::stats
