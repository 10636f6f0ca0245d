// Bytes of unknown encoding to UTF-8 text.
#pragma once

#include <base/result.hpp>
#include <importer/notice.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace assay::importer {

// The text of `bytes`: UTF-8 (byte order mark dropped), UTF-16 in either order where a mark says so, else Windows-1252
// (a superset of Latin-1) with a notice. The view looks into `bytes` or into `storage`. Refused: what is not text.
Result<std::string_view> decode(std::string_view bytes, std::string& storage, std::vector<Notice>& notices);

// The text in a named encoding ("iso-8859-2", "shift_jis"); false where the name is unknown. What cannot be read
// becomes U+FFFD.
bool decode_as(std::string_view bytes, const std::string& charset, std::string& storage);

// The character that a byte stands for in Windows-1252, U+FFFD where it stands for none.
std::uint32_t point_of_windows_1252(unsigned char byte);

void append_utf8(std::string& out, std::uint32_t point);

} // namespace assay::importer
