// Placeholders that wait for a candidate, filled from what the record knows. Pure.
#pragma once

#include <base/instant.hpp>
#include <guides/placeholder_rules.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace assay::applications {

// The moments that a candidate's texts may speak of, as far as they are known, and the time zone in which they have
// days.
struct Occasions {
    std::optional<Instant> deadline = {}; // until when a work sample is taken
    std::optional<Instant> sending = {};
    std::optional<Instant> interview = {};
    std::string time_zone = "UTC";
};

// The candidate's name for candidate placeholders that ask for it; the deadline for their deadlines where there is one.
guides::PlaceholderValues candidate_values(const std::vector<importer::Placeholder>& known,
                                           const std::string& candidate_name, const Occasions& occasions);

// The days, as values, of placeholders with a rule whose occasion is known. Whatever somebody gave wins over them.
guides::PlaceholderValues computed_dates(const std::vector<importer::Placeholder>& known, const Occasions& occasions);

// Whether a placeholder is what the deadline of a work sample stands for: a candidate's date that has no rule, or calls
// itself one, or is nothing but "N days after sending".
bool is_deadline(const importer::Placeholder& placeholder);

// Whether it stands for the candidate's name.
bool is_candidate_name(const importer::Placeholder& placeholder);

// The day that a rule gives, where its occasion is known.
std::optional<std::chrono::sys_days> day_by_rule(std::string_view rule, const Occasions& occasions);

// "21 November 2026, 18:00 UTC", or in another zone "21 November 2026, 19:00 (Europe/Amsterdam)".
std::string deadline_in_words(Instant deadline, const std::string& time_zone = "UTC");

} // namespace assay::applications
