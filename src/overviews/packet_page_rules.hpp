// The case packet as a page to be printed: contents, what was seen and said, manifest of hashes, seal history.
// Values in, markup out.
#pragma once

#include <overviews/packet.hpp>
#include <platform/html/html.hpp>

namespace assay::overviews {

html::Page rendered(const Packet& packet, const importer::Guide& guide);

} // namespace assay::overviews
