#include <base/text.hpp>
#include <platform/api/registry.hpp>

namespace assay::api {

Endpoint& Registry::add(Endpoint endpoint) { return endpoints_.emplace_back(std::move(endpoint)); }

Endpoint& Registry::raw(std::string method, std::string path, std::string summary,
                        std::function<Result<http::Response>(Call&)> handler) {
    Endpoint endpoint{std::move(method), std::move(path), std::move(summary)};
    endpoint.handle = std::move(handler);
    return add(std::move(endpoint));
}

Result<boost::json::value> body_tree(const http::Request& request) {
    const std::string type =
        lower_ascii(trim(request.header("content-type").substr(0, request.header("content-type").find(';'))));
    if (request.body.empty()) return boost::json::object{};
    if (!type.empty() && type != "application/json" && type != "application/merge-patch+json")
        return refuse(Fault::unsupported_media, "not-json", "Send the body as application/json.");
    return json::parse_tree(request.body);
}

} // namespace assay::api
