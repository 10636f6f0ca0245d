#pragma once

#include <overviews/packet_service.hpp>
#include <platform/api/registry.hpp>

namespace assay::overviews {

void add_packet_routes(api::Registry& registry, const PacketService& packets, scorecards::SealService& seals);

} // namespace assay::overviews
