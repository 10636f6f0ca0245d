// Fields of sessions and set-up, and their limits.
#pragma once

#include <base/fields.hpp>
#include <people/session.hpp>

namespace assay::people {

ASSAY_FIELDS(SignIn, (email, password))
ASSAY_FIELDS(StoredSession,
             (session_id, token_digest, person_id, csrf, user_agent, created_at, last_used_at, expires_at))
ASSAY_FIELDS(ActiveSession, (session_id, person_id, name, email, roles, csrf, last_used_at, expires_at))
ASSAY_FIELDS(SessionPerson, (id, name, email, roles))
ASSAY_FIELDS(SessionOrganisation, (name, demonstration))
ASSAY_FIELDS(SessionView, (person, organisation, csrf, expires_at))
ASSAY_FIELDS(SessionSummary, (id, created_at, last_used_at, current, user_agent))
ASSAY_FIELDS(SetUpInput, (code, organisation, name, email, password))
ASSAY_FIELDS(SetUpState, (needed))
ASSAY_FIELDS(ChosenPassword, (password))

} // namespace assay::people

namespace assay {

template <>
inline constexpr auto field_rules<people::SignIn> =
    rules(rule<&people::SignIn::email>({.max_length = 254}), rule<&people::SignIn::password>({.max_length = 1000}));
template <>
inline constexpr auto field_rules<people::SetUpInput> =
    rules(rule<&people::SetUpInput::organisation>({.min_length = 1, .max_length = 200}),
          rule<&people::SetUpInput::name>({.min_length = 1, .max_length = 200}),
          rule<&people::SetUpInput::email>({.min_length = 3, .max_length = 254}),
          rule<&people::SetUpInput::password>({.max_length = 1000}));
template <>
inline constexpr auto field_rules<people::ChosenPassword> =
    rules(rule<&people::ChosenPassword::password>({.max_length = 1000}));

} // namespace assay
