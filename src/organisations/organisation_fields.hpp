#pragma once

#include <base/fields.hpp>
#include <organisations/organisation.hpp>

namespace assay::organisations {

ASSAY_FIELDS(Organisation, (name, placeholder_values, demonstration))
ASSAY_FIELDS(OrganisationPatch, (name, placeholder_values))

} // namespace assay::organisations

namespace assay {
template <>
inline constexpr auto field_rules<organisations::OrganisationPatch> =
    rules(rule<&organisations::OrganisationPatch::name>({.min_length = 1, .max_length = 200}),
          rule<&organisations::OrganisationPatch::placeholder_values>({.max_length = 200}));
} // namespace assay
