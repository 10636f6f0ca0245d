// What an audit row tells. Every changing use case records one, in its own transaction.
#pragma once

#include <base/fields.hpp>
#include <base/instant.hpp>

#include <optional>
#include <string>

namespace assay::audit {

// One thing that happened. `action` is "noun/verb" such as "scorecard/submitted"; `details` is JSON text.
struct Event {
    std::optional<std::string> person_id; // empty: a candidate, a referee or the program itself
    std::string action;
    std::string subject_kind;
    std::string subject_id;
    std::optional<std::string> job_id = std::nullopt;
    std::optional<std::string> application_id = std::nullopt;
    std::string details = "{}";
};

} // namespace assay::audit
