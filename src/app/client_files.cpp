#include <app/client_files.hpp>
#include <platform/api/problem.hpp>
#include <platform/crypto/digest.hpp>

namespace assay::app {
namespace {

std::string_view media_type(std::string_view path) {
    constexpr std::pair<std::string_view, std::string_view> types[] = {{".html", "text/html; charset=utf-8"},
                                                                       {".js", "text/javascript; charset=utf-8"},
                                                                       {".css", "text/css; charset=utf-8"},
                                                                       {".svg", "image/svg+xml"},
                                                                       {".woff2", "font/woff2"},
                                                                       {".json", "application/json"},
                                                                       {".webmanifest", "application/manifest+json"},
                                                                       {".txt", "text/plain; charset=utf-8"},
                                                                       {".png", "image/png"},
                                                                       {".ico", "image/x-icon"}};
    for (const auto& [ending, type] : types)
        if (path.ends_with(ending)) return type;
    return "application/octet-stream";
}

void add_page_headers(http::Response& response) {
    response.headers.emplace_back("Content-Security-Policy",
                                  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
                                  "font-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
                                  "frame-ancestors 'none'");
    response.headers.emplace_back("Referrer-Policy", "same-origin");
}

} // namespace

ClientFiles::ClientFiles(const std::vector<embedded::File>& files) {
    for (const embedded::File& file : files) {
        if (file.name.ends_with(".gz"))
            files_[std::string(file.name.substr(0, file.name.size() - 3))].gzip = file.bytes;
        else if (file.name.ends_with(".br"))
            files_[std::string(file.name.substr(0, file.name.size() - 3))].brotli = file.bytes;
        else {
            Held& held = files_[std::string(file.name)];
            held.bytes = file.bytes;
            held.etag = '"' + crypto::sha256_hex(file.bytes).substr(0, 20) + '"';
        }
    }
}

http::Response ClientFiles::answer(const http::Request& request) const {
    if (request.method != "GET" && request.method != "HEAD") return api::method_not_allowed("GET, HEAD");
    std::string path = request.path.substr(1);
    auto found = files_.find(path);
    const bool is_asset = path.starts_with("assets/");
    if (found == files_.end()) {
        if (is_asset) return api::problem(404, "not-found", "There is no such file.");
        path = "index.html";
        found = files_.find(path);
    }
    if (found == files_.end())
        return api::problem(404, "no-client", "This program was built without its browser client.");
    const Held& held = found->second;
    http::Response response{200, std::string(media_type(path))};
    response.headers.emplace_back("Cache-Control", is_asset ? "public, max-age=31536000, immutable" : "no-cache");
    response.headers.emplace_back("ETag", held.etag);
    response.headers.emplace_back("Vary", "Accept-Encoding");
    if (path == "index.html") add_page_headers(response);
    if (request.header("if-none-match") == held.etag) {
        response.status = 304;
        return response;
    }
    const std::string_view accepts = request.header("accept-encoding");
    if (!held.brotli.empty() && accepts.contains("br")) {
        response.headers.emplace_back("Content-Encoding", "br");
        response.fixed_body = held.brotli;
    } else if (!held.gzip.empty() && accepts.contains("gzip")) {
        response.headers.emplace_back("Content-Encoding", "gzip");
        response.fixed_body = held.gzip;
    } else {
        response.fixed_body = held.bytes;
    }
    return response;
}

} // namespace assay::app
