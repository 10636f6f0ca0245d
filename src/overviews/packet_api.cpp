#include <overviews/packet_api.hpp>
#include <overviews/packet_fields.hpp>
#include <overviews/packet_page_rules.hpp>
#include <scorecards/reading_service.hpp>

namespace assay::overviews {

void add_packet_routes(api::Registry& registry, const PacketService& packets, scorecards::SealService& seals) {
    auto& endpoint = registry.raw(
        "GET", "/applications/{id}/packet", "The case packet: JSON, or a page to print by Accept",
        [&](api::Call& call) -> Result<http::Response> {
            const auto found =
                call.read([&](db::Tx& tx) { return packets.packet(tx, call.actor, call.parameter("id"), call.now); });
            if (!found) return pass_on(found);
            scorecards::note_readings(call, seals, {found->reading});
            if (call.wants_html()) return html::response_of(200, rendered(found->packet, found->guide->guide));
            return http::Response{200, "application/json", json::write(found->packet), {}, {}};
        });
    endpoint.output_schema = registry.schemas().of<Packet>();
}

} // namespace assay::overviews
