#include <app/openapi.hpp>
#include <base/text.hpp>

namespace assay::app {
namespace {

std::string quoted(std::string_view text) {
    std::string out;
    json::append_string(out, text);
    return out;
}

std::string parameters_of(const api::Endpoint& endpoint) {
    std::string listed;
    for (const std::string_view step : split(endpoint.path, '/')) {
        if (!step.starts_with('{')) continue;
        if (!listed.empty()) listed += ',';
        listed += R"({"name":)" + quoted(step.substr(1, step.size() - 2)) +
                  R"(,"in":"path","required":true,"schema":{"type":"string"}})";
    }
    return listed;
}

std::string request_body_of(const api::Endpoint& endpoint) {
    if (endpoint.input_schema.empty()) return {};
    if (endpoint.input_schema == "multipart")
        return R"(,"requestBody":{"content":{"multipart/form-data":{"schema":{"type":"object","properties":{"file":)"
               R"({"type":"string","contentMediaType":"application/octet-stream"}}}}}})";
    return R"(,"requestBody":{"content":{"application/json":{"schema":)" + endpoint.input_schema + "}}}";
}

std::string operation_of(const api::Endpoint& endpoint) {
    std::string text = R"({"summary":)" + quoted(endpoint.summary);
    if (const std::string listed = parameters_of(endpoint); !listed.empty()) text += ",\"parameters\":[" + listed + "]";
    text += request_body_of(endpoint);
    text += R"(,"responses":{"2XX":{"description":"Done")";
    if (!endpoint.output_schema.empty())
        text += R"(,"content":{"application/json":{"schema":)" + endpoint.output_schema + "}}";
    text +=
        R"(},"default":{"description":"A problem as RFC 9457 writes it","content":{"application/problem+json":{}}}})";
    if (endpoint.access == api::Access::anyone) text += R"(,"security":[])";
    return text + "}";
}

} // namespace

std::string openapi_document(const api::Registry& registry) {
    std::map<std::string, std::map<std::string, std::string>> paths;
    for (const api::Endpoint& endpoint : registry.endpoints())
        if (!endpoint.is_page) paths[endpoint.path][lower_ascii(endpoint.method)] = operation_of(endpoint);
    std::string text = R"({"openapi":"3.1.0","info":{"title":"Assay","version":"0.1.0"},"servers":[{"url":"/api/v1"}],)"
                       R"("security":[{"session":[]}],"paths":{)";
    const char* between = "";
    for (const auto& [path, operations] : paths) {
        text += between + quoted(path) + ":{";
        const char* comma = "";
        for (const auto& [method, operation] : operations) {
            text += comma + quoted(method) + ":" + operation;
            comma = ",";
        }
        text += "}";
        between = ",";
    }
    text +=
        R"(},"components":{"securitySchemes":{"session":{"type":"apiKey","in":"cookie","name":"assay_session"}},"schemas":{)";
    between = "";
    for (const auto& [name, schema] : registry.schemas().components()) {
        text += between + quoted(name) + ":" + schema;
        between = ",";
    }
    return text + "}}}";
}

} // namespace assay::app
