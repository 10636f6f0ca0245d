// From request to response: finds the endpoint, asks who it is, checks the CSRF value, calls the handler, and turns
// every outcome into an answer. The last place where an exception is caught.
#pragma once

#include <platform/api/registry.hpp>

namespace assay::api {

// Who a request comes from, as the sign-in knows it.
struct Identity {
    Actor actor;
    std::string csrf;       // what changing requests of a cookie must carry
    bool is_cookie = false; // a session cookie, as against a bearer token
};

using Authenticate = std::function<Result<Identity>(const http::Request&)>;
using LogFault = std::function<void(std::string_view request_id, std::string_view what)>;

class Dispatcher {
  public:
    Dispatcher(const Registry& registry, const Surroundings& surroundings, Authenticate authenticate,
               LogFault log_fault);

    http::Response answer(const http::Request& request) const;
    // Whether any endpoint has this path, whatever the method.
    bool knows(std::string_view path) const;
    // The body limit of the endpoint that would answer.
    std::size_t body_limit(std::string_view method, std::string_view path) const;

  private:
    struct Match {
        const Endpoint* endpoint = nullptr;
        std::vector<std::pair<std::string, std::string>> parameters = {};
        std::string allowed = {}; // methods of the same path
    };

    Match find(std::string_view method, std::string_view path) const;
    Result<http::Response> handle(const http::Request& request) const;

    const Registry& registry_;
    const Surroundings& surroundings_;
    Authenticate authenticate_;
    LogFault log_fault_;
    std::vector<std::pair<const Endpoint*, std::vector<std::string>>> routes_; // each path cut into its steps
};

} // namespace assay::api
