#pragma once

#include <base/fields.hpp>
#include <organisations/organisation.hpp>

namespace assay::organisations {

ASSAY_FIELDS(Organisation, (name, placeholder_values, demonstration, time_zone))
ASSAY_FIELDS(OrganisationPatch, (name, placeholder_values, time_zone))

} // namespace assay::organisations

namespace assay {
template <>
inline constexpr auto field_rules<organisations::OrganisationPatch> =
    rules(rule<&organisations::OrganisationPatch::name>({.min_length = 1, .max_length = 200}),
          rule<&organisations::OrganisationPatch::placeholder_values>({.max_length = 200}),
          rule<&organisations::OrganisationPatch::time_zone>(
              {.max_length = 64,
               .documentation = "The name of a time zone such as Europe/Amsterdam, in which computed dates have their "
                                "days; null is UTC."}));
} // namespace assay
