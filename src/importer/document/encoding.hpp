// Bytes of unknown encoding to UTF-8 text.
#pragma once

#include <base/result.hpp>
#include <importer/notice.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace assay::importer {

// The text of `bytes`: UTF-8 (byte order mark dropped), UTF-16 in either order where a mark says so, else Windows-1252
// (a superset of Latin-1) with a notice. The view looks into `bytes` or into `storage`. Refused: what is not text.
Result<std::string_view> decode(std::string_view bytes, std::string& storage, std::vector<Notice>& notices);

} // namespace assay::importer
