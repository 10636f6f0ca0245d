// Fields of people and their limits.
#pragma once

#include <base/fields.hpp>
#include <people/person.hpp>

namespace assay::people {

ASSAY_FIELDS(Person, (id, email, name, roles, is_active, created_at))
ASSAY_FIELDS(PersonInput, (email, name, roles, password))
ASSAY_FIELDS(PersonPatch, (name, roles, is_active, password))
ASSAY_FIELDS(PasswordChange, (current, password))
ASSAY_FIELDS(StoredPerson,
             (person_id, email, email_key, name, sort_key, roles, password_hash, is_active, etag, created_at))

} // namespace assay::people

namespace assay {

template <>
inline constexpr auto field_rules<people::PersonInput> =
    rules(rule<&people::PersonInput::email>({.min_length = 3, .max_length = 254}),
          rule<&people::PersonInput::name>({.min_length = 1, .max_length = 200}),
          rule<&people::PersonInput::roles>({.min_length = 1, .max_length = 8}),
          rule<&people::PersonInput::password>({.max_length = 1000}));

template <>
inline constexpr auto field_rules<people::PersonPatch> =
    rules(rule<&people::PersonPatch::name>({.min_length = 1, .max_length = 200}),
          rule<&people::PersonPatch::roles>({.min_length = 1, .max_length = 8}),
          rule<&people::PersonPatch::password>({.max_length = 1000}));

template <>
inline constexpr auto field_rules<people::PasswordChange> =
    rules(rule<&people::PasswordChange::current>({.max_length = 1000}),
          rule<&people::PasswordChange::password>({.max_length = 1000}));

} // namespace assay
