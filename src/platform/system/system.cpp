#include <platform/crypto/digest.hpp>
#include <platform/system/system.hpp>

#include <fmt/format.h>
#include <sodium.h>

#include <array>
#include <chrono>
#include <stdexcept>

namespace assay {

Instant SystemClock::now() const {
    using namespace std::chrono;
    return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

RandomIds::RandomIds(const Clock& clock) : clock_(clock) {
    if (sodium_init() < 0) throw std::runtime_error("no source of random numbers");
}

std::string RandomIds::next() {
    const std::lock_guard lock(lock_);
    const std::int64_t now = clock_.now().milliseconds;
    if (now > last_milliseconds_) {
        last_milliseconds_ = now;
        randombytes_buf(&low_, sizeof low_);
        low_ >>= 4; // room to count up before the version's bits overflow
    } else {
        low_ += 1 + randombytes_uniform(1U << 16); // rises within a millisecond, by a step that tells nothing
    }
    const auto high = static_cast<std::uint64_t>(last_milliseconds_);
    return fmt::format("{:08x}-{:04x}-7{:03x}-{:04x}-{:012x}", (high >> 16) & 0xFFFFFFFF, high & 0xFFFF,
                       (low_ >> 48) & 0xFFF, 0x8000 | ((low_ >> 34) & 0x3FFF),
                       (low_ & 0x3FFFFFFFF) << 14 | randombytes_uniform(1U << 14));
}

std::string RandomIds::token() {
    std::array<char, 32> bytes;
    randombytes_buf(bytes.data(), bytes.size());
    return crypto::base64url({bytes.data(), bytes.size()});
}

} // namespace assay
