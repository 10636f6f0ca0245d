#include <guides/guide_api.hpp>
#include <guides/guide_fields.hpp>
#include <guides/guide_import_service.hpp>
#include <guides/guide_version_api.hpp>

namespace assay::guides {
namespace {

using PublishedReply = Result<api::Reply<PublishedGuide>>;

// The document stands in the catalogue as it is sent: no tree, no second writing.
Result<http::Response> show_guide(api::Call& call, GuideCatalogue& catalogue) {
    const auto guide = asked_version(call, catalogue, "version");
    if (!guide) return pass_on(guide);
    http::Response response{200, "application/json", (*guide)->document, {}, {}};
    response.headers.emplace_back("ETag", '"' + (*guide)->guide_version_id + '"');
    return response;
}

// Read, then written: no transaction waits while pages are set.
Result<http::Response> download(api::Call& call, GuideCatalogue& catalogue, const GuideExportService& exports) {
    const auto guide = asked_version(call, catalogue, "version");
    if (!guide) return pass_on(guide);
    const auto wish = read_export_wish((*guide)->guide, call.query("to"), call.query("part"), call.query("stage"));
    if (!wish) return pass_on(wish);
    const auto exported = exports.write((*guide)->guide, *wish, "version " + std::to_string((*guide)->version));
    if (!exported) return pass_on(exported);
    http::Response response{200, exported->media_type, exported->bytes, {}, {}};
    response.headers.emplace_back("Content-Disposition",
                                  "attachment; filename*=UTF-8''" + http::percent_encoded(exported->file_name));
    return response;
}

Result<api::Reply<api::Page<GuideSummary>>> list_guides(api::Call& call, const GuideService& guides) {
    const auto page = call.page(2);
    if (!page) return pass_on(page);
    auto listed = api::page_of(call.read([&](db::Tx& tx) { return guides.list(tx, *page); }), page->limit,
                               [](const ListedGuide& last) { return std::vector{last.sort_key, last.summary.id}; });
    api::Page<GuideSummary> summaries;
    summaries.next = std::move(listed.next);
    for (ListedGuide& each : listed.items) summaries.items.push_back(std::move(each.summary));
    return api::ok(std::move(summaries));
}

// The document of the request, ready to be stored.
Result<PreparedGuide> uploaded(api::Call& call, const GuideParts& parts) {
    const auto upload = read_guide_upload(call.request);
    if (!upload) return pass_on(upload);
    return read_document(parts.reading, parts.files, parts.guides, *upload);
}

PublishedReply create_guide(api::Call& call, const GuideParts& parts) {
    if (auto allowed = may_write_guides(call.actor); !allowed) return pass_on(allowed);
    const auto prepared = uploaded(call, parts);
    if (!prepared) return pass_on(prepared);
    return call.write(
        [&](db::Tx& tx) -> PublishedReply { return api::created(parts.guides.create(tx, call.actor, *prepared)); });
}

PublishedReply publish_version(api::Call& call, const GuideParts& parts) {
    if (auto allowed = may_write_guides(call.actor); !allowed) return pass_on(allowed);
    const std::string& guide_id = call.parameter("id");
    if (!call.read([&](db::Tx& tx) { return parts.guides.is_there(tx, guide_id); })) return not_found();
    const auto prepared = uploaded(call, parts);
    if (!prepared) return pass_on(prepared);
    return call.write([&](db::Tx& tx) -> PublishedReply {
        return mapped(parts.guides.publish(tx, call.actor, guide_id, *prepared),
                      [](PublishedGuide made) { return api::created(std::move(made)); });
    });
}

PublishedReply copy_built_in(api::Call& call, const GuideParts& parts) {
    if (auto allowed = may_write_guides(call.actor); !allowed) return pass_on(allowed);
    const BuiltInGuide* found = parts.built_in.find(call.parameter("name"));
    if (found == nullptr || !found->is_for_role()) return not_found();
    const auto prepared = parts.guides.prepare(found->draft);
    if (!prepared) return pass_on(prepared);
    return call.write(
        [&](db::Tx& tx) -> PublishedReply { return api::created(parts.guides.create(tx, call.actor, *prepared)); });
}

Result<api::Reply<api::Items<BuiltInGuideSummary>>> list_built_in(BuiltInGuides& built_in) {
    api::Items<BuiltInGuideSummary> listed;
    for (const BuiltInGuide& each : built_in.all()) {
        if (!each.is_for_role()) continue;
        int questions = 0;
        for (const importer::Stage& stage : each.draft.guide.stages)
            questions += static_cast<int>(stage.questions.size());
        listed.items.push_back(
            {each.name, each.draft.guide.title, static_cast<int>(each.draft.guide.stages.size()), questions});
    }
    return api::ok(std::move(listed));
}

} // namespace

void add_guide_routes(api::Registry& registry, const GuideParts& parts) {
    registry.get("/guides", "List guides by title",
                 [parts](api::Call& call) { return list_guides(call, parts.guides); });
    registry.upload("/guides", "Make a guide from a document and publish its first version",
                    [parts](api::Call& call) { return create_guide(call, parts); });
    const std::string schema = R"({"allOf":[)" + registry.schemas().of<VersionEnvelope>() + ',' +
                               registry.schemas().of<importer::Guide>() + "]}";
    registry
        .raw("GET", "/guides/{id}", "A version of a guide, the newest where none is named",
             [parts](api::Call& call) { return show_guide(call, parts.catalogue); })
        .output_schema = schema;
    registry.get("/guides/{id}/versions", "The versions of a guide, newest first",
                 [parts](api::Call& call) -> Result<api::Reply<api::Items<GuideVersionSummary>>> {
                     return mapped(
                         call.read([&](db::Tx& tx) { return parts.guides.versions(tx, call.parameter("id")); }),
                         [](std::vector<GuideVersionSummary> found) {
                             return api::ok(api::Items<GuideVersionSummary>{std::move(found)});
                         });
                 });
    registry.upload("/guides/{id}/versions", "Publish the next version of a guide",
                    [parts](api::Call& call) { return publish_version(call, parts); });
    registry.raw("GET", "/guides/{id}/document",
                 "A guide as a document to keep, send or print: the whole, one stage's kit or blank scorecard, or what "
                 "candidates may read",
                 [parts](api::Call& call) { return download(call, parts.catalogue, parts.exports); });
}

void add_built_in_guide_routes(api::Registry& registry, const GuideParts& parts) {
    registry.get("/built-in-guides", "The guides inside the program",
                 [parts](api::Call&) { return list_built_in(parts.built_in); });
    registry
        .post<api::Nothing>("/built-in-guides/{name}/copies", "Make a guide of one that is inside the program",
                            [parts](api::Call& call, const api::Nothing&) { return copy_built_in(call, parts); })
        .permits = [](api::Call& call) { return may_write_guides(call.actor); };
}

} // namespace assay::guides
