// The list of endpoints: method, path, what goes in, what comes out, who may ask. Requests are dispatched over it and
// the OpenAPI document is printed from it, so neither can forget the other.
#pragma once

#include <platform/api/call.hpp>
#include <platform/api/problem.hpp>
#include <platform/api/schema.hpp>
#include <platform/http/multipart.hpp>

#include <functional>

namespace assay::api {

enum class Access { anyone, signed_in };

inline constexpr std::size_t json_limit = std::size_t{2} << 20;
inline constexpr std::size_t upload_limit = std::size_t{21} << 20; // a 20 MiB file and its envelope

struct Endpoint {
    std::string method;
    std::string path; // "/jobs/{id}/publication", under /api/v1 unless is_page
    std::string summary;
    Access access = Access::signed_in;
    std::size_t body_limit = json_limit;
    bool is_page = false; // a public page or file outside /api/v1, left out of OpenAPI
    std::function<Result<http::Response>(Call&)> handle = {};
    std::string input_schema = {}; // empty: no body; "multipart": a file upload
    std::string output_schema = {};
    // Asked where the body cannot be taken: whoever may not do this at all is told that, and not what is wrong with it.
    std::function<Result<void>(Call&)> permits = {};
};

template <class T>
inline constexpr bool is_short_list = false;
template <class T>
inline constexpr bool is_short_list<Items<T>> = true;

// Marks the cursor of a list's next page and links to it; a short list is cut first, where pages are asked for.
template <class T>
Result<void> finish_list(const Call& call, Reply<T>& reply) {
    if constexpr (is_short_list<T>)
        if (auto cut = cut_short_list(call, reply.body); !cut) return cut;
    if constexpr (requires { reply.body.items, reply.body.next.value(); })
        if (reply.body.next) {
            reply.body.next = call.marked(*reply.body.next);
            reply.headers.emplace_back("Link", call.link_to_next(*reply.body.next));
        }
    return {};
}

template <class T>
http::Response response_of(const Reply<T>& reply) {
    http::Response response{reply.status, "application/json", {}, reply.headers, {}};
    if (reply.status == 204)
        response.content_type.clear();
    else
        response.body = reply.replayed ? *reply.replayed : json::write(reply.body);
    if (!reply.etag.empty()) response.headers.emplace_back("ETag", '"' + reply.etag + '"');
    return response;
}

class Registry {
  public:
    // handler: Result<Reply<Out>>(Call&)
    template <class Handler>
    Endpoint& get(std::string path, std::string summary, Handler handler) {
        return plain("GET", std::move(path), std::move(summary), std::move(handler));
    }
    template <class Handler>
    Endpoint& del(std::string path, std::string summary, Handler handler) {
        return plain("DELETE", std::move(path), std::move(summary), std::move(handler));
    }
    // handler: Result<Reply<Out>>(Call&, const In&)
    template <class In, class Handler>
    Endpoint& post(std::string path, std::string summary, Handler handler) {
        return with_body<In>("POST", std::move(path), std::move(summary), std::move(handler));
    }
    template <class In, class Handler>
    Endpoint& put(std::string path, std::string summary, Handler handler) {
        return with_body<In>("PUT", std::move(path), std::move(summary), std::move(handler));
    }
    template <class In, class Handler>
    Endpoint& patch(std::string path, std::string summary, Handler handler) {
        return with_body<In>("PATCH", std::move(path), std::move(summary), std::move(handler));
    }
    // Takes the body as it is (files, documents). handler: Result<Reply<Out>>(Call&), reads call.request itself.
    template <class Handler>
    Endpoint& upload(std::string path, std::string summary, Handler handler) {
        Endpoint& endpoint = plain("POST", std::move(path), std::move(summary), std::move(handler));
        endpoint.body_limit = upload_limit;
        endpoint.input_schema = "multipart";
        return endpoint;
    }
    // Answers with anything. handler: Result<http::Response>(Call&)
    Endpoint& raw(std::string method, std::string path, std::string summary,
                  std::function<Result<http::Response>(Call&)> handler);

    const std::vector<Endpoint>& endpoints() const { return endpoints_; }
    Schemas& schemas() { return schemas_; }
    const Schemas& schemas() const { return schemas_; }

  private:
    Endpoint& add(Endpoint endpoint);

    template <class Handler>
    Endpoint& plain(std::string method, std::string path, std::string summary, Handler handler) {
        using Body = typename std::invoke_result_t<Handler, Call&>::value_type::Body;
        Endpoint endpoint{std::move(method), std::move(path), std::move(summary)};
        endpoint.output_schema = schemas_.of<Body>();
        endpoint.handle = [handler = std::move(handler)](Call& call) -> Result<http::Response> {
            auto reply = handler(call);
            if (!reply) return std::unexpected(std::move(reply.error()));
            if (auto finished = finish_list(call, *reply); !finished) return pass_on(finished);
            return response_of(*reply);
        };
        return add(std::move(endpoint));
    }

    template <class In, class Handler>
    Endpoint& with_body(std::string method, std::string path, std::string summary, Handler handler);

    std::vector<Endpoint> endpoints_;
    Schemas schemas_;
};

// The body as JSON; `unsupported_media` where it says it is something else. An absent body counts as {}.
Result<boost::json::value> body_tree(const http::Request& request);

template <class In, class Handler>
Endpoint& Registry::with_body(std::string method, std::string path, std::string summary, Handler handler) {
    using Body = typename std::invoke_result_t<Handler, Call&, const In&>::value_type::Body;
    Endpoint endpoint{std::move(method), std::move(path), std::move(summary)};
    endpoint.input_schema = schemas_.of<In>();
    endpoint.output_schema = schemas_.of<Body>();
    endpoint.handle = [handler = std::move(handler)](Call& call) -> Result<http::Response> {
        auto tree = body_tree(call.request);
        if (!tree) return std::unexpected(std::move(tree.error()));
        auto input = json::decode<In>(*tree);
        if (!input) return std::unexpected(std::move(input.error()));
        auto reply = handler(call, *input);
        if (!reply) return std::unexpected(std::move(reply.error()));
        return response_of(*reply);
    };
    return add(std::move(endpoint));
}

} // namespace assay::api
