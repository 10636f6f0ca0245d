#include <candidates/candidate_access_service.hpp>
#include <candidates/candidate_file_api.hpp>

#include <algorithm>

namespace assay::candidates {
namespace {

using FileReply = Result<api::Reply<File>>;
using NothingReply = Result<api::Reply<api::Nothing>>;

Result<FileKind> kind_in(const std::vector<http::Part>& parts) {
    FileKind kind = FileKind::resume;
    const http::Part* part = http::find_part(parts, "kind");
    if (part == nullptr || enum_from_name(part->bytes, kind)) return kind;
    return refuse_field("/kind", "choice", "must be one of resume, other");
}

NothingReply forget(api::Call& call, CandidateFileService& files, const std::string& sha256) {
    return call.write([&](db::Tx& tx) -> NothingReply {
        files.forget_if_unused(tx, sha256);
        return api::no_content();
    });
}

FileReply add_file(api::Call& call, CandidateFileService& files) {
    const std::string& candidate_id = call.parameter("id");
    const auto scope = call.read([&](db::Tx& tx) { return editable_candidate_scope(tx, call.actor, candidate_id); });
    if (!scope) return pass_on(scope);
    const auto parts = http::read_multipart(call.request.header("content-type"), call.request.body);
    if (!parts) return pass_on(parts);
    const http::Part* part = http::find_part(*parts, "file");
    if (part == nullptr) return refuse_field("/file", "required", "is required: a part named file");
    const auto kind = kind_in(*parts);
    if (!kind) return pass_on(kind);
    const auto taken = files.take_in(part->bytes, part->file_name, *kind, call.now);
    if (!taken) return pass_on(taken);
    auto reply = call.write([&](db::Tx& tx) -> FileReply {
        return mapped(files.add(tx, call.actor, candidate_id, *taken),
                      [](File file) { return api::created(std::move(file)); });
    });
    if (reply) return reply;
    if (const auto forgotten = forget(call, files, taken->row.sha256); !forgotten) return pass_on(forgotten);
    return reply;
}

NothingReply remove_file(api::Call& call, CandidateFileService& files) {
    std::string sha256;
    const auto removed = call.write([&](db::Tx& tx) -> NothingReply {
        auto digest = files.remove(tx, call.actor, call.parameter("id"), call.parameter("file_id"));
        if (!digest) return pass_on(digest);
        sha256 = std::move(*digest);
        return api::no_content();
    });
    if (!removed) return removed;
    return forget(call, files, sha256);
}

// Two spellings of the name: one for readers that know RFC 6266 and one in ASCII.
std::string disposition_of(std::string name) {
    const std::string encoded = http::percent_encoded(name);
    std::ranges::replace_if(
        name, [](char c) { return static_cast<unsigned char>(c) >= 0x7F || c == '"' || c == '\\' || c == '%'; }, '_');
    return "attachment; filename=\"" + name + "\"; filename*=UTF-8''" + encoded;
}

Result<http::Response> send_file(api::Call& call, const CandidateFileService& files) {
    const auto found = call.read([&](db::Tx& tx) { return files.find(tx, call.actor, call.parameter("id")); });
    if (!found) return pass_on(found);
    return http::Response{200,
                          found->media_type,
                          files.bytes_of(*found),
                          {{"Content-Disposition", disposition_of(found->name)},
                           {"X-Content-Type-Options", "nosniff"},
                           {"Content-Security-Policy", "sandbox; default-src 'none'"},
                           {"Cache-Control", "private, no-store"}},
                          {}};
}

} // namespace

void add_candidate_file_routes(api::Registry& registry, CandidateFileService& files) {
    registry.upload("/candidates/{id}/files", "Add a file: parts file and kind (resume, other); at most 20 MiB",
                    [&](api::Call& call) { return add_file(call, files); });
    registry.del("/candidates/{id}/files/{file_id}", "Take a file away",
                 [&](api::Call& call) { return remove_file(call, files); });
    registry.raw("GET", "/files/{id}", "The bytes of a file, to be saved",
                 [&](api::Call& call) { return send_file(call, files); });
}

} // namespace assay::candidates
