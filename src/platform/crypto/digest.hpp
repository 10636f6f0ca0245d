// Digests and keyed digests, as lower-case hexadecimal unless said otherwise.
#pragma once

#include <string>
#include <string_view>

namespace assay::crypto {

std::string sha256_hex(std::string_view bytes);

// HMAC-SHA-256 with a 32-byte key.
std::string keyed_digest_hex(std::string_view key, std::string_view bytes);

// Compares without telling by its time where the difference lies.
bool equal_in_constant_time(std::string_view left, std::string_view right);

std::string hex(std::string_view bytes);
std::string base64url(std::string_view bytes);

} // namespace assay::crypto
