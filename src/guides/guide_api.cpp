#include <guides/guide_api.hpp>
#include <guides/guide_export_rules.hpp>
#include <guides/guide_fields.hpp>
#include <guides/guide_import_service.hpp>

#include <charconv>

namespace assay::guides {
namespace {

using Catalogued = std::shared_ptr<const CataloguedGuide>;
using PublishedReply = Result<api::Reply<PublishedGuide>>;

Result<Catalogued> asked_version(api::Call& call, GuideCatalogue& catalogue) {
    const std::string wanted = call.query("version");
    int version = 0;
    if (!wanted.empty()) {
        const auto [end, fault] = std::from_chars(wanted.data(), wanted.data() + wanted.size(), version);
        if (fault != std::errc{} || end != wanted.data() + wanted.size() || version < 1)
            return refuse(Fault::malformed, "query/version", "version must be a whole number from 1.");
    }
    const std::string& guide_id = call.parameter("id");
    Catalogued found = call.read([&](db::Tx& tx) {
        return version == 0 ? catalogue.newest(tx, guide_id) : catalogue.find(tx, guide_id, version);
    });
    if (!found) return not_found();
    return found;
}

// The document stands in the catalogue as it is sent: no tree, no second writing.
Result<http::Response> show_guide(api::Call& call, GuideCatalogue& catalogue) {
    const auto guide = asked_version(call, catalogue);
    if (!guide) return pass_on(guide);
    http::Response response{200, "application/json", (*guide)->document, {}, {}};
    response.headers.emplace_back("ETag", '"' + (*guide)->guide_version_id + '"');
    return response;
}

Result<http::Response> download(api::Call& call, GuideCatalogue& catalogue) {
    const auto guide = asked_version(call, catalogue);
    if (!guide) return pass_on(guide);
    auto exported = exported_guide((*guide)->guide, call.query("to"));
    if (!exported) return pass_on(exported);
    http::Response response{200, std::move(exported->media_type), std::move(exported->text), {}, {}};
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
    if (found == nullptr) return not_found();
    const auto prepared = parts.guides.prepare(found->draft);
    if (!prepared) return pass_on(prepared);
    return call.write(
        [&](db::Tx& tx) -> PublishedReply { return api::created(parts.guides.create(tx, call.actor, *prepared)); });
}

Result<api::Reply<api::Items<BuiltInGuideSummary>>> list_built_in(BuiltInGuides& built_in) {
    api::Items<BuiltInGuideSummary> listed;
    for (const BuiltInGuide& each : built_in.all()) {
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
    registry.raw("GET", "/guides/{id}/document", "A guide as a document: text, markdown or json",
                 [parts](api::Call& call) { return download(call, parts.catalogue); });
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
