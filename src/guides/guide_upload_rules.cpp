#include <base/json_read.hpp>
#include <base/text.hpp>
#include <boost/json/serialize.hpp>
#include <guides/guide_fields.hpp>
#include <guides/guide_upload_rules.hpp>
#include <platform/http/multipart.hpp>

namespace assay::guides {
namespace {

std::optional<std::string> given_note(std::string_view note) {
    note = trim(note);
    return note.empty() ? std::nullopt : std::optional(mend_utf8(note));
}

Result<GuideUpload> checked(GuideUpload upload) {
    if (upload.bytes.empty()) return refuse_field("/file", "required", "must hold the guide document");
    if (upload.note && upload.note->size() > 2000)
        return refuse_field("/note", "max_length", "must be at most 2000 bytes long");
    return upload;
}

Result<GuideUpload> from_multipart(const http::Request& request) {
    const auto parts = http::read_multipart(request.header("content-type"), request.body);
    if (!parts) return pass_on(parts);
    const http::Part* file = http::find_part(*parts, "file");
    if (file == nullptr) return refuse_field("/file", "required", "must hold the guide document");
    const http::Part* note = http::find_part(*parts, "note");
    const std::string name = file->file_name.empty() ? "guide.txt" : file->file_name;
    return checked({name, std::string(file->bytes), note == nullptr ? std::nullopt : given_note(note->bytes)});
}

Result<GuideUpload> from_json(const http::Request& request) {
    auto tree = json::parse_tree(request.body);
    if (!tree) return pass_on(tree);
    GuideUpload upload{"guide.json", request.body, {}};
    auto* fields = tree->if_object();
    if (fields == nullptr) return refuse_field("", "type", "must be an object, the guide");
    std::size_t dropped = 0;
    if (const auto* note = fields->if_contains("note")) {
        if (!note->is_string()) return refuse_field("/note", "type", "must be a text");
        upload.note = given_note(std::string_view(note->get_string()));
        dropped += fields->erase("note");
    }
    for_each_field<VersionEnvelope>([&](std::string_view name, auto) { dropped += fields->erase(name); });
    if (dropped > 0) upload.bytes = boost::json::serialize(*tree);
    return checked(std::move(upload));
}

} // namespace

Result<GuideUpload> read_guide_upload(const http::Request& request) {
    const std::string type = lower_ascii(trim(split(request.header("content-type"), ';').front()));
    if (type == "multipart/form-data") return from_multipart(request);
    if (type == "application/json") return from_json(request);
    return refuse(Fault::unsupported_media, "guide/media-type",
                  "Send the guide as multipart/form-data with a part named file, or as application/json.");
}

} // namespace assay::guides
