#include <platform/crypto/digest.hpp>
#include <platform/text/collation.hpp>

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <memory>
#include <stdexcept>

namespace assay::text {
namespace {

const icu::Collator& root_collator() {
    static const std::unique_ptr<icu::Collator> collator = [] {
        UErrorCode fault = U_ZERO_ERROR;
        std::unique_ptr<icu::Collator> made(icu::Collator::createInstance(icu::Locale::getRoot(), fault));
        if (U_FAILURE(fault)) throw std::runtime_error("ICU has no root collation");
        return made;
    }();
    return *collator;
}

icu::UnicodeString unicode(std::string_view utf8) {
    return icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
}

} // namespace

std::string sort_key(std::string_view utf8) {
    std::array<std::uint8_t, 200> bytes{};
    const auto length = root_collator().getSortKey(unicode(utf8.substr(0, 500)), bytes.data(), bytes.size());
    const std::size_t used = std::min(static_cast<std::size_t>(length), bytes.size());
    return crypto::hex({reinterpret_cast<const char*>(bytes.data()), used});
}

std::string folded(std::string_view utf8) {
    UErrorCode fault = U_ZERO_ERROR;
    const icu::Normalizer2* decompose = icu::Normalizer2::getNFKDInstance(fault);
    if (U_FAILURE(fault)) throw std::runtime_error("ICU has no normalizer");
    const icu::UnicodeString parts = decompose->normalize(unicode(utf8), fault).foldCase();
    icu::UnicodeString kept;
    for (std::int32_t at = 0; at < parts.length(); at = parts.moveIndex32(at, 1))
        if (u_charType(parts.char32At(at)) != U_NON_SPACING_MARK) kept.append(parts.char32At(at));
    std::string text;
    kept.toUTF8String(text);
    return text;
}

} // namespace assay::text
