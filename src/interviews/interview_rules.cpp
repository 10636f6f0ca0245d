#include <interviews/interview_rules.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace assay::interviews {

Instant default_end(Instant starts_at, const importer::Stage& stage) {
    return starts_at + (stage.minutes ? stage.minutes->back() * one_minute : one_hour);
}

Instant cards_due(Instant ends_at) { return ends_at + one_day; }

std::vector<FieldError> faults_in_times(Instant starts_at, Instant ends_at) {
    if (ends_at <= starts_at) return {{"/ends_at", "order", "must be after the start"}};
    if (ends_at > starts_at + one_day) return {{"/ends_at", "range", "must be within a day of the start"}};
    return {};
}

std::vector<FieldError> faults_in_panel(const std::vector<std::string>& interviewer_ids,
                                        const std::optional<std::string>& lead_id) {
    std::vector<FieldError> faults;
    std::set<std::string> seen;
    for (std::size_t at = 0; at < interviewer_ids.size(); ++at)
        if (!seen.insert(interviewer_ids[at]).second)
            faults.push_back({fmt::format("/interviewer_ids/{}", at), "repeated", "is named twice"});
    if (lead_id && !seen.contains(*lead_id))
        faults.push_back({"/lead_id", "not-interviewing", "is not one of the interviewers"});
    return faults;
}

Times moved(const Times& before, const InterviewPatch& patch) {
    Times after = before;
    if (patch.starts_at) {
        after.ends_at = *patch.starts_at + (before.ends_at.milliseconds - before.starts_at.milliseconds);
        after.starts_at = *patch.starts_at;
    }
    if (patch.ends_at) after.ends_at = *patch.ends_at;
    return after;
}

} // namespace assay::interviews
