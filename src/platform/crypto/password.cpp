#include <platform/crypto/password.hpp>

#include <sodium.h>

#include <array>
#include <new>
#include <semaphore>

namespace assay::crypto {
namespace {

std::counting_semaphore<2>& slots() {
    static std::counting_semaphore<2> free_slots{2};
    return free_slots;
}

class Slot {
  public:
    Slot() { slots().acquire(); }
    ~Slot() { slots().release(); }
    Slot(const Slot&) = delete;
    Slot& operator=(const Slot&) = delete;
};

} // namespace

std::string hash_password(std::string_view password) {
    const Slot slot;
    std::array<char, crypto_pwhash_STRBYTES> stored;
    if (crypto_pwhash_str_alg(stored.data(), password.data(), password.size(), 2, std::size_t{64} << 20,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::bad_alloc();
    return stored.data();
}

bool password_fits(std::string_view password, const std::string& stored) {
    const Slot slot;
    return crypto_pwhash_str_verify(stored.c_str(), password.data(), password.size()) == 0;
}

void compare_with_nothing(std::string_view password) {
    static const std::string nobody = hash_password("nobody's password");
    (void)password_fits(password, nobody);
}

} // namespace assay::crypto
