#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <demonstration/client.hpp>

#include <stdexcept>

namespace assay::demonstration {

Client::Client(const api::Registry& registry, const api::Surroundings& surroundings)
    : dispatcher_(
          registry, surroundings,
          [this](const http::Request&) -> Result<api::Identity> { return api::Identity{actor_, "", false}; },
          [](std::string_view, std::string_view what) { throw std::runtime_error(std::string(what)); }) {}

boost::json::object Client::post(const std::string& path, const boost::json::object& body) {
    return ask("POST", path, boost::json::serialize(body));
}

boost::json::object Client::put(const std::string& path, const boost::json::object& body) {
    return ask("PUT", path, boost::json::serialize(body));
}

boost::json::object Client::patch(const std::string& path, const boost::json::object& body) {
    return ask("PATCH", path, boost::json::serialize(body));
}

boost::json::object Client::upload(const std::string& path, std::string_view file_name, std::string_view bytes,
                                   std::string_view field) {
    std::string body = "--demonstration\r\nContent-Disposition: form-data; name=\"";
    body.append(field).append("\"; filename=\"").append(file_name).append("\"\r\n\r\n").append(bytes);
    body.append("\r\n--demonstration--\r\n");
    return ask("POST", path, std::move(body), "multipart/form-data; boundary=demonstration");
}

boost::json::object Client::ask(std::string method, const std::string& path, std::string body,
                                std::string content_type) {
    http::Request request;
    request.method = std::move(method);
    const bool is_page = path.starts_with("/c/");
    if (!http::read_target((is_page ? "" : "/api/v1") + path, request)) throw std::logic_error(path + " is no address");
    request.body = std::move(body);
    request.headers = {{"content-type", std::move(content_type)}, {"if-match", "*"}};
    const http::Response response = dispatcher_.answer(request);
    if (response.status >= 300)
        throw std::runtime_error(request.method + " " + path + " was refused: " + response.body);
    auto tree = response.body.empty() ? boost::json::value(boost::json::object{}) : boost::json::parse(response.body);
    return std::move(tree.as_object());
}

std::string text_of(const boost::json::object& answer, std::string_view name) {
    const auto& text = answer.at(name).as_string();
    return {text.data(), text.size()};
}

} // namespace assay::demonstration
