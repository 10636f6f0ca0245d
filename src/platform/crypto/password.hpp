// Passwords as argon2id (RFC 9106; 2 passes over 64 MiB, about 85 ms). At most two are computed at once: more would eat
// the machine's memory at every morning's sign-in.
#pragma once

#include <string>
#include <string_view>

namespace assay::crypto {

// The text to store: algorithm, costs, salt and digest in one. Throws std::bad_alloc without 64 MiB.
std::string hash_password(std::string_view password);

bool password_fits(std::string_view password, const std::string& stored);

// Takes as long as a real comparison: for accounts that do not exist.
void compare_with_nothing(std::string_view password);

} // namespace assay::crypto
