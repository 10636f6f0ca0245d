#include <audit/audit_api.hpp>
#include <audit/audit_list_service.hpp>

namespace assay::audit {
namespace {

Result<api::Reply<api::Page<ListedEntry>>> list_entries(api::Call& call) {
    if (!call.actor.is_administrator())
        return refuse(Fault::forbidden, "administrators-only", "Only administrators may do this.");
    const auto page = call.page(2);
    if (!page) return pass_on(page);
    const std::string subject_kind = call.query("subject_kind");
    auto rows = call.read([&](db::Tx& tx) { return trail(tx, call.actor, subject_kind, *page); });
    if (!rows) return pass_on(rows);
    return api::ok(api::page_of(std::move(*rows), page->limit, [](const ListedEntry& last) {
        return std::vector{std::to_string(last.at.milliseconds), last.id};
    }));
}

} // namespace

void add_audit_routes(api::Registry& registry) {
    registry.get("/audit", "The audit trail, newest first: subject_kind", list_entries);
}

} // namespace assay::audit
