#include <platform/crypto/digest.hpp>

#include <sodium.h>

#include <array>

namespace assay::crypto {
namespace {

const unsigned char* raw(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

template <std::size_t N>
std::string hex_of(const std::array<unsigned char, N>& bytes) {
    return hex({reinterpret_cast<const char*>(bytes.data()), N});
}

} // namespace

std::string hex(std::string_view bytes) {
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), raw(bytes), bytes.size());
    text.pop_back();
    return text;
}

std::string base64url(std::string_view bytes) {
    constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), raw(bytes), bytes.size(), variant);
    text.pop_back();
    return text;
}

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest;
    crypto_hash_sha256(digest.data(), raw(bytes), bytes.size());
    return hex_of(digest);
}

std::string keyed_digest_hex(std::string_view key, std::string_view bytes) {
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, raw(key), key.size());
    crypto_auth_hmacsha256_update(&state, raw(bytes), bytes.size());
    std::array<unsigned char, crypto_auth_hmacsha256_BYTES> digest;
    crypto_auth_hmacsha256_final(&state, digest.data());
    return hex_of(digest);
}

bool equal_in_constant_time(std::string_view left, std::string_view right) {
    return left.size() == right.size() && sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

} // namespace assay::crypto
