#include <stats/utility/monetary_gain.hpp>

#include <cmath>

namespace assay::stats {

Figure<MonetaryGain> monetary_gain(double validity, double mean_z, const SelectionCase& selection) {
    for (const double each : {selection.hired, selection.applicants, selection.tenure, selection.sd_performance,
                              selection.cost_per_applicant})
        if (!(each >= 0) || std::isinf(each))
            return no_figure("Numbers of people, tenure, money and its spread are 0 or more.");
    if (selection.applicants < selection.hired) return no_figure("Fewer applied than are hired.");
    const double cost = selection.applicants * selection.cost_per_applicant;
    const double per_sd = selection.hired * selection.tenure * validity * mean_z;
    MonetaryGain gain;
    gain.gain = per_sd * selection.sd_performance - cost;
    gain.cost = cost;
    if (!std::isfinite(per_sd) || !std::isfinite(gain.gain))
        return no_figure("The gain is beyond what a number can hold.");
    if (per_sd > 0)
        gain.break_even_sd = cost / per_sd;
    else
        gain.break_even_sd = no_figure("At no spread of performance does this selection earn its cost: its validity or "
                                       "its selectivity is not above 0.");
    return gain;
}

} // namespace assay::stats
