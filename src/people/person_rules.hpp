// Pure decisions about people: what an address, a password and a set of roles must be.
#pragma once

#include <base/result.hpp>
#include <people/person.hpp>

#include <string_view>

namespace assay::people {

// What two spellings of one address have in common: trimmed, ASCII letters lowered.
std::string email_key(std::string_view email);

// One '@' with something on both sides, a dot or a bare host after it, no white space.
bool is_email(std::string_view email);

// A sentence where the password is too weak (NIST SP 800-63B: at least 10 characters, no composition rules, not the
// person's own address or name), else empty.
std::string fault_in_password(std::string_view password, std::string_view email, std::string_view name);

// All faults of a new person.
std::vector<FieldError> faults_in(const PersonInput& input);

} // namespace assay::people
